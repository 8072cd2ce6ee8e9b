import type { ServiceName } from './services.ts';

/**
 * What goes wrong with a call. `cut-before` drops the connection before the call is handled, `cut-after` after it was
 * handled and before it is answered; `hang` never answers and does not handle; `kill` runs `kill` at that moment and
 * drops the connection.
 */
export type FaultKind =
  | { readonly kind: 'throttle' | 'error-500' | 'hang' | 'cut-before' | 'cut-after' | 'html-502' | 'expired' }
  | { readonly kind: 'kill'; readonly when: 'before' | 'after'; readonly kill: () => void | Promise<void> };

/** Which calls a fault meets. `nth` counts the calls of this operation from 1 from the moment the fault is added. */
export type Fault = FaultKind & {
  readonly service: ServiceName | '*';
  readonly operation: string | '*';
  readonly nth?: number;
  /** How many calls in a row, default 1. */
  readonly times?: number;
};

/** The faults that are planted. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that meets this call, if any; counts it. */
  meet(service: ServiceName, operation: string): Fault | null;
}

/** Starts with no fault. */
export function openFaults(): Faults {
  let planted: { fault: Fault; seen: number }[] = [];
  return {
    add: (fault) => {
      planted.push({ fault, seen: 0 });
    },
    clear: () => {
      planted = [];
    },
    meet: (service, operation) => {
      let met: Fault | null = null;
      for (const entry of planted) {
        const { fault } = entry;
        if (fault.service !== '*' && fault.service !== service) continue;
        if (fault.operation !== '*' && fault.operation !== operation) continue;
        entry.seen += 1;
        const first = fault.nth ?? 1;
        if (met === null && entry.seen >= first && entry.seen < first + (fault.times ?? 1)) met = fault;
      }
      return met;
    },
  };
}
