/** Edit distance (Levenshtein): the number of characters to insert, delete or replace. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, a] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, b] of [...to].entries()) {
      const replaced = (row[j] ?? 0) + (a === b ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The known word that `word` was probably meant to be: at most a third of its letters differ; null where none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: { name: string; away: number } | null = null;
  for (const name of known) {
    const away = distance(word.toLowerCase(), name.toLowerCase());
    if (away <= Math.max(2, Math.floor(name.length / 3)) && (best === null || away < best.away)) {
      best = { name, away };
    }
  }
  return best?.name ?? null;
}
