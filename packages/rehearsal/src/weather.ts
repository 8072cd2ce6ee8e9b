import type { Time } from './time/time.ts';
import { type CallRate, openTokenBucket, type TokenBucket } from './token-bucket.ts';

/** What an API is like for everybody: how long a request is under way, and how many it lets through. */
export interface Weather {
  /** Milliseconds that each request takes more. */
  latency: number;
  /** From now on this rate holds for all requests together, a full bucket first; null lifts it. */
  limitRate(rate: CallRate | null): void;
  /** Whether a request comes through; takes its place. */
  admits(): boolean;
  /** How many requests were one too many so far. */
  refused(): number;
}

/** Calm at first. */
export function openWeather(time: Time): Weather {
  let bucket: TokenBucket | null = null;
  let refused = 0;
  return {
    latency: 0,
    limitRate: (rate) => {
      bucket = rate === null ? null : openTokenBucket(time, rate);
    },
    admits: () => {
      if (bucket === null) return true;
      if (!bucket.has()) {
        refused += 1;
        return false;
      }
      bucket.take();
      return true;
    },
    refused: () => refused,
  };
}
