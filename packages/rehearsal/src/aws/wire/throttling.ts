import type { Time } from '../../time/time.ts';
import type { ServiceName } from './services.ts';

/** One bucket: `burst` calls at once, refilled with `perSecond` calls a second, shared by the operations it names. */
export interface BucketRule {
  readonly service: ServiceName;
  readonly operations: readonly string[];
  readonly burst: number;
  readonly perSecond: number;
}

/** Decides which calls are one too many. */
export interface Throttling {
  /** True where the call is taken; takes a token. A call that no bucket names is always taken. */
  admits(service: ServiceName, operation: string): boolean;
  /** From now on these buckets decide, full ones; none of them lifts every limit. */
  limit(rules: readonly BucketRule[]): void;
  /** How many calls were one too many so far. */
  refused(): number;
}

/**
 * Token buckets per operation family, by the platform's time. ECS API reference, "Request throttling for the Amazon ECS
 * API", describes the mechanism; how large the buckets are is the caller's to say.
 */
export function openThrottling(time: Time, rules: readonly BucketRule[]): Throttling {
  const fill = (some: readonly BucketRule[]) =>
    some.map((rule) => ({ rule, tokens: rule.burst, at: time.now() }));
  let buckets = fill(rules);
  let refused = 0;
  return {
    admits: (service, operation) => {
      const now = time.now();
      const met = buckets.filter(
        ({ rule }) => rule.service === service && rule.operations.includes(operation),
      );
      for (const bucket of met) {
        const refill = ((now - bucket.at) / 1000) * bucket.rule.perSecond;
        bucket.tokens = Math.min(bucket.rule.burst, bucket.tokens + refill);
        bucket.at = now;
      }
      if (met.some(({ tokens }) => tokens < 1)) {
        refused += 1;
        return false;
      }
      for (const bucket of met) bucket.tokens -= 1;
      return true;
    },
    limit: (next) => {
      buckets = fill(next);
    },
    refused: () => refused,
  };
}
