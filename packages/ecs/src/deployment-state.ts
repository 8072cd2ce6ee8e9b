import type { EcsDeployment } from './facts.ts';

/** Where a service deployment leads: the revision that it brings, or the one that it went back to. */
export interface Lead {
  readonly revision: string | null;
  readonly taskDefinition: string | null;
}

const MOVING = ['PENDING', 'IN_PROGRESS', 'STOP_REQUESTED', 'ROLLBACK_REQUESTED', 'ROLLBACK_IN_PROGRESS'];
const REVERTING = ['STOP_REQUESTED', 'ROLLBACK_REQUESTED', 'ROLLBACK_IN_PROGRESS', 'ROLLBACK_SUCCESSFUL'];

/** Whether a service deployment is under way (client-ecs, `ServiceDeploymentStatus`). Pure. */
export function isMoving(deployment: EcsDeployment): boolean {
  return MOVING.includes(deployment.status);
}

/** Whether it goes back, or went back, to what was before it. Pure. */
export function isReverting(deployment: EcsDeployment): boolean {
  return REVERTING.includes(deployment.status);
}

/** Where it leads. A reverting one whose way back is not told yet leads nowhere known. Pure. */
export function leadsTo(deployment: EcsDeployment): Lead {
  if (isReverting(deployment)) {
    return {
      revision: deployment.rollback?.revision ?? null,
      taskDefinition: deployment.rollback?.taskDefinition ?? null,
    };
  }
  return { revision: deployment.revision, taskDefinition: deployment.taskDefinition };
}

/** What the deployments that completed led to, newest first: the first is live unless another one ended without success. */
export function completedLeads(deployments: readonly EcsDeployment[]): Lead[] {
  return deployments
    .filter(({ status }) => status === 'SUCCESSFUL' || status === 'ROLLBACK_SUCCESSFUL')
    .map(leadsTo);
}

/**
 * What ECS goes back to when this deployment is stopped: "the most recent COMPLETED deployment" before it (deployment
 * circuit breaker, developer guide). Null where none has completed. Pure.
 */
export function wayBackOf(id: string, deployments: readonly EcsDeployment[]): Lead | null {
  const index = deployments.findIndex((deployment) => deployment.id === id);
  return completedLeads(deployments.slice(index + 1))[0] ?? null;
}
