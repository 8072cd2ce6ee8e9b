import { appendFileSync } from 'node:fs';
import { watchRollout } from './watch-rollout.ts';

/** Watches the rollouts of the seeds `from`, `from + step`, … below `to`; one line of `file` for each. */
const [from = 0, to = 0, step = 1] = process.argv.slice(2, 5).map(Number);
const file = process.argv[5] ?? '';

for (let seed = from; seed < to; seed += step) {
  appendFileSync(file, `${JSON.stringify(await watchRollout(seed))}\n`);
}
