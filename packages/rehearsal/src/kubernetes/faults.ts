import { openPlantedFaults, type PlantedAt, type PlantedFaults } from '../planted-faults.ts';

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

/** Which calls a fault meets: by their operation. */
export type Fault = FaultKind & PlantedAt;

export type Faults = PlantedFaults<Fault>;

/** Starts with no fault. */
export function openFaults(): Faults {
  return openPlantedFaults<Fault>();
}
