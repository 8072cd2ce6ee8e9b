import type { Account } from '../account.ts';
import { flag, number, object, text } from '../wire/json.ts';
import { addEvent } from './events.ts';
import { mayEnd } from './lifecycle.ts';
import { endWith, setRollout } from './rollout.ts';
import { minimumHealthy } from './scheduler.ts';
import {
  openDeployment,
  primaryOf,
  type ServiceDeploymentState,
  type ServiceState,
  type TaskState,
} from './state.ts';

// A rolling update's bake time follows once all is in place (SDK docs of DeploymentConfiguration.bakeTimeInMinutes and
// DeploymentEarlySuccessCriteria); the one of the other strategies is a stage of its own.
function bakes(account: Account, open: ServiceDeploymentState, wake: () => void): boolean {
  const minutes = number(open.configuration, 'bakeTimeInMinutes') ?? 0;
  if (open.lifecycle !== null || minutes === 0) return false;
  const now = account.time.now();
  if (open.bakeUntil === null) {
    open.bakeUntil = now + minutes * 60_000;
    account.time.at(open.bakeUntil, wake);
  }
  return now < open.bakeUntil;
}

/** Every wanted task of the primary deployment is healthy and every other task is gone. */
function isSteady(service: ServiceState): boolean {
  const { own, others } = tasksOf(service);
  return others.length === 0 && own.length === service.desiredCount && own.every(({ healthy }) => healthy);
}

function tasksOf(service: ServiceState): { own: TaskState[]; others: TaskState[] } {
  const primary = primaryOf(service);
  return {
    own: service.tasks.filter((task) => task.startedBy === primary?.id && task.desiredStatus === 'RUNNING'),
    others: service.tasks.filter((task) => task.startedBy !== primary?.id && task.lastStatus !== 'STOPPED'),
  };
}

/**
 * Whether a deployment has done what it must: all that a steady service asks for, or what its early success criteria ask
 * for (SDK docs of DeploymentEarlySuccessCriteria; rolling updates only).
 */
function isInPlace(service: ServiceState, open: ServiceDeploymentState | null): boolean {
  if (open === null) return isSteady(service);
  if (open.lifecycle !== null) return mayEnd(open.lifecycle) && isSteady(service);
  const early = object(open.configuration, 'earlySuccessCriteria') ?? {};
  if (flag(early, 'enable') !== true || open.status !== 'IN_PROGRESS') return isSteady(service);
  const { own, others } = tasksOf(service);
  const needed = minimumHealthy(service.desiredCount, number(early, 'healthyPercent') ?? 100);
  if (own.filter(({ healthy }) => healthy).length < needed) return false;
  return text(early, 'sourceServiceRevisionCleanup') === 'DEFERRED' || others.length === 0;
}

/**
 * Ends what is under way once it is in place. A rolling update with a bake time stays IN_PROGRESS for so long; `wake` is
 * called when that is over.
 */
export function settle(account: Account, service: ServiceState, wake: () => void): void {
  const primary = primaryOf(service);
  if (primary === null || primary.rolloutState === 'FAILED') return;
  const open = openDeployment(service);
  if (open !== null && open.status !== 'IN_PROGRESS' && open.status !== 'ROLLBACK_IN_PROGRESS') return;
  if (!isInPlace(service, open)) return;
  if (open !== null && open.status === 'IN_PROGRESS' && bakes(account, open, wake)) return;
  if (primary.rolloutState === 'IN_PROGRESS') {
    setRollout(account, primary, 'COMPLETED', `ECS deployment ${primary.id} completed.`);
    addEvent(account, service, `(deployment ${primary.id}) deployment completed.`);
  }
  if (open !== null) {
    endWith(account, open, open.status === 'IN_PROGRESS' ? 'SUCCESSFUL' : 'ROLLBACK_SUCCESSFUL', null);
  }
  if (!service.steady && isSteady(service)) {
    service.steady = true;
    addEvent(account, service, 'has reached a steady state.');
  }
}
