import { openPlantedFaults, type PlantedAt, type PlantedFaults } from '../planted-faults.ts';

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

/** Which calls a fault meets: by the operation's name in the document. */
export type Fault = FaultKind & PlantedAt;

export type Faults = PlantedFaults<Fault>;

/** Starts with no fault. */
export function openFaults(): Faults {
  return openPlantedFaults<Fault>();
}
