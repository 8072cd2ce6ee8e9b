import type { DeploymentCircuitBreaker } from '@aws-sdk/client-ecs';

/** Half of the replicas, and no fewer than three and no more than 200 failures, where nothing else is said. */
const DEFAULT_PERCENT = 50;
const BOUNDS = { least: 3, most: 200 } as const;

/**
 * How many failed tasks trip the circuit breaker of a service that wants `desired` replicas (client-ecs,
 * `ThresholdConfiguration`, and `ServiceDeploymentCircuitBreaker.threshold` for the bounds). Pure.
 */
export function breakerThreshold(breaker: DeploymentCircuitBreaker | undefined, desired: number): number {
  const { type = 'BOUNDED_PERCENT', value = DEFAULT_PERCENT } = breaker?.thresholdConfiguration ?? {};
  if (type === 'COUNT') return value;
  const share = Math.ceil((desired * value) / 100);
  if (type === 'UNBOUNDED_PERCENT') return Math.max(1, share);
  return Math.min(BOUNDS.most, Math.max(BOUNDS.least, share));
}
