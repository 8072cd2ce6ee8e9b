import type { AskedObject, KubeFacts, KubeWorkload } from './facts.ts';
import { keyOf } from './object.ts';
import { type PodResources, podResources } from './pod-resources.ts';
import { isWorkload, templateOf } from './pod-template.ts';
import { isAlive } from './pods.ts';
import { at, type JsonObject, number } from './raw.ts';
import { isScaled } from './scaled.ts';
import { surgeOf } from './surge.ts';

/** One workload of the release: what its pods ask for, how many there are, and those that it replaces. */
export interface Need {
  readonly workload: AskedObject;
  readonly each: PodResources;
  readonly replicas: number;
  readonly add: number;
  readonly take: number;
  readonly old: PodResources;
  readonly running: number;
}

/** The workloads that a release asks for, with what their pods need. Pure. */
export function needsOf(facts: KubeFacts): Need[] {
  return (facts.asked ?? [])
    .filter(({ desired }) => isWorkload(desired))
    .map((workload) => {
      const raw = workload.result ?? workload.desired;
      const live = facts.workloads.find(({ ref }) => keyOf(ref) === keyOf(workload.ref));
      const replicas = replicasOf(facts, workload, raw, live);
      const { add, take } = surgeOf(raw, replicas);
      return {
        workload,
        each: podResources(templateOf(raw) ?? {}, facts.room.ranges),
        replicas,
        add,
        take,
        old:
          live === undefined
            ? { requests: {}, limits: {} }
            : podResources(templateOf(live.raw) ?? {}, facts.room.ranges),
        running: live?.pods.filter(isAlive).length ?? 0,
      };
    });
}

function replicasOf(
  facts: KubeFacts,
  { ref }: AskedObject,
  raw: JsonObject,
  live: KubeWorkload | undefined,
): number {
  if (ref.kind === 'DaemonSet') return live?.wanted ?? 0;
  return isScaled(ref, facts.scalers) && live !== undefined
    ? live.wanted
    : number(at(raw, 'spec', 'replicas'), 1);
}
