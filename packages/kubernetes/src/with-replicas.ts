import { othersOwning, ownedBy } from './managed-fields.ts';
import { at, type JsonObject, object, without } from './raw.ts';

/**
 * The configuration of a workload whose replicas an autoscaler sets: without them, or, where nobody but us owns the
 * field yet, with the number that stands there: giving it up would set it to 1 (Kubernetes, "Transferring ownership").
 * Pure.
 */
export function withReplicas(config: JsonObject, live: JsonObject | null): JsonObject {
  const spec = object(config['spec']);
  const current = at(live ?? {}, 'spec', 'replicas');
  const ours = at(ownedBy(live), 'f:spec', 'f:replicas') !== undefined;
  const alone = ours && othersOwning(live, ['spec', 'replicas']).length === 0;
  const kept = without(spec, ['replicas']);
  return { ...config, spec: alone && current !== undefined ? { ...kept, replicas: current } : kept };
}
