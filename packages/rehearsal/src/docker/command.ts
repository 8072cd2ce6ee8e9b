import { Refused } from './refused.ts';

/** `docker buildx build`, read. */
export interface BuildWords {
  readonly dockerfile: string;
  readonly context: string;
  readonly layout: string;
  readonly metadata: string | null;
  readonly arguments: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
}

const TAKEN = ['--file', '--output', '--metadata-file', '--progress', '--build-arg', '--label', '--platform'];
const IGNORED = ['--provenance=false', '--sbom=false', '--pull'];

function pairs(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.map((line) => {
      const equals = line.indexOf('=');
      return equals === -1 ? [line, ''] : [line.slice(0, equals), line.slice(equals + 1)];
    }),
  );
}

/** Reads the words after `docker buildx build`. Throws `Refused` for any that mean something it does not do. */
export function readBuild(words: readonly string[], architecture: string): BuildWords {
  const flags = new Map<string, string[]>();
  const rest: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (IGNORED.includes(word)) continue;
    if (!word.startsWith('--')) rest.push(word);
    else if (TAKEN.includes(word)) {
      index += 1;
      flags.set(word, [...(flags.get(word) ?? []), words[index] ?? '']);
    } else throw new Refused(`the option ${word}`);
  }
  const one = (flag: string): string => flags.get(flag)?.at(-1) ?? '';
  const output = pairs(one('--output').split(','));
  const wanted = { type: 'oci', tar: 'false', compression: 'uncompressed', 'rewrite-timestamp': 'true' };
  for (const [key, value] of Object.entries(wanted))
    if (output.get(key) !== value) throw new Refused(`an output without ${key}=${value}`);
  const platform = one('--platform');
  if (platform !== '' && platform !== `linux/${architecture}`) throw new Refused(`the platform ${platform}`);
  const [context = ''] = rest;
  if (rest.length !== 1 || one('--file') === '') throw new Refused('a build without a file and one context');
  return {
    dockerfile: one('--file'),
    context,
    layout: output.get('dest') ?? '',
    metadata: one('--metadata-file') || null,
    arguments: pairs(flags.get('--build-arg') ?? []),
    labels: pairs(flags.get('--label') ?? []),
  };
}
