import type { Scheduled } from '../../time/time.ts';
import type { Account } from '../account.ts';
import type { LoadBalancers } from '../elb/load-balancers.ts';
import { type HookState, type LifecycleState, pausesAt } from './lifecycle.ts';
import { rollBack } from './rollout.ts';
import { minimumHealthy } from './scheduler.ts';
import { openDeployment, revisionOf, type ServiceDeploymentState, type ServiceState } from './state.ts';
import type { Timing } from './timing.ts';
import { directTraffic, followsLate } from './traffic.ts';

export interface ProgressParts {
  readonly account: Account;
  readonly balancers: LoadBalancers;
  readonly timing: Timing;
  /** Looks at the service again, one control-plane delay from now. */
  readonly wake: () => void;
  /** Called when traffic goes elsewhere. */
  readonly changed: () => void;
}

/** Moves the deployment that shifts traffic on by at most one step. */
export interface Progress {
  moveOn(service: ServiceState): void;
}

function healthyTasks(service: ServiceState, deploymentId: string | null): number {
  return service.tasks.filter(
    (task) => task.startedBy === deploymentId && task.desiredStatus === 'RUNNING' && task.healthy,
  ).length;
}

/** Keeps the timers of hooks that wait; the state itself is plain data. */
export function openProgress(parts: ProgressParts): Progress {
  const { account, balancers, timing, wake, changed } = parts;
  const { time } = account;
  const expiries = new Map<HookState, Scheduled>();

  let shifts = 0;
  /** Gives for how long the stage lasts, in milliseconds. */
  const shift = (
    service: ServiceState,
    deployment: ServiceDeploymentState,
    lifecycle: LifecycleState,
  ): number => {
    const { test, production, sourceId } = lifecycle;
    const target = revisionOf(service, deployment.targetRevision);
    const sourceArn = service.deployments.find(({ id }) => id === sourceId)?.revisionArn;
    const source = sourceArn === undefined ? null : revisionOf(service, sourceArn);
    const late = target !== null && followsLate(target);
    shifts += 1;
    const own = shifts;
    time.after(timing.trafficShift * 1000, () => {
      if (target !== null)
        directTraffic(balancers, service, target, source, { test, production }, late ? 'write' : 'shift');
      changed();
    });
    if (!late) return timing.trafficShift * 1000;
    const lasts = Math.max(timing.trafficShift, timing.networkShift) * 1000;
    time.after(lasts, () => {
      // Another shift began meanwhile: connections follow that one.
      if (own === shifts) directTraffic(balancers, service, target, source, { test, production });
      changed();
    });
    return lasts;
  };

  const expire = (service: ServiceState, deployment: ServiceDeploymentState, hook: HookState): void => {
    if (hook.status !== 'AWAITING_ACTION' || deployment.status !== 'IN_PROGRESS') return;
    hook.status = 'TIMED_OUT';
    deployment.updatedAt = time.now();
    if (hook.timeoutAction === 'ROLLBACK') {
      rollBack(account, service, deployment, {
        reason: `Service deployment rolled back because ${hook.stage} lifecycle hook(s) failed. Pause hook ${hook.id} timed out.`,
        rollout: 'ECS deployment failed: a lifecycle hook timed out.',
      });
    }
    wake();
  };

  const enter = (
    service: ServiceState,
    deployment: ServiceDeploymentState,
    lifecycle: LifecycleState,
  ): void => {
    const step = lifecycle.steps[lifecycle.index];
    if (step === undefined) return;
    const now = time.now();
    lifecycle.stage = step.stage;
    lifecycle.until = now + (step.minutes ?? 0) * 60_000;
    deployment.updatedAt = now;
    if (step.test !== undefined || step.production !== undefined) {
      lifecycle.test = step.test ?? lifecycle.test;
      lifecycle.production = step.production ?? lifecycle.production;
      lifecycle.until += shift(service, deployment, lifecycle);
    }
    for (const pause of pausesAt(deployment.configuration, step.stage)) {
      const hook: HookState = {
        // The form of the ids in the ECS guide, "Pause hooks for Amazon ECS service deployments".
        id: `ecs-pause-${account.letters(21)}${account.letters(22)}`,
        stage: step.stage,
        expiresAt: now + pause.minutes * 60_000,
        timeoutAction: pause.action,
        status: 'AWAITING_ACTION',
      };
      lifecycle.hooks.push(hook);
      expiries.set(
        hook,
        time.at(hook.expiresAt, () => expire(service, deployment, hook)),
      );
    }
    if (lifecycle.until > now) time.at(lifecycle.until, wake);
    else wake();
  };

  const isOver = (service: ServiceState, id: string, lifecycle: LifecycleState): boolean => {
    if (lifecycle.stage === null) return true;
    if (time.now() < lifecycle.until) return false;
    if (lifecycle.hooks.some(({ status }) => status === 'AWAITING_ACTION')) return false;
    return lifecycle.stage !== 'SCALE_UP' || healthyTasks(service, id) >= service.desiredCount;
  };

  const back = (
    service: ServiceState,
    deployment: ServiceDeploymentState,
    lifecycle: LifecycleState,
  ): void => {
    const now = time.now();
    const needed = minimumHealthy(service.desiredCount, service.minimumHealthyPercent);
    if (lifecycle.way === 'back-scale' && healthyTasks(service, lifecycle.sourceId) >= needed) {
      lifecycle.way = 'back-shift';
      lifecycle.stage = 'PRODUCTION_TRAFFIC_SHIFT';
      lifecycle.test = 0;
      lifecycle.production = 0;
      lifecycle.until = now + shift(service, deployment, lifecycle);
      deployment.updatedAt = now;
      time.at(lifecycle.until, wake);
      return;
    }
    if (lifecycle.way !== 'back-shift' || now < lifecycle.until) return;
    lifecycle.way = 'back-clean';
    lifecycle.stage = 'CLEAN_UP';
    deployment.updatedAt = now;
  };

  return {
    moveOn: (service) => {
      for (const [hook, expiry] of expiries) {
        if (hook.status === 'AWAITING_ACTION') continue;
        expiry.cancel();
        expiries.delete(hook);
      }
      const open = openDeployment(service);
      const lifecycle = open?.lifecycle ?? null;
      if (open === null || lifecycle === null) return;
      if (open.status === 'ROLLBACK_IN_PROGRESS') back(service, open, lifecycle);
      if (open.status !== 'IN_PROGRESS' || !isOver(service, open.deploymentId, lifecycle)) return;
      if (lifecycle.stage !== null) {
        if (lifecycle.index === lifecycle.steps.length - 1) return;
        lifecycle.index += 1;
      }
      enter(service, open, lifecycle);
    },
  };
}
