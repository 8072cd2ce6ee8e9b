/** Shorter values are words that any line may hold. */
const TELLING_LENGTH = 8;

/**
 * A line of a log without the values of the variables that its process was given: a crash often prints its whole
 * environment. Pure.
 */
export function hideValues(line: string, variables: { readonly [name: string]: string }): string {
  // A value may stand within another one: the longer goes first.
  return Object.entries(variables)
    .filter(([, value]) => value.length >= TELLING_LENGTH)
    .sort(([, a], [, b]) => b.length - a.length)
    .reduce((shown, [name, value]) => shown.replaceAll(value, `(value of ${name})`), line);
}
