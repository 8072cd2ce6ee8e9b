import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './story.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** What was played: outcomes by seed, and the seeds whose story ended with an error, which is a defect. */
export interface Played {
  readonly outcomes: readonly Outcome[];
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

function playPart(words: readonly (string | number)[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WORKER, ...words.map(String)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A worker of the simulation ended with ${code}.`));
    });
  });
}

/** Plays the seeds from 0 up to `count` on every core. Each seed gives the same outcome in every run. */
export async function playMany(count: number, folder: string): Promise<Played> {
  mkdirSync(folder, { recursive: true });
  const cores = Math.max(1, Math.min(availableParallelism(), count));
  const parts = Array.from({ length: cores }, (_, part) => join(folder, `part-${part}.jsonl`));
  await Promise.all(parts.map((file, part) => playPart([part, count, cores, file])));
  return readPlayed(parts);
}

/** The outcomes of files of lines, by seed. */
export function readPlayed(files: readonly string[]): Played {
  const lines = files.flatMap(readLines).sort((a, b) => a.seed - b.seed);
  return {
    outcomes: lines.flatMap((line) => ('service' in line ? [line] : [])),
    errors: lines.flatMap((line) => ('service' in line ? [] : [line])),
  };
}
