import type { Account } from '../account.ts';
import { readBreaker } from './circuit-breaker.ts';
import { addEvent } from './events.ts';
import { endWith, rollBack, setRollout } from './rollout.ts';
import {
  type DeploymentState,
  openDeployment,
  type ServiceDeploymentState,
  type ServiceState,
} from './state.ts';

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
  // SDK docs of DeploymentCircuitBreaker: rolling updates only.
  if (deployment.lifecycle !== null) return;
  deployment.breakerTriggered = true;
  addEvent(account, service, `(deployment ${failing.id}) deployment failed: tasks failed to start.`);
  if (rollback) {
    rollBack(account, service, deployment, {
      reason: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
      rollout: 'ECS deployment circuit breaker:',
    });
    return;
  }
  giveUp(account, failing, deployment, {
    reason: 'Service deployment failed because the circuit breaker threshold was exceeded.',
    rollout: 'ECS deployment circuit breaker: tasks failed to start.',
  });
}

/** A failure without rollback: nothing more is started (SDK docs of Deployment.rolloutState, FAILED). */
export function giveUp(
  account: Account,
  failing: DeploymentState,
  deployment: ServiceDeploymentState,
  words: { readonly reason: string; readonly rollout: string },
): void {
  setRollout(account, failing, 'FAILED', words.rollout);
  endWith(account, deployment, 'STOPPED', words.reason);
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
