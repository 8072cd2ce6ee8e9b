import { sourceWanted, targetWanted } from './lifecycle.ts';
import {
  type DeploymentState,
  openDeployment,
  primaryOf,
  type ServiceDeploymentState,
  type ServiceState,
  type TaskState,
} from './state.ts';

/** What the scheduler does for one deployment: how many tasks it is to have, and which tasks it weighs against each other. */
export interface Share {
  readonly deployment: DeploymentState;
  readonly desired: number;
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
  readonly tasks: readonly { readonly task: TaskState; readonly primary: boolean }[];
}

/**
 * How many tasks a deployment is wanted to run while traffic is being shifted; null: leave it as it is. Both revisions
 * run in full, so neither percentage limits them (ECS guide, "Amazon ECS blue/green service deployments workflow").
 */
export function wantedTasks(service: ServiceState, open: ServiceDeploymentState, id: string): number | null {
  const { lifecycle } = open;
  if (lifecycle === null) return null;
  if (id === open.deploymentId) return targetWanted(lifecycle) ? service.desiredCount : 0;
  if (id === lifecycle.sourceId) return sourceWanted(lifecycle) ? service.desiredCount : 0;
  // What was overtaken may have traffic until it is reconciled.
  if (lifecycle.way === 'forward') {
    return lifecycle.stage === null || lifecycle.stage === 'RECONCILE_SERVICE' ? null : 0;
  }
  return lifecycle.way === 'back-clean' ? 0 : null;
}

/** The shares of a service: one over all tasks while it rolls or rests, one per deployment while traffic is shifted. */
export function sharesOf(service: ServiceState): Share[] {
  const running = service.tasks.filter(({ desiredStatus }) => desiredStatus === 'RUNNING');
  const open = openDeployment(service);
  if (open === null || open.lifecycle === null) {
    const primary = primaryOf(service);
    if (primary === null) return [];
    const { desiredCount: desired, minimumHealthyPercent, maximumPercent } = service;
    const tasks = running.map((task) => ({ task, primary: task.startedBy === primary.id }));
    return [{ deployment: primary, desired, minimumHealthyPercent, maximumPercent, tasks }];
  }
  return service.deployments.flatMap((deployment) => {
    const desired = wantedTasks(service, open, deployment.id);
    if (desired === null) return [];
    const tasks = running
      .filter(({ startedBy }) => startedBy === deployment.id)
      .map((task) => ({ task, primary: true }));
    return [{ deployment, desired, minimumHealthyPercent: 100, maximumPercent: 200, tasks }];
  });
}
