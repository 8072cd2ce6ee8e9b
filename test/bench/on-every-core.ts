import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

function runPart(words: readonly (string | number)[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words.map(String), { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A worker of the bench ended with ${code}.`));
    });
  });
}

/**
 * Runs `worker` once for each core with the words FROM TO STEP FILE, which share out the seeds from 0 up to `count`.
 * Gives the files, into which each writes one line of JSON for a seed. Rejects where a worker fails.
 */
export async function onEveryCore(worker: string, count: number, folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const cores = Math.max(1, Math.min(availableParallelism(), count));
  const files = Array.from({ length: cores }, (_, part) => join(folder, `part-${part}.jsonl`));
  await Promise.all(files.map((file, part) => runPart([worker, part, count, cores, file])));
  return files;
}
