import type { Account } from '../account.ts';
import { readBreaker } from './circuit-breaker.ts';
import { addEvent } from './events.ts';
import {
  type DeploymentState,
  openDeployment,
  primaryOf,
  type RevisionState,
  type ServiceDeploymentState,
  type ServiceState,
} from './state.ts';

/** True once a service deployment can change no more. SDK enum ServiceDeploymentStatus. */
export function hasEnded(deployment: ServiceDeploymentState): boolean {
  return ['STOPPED', 'SUCCESSFUL', 'ROLLBACK_SUCCESSFUL', 'ROLLBACK_FAILED'].includes(deployment.status);
}

function endWith(
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

function setRollout(
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
  const replaced = openDeployment(service);
  if (replaced !== null) {
    replaced.status = 'STOP_REQUESTED';
    replaced.statusReason = 'Replaced by a new service deployment.';
    replaced.updatedAt = now;
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
    sourceRevisions: [...new Set(sources)],
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
): void {
  for (const one of service.serviceDeployments) {
    if (one.status === 'STOP_REQUESTED' && one !== deployment) endWith(account, one, 'STOPPED', null);
  }
  if (deployment.status !== 'PENDING') return;
  deployment.status = 'IN_PROGRESS';
  deployment.startedAt = account.time.now();
  deployment.updatedAt = account.time.now();
}

/** The deployment that a rollback goes back to: the most recent COMPLETED one (ECS guide, "deployment circuit breaker"). */
export function rollbackGoal(service: ServiceState, failing: ServiceDeploymentState): DeploymentState | null {
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
  deployment.rollback = { reason: words.reason, startedAt: now, revisionArn: goal.revisionArn };
  deployment.updatedAt = now;
  service.steady = false;
  addEvent(account, service, `rolling back to deployment ${goal.id}.`);
}

/** Counts a task of the deployment under way that failed before it was ever healthy; trips the circuit breaker. */
export function countFailure(account: Account, service: ServiceState, startedBy: string | null): void {
  const failing = service.deployments.find(({ id }) => id === startedBy);
  if (failing === undefined || failing.rolloutState !== 'IN_PROGRESS') return;
  failing.failedTasks += 1;
  failing.updatedAt = account.time.now();
  const deployment = openDeployment(service);
  if (deployment?.deploymentId !== startedBy) return;
  deployment.failureCount += 1;
  deployment.updatedAt = account.time.now();
  const { enabled, rollback, threshold } = readBreaker(deployment.configuration, service.desiredCount);
  if (!enabled || deployment.failureCount < threshold || deployment.status !== 'IN_PROGRESS') return;
  deployment.breakerTriggered = true;
  addEvent(account, service, `(deployment ${failing.id}) deployment failed: tasks failed to start.`);
  if (rollback) {
    rollBack(account, service, deployment, {
      reason: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
      rollout: 'ECS deployment circuit breaker:',
    });
    return;
  }
  giveUp(account, failing, deployment);
}

/** The circuit breaker without rollback: nothing more is started (SDK docs of Deployment.rolloutState, FAILED). */
export function giveUp(account: Account, failing: DeploymentState, deployment: ServiceDeploymentState): void {
  setRollout(account, failing, 'FAILED', 'ECS deployment circuit breaker: tasks failed to start.');
  const reason = 'Service deployment failed because the circuit breaker threshold was exceeded.';
  endWith(account, deployment, 'STOPPED', reason);
}

/** A task became healthy for the first time. SDK docs of DeploymentCircuitBreaker.resetOnHealthyTask. */
export function forgiveFailures(service: ServiceState, startedBy: string | null): void {
  const deployment = openDeployment(service);
  if (deployment?.deploymentId !== startedBy) return;
  if (!readBreaker(deployment.configuration, service.desiredCount).resets) return;
  deployment.failureCount = 0;
  const rollout = service.deployments.find(({ id }) => id === startedBy);
  if (rollout !== undefined) rollout.failedTasks = 0;
}

/** Ends what is under way once the service is steady: every wanted task healthy, every other one gone. */
export function settle(account: Account, service: ServiceState): void {
  const primary = primaryOf(service);
  if (primary === null || primary.rolloutState === 'FAILED') return;
  const open = openDeployment(service);
  if (open !== null && open.status !== 'IN_PROGRESS' && open.status !== 'ROLLBACK_IN_PROGRESS') return;
  if (primary.rolloutState === 'IN_PROGRESS') {
    setRollout(account, primary, 'COMPLETED', `ECS deployment ${primary.id} completed.`);
    addEvent(account, service, `(deployment ${primary.id}) deployment completed.`);
  }
  if (open !== null) {
    endWith(account, open, open.status === 'IN_PROGRESS' ? 'SUCCESSFUL' : 'ROLLBACK_SUCCESSFUL', null);
  }
  if (!service.steady) {
    service.steady = true;
    addEvent(account, service, 'has reached a steady state.');
  }
}
