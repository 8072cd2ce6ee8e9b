import type { KubeWorkload } from './facts.ts';
import { keyOf, labelsOf } from './object.ts';
import { at, type JsonObject, objects, text } from './raw.ts';
import type { KubeRollout } from './rollout.ts';
import { minimumOf } from './surge.ts';

/** The label by which an EndpointSlice names its Service (Kubernetes, "EndpointSlices", ownership). */
export const SERVICE_LABEL = 'kubernetes.io/service-name';

/** A pod behind a Service, by its uid, and whether new requests go to it. */
export interface KubeEndpoint {
  readonly service: string;
  readonly pod: string;
  readonly ready: boolean;
}

/** What EndpointSlices say of pods. `ready` that is not said means true (discovery/v1, EndpointConditions). Pure. */
export function endpointsOf(slices: readonly JsonObject[]): KubeEndpoint[] {
  return slices.flatMap((slice) =>
    objects(slice['endpoints']).flatMap((one) => {
      const pod = text(at(one, 'targetRef', 'uid'));
      const ready = at(one, 'conditions', 'ready') !== false;
      return pod === '' ? [] : [{ service: labelsOf(slice)[SERVICE_LABEL] ?? '', pod, ready }];
    }),
  );
}

/**
 * Where the Services of a way back send new requests. `endpoints` null: nobody may see them, and the pods alone decide.
 * `known`: the uids of all pods of the target that were ever seen, so that one that is gone is still told from somebody
 * else's. `enough`: every Service has the smallest number of restored pods; `others`: how many pods that are not restored
 * still get requests. Pure.
 */
export function judgeReach(
  reach: KubeRollout['reach'],
  workloads: readonly KubeWorkload[],
  endpoints: readonly KubeEndpoint[] | null,
  known: ReadonlySet<string>,
): { readonly enough: boolean; readonly others: number } {
  if (endpoints === null) return { enough: true, others: 0 };
  const isRestored = ({ observed, revision }: KubeWorkload, pod: KubeWorkload['pods'][number]): boolean =>
    observed && revision !== '' && pod.revision === revision;
  const restored = new Set(
    workloads.flatMap((one) => one.pods.filter((pod) => isRestored(one, pod)).map(({ uid }) => uid)),
  );
  const asked = endpoints.filter(
    ({ service, ready }) => ready && reach.some((one) => one.service === service),
  );
  const others = new Set(asked.map(({ pod }) => pod).filter((pod) => known.has(pod) && !restored.has(pod)));
  const enough = reach.every(({ service, workload }) => {
    const found = workloads.find(({ ref }) => keyOf(ref) === keyOf(workload));
    if (found === undefined) return false;
    const own = new Set(found.pods.filter((pod) => isRestored(found, pod)).map(({ uid }) => uid));
    const there = new Set(
      asked.flatMap((one) => (one.service === service && own.has(one.pod) ? one.pod : [])),
    );
    return there.size >= minimumOf(found.raw, found.wanted);
  });
  return { enough, others: others.size };
}
