/** Wakes one waiter whenever something changed, and hands a failure on to it. */
export interface Bell {
  ring(): void;
  fail(reason: unknown): void;
  /** Resolves at the next ring, or at once where it rang since the last time; rejects after `fail`. */
  rung(): Promise<void>;
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
    rung: async () => {
      if (!rang && failed === null) await new Promise<void>((resolve) => (wake = resolve));
      wake = null;
      rang = false;
      if (failed !== null) throw failed.reason;
    },
  };
}
