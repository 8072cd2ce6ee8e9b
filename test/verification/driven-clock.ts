import type { Clock, Deadline } from '@thea/action';

/** A clock that no one waits for: sleeping moves it, and so does looking at it, by `look` milliseconds. */
export function drivenClock(look = 20): Clock {
  let monotonic = 0;
  return {
    now: () => {
      monotonic += look;
      return { wall: monotonic, monotonic, boot: 'driven', skew: null };
    },
    sleep: (milliseconds, signal) => {
      monotonic += milliseconds;
      return signal?.aborted ? Promise.reject(signal.reason) : Promise.resolve();
    },
    observeSkew: () => undefined,
  };
}

/** A deadline that only its controller ends. */
export function openDeadline(controller = new AbortController()): Deadline {
  return {
    signal: controller.signal,
    remaining: () => Number.MAX_SAFE_INTEGER,
    within: () => openDeadline(controller),
    end: () => undefined,
  };
}
