import type { Time } from '../../time/time.ts';
import { type CallRate, openTokenBucket } from '../../token-bucket.ts';
import type { ServiceName } from './services.ts';

/** One bucket, shared by the operations it names. */
export interface BucketRule extends CallRate {
  readonly service: ServiceName;
  readonly operations: readonly string[];
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
    some.map((rule) => ({ rule, bucket: openTokenBucket(time, rule) }));
  let buckets = fill(rules);
  let refused = 0;
  return {
    admits: (service, operation) => {
      const met = buckets.filter(
        ({ rule }) => rule.service === service && rule.operations.includes(operation),
      );
      // Each bucket is asked: it fills when it is.
      if (met.filter(({ bucket }) => !bucket.has()).length > 0) {
        refused += 1;
        return false;
      }
      for (const { bucket } of met) bucket.take();
      return true;
    },
    limit: (next) => {
      buckets = fill(next);
    },
    refused: () => refused,
  };
}
