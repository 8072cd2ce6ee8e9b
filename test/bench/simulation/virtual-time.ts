import type { Clock } from '@thea/action';
import { openDrivenTime } from '@thea/rehearsal/time/driven';
import type { Time } from '@thea/rehearsal/time/time';

/** Time for platform and client in one process: it moves whenever neither works. */
export interface VirtualTime {
  readonly time: Time;
  readonly clock: Clock;
  close(): Promise<void>;
}

/** What code of this thread sees of a timer: libraries call these. */
interface VirtualTimer {
  ref(): VirtualTimer;
  unref(): VirtualTimer;
  hasRef(): boolean;
  cancel(): void;
}

const FOREVER = 1e12;
let current: Time | null = null;
const real = { setTimeout, clearTimeout };

/**
 * Opens it and makes it the time of all global timers of this thread, so that the waits of the SDK's retries are
 * virtual too. One at a time in a thread.
 */
export async function openVirtualTime(): Promise<VirtualTime> {
  const time = await openDrivenTime();
  void time.advance(FOREVER);
  current = time;
  Object.assign(globalThis, { setTimeout: startTimer, clearTimeout: stopTimer });
  let skew: number | null = null;
  return {
    time,
    clock: {
      now: () => ({ wall: time.now(), monotonic: time.now(), boot: 'virtual', skew }),
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
            scheduled.cancel();
            reject(signal?.reason);
          };
          const scheduled = time.after(milliseconds, () => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
          });
          signal?.addEventListener('abort', onAbort, { once: true });
        }),
    },
    close: async () => {
      current = null;
      Object.assign(globalThis, real);
      await time.close();
    },
  };
}

function startTimer(callback: (...parts: unknown[]) => void, delay = 0, ...parts: unknown[]): VirtualTimer {
  const scheduled = current?.after(Math.max(0, delay), () => callback(...parts));
  const timer: VirtualTimer = {
    ref: () => timer,
    unref: () => timer,
    hasRef: () => true,
    cancel: () => scheduled?.cancel(),
  };
  return timer;
}

function stopTimer(timer: unknown): void {
  if (typeof timer === 'object' && timer !== null && 'cancel' in timer && typeof timer.cancel === 'function')
    timer.cancel();
}
