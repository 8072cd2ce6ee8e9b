import type { Account } from '../account.ts';
import { addEvent } from './events.ts';
import type { ServiceState } from './state.ts';

/** Turns of the control plane until the scheduler looks for room again; ECS documents no number. */
export const PLACEMENT_TURNS = 20;

/** The service event of a task that found no room. ECS guide, "Amazon ECS service event messages". */
export function tellUnplaced(account: Account, service: ServiceState): void {
  addEvent(
    account,
    service,
    'was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
  );
}
