import { Failure, type Json } from '@thea/action';

/** Pairs of a container: name to value. */
export type Pairs = { readonly [name: string]: string };

/**
 * Lines of `NAME=value` as pairs; the value may hold `=`. A message names the name alone, never the value.
 * @throws Failure('input') where a name is given twice.
 */
export function readPairs(input: string, lines: readonly string[]): Pairs {
  const pairs = new Map<string, string>();
  for (const line of lines) {
    const at = line.indexOf('=');
    const name = line.slice(0, at);
    if (pairs.has(name)) {
      throw new Failure('input', {
        input,
        message: `The input "${input}" sets ${name} twice.`,
        remedy: `Keep one of its lines that begin with ${name}=.`,
      });
    }
    pairs.set(name, line.slice(at + 1));
  }
  return Object.fromEntries(pairs);
}

/** What a target sets by container, with `pairs` set over it in each of `containers`. Pure. */
export function withPairs(before: Json | undefined, containers: readonly string[], pairs: Pairs): Json {
  const kept = isMap(before) ? before : {};
  const set = containers.map((name) => {
    const own = kept[name];
    return [name, { ...(isMap(own) ? own : {}), ...pairs }] as const;
  });
  return { ...kept, ...Object.fromEntries(set) };
}

function isMap(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
