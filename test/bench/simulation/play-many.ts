import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onEveryCore } from '../on-every-core.ts';
import type { Outcome } from './story.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** What was played: outcomes by seed, and the seeds whose story ended with an error, which is a defect. */
export interface Played {
  readonly outcomes: readonly Outcome[];
  /** Some of the releases again, each several times, with the same service and other draws. */
  readonly repeats: readonly Outcome[];
  readonly errors: readonly { readonly seed: number; readonly error: string }[];
}

interface Line {
  readonly seed: number;
  readonly error?: string;
}

function readLines(path: string): (Outcome | Required<Line>)[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line));
}

/** Plays the seeds from 0 up to `count` on every core. Each seed gives the same outcome in every run. */
export async function playMany(count: number, folder: string): Promise<Played> {
  return readPlayed(await onEveryCore(WORKER, count, folder));
}

/** The outcomes of files of lines, by seed. */
export function readPlayed(files: readonly string[]): Played {
  const lines = files.flatMap(readLines).sort((a, b) => a.seed - b.seed);
  const played = lines.flatMap((line) => ('service' in line ? [line] : []));
  return {
    outcomes: played.filter(({ repeat }) => repeat === 0),
    repeats: played.filter(({ repeat }) => repeat > 0),
    errors: lines.flatMap((line) => ('service' in line ? [] : [line])),
  };
}
