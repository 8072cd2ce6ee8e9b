import { openPlantedFaults, type PlantedAt, type PlantedFaults, type WireFault } from '../planted-faults.ts';

/**
 * What goes wrong with a call. `error-500` is a Status that says etcd did not answer, `throttle` that of priority and
 * fairness; `page`: a proxy's web page with status 200; `gone`: 410 as a Status, for a list or a watch.
 */
export type FaultKind = WireFault | { readonly kind: 'page' | 'gone' };

/** Which calls a fault meets: by their operation. */
export type Fault = FaultKind & PlantedAt;

export type Faults = PlantedFaults<Fault>;

/** Starts with no fault. */
export function openFaults(): Faults {
  return openPlantedFaults<Fault>();
}
