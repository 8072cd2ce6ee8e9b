/**
 * What goes wrong with a call. `throttle`: 429 with Retry-After (priority and fairness). `error-500`: a Status that says
 * etcd did not answer. `expired`: the token is not known any more. `page`: a proxy's web page with status 200. `gone`:
 * 410 as a Status, for a list or a watch. `cut-before` drops the connection before the call is handled, `cut-after`
 * after it; `hang` never answers and does not handle; `kill` runs `kill` at that moment and drops the connection.
 */
export type FaultKind =
  | {
      readonly kind:
        | 'throttle'
        | 'error-500'
        | 'expired'
        | 'page'
        | 'gone'
        | 'hang'
        | 'cut-before'
        | 'cut-after';
    }
  | { readonly kind: 'kill'; readonly when: 'before' | 'after'; readonly kill: () => void | Promise<void> };

/** Which calls a fault meets: by their operation, `*` for each. `nth` counts from 1 from now on. */
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

/** Starts with no fault. */
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
