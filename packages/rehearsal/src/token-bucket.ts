import type { Time } from './time/time.ts';

/** How many calls come through: `burst` at once, refilled with `perSecond` calls a second. */
export interface CallRate {
  readonly burst: number;
  readonly perSecond: number;
}

/** A bucket of one rate, full at first. */
export interface TokenBucket {
  /** Whether a call would come through now. */
  has(): boolean;
  take(): void;
}

/** Fills by the platform's time. */
export function openTokenBucket(time: Time, { burst, perSecond }: CallRate): TokenBucket {
  let tokens = burst;
  let at = time.now();
  const refill = (): void => {
    const now = time.now();
    tokens = Math.min(burst, tokens + ((now - at) / 1000) * perSecond);
    at = now;
  };
  return {
    has: () => {
      refill();
      return tokens >= 1;
    },
    take: () => {
      tokens -= 1;
    },
  };
}
