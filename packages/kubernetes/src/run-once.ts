import { endOfContainer, faultOfPod } from './faults.ts';
import { called, type Ref, refOf } from './object.ts';
import { readPod } from './pods.ts';
import type { JsonObject } from './raw.ts';
import type { Awaited } from './rollout.ts';

/** What keeps a pod from ever starting. That a container of one that runs once ends is for its limits to judge. */
export const NEVER_STARTS: readonly string[] = ['image', 'config', 'start', 'unschedulable'];

export function isPod(ref: Pick<Ref, 'apiVersion' | 'kind'>): boolean {
  return ref.kind === 'Pod' && ref.apiVersion === 'v1';
}

/**
 * Where a pod that runs once stands: it succeeded, it failed and why, or it still runs (Kubernetes, "Pod Lifecycle",
 * phases). `now`: milliseconds since the epoch by the cluster's clock. Pure.
 */
export function judgePodOnce(raw: JsonObject, now: number): Awaited {
  const of = called(refOf(raw));
  const pod = readPod(raw);
  if (pod.phase === 'Succeeded') return { of, state: 'done', message: 'it succeeded' };
  const ended = pod.containers.find((one) => one.ended !== null && one.ended.exitCode !== 0);
  const why =
    ended?.ended == null
      ? pod.reason || 'no container says why'
      : `container "${ended.name}" ended with ${endOfContainer(ended.ended)}`;
  if (pod.phase === 'Failed') return { of, state: 'failed', message: why };
  const fault = faultOfPod(pod, raw, now);
  if (fault?.doomed === true && NEVER_STARTS.includes(fault.signature)) {
    return { of, state: 'failed', message: fault.message };
  }
  return { of, state: 'waiting', message: `it is ${pod.phase === '' ? 'new' : pod.phase}` };
}
