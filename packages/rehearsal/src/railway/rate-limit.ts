import type { Time } from '../time/time.ts';

/** A budget of requests per window, as the plans have one (Railway docs, "Rate limits"). */
export interface RateLimit {
  /** Takes one request; the headers that its answer carries, and whether there was one left. */
  take(): { readonly allowed: boolean; readonly headers: { readonly [name: string]: string } };
}

/** `requests` in `seconds`; the window begins anew when it is over. */
export function openRateLimit(
  time: Time,
  budget: { readonly requests: number; readonly seconds: number },
): RateLimit {
  let began = time.now();
  let taken = 0;
  return {
    take: () => {
      if (time.now() - began >= budget.seconds * 1000) {
        began = time.now();
        taken = 0;
      }
      const allowed = taken < budget.requests;
      if (allowed) taken += 1;
      const reset = Math.ceil((began + budget.seconds * 1000) / 1000);
      return {
        allowed,
        headers: {
          'x-ratelimit-limit': String(budget.requests),
          'x-ratelimit-remaining': String(budget.requests - taken),
          'x-ratelimit-reset': String(reset),
          ...(allowed ? {} : { 'retry-after': String(Math.max(1, reset - Math.floor(time.now() / 1000))) }),
        },
      };
    },
  };
}
