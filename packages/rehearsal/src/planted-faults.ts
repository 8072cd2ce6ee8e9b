/** Which calls a fault meets: by their operation, `*` for each. `nth` counts from 1 from now on; `times`: how many of them. */
export interface PlantedAt {
  readonly operation: string;
  readonly nth?: number;
  readonly times?: number;
}

/** Faults of one platform that wait for their calls. */
export interface PlantedFaults<Fault extends PlantedAt> {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that meets this call, if any; counts it. */
  meet(operation: string): Fault | null;
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
