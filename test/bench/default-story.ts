import { join } from 'node:path';
import { ROOT } from './bundles.ts';
import { runNode } from './node-child.ts';
import { type Row, row } from './row.ts';

/** Seconds, on two cores. */
const GOAL = 60;

/** The wall time of what `npm run rehearse` does. Throws where the rehearsal did not pass. */
export async function defaultStory(folder: string): Promise<readonly Row[]> {
  const { PATH = '', HOME = '' } = process.env;
  const end = await runNode({
    words: [join(ROOT, 'packages/rehearsal/src/cli.ts'), '--report', join(folder, 'story')],
    folder: ROOT,
    environment: { PATH, HOME },
  });
  if (end.code !== 0) throw new Error(`The rehearsal did not pass: ${end.output}`);
  return [
    row({
      group: 'The default story, in real time',
      what: 'npm run rehearse',
      value: end.milliseconds / 1000,
      unit: 's',
      peer: null,
      goal: { what: 'fixed', value: GOAL },
    }),
  ];
}
