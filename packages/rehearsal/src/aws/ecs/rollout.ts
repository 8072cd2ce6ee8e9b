import type { Account } from '../account.ts';
import { addEvent } from './events.ts';
import { openLifecycle } from './lifecycle.ts';
import {
  type DeploymentState,
  openDeployment,
  type RevisionState,
  type ServiceDeploymentState,
  type ServiceState,
} from './state.ts';

/** True once a service deployment can change no more. SDK enum ServiceDeploymentStatus. */
export function hasEnded(deployment: ServiceDeploymentState): boolean {
  return ['STOPPED', 'SUCCESSFUL', 'ROLLBACK_SUCCESSFUL', 'ROLLBACK_FAILED'].includes(deployment.status);
}

/** Ends a service deployment in a final state; `reason` null keeps what was said before. */
export function endWith(
  account: Account,
  deployment: ServiceDeploymentState,
  status: ServiceDeploymentState['status'],
  reason: string | null,
): void {
  const now = account.time.now();
  deployment.status = status;
  deployment.statusReason = reason ?? deployment.statusReason;
  deployment.finishedAt = now;
  if (status === 'STOPPED') deployment.stoppedAt = now;
  deployment.updatedAt = now;
}

/** Sets the rollout state of an entry of `Service.deployments` and says why. */
export function setRollout(
  account: Account,
  deployment: DeploymentState,
  state: DeploymentState['rolloutState'],
  reason: string,
): void {
  deployment.rolloutState = state;
  deployment.rolloutStateReason = reason;
  deployment.updatedAt = account.time.now();
}

// `service-revision` and `service-deployment` ARNs carry the names of cluster and service (API reference, examples).
function childArn(account: Account, service: ServiceState, kind: string, id: string): string {
  const [, cluster = '', name = ''] = service.arn.split('/');
  return account.arn('ecs', `${kind}/${cluster}/${name}/${id}`);
}

/** Adds a revision to the service's history. */
export function addRevision(
  account: Account,
  service: ServiceState,
  revision: Omit<RevisionState, 'arn' | 'createdAt'>,
): RevisionState {
  const arn = childArn(account, service, 'service-revision', account.digits(19));
  const made = { ...revision, arn, createdAt: account.time.now() };
  service.revisions.push(made);
  return made;
}

/**
 * The deployment that serves, or that a rollback under way returns to: what a new one takes over from. Null where none was
 * ever completed.
 */
export function servingDeployment(service: ServiceState): DeploymentState | null {
  const open = openDeployment(service);
  const returning = open?.rollback?.revisionArn;
  return (
    service.deployments.find(
      ({ revisionArn, rolloutState }) => rolloutState === 'COMPLETED' || revisionArn === returning,
    ) ?? null
  );
}

/**
 * Makes `revision` the goal: a new PRIMARY deployment and a new service deployment, PENDING. One that is under way is
 * stopped in favour of it, which is how the history shows it (kayac/ecspresso #899, #929).
 */
export function beginRollout(
  account: Account,
  service: ServiceState,
  revision: RevisionState,
): ServiceDeploymentState {
  const now = account.time.now();
  const running = service.tasks.filter(({ desiredStatus }) => desiredStatus === 'RUNNING');
  const sources = service.deployments
    .filter(({ id }) => running.some(({ startedBy }) => startedBy === id))
    .map(({ revisionArn }) => revisionArn);
  const serving = servingDeployment(service);
  const sourceRevisions = [...new Set(sources)];
  const replaced = openDeployment(service);
  if (replaced !== null) {
    replaced.status = 'STOP_REQUESTED';
    replaced.statusReason = 'Replaced by a new service deployment.';
    replaced.updatedAt = now;
    endHooks(replaced);
  }
  for (const old of service.deployments) {
    if (old.status === 'PRIMARY') {
      old.status = 'ACTIVE';
      old.updatedAt = now;
    }
  }
  const deployment: DeploymentState = {
    id: `ecs-svc/${account.digits(19)}`,
    revisionArn: revision.arn,
    createdAt: now,
    status: 'PRIMARY',
    updatedAt: now,
    rolloutState: 'IN_PROGRESS',
    rolloutStateReason: '',
    failedTasks: 0,
  };
  setRollout(account, deployment, 'IN_PROGRESS', `ECS deployment ${deployment.id} in progress.`);
  service.deployments.unshift(deployment);
  const made: ServiceDeploymentState = {
    arn: childArn(account, service, 'service-deployment', account.letters(21)),
    deploymentId: deployment.id,
    createdAt: now,
    sourceRevisions,
    targetRevision: revision.arn,
    configuration: service.deploymentConfiguration,
    status: 'PENDING',
    statusReason: null,
    startedAt: null,
    finishedAt: null,
    stoppedAt: null,
    updatedAt: now,
    rollback: null,
    breakerTriggered: false,
    failureCount: 0,
    // SDK docs of lifecycleStage: RECONCILE_SERVICE only with more than one active revision.
    lifecycle: openLifecycle(
      service.deploymentConfiguration,
      serving?.id ?? null,
      sourceRevisions.length > 1,
    ),
    watchedAlarms: [],
    triggeredAlarms: [],
    bakeUntil: null,
  };
  service.serviceDeployments.unshift(made);
  service.steady = false;
  return made;
}

