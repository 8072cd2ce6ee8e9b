import type { InspectedService } from './inspect.ts';

/**
 * Changes that Railway took from anybody after the first deployment: each deployment is one, and one that never served,
 * because it failed or was cancelled, is its own way back. Pure.
 */
export function acceptedDeployments({ deployments }: InspectedService): number {
  const ended = deployments.filter(
    ({ status, served }) => !served && (status === 'FAILED' || status === 'REMOVED'),
  );
  return deployments.length - 1 + ended.length;
}
