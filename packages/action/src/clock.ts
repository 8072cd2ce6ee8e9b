import { readFileSync } from 'node:fs';

/**
 * A point in time that can be compared on the same machine and on another one.
 * `wall`: milliseconds since the epoch by this machine. `monotonic`: milliseconds of a clock that never jumps,
 * comparable only where `boot` is equal. `skew`: platform time minus `wall` in milliseconds, from the platform's
 * `Date` header; null where no answer has been seen yet.
 */
export interface Instant {
  readonly wall: number;
  readonly monotonic: number;
  readonly boot: string;
  readonly skew: number | null;
}

/** Time as a parameter. Only the global timers, `Date`, `performance.now` and `process.hrtime` may stand behind it. */
export interface Clock {
  now(): Instant;
  /** Resolves after `milliseconds`, or rejects with the signal's reason as soon as it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Tells the clock what the platform's `Date` header said: platform time minus ours, in milliseconds. */
  observeSkew(milliseconds: number): void;
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    // Not Linux: instants of two processes are then compared by wall clock.
    return `process-${process.pid}-${performance.timeOrigin}`;
  }
}

/** The clock of this machine. `monotonic` counts from the machine's boot, so two processes of one boot share it. */
export function systemClock(): Clock {
  const boot = bootId();
  let skew: number | null = null;
  return {
    now: () => ({
      wall: Date.now(),
      monotonic: Number(process.hrtime.bigint()) / 1e6,
      boot,
      skew,
    }),
    observeSkew: (milliseconds) => {
      skew = milliseconds;
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const onAbort = (): void => {
          clearTimeout(timer);
          reject(signal?.reason);
        };
        const timer = setTimeout(() => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        }, milliseconds);
        signal?.addEventListener('abort', onAbort, { once: true });
      }),
  };
}

/** Which clocks a difference rests on. */
export type ClockBasis = 'monotonic' | 'platform' | 'wall';

/**
 * Seconds from `from` to `to`, and which clock they rest on: the monotonic one within one boot, else wall clocks
 * corrected by the platform's `Date` header, else wall clocks alone.
 */
export function elapsed(from: Instant, to: Instant): { seconds: number; basis: ClockBasis } {
  if (from.boot === to.boot) return { seconds: (to.monotonic - from.monotonic) / 1000, basis: 'monotonic' };
  if (from.skew !== null && to.skew !== null) {
    return { seconds: (to.wall + to.skew - from.wall - from.skew) / 1000, basis: 'platform' };
  }
  return { seconds: (to.wall - from.wall) / 1000, basis: 'wall' };
}
