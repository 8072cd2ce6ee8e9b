import type { Clock } from './clock.ts';
import { Failure } from './errors.ts';

/** One limit of time that stands above every wait and request below it. */
export interface Deadline {
  /** Aborts when the time is up, when the parent aborts, or when the run is cancelled; its reason is a `Failure`. */
  readonly signal: AbortSignal;
  /** Milliseconds left, never negative. */
  remaining(): number;
  /** A shorter limit within this one. */
  within(milliseconds: number, what: string): Deadline;
  /** Releases the timer. */
  end(): void;
}

/**
 * Starts a deadline of `milliseconds` for `what` (words that fit "… did not end within N s").
 * `parent` is the signal of the run (cancellation) or of an outer deadline.
 */
export function startDeadline(
  clock: Clock,
  milliseconds: number,
  what: string,
  parent?: AbortSignal,
): Deadline {
  const started = clock.now().monotonic;
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(
      new Failure('deadline', {
        message: `${what} did not end within ${Math.round(milliseconds / 1000)} s.`,
        remedy:
          'See the log above for the last thing it waited for; give it more time with the input "timeout" if that is normal.',
      }),
    );
  }, milliseconds);
  timer.unref();
  const onParent = (): void => controller.abort(parent?.reason);
  if (parent?.aborted) onParent();
  else parent?.addEventListener('abort', onParent, { once: true });
  return {
    signal: controller.signal,
    remaining: () => Math.max(0, milliseconds - (clock.now().monotonic - started)),
    within: (inner, innerWhat) => startDeadline(clock, inner, innerWhat, controller.signal),
    end: () => {
      clearTimeout(timer);
      parent?.removeEventListener('abort', onParent);
    },
  };
}
