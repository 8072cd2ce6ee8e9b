/** Milliseconds: the bound of the first wait, and the bound that no wait passes. */
export interface Waits {
  readonly base: number;
  readonly longest: number;
}

/**
 * Milliseconds before the try after `tries` that failed: anything up to a bound that doubles each time, so that many who
 * failed together do not come back together ("Exponential Backoff And Jitter", AWS Architecture Blog: full jitter).
 */
export function jittered(tries: number, { base, longest }: Waits): number {
  return Math.random() * Math.min(longest, base * 2 ** tries);
}
