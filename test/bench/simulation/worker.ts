import { appendFileSync } from 'node:fs';
import { messageOf } from '@thea/action';
import { playRelease } from './story.ts';

/** Plays the seeds `from`, `from + step`, … below `to` and writes each outcome as a line of `file`. */
const [from = 0, to = 0, step = 1] = process.argv.slice(2, 5).map(Number);
const file = process.argv[5] ?? '';

for (let seed = from; seed < to; seed += step) {
  let line: string;
  try {
    line = JSON.stringify(await playRelease(seed));
  } catch (thrown) {
    line = JSON.stringify({ seed, error: messageOf(thrown) });
  }
  appendFileSync(file, `${line}\n`);
}
