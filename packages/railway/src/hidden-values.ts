import type { JsonObject } from './raw.ts';
import { texts } from './raw.ts';

/** Shorter values are words that any line may hold. */
const TELLING_LENGTH = 8;

/**
 * A line without the values of the service's variables, our record among them: a crash often prints its whole
 * environment. What Railway gives by itself (ids and names) stays. Pure.
 */
export function hideValues(line: string, variables: JsonObject): string {
  // A value may stand within another one: the longer goes first.
  return Object.entries(texts(variables))
    .filter(([name, value]) => value.length >= TELLING_LENGTH && !/^RAILWAY_/.test(name))
    .sort(([, a], [, b]) => b.length - a.length)
    .reduce((shown, [name, value]) => shown.replaceAll(value, `(value of ${name})`), line);
}
