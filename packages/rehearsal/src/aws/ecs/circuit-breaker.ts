import { flag, type JsonObject, number, object, text } from '../wire/json.ts';

/** The deployment circuit breaker as a deployment carries it. */
export interface Breaker {
  readonly enabled: boolean;
  readonly rollback: boolean;
  readonly threshold: number;
  readonly resets: boolean;
}

/**
 * Reads `deploymentCircuitBreaker`; `desired` is the latest desired count (SDK docs of ThresholdConfiguration).
 * Threshold: 50 % of it, rounded up, between 3 and 200 (SDK docs of ServiceDeploymentCircuitBreaker.threshold), or as
 * ThresholdConfiguration says: COUNT as it is, UNBOUNDED_PERCENT without the two bounds.
 */
export function readBreaker(configuration: JsonObject, desired: number): Breaker {
  const breaker = object(configuration, 'deploymentCircuitBreaker') ?? {};
  const rule = object(breaker, 'thresholdConfiguration') ?? {};
  const value = number(rule, 'value') ?? 50;
  const share = Math.ceil((desired * value) / 100);
  const type = text(rule, 'type') ?? 'BOUNDED_PERCENT';
  const bounded = Math.min(200, Math.max(3, share));
  return {
    enabled: flag(breaker, 'enable') ?? false,
    rollback: flag(breaker, 'rollback') ?? false,
    resets: flag(breaker, 'resetOnHealthyTask') ?? true,
    threshold: type === 'COUNT' ? value : type === 'UNBOUNDED_PERCENT' ? Math.max(1, share) : bounded,
  };
}
