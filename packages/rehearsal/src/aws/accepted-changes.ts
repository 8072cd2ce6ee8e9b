import type { InspectedService } from './inspect.ts';

/** Updates and stops that ECS accepted: each update is a service deployment more, each stop leaves its status. Pure. */
export function acceptedChanges({ serviceDeployments }: InspectedService): number {
  const stopped = serviceDeployments.filter(({ status }) => /^(STOP_REQUESTED|ROLLBACK_\w+)$/.test(status));
  return serviceDeployments.length - 1 + stopped.length;
}
