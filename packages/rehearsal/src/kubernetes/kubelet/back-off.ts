/** First and longest wait, in seconds. */
export interface BackOffRange {
  readonly first: number;
  readonly longest: number;
}

/** How long the next try has to wait (milliseconds), and when that was last decided (milliseconds since the epoch). */
export interface BackOff {
  readonly wait: number;
  readonly decidedAt: number;
}

/** Whether so much time passed without a failure that the count begins anew: twice the longest wait. */
function isForgotten(backOff: BackOff, at: number, range: BackOffRange): boolean {
  return at - backOff.decidedAt > range.longest * 2000;
}

/** The wait after one more failure at `at`: the first one, or twice the last one (client-go, `flowcontrol.Backoff.Next`). Pure. */
export function nextBackOff(old: BackOff | null, at: number, range: BackOffRange): BackOff {
  if (old === null || isForgotten(old, at, range)) return { wait: range.first * 1000, decidedAt: at };
  return { wait: Math.min(old.wait * 2, range.longest * 1000), decidedAt: at };
}

/** Milliseconds to wait after a failure at `since`; 0 for the first one (`IsInBackOffSince`). Pure. */
export function waitAfter(backOff: BackOff | null, since: number, range: BackOffRange): number {
  return backOff === null || isForgotten(backOff, since, range) ? 0 : backOff.wait;
}

/** As Go prints a duration of whole seconds: `10s`, `1m20s`, `5m0s`. Pure. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}m${seconds % 60}s`;
}
