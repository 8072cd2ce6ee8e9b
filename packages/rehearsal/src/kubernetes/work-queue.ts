import type { Scheduled, Time } from '../time/time.ts';
import { Refusal } from './refusal.ts';

/** What a controller has to look at, by key; a key that waits is not queued twice. */
export interface WorkQueue {
  /** Looks at the key soon. */
  add(key: string): void;
  /** Looks at it in so many milliseconds, unless something is due for it before. */
  addAfter(key: string, milliseconds: number): void;
  /** Whether anything waits to be looked at soon. */
  waiting(): boolean;
  close(): void;
}

/** First and longest wait of a key whose work was refused, in milliseconds (client-go, `DefaultControllerRateLimiter`). */
const FIRST_RETRY = 5;
const LONGEST_RETRY = 1_000_000;

/**
 * Opens a queue that calls `work` for each key, `delay` milliseconds after it was added. Work that the API refuses is
 * tried again, after a wait that doubles; any other error is a bug and ends the process.
 */
export function openWorkQueue(parts: {
  readonly time: Time;
  readonly delay: number;
  readonly work: (key: string) => void;
}): WorkQueue {
  const { time, delay, work } = parts;
  const soon = new Map<string, Scheduled>();
  const later = new Map<string, { readonly when: number; readonly scheduled: Scheduled }>();
  const refusals = new Map<string, number>();
  let closed = false;

  const run = (key: string): void => {
    soon.delete(key);
    if (closed) return;
    try {
      work(key);
      refusals.delete(key);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      const before = refusals.get(key) ?? 0;
      refusals.set(key, before + 1);
      addAfter(key, Math.min(FIRST_RETRY * 2 ** before, LONGEST_RETRY));
    }
  };
  const add = (key: string): void => {
    if (closed || soon.has(key)) return;
    soon.set(
      key,
      time.after(delay, () => run(key)),
    );
  };
  const addAfter = (key: string, milliseconds: number): void => {
    if (closed) return;
    const when = time.now() + milliseconds;
    const known = later.get(key);
    if (known !== undefined && known.when <= when) return;
    known?.scheduled.cancel();
    const scheduled = time.after(milliseconds, () => {
      later.delete(key);
      add(key);
    });
    later.set(key, { when, scheduled });
  };

  return {
    add,
    addAfter,
    waiting: () => soon.size > 0,
    close: () => {
      closed = true;
      for (const scheduled of soon.values()) scheduled.cancel();
      for (const { scheduled } of later.values()) scheduled.cancel();
    },
  };
}
