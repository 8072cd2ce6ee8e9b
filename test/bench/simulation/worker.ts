import { appendFileSync } from 'node:fs';
import { messageOf } from '@thea/action';
import { playRelease } from './story.ts';

/** Which seeds are played again, and how often: enough of them to tell luck from error. */
const REPEATED = 64;
const REPEATS = 10;

/**
 * Plays the seeds `from`, `from + step`, … below `to`, some of them several times, and writes each outcome as a line of
 * `file`.
 */
const [from = 0, to = 0, step = 1] = process.argv.slice(2, 5).map(Number);
const file = process.argv[5] ?? '';

for (let seed = from; seed < to; seed += step) {
  // Every core has its part of the seeds that are repeated.
  const repeats = Math.floor(seed / step) % REPEATED === 0 ? REPEATS : 0;
  for (let repeat = 0; repeat <= repeats; repeat += 1) {
    let line: string;
    try {
      line = JSON.stringify(await playRelease(seed, undefined, repeat));
    } catch (thrown) {
      line = JSON.stringify({ seed, error: messageOf(thrown) });
    }
    appendFileSync(file, `${line}\n`);
  }
}
