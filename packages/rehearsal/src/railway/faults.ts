import { openPlantedFaults, type PlantedAt, type PlantedFaults, type WireFault } from '../planted-faults.ts';

/**
 * What goes wrong with a call. `error-500` is a page with status 502; `refused`: status 200 with errors;
 * `forbidden-page`: 403 as Cloudflare's page.
 */
export type FaultKind = WireFault | { readonly kind: 'refused' | 'forbidden-page' };

/** Which calls a fault meets: by the operation's name in the document. */
export type Fault = FaultKind & PlantedAt;

export type Faults = PlantedFaults<Fault>;

/** Starts with no fault. */
export function openFaults(): Faults {
  return openPlantedFaults<Fault>();
}
