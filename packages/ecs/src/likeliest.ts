/** What predictions are held to: a rollback that takes so much more or less is as predicted. */
export const TOLERANCE = 0.15;

/**
 * The one time that most of some equally likely ones lie near to, within the tolerance that predictions are held to: what
 * is one look or two is better told by a time between them than by the mean, which a rare long wait moves, or by the
 * middle, which is one of both. Where that leaves room, the middle of those that are near. NaN of none. Pure.
 */
export function likeliest(seconds: readonly number[]): number {
  const sorted = [...seconds].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  let [first, last] = [0, -1];
  let end = 0;
  for (const [start, from] of sorted.entries()) {
    while (end < sorted.length && at(end) * (1 - TOLERANCE) <= from * (1 + TOLERANCE)) end += 1;
    if (end - start > last - first + 1) [first, last] = [start, end - 1];
  }
  const middle = (at(Math.floor((first + last) / 2)) + at(Math.ceil((first + last) / 2))) / 2;
  return Math.min(at(first) / (1 - TOLERANCE), Math.max(at(last) / (1 + TOLERANCE), middle));
}
