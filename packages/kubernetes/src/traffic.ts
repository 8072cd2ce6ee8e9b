import type { KubeFacts, KubeService, KubeWorkload } from './facts.ts';
import { labelsOf, refOf } from './object.ts';
import { templateOf } from './pod-template.ts';
import type { JsonObject } from './raw.ts';
import type { KubeRollout } from './rollout.ts';

/**
 * The workloads that production traffic reaches: those whose pods a Service of the namespace selects. A worker beside an
 * API is not among them; where no Service selects anything, all of them are. Pure.
 */
export function reachedWorkloads(facts: Pick<KubeFacts, 'workloads' | 'services'>): readonly KubeWorkload[] {
  const reached = facts.workloads.filter(({ raw }) => facts.services.some((one) => selects(one, raw)));
  return reached.length === 0 ? facts.workloads : reached;
}

/** Whether a Service brings requests to the pods of a workload. One without a selector brings them to none. Pure. */
export function selects({ selector }: Pick<KubeService, 'selector'>, workload: JsonObject): boolean {
  const wanted = Object.entries(selector);
  const labels = labelsOf(templateOf(workload) ?? {});
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
}

/** Which Service brings requests to which of these workloads. Pure. */
export function reachOf(
  services: readonly Pick<KubeService, 'name' | 'selector'>[],
  workloads: readonly JsonObject[],
): KubeRollout['reach'] {
  return services.flatMap((service) =>
    workloads
      .filter((raw) => selects(service, raw))
      .map((raw) => ({ service: service.name, workload: refOf(raw) })),
  );
}
