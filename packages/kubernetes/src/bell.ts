import type { PlatformTools } from '@thea/release';

/** Milliseconds after which a look is taken though nothing was told: some rules go by time. */
const TICK = 1_000;

/** Wakes one waiter whenever something changed, and hands a failure on to it. */
export interface Bell {
  ring(): void;
  fail(reason: unknown): void;
  /**
   * Resolves when it is time for another look: at the next ring, at once where it rang since the last look, and after a
   * second in any case. Rejects after `fail`, and with the reason of a deadline that is over.
   */
  nextLook(tools: Pick<PlatformTools, 'clock' | 'deadline'>): Promise<void>;
}

/** A bell that has not rung yet. */
export function openBell(): Bell {
  let rang = false;
  let failed: { readonly reason: unknown } | null = null;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      rang = true;
      wake?.();
    },
    fail: (reason) => {
      failed = { reason };
      wake?.();
    },
    nextLook: async ({ clock, deadline }) => {
      const over = new AbortController();
      const rung = new Promise<void>((resolve) => {
        wake = resolve;
        if (rang || failed !== null) resolve();
      });
      try {
        await Promise.race([rung, clock.sleep(TICK, AbortSignal.any([over.signal, deadline.signal]))]);
      } finally {
        // A waiter that nobody waits for any more would swallow the next ring.
        wake = null;
        over.abort();
      }
      rang = false;
      if (failed !== null) throw failed.reason;
    },
  };
}
