import type { Account, Entrance } from './account.ts';
import { START_GOAL } from './cold-start.ts';
import { interleaved, type Subject } from './interleaved.ts';
import { bareNode, runNode } from './node-child.ts';
import { median, type Row, row } from './row.ts';

/** A path that a release takes with a bundle, and the exit code that ends it where nothing was deployed yet. */
interface Path {
  readonly action: string;
  readonly what: string;
  readonly inputs: { readonly [name: string]: string };
  readonly code: number;
  readonly entrance: Entrance;
}

const TAKEN: readonly Omit<Path, 'entrance'>[] = [
  { action: 'plan', what: 'plan', inputs: {}, code: 0 },
  { action: 'deploy-ecs', what: 'deploy-ecs, dry run', inputs: { 'dry-run': 'true' }, code: 0 },
  { action: 'verify', what: 'verify, nothing on record', inputs: {}, code: 1 },
  { action: 'rollback', what: 'rollback, nothing to do', inputs: {}, code: 0 },
  { action: 'record', what: 'record, nothing to write', inputs: {}, code: 0 },
];

/** Verify, rollback and record ask GitHub for its deployments first; else it is AWS with keys, the job's token by a role. */
const PATHS: readonly Path[] = (['keys', 'role'] as const).flatMap((entrance) =>
  TAKEN.map((path) => ({
    ...path,
    entrance,
    what: entrance === 'keys' ? path.what : `${path.what}, by the job's role`,
  })),
);

/** A run of the workflow that has deployed nothing. */
const IDLE_RUN = 1;

/**
 * From the start of a bundle to its first request, which is all that it loads before its work begins and no time of the
 * platform; and to its end, platform included. While the job's token travels the clients are loaded: what that saves is
 * seen at the end on a network that takes its time, not on loopback. Plan and deploy with keys begin with a call of the ECS
 * client, which alone, without any of ours, takes 70 ms of processor time to its first request. Throws where a path ends
 * otherwise than it should.
 */
export async function takenPaths(account: Account, folder: string, rounds: number): Promise<readonly Row[]> {
  const wholes = new Map<string, number[]>();
  const counts = new Map<string, number>();
  const toFirstRequest =
    ({ action, what, inputs, code, entrance }: Path): Subject =>
    async () => {
      const end = await runNode(account.start(action, IDLE_RUN, inputs, entrance));
      const { first, count } = account.requestsSince(end.startedAt);
      if (end.code !== code || count === 0) {
        throw new Error(`${what} ended with ${end.code} after ${count} requests: ${end.output}`);
      }
      wholes.set(what, [...(wholes.get(what) ?? []), end.milliseconds]);
      counts.set(what, count);
      return first - end.startedAt;
    };
  const found = await interleaved(
    {
      node: async () => (await runNode(bareNode(folder))).milliseconds,
      ...Object.fromEntries(PATHS.map((path) => [path.what, toFirstRequest(path)])),
    },
    rounds,
  );
  const node = found.get('node') ?? 0;
  const peer = { what: 'node', value: node };
  return [
    ...PATHS.map(({ what }) =>
      row({
        group: `Cold start on the path taken, to the first request (median of ${rounds})`,
        what,
        value: found.get(what) ?? 0,
        unit: 'ms',
        peer,
        goal: { what: `node + ${START_GOAL}`, value: node + START_GOAL },
      }),
    ),
    ...PATHS.map(({ what }) =>
      row({
        group: 'The same to the end, embedded platform included',
        what: `${what} (${counts.get(what)} requests)`,
        value: median(wholes.get(what)?.slice(1) ?? []),
        unit: 'ms',
        peer,
        goal: null,
      }),
    ),
  ];
}
