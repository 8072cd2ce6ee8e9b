import type { KubeScaler } from './facts.ts';
import { keyOf, type Ref } from './object.ts';

/** Whether an autoscaler sets the replicas of a workload. Pure. */
export function isScaled(ref: Ref, scalers: readonly KubeScaler[]): boolean {
  return scalers.some(({ of }) => keyOf(of) === keyOf(ref));
}
