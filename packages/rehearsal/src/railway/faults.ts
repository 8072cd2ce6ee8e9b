/**
 * What goes wrong with a call. `throttle`: 429 with Retry-After. `error-500`: a page with status 502. `refused`:
 * status 200 with errors. `forbidden-page`: 403 as Cloudflare's page. `expired`: the token is not known any more.
 * `cut-before` drops the connection before the call is handled, `cut-after` after it; `hang` never answers and does
 * not handle; `kill` runs `kill` at that moment and drops the connection.
 */
export type FaultKind =
  | {
      readonly kind:
        | 'throttle'
        | 'error-500'
        | 'refused'
        | 'forbidden-page'
        | 'expired'
        | 'hang'
        | 'cut-before'
        | 'cut-after';
    }
  | { readonly kind: 'kill'; readonly when: 'before' | 'after'; readonly kill: () => void | Promise<void> };

/** Which calls a fault meets: by the operation's name in the document. `nth` counts from 1 from now on. */
export type Fault = FaultKind & {
  readonly operation: string;
  readonly nth?: number;
  readonly times?: number;
};

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that meets this call, if any; counts it. */
  meet(operation: string): Fault | null;
}

/** Starts with no fault. `*` as operation meets every call. */
export function openFaults(): Faults {
  let planted: { readonly fault: Fault; seen: number }[] = [];
  return {
    add: (fault) => {
      planted.push({ fault, seen: 0 });
    },
    clear: () => {
      planted = [];
    },
    meet: (operation) => {
      let met: Fault | null = null;
      for (const entry of planted) {
        const { fault } = entry;
        if (fault.operation !== '*' && fault.operation !== operation) continue;
        entry.seen += 1;
        const first = fault.nth ?? 1;
        if (met === null && entry.seen >= first && entry.seen < first + (fault.times ?? 1)) met = fault;
      }
      return met;
    },
  };
}
