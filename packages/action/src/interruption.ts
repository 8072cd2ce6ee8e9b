import type { Clock } from './clock.ts';
import { Failure } from './errors.ts';

/** How long the last work of an interrupted run may take: GitHub kills the process 10 s after the first signal. */
const LAST_WORK_MILLISECONDS = 6000;

/** The exit code of a process that a signal ended: 128 and the signal's number, as shells count. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type CancelSignal = keyof typeof EXIT_CODES;

/** Cancellation as the run sees it. */
export interface Cancellation {
  /** Aborts at the first signal, with a `Failure('cancelled')`. */
  readonly signal: AbortSignal;
  /** The exit code of a run that ends as cancelled. */
  exitCode(): number;
}

/**
 * SIGINT, then SIGTERM 7.5 s later, is how GitHub cancels (actions/runner, ProcessInvoker.cs): the second of that pair
 * changes nothing. A second SIGINT is a person at a terminal who does not want to wait: the process ends at once.
 */
export function listenForCancellation(): Cancellation {
  const controller = new AbortController();
  let by: CancelSignal | null = null;
  const listener = (signal: CancelSignal): void => {
    if (by === 'SIGINT' && signal === 'SIGINT') process.exit(EXIT_CODES.SIGINT);
    if (by !== null) return;
    by = signal;
    controller.abort(
      new Failure('cancelled', {
        message: `The run was cancelled (${signal}).`,
        remedy: 'What was recorded until then stays; look at it before you run this again.',
      }),
    );
  };
  process.on('SIGINT', () => listener('SIGINT'));
  process.on('SIGTERM', () => listener('SIGTERM'));
  return { signal: controller.signal, exitCode: () => EXIT_CODES[by ?? 'SIGTERM'] };
}

/**
 * Rejects with what ends a run from outside of `main`: an error that nobody caught, or an event loop with nothing left
 * to wait for while `main` still waits (node would then end without a word).
 */
export function stray(): Promise<never> {
  return new Promise((_, reject) => {
    process.on('unhandledRejection', reject);
    process.on('uncaughtException', reject);
    process.once('beforeExit', () => {
      reject(
        new Failure('platform', {
          message: 'The action waits for something that can never come.',
          remedy: 'This is a defect of the action: report it with the log.',
        }),
      );
    });
  });
}

/**
 * Waits until `work` has settled. When `signal` aborts first, `lastWork` is called once with the reason, and both
 * together get 6 s. Rejects with what `work` threw, or with the signal's reason when it aborted.
 */
export async function untilOver(
  work: Promise<void>,
  signal: AbortSignal,
  clock: Clock,
  lastWork: (reason: unknown) => Promise<unknown>,
): Promise<void> {
  const settled = Promise.allSettled([work]);
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.race([settled, aborted]);
  if (signal.aborted) {
    await Promise.race([
      Promise.allSettled([work, lastWork(signal.reason)]),
      clock.sleep(LAST_WORK_MILLISECONDS),
    ]);
    await Promise.race([work, Promise.reject(signal.reason)]);
  }
  await work;
}
