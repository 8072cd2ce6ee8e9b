/**
 * What any wire may do with a call. `throttle`: 429 with Retry-After. `error-500`: nobody knows whether it was handled.
 * `expired`: the credentials are not known any more. `cut-before` drops the connection before the call is handled,
 * `cut-after` after it; `hang` never answers and does not handle; `kill` runs `kill` at that moment and drops it.
 */
export type WireFault =
  | { readonly kind: 'throttle' | 'error-500' | 'expired' | 'hang' | 'cut-before' | 'cut-after' }
  | { readonly kind: 'kill'; readonly when: 'before' | 'after'; readonly kill: () => void | Promise<void> };

/**
 * Which calls a fault meets: by their operation, and where an endpoint serves several by the service; `*` for each.
 * `nth` counts from 1 from now on; `times`: how many of them.
 */
export interface PlantedAt {
  readonly service?: string;
  readonly operation: string;
  readonly nth?: number;
  readonly times?: number;
}

/** Faults of one platform that wait for their calls. */
export interface PlantedFaults<Fault extends PlantedAt> {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that meets this call, if any; counts it. */
  meet(operation: string, service?: string): Fault | null;
}

/** Starts with no fault. */
export function openPlantedFaults<Fault extends PlantedAt>(): PlantedFaults<Fault> {
  let planted: { readonly fault: Fault; seen: number }[] = [];
  return {
    add: (fault) => {
      planted.push({ fault, seen: 0 });
    },
    clear: () => {
      planted = [];
    },
    meet: (operation, service = '*') => {
      let met: Fault | null = null;
      for (const entry of planted) {
        const { fault } = entry;
        const { service: at = '*' } = fault;
        if (at !== '*' && at !== service) continue;
        if (fault.operation !== '*' && fault.operation !== operation) continue;
        entry.seen += 1;
        const first = fault.nth ?? 1;
        if (met === null && entry.seen >= first && entry.seen < first + (fault.times ?? 1)) met = fault;
      }
      return met;
    },
  };
}
