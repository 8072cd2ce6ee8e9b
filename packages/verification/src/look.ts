import type { Clock } from '@thea/action';
import { messageOf } from '@thea/action';
import type { Replica } from '@thea/release';
import type { Look } from './observation.ts';

/** What the platform's replicas say about the release that is looked for. Pure. Null: any release counts as ours. */
export function countReplicas(
  replicas: readonly Replica[],
  platformRelease: string | null,
): NonNullable<Look['count']> {
  const ours = (replica: Replica): boolean =>
    platformRelease === null || replica.platformRelease === platformRelease;
  const others: { [platformRelease: string]: number } = {};
  for (const replica of replicas) {
    if (replica.serving && !ours(replica))
      others[replica.platformRelease] = (others[replica.platformRelease] ?? 0) + 1;
  }
  return {
    serving: replicas.filter((replica) => replica.serving && ours(replica)).map((replica) => replica.id),
    idle: replicas.filter((replica) => !replica.serving && ours(replica)).length,
    others,
  };
}

/** Asks the platform once. What it cannot tell becomes part of the look, not an error: it is no word on the release. */
export async function look(
  replicas: () => Promise<readonly Replica[]>,
  platformRelease: string | null,
  clock: Clock,
): Promise<Look> {
  try {
    const count = countReplicas(await replicas(), platformRelease);
    return { type: 'look', at: clock.now(), count, problem: null };
  } catch (thrown) {
    return { type: 'look', at: clock.now(), count: null, problem: messageOf(thrown) };
  }
}

/** The platform said that only this release gets traffic, on at least `minimum` replicas. */
export function holds(seen: Look, minimum: number): boolean {
  return seen.count !== null && seen.count.serving.length >= minimum && alone(seen);
}

/** The platform said that no other release gets traffic. */
export function alone(seen: Look): boolean {
  return seen.count !== null && seen.count.serving.length > 0 && Object.keys(seen.count.others).length === 0;
}
