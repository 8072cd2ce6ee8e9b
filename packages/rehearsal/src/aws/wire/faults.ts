import {
  openPlantedFaults,
  type PlantedAt,
  type PlantedFaults,
  type WireFault,
} from '../../planted-faults.ts';
import type { ServiceName } from './services.ts';

/** What goes wrong with a call; `html-502`: a page of a proxy before AWS. */
export type FaultKind = WireFault | { readonly kind: 'html-502' };

/** Which calls a fault meets. */
export type Fault = FaultKind & PlantedAt & { readonly service: ServiceName | '*' };

/** The faults that are planted. */
export type Faults = PlantedFaults<Fault>;

/** Starts with no fault. */
export function openFaults(): Faults {
  return openPlantedFaults<Fault>();
}
