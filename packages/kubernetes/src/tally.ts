import type { KubePod, KubeWorkload } from './facts.ts';
import { isAlive, isServing } from './pods.ts';
import { minimumOf, minReadyOf } from './surge.ts';

/** The pods of a workload, counted by whether they are of its newest revision. */
export interface Tally {
  readonly wanted: number;
  /** How many its own strategy leaves at least. */
  readonly minimum: number;
  readonly running: number;
  readonly serving: number;
  /** Of other revisions: all that exist, those of them that nobody has told to go, and those that get traffic. */
  readonly others: number;
  readonly othersStaying: number;
  readonly othersServing: number;
}

/** Times are of whole seconds and our clock is known to half a one: where no time is asked for, none is compared. */
function isAvailable(pod: KubePod, minReady: number, now: number): boolean {
  return minReady === 0 || (now - Date.parse(pod.readySince)) / 1000 >= minReady;
}

/** Counts the pods of a workload. `now`: milliseconds since the epoch by the cluster's clock. Pure. */
export function tallyOf({ pods, revision, wanted, raw }: KubeWorkload, now: number): Tally {
  const minReady = minReadyOf(raw);
  const alive = pods.filter(isAlive);
  const own = alive.filter((pod) => revision !== '' && pod.revision === revision);
  const others = alive.filter((pod) => !own.includes(pod));
  return {
    wanted,
    minimum: minimumOf(raw, wanted),
    running: own.filter(({ phase }) => phase === 'Running').length,
    serving: own.filter((pod) => isServing(pod) && isAvailable(pod, minReady, now)).length,
    others: others.length,
    othersStaying: others.filter(({ deleting }) => !deleting).length,
    othersServing: others.filter(isServing).length,
  };
}

/**
 * Whether a workload has become what its spec asks for: enough pods of it serve, and none of another revision is to stay.
 * Those on their way out are left to themselves, also where they take long: they are a rollout that has not settled, not
 * one that goes on. Both who follows a rollout and who reads where a target stands judge by this. Pure.
 */
export function isDone({ serving, wanted, othersStaying }: Tally): boolean {
  return serving >= wanted && othersStaying === 0;
}
