import type { Request } from './rules.ts';

/**
 * What goes wrong with a request. `status` answers it with that; `cut-before` drops the connection before anything is
 * done, `cut-after` after it was done and before it is answered; `cut-body` after so many bytes of the request's body,
 * which are kept; `truncate` sends half of the answer's body; `garble` changes the first byte of the request's body on
 * its way, `garble-answer` that of the answer's.
 */
export type RegistryFaultKind =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  | { readonly kind: 'cut-before' | 'cut-after' | 'truncate' | 'garble' | 'garble-answer' }
  | { readonly kind: 'cut-body'; readonly bytes: number };

/** Which requests a fault meets; the nth of those that match, from the moment it is planted. */
export type RegistryFault = RegistryFaultKind & {
  readonly method?: string;
  readonly of?: Request['kind'];
  readonly nth?: number;
  /** Only requests whose body has at least so many bytes. */
  readonly least?: number;
  /** How many in a row, default 1. */
  readonly times?: number;
};

/** The faults that are planted. */
export interface RegistryFaults {
  add(fault: RegistryFault): void;
  clear(): void;
  /** The fault that meets this request with a body of so many bytes, if any; counts it. */
  meet(asked: Request, bytes: number): RegistryFault | null;
}

/** Starts with no fault. */
export function openRegistryFaults(): RegistryFaults {
  let planted: { readonly fault: RegistryFault; seen: number }[] = [];
  return {
    add: (fault) => {
      planted.push({ fault, seen: 0 });
    },
    clear: () => {
      planted = [];
    },
    meet: (asked, bytes) => {
      let met: RegistryFault | null = null;
      for (const entry of planted) {
        const { fault } = entry;
        if (fault.method !== undefined && fault.method !== asked.method) continue;
        if (fault.of !== undefined && fault.of !== asked.kind) continue;
        if (bytes < (fault.least ?? 0)) continue;
        entry.seen += 1;
        const first = fault.nth ?? 1;
        if (met === null && entry.seen >= first && entry.seen < first + (fault.times ?? 1)) met = fault;
      }
      return met;
    },
  };
}
