import type { Account } from './account.ts';
import { bareNode, runNode } from './node-child.ts';
import { type Row, row } from './row.ts';

const RUN = 2;
const UNDOING = 3;

/** A step of the story, and what it must have said: figures of an action that did nothing would be worth nothing. */
interface Step {
  readonly action: string;
  readonly run: number;
  readonly inputs: { readonly [name: string]: string };
  readonly says: RegExp;
}

/** A good release that is then taken back by hand. */
const STORY: readonly Step[] = [
  { action: 'plan', run: RUN, inputs: {}, says: /output blocked: false/ },
  { action: 'deploy-ecs', run: RUN, inputs: {}, says: /output deployed: true/ },
  { action: 'verify', run: RUN, inputs: {}, says: /output decision: accept/ },
  {
    action: 'rollback',
    run: UNDOING,
    inputs: { undo: 'newest', to: '1.0.0' },
    says: /output rolled-back: true/,
  },
  { action: 'record', run: RUN, inputs: {}, says: /output outcome: rolled-back/ },
];

/** The most memory that each action has in use while it really works, beside bare node. Throws where one fails. */
export async function peakMemory(account: Account, folder: string): Promise<readonly Row[]> {
  const node = await runNode(bareNode(folder, true));
  const rows: Row[] = [];
  for (const { action, run, inputs, says } of STORY) {
    const end = await runNode({ ...account.start(action, run, inputs), memory: true });
    if (end.code !== 0 || !says.test(end.output))
      throw new Error(`${action} ended with ${end.code}: ${end.output}`);
    rows.push(
      row({
        group: 'Peak memory of each action at work (VmHWM)',
        what: action,
        value: end.megabytes ?? 0,
        unit: 'MB',
        peer: { what: 'node', value: node.megabytes ?? 0 },
        goal: null,
      }),
    );
  }
  return rows;
}