/** PENDING → IN_PROGRESS, once the control plane got to it; what it replaces is STOPPED from then on. */
export function startRollout(
  account: Account,
  service: ServiceState,
  deployment: ServiceDeploymentState,
  watchedAlarms: readonly string[],
): void {
  for (const one of service.serviceDeployments) {
    if (one.status === 'STOP_REQUESTED' && one !== deployment) endWith(account, one, 'STOPPED', null);
  }
  if (deployment.status !== 'PENDING') return;
  deployment.status = 'IN_PROGRESS';
  deployment.watchedAlarms = watchedAlarms;
  deployment.startedAt = account.time.now();
  deployment.updatedAt = account.time.now();
}

function endHooks(deployment: ServiceDeploymentState): void {
  for (const hook of deployment.lifecycle?.hooks ?? []) {
    if (hook.status === 'AWAITING_ACTION') hook.status = 'FAILED';
  }
}

/** The deployment that a rollback goes back to: the most recent COMPLETED one (ECS guide, "deployment circuit breaker"). */
export function rollbackGoal(service: ServiceState, failing: ServiceDeploymentState): DeploymentState | null {
  if (failing.lifecycle !== null) {
    return service.deployments.find(({ id }) => id === failing.lifecycle?.sourceId) ?? null;
  }
  return (
    service.deployments.find(
      ({ id, rolloutState }) => id !== failing.deploymentId && rolloutState === 'COMPLETED',
    ) ?? null
  );
}

/**
 * Takes the service back: the goal becomes PRIMARY again, from COMPLETED to IN_PROGRESS (ECS guide, "How the Amazon ECS
 * deployment circuit breaker detects failures"), so its tasks that still run are kept. Without a goal nothing more
 * is started.
 */
export function rollBack(
  account: Account,
  service: ServiceState,
  deployment: ServiceDeploymentState,
  words: { readonly reason: string; readonly rollout: string },
): void {
  const failing = service.deployments.find(({ id }) => id === deployment.deploymentId);
  const goal = rollbackGoal(service, deployment);
  if (failing !== undefined) {
    const to = goal === null ? '' : ` rolling back to deploymentId ${goal.id}.`;
    setRollout(account, failing, 'FAILED', `${words.rollout}${to}`);
  }
  deployment.statusReason = words.reason;
  endHooks(deployment);
  if (goal === null) {
    endWith(
      account,
      deployment,
      'ROLLBACK_FAILED',
      `${words.reason} There is no completed deployment to roll back to.`,
    );
    return;
  }
  if (failing !== undefined) failing.status = 'ACTIVE';
  goal.status = 'PRIMARY';
  setRollout(account, goal, 'IN_PROGRESS', `ECS deployment ${goal.id} in progress.`);
  const now = account.time.now();
  deployment.status = 'ROLLBACK_IN_PROGRESS';
  if (deployment.lifecycle !== null) deployment.lifecycle.way = 'back-scale';
  deployment.rollback = { reason: words.reason, startedAt: now, revisionArn: goal.revisionArn };
  deployment.updatedAt = now;
  service.steady = false;
  addEvent(account, service, `rolling back to deployment ${goal.id}.`);
}
