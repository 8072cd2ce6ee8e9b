import { Failure } from '@thea/action';
import type { Account } from '../account.ts';
import type { LoadBalancers } from '../elb/load-balancers.ts';
import type { TargetState } from '../elb/target-group.ts';
import { type JsonObject, objects, text } from '../wire/json.ts';
import type { ContainerParts } from './containers.ts';
import { addEvent, taskList } from './events.ts';
import { countFailure, forgiveFailures } from './failures.ts';
import { PLACEMENT_TURNS, tellUnplaced } from './placement.ts';
import { openProgress } from './progress.ts';
import { registrationOf } from './registration.ts';
import { schedule } from './scheduler.ts';
import { settle } from './settle.ts';
import { sharesOf } from './shares.ts';
import {
  type DeploymentState,
  primaryOf,
  type RevisionState,
  revisionOf,
  type ServiceState,
  type TaskState,
} from './state.ts';
import { makeTask } from './task.ts';
import type { TaskDefinitions } from './task-definitions.ts';
import { judgeTask, watchContainer } from './task-health.ts';
import { type LiveTask, startTask } from './task-life.ts';
import { startDelay } from './throttle.ts';
import type { Timing } from './timing.ts';

export interface RuntimeParts {
  readonly containers: ContainerParts;
  readonly definitions: TaskDefinitions;
  readonly balancers: LoadBalancers;
  readonly timing: Timing;
  /** The timing of one more task; no two tasks take equally long. */
  readonly taskTiming: () => Timing;
  /** How many more tasks of this account find a place now. */
  readonly room: () => number;
  /** Called after every change of the service's state. */
  readonly changed: () => void;
}

/** What keeps a service at its goal: starts and stops tasks, judges their health, moves the rollout on. */
export interface ServiceRuntime {
  readonly live: ReadonlyMap<string, LiveTask>;
  /** Looks at the service again, one control-plane delay from now. */
  wake(): void;
  /** Starts the desired tasks without taking time; `past` is the account at the time when that would have been. */
  adopt(past: Account): Promise<void>;
  /** Starts and stops nothing more. */
  close(): void;
}

/** Starts the scheduler of one service; it does nothing until it is woken. */
export function openServiceRuntime(parts: RuntimeParts, service: ServiceState): ServiceRuntime {
  const { account } = parts.containers;
  const { time } = account;
  const live = new Map<string, LiveTask>();
  const counted = new Set<string>();
  const timing = parts.timing;
  let awake = false;
  let closed = false;
  const restedUntil = new Map<string | null, number>();

  const targetsOf = (task: TaskState): { states: (TargetState | null)[]; arn: string } => {
    const arns = revisionFor(task)?.targetGroups ?? [];
    return {
      states: arns.map((arn) => parts.balancers.targetGroup(arn)?.targets.get(task.id) ?? null),
      arn: arns[0] ?? '',
    };
  };
  const revisionFor = (task: TaskState): RevisionState | null => {
    const deployment = service.deployments.find(({ id }) => id === task.startedBy);
    return deployment === undefined ? null : revisionOf(service, deployment.revisionArn);
  };

  const judge = (task: TaskState): void => {
    const { states, arn } = targetsOf(task);
    const grace = service.healthCheckGracePeriodSeconds;
    const view = {
      now: time.now(),
      targets: states,
      targetGroupArn: arn,
      grace,
      unchecked: timing.unchecked,
    };
    const { healthy, failing } = judgeTask(task, view);
    if (failing !== null && task.failing === null && arn !== '' && failing.includes('ELB')) {
      const why = states[0]?.description ?? 'Health checks failed';
      addEvent(
        account,
        service,
        `(port ${states[0]?.port ?? 0}) is unhealthy in (target-group ${arn}) due to (reason ${why}).`,
      );
    }
    task.healthy = healthy;
    task.failing = failing;
    if (healthy && !task.healthyOnce) {
      task.healthyOnce = true;
      forgiveFailures(service, task.startedBy);
    }
  };

  const taskChanged = (task: TaskState, definition: JsonObject): void => {
    if (task.lastStatus === 'RUNNING' && !counted.has(`${task.id}/run`)) {
      counted.add(`${task.id}/run`);
      for (const container of task.containers) {
        const process = live.get(task.id)?.processes.get(container.name);
        const own = objects(definition, 'containerDefinitions').find(
          (one) => text(one, 'name') === container.name,
        );
        if (process && own) watchContainer(time, container, own, process, wake);
      }
      time.after(timing.unchecked * 1000, wake);
      time.after(service.healthCheckGracePeriodSeconds * 1000, wake);
    }
    const failed = task.stopCode === 'TaskFailedToStart' || task.stopCode === 'EssentialContainerExited';
    if (failed && !task.healthyOnce && !counted.has(task.id)) {
      counted.add(task.id);
      countFailure(account, service, task.startedBy);
      rest(task);
    }
    parts.changed();
    wake();
  };

  const rest = (task: TaskState): void => {
    const deployment = service.deployments.find(({ id }) => id === task.startedBy);
    const seconds =
      task.startedAt === null ? startDelay(deployment?.failedTasks ?? 0, service.desiredCount) : 0;
    if (seconds === 0) return;
    addEvent(
      account,
      service,
      'is unable to consistently start tasks successfully. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
    );
    const until = time.now() + seconds * 1000;
    restedUntil.set(task.startedBy, until);
    time.at(until, wake);
  };

  const retryPlacement = (deployment: DeploymentState): void => {
    tellUnplaced(account, service);
    const until = time.now() + timing.controlPlane * PLACEMENT_TURNS * 1000;
    restedUntil.set(deployment.id, until);
    time.at(until, wake);
  };

  const start = (deployment: DeploymentState, wanted: number, by: Account, atOnce: boolean): LiveTask[] => {
    const revision = revisionOf(service, deployment.revisionArn);
    const count = Math.min(wanted, parts.room());
    if (count < wanted) retryPlacement(deployment);
    if (revision === null || count === 0) return [];
    const { definition } = parts.definitions.find(revision.taskDefinitionArn);
    const started: LiveTask[] = [];
    for (let index = 0; index < count; index += 1) {
      const group = `service:${service.name}`;
      const task = makeTask(by, service.clusterArn, {
        group,
        startedBy: deployment.id,
        revision,
        definition,
      });
      service.tasks.push(task);
      const changed = (): void => taskChanged(task, definition);
      const registration = registrationOf({ account, balancers: parts.balancers }, service, revision);
      const entry = startTask(parts.containers, {
        task,
        definition,
        timing: parts.taskTiming(),
        registration,
        atOnce,
        changed,
      });
      live.set(task.id, entry);
      started.push(entry);
    }
    addEvent(by, service, `has started ${count} tasks: ${taskList(started.map(({ task }) => task.id))}.`);
    return started;
  };

  const stop = (ids: readonly string[]): void => {
    if (ids.length === 0) return;
    const primary = primaryOf(service);
    for (const id of ids) {
      const entry = live.get(id);
      if (entry === undefined) continue;
      const { task } = entry;
      if (task.failing !== null && !task.healthyOnce) countFailure(account, service, task.startedBy);
      const reason = task.failing ?? `Scaling activity initiated by (deployment ${primary?.id ?? ''})`;
      entry.stop('ServiceSchedulerInitiated', reason);
    }
    addEvent(account, service, `has stopped ${ids.length} running tasks: ${taskList(ids)}.`);
  };

  const turn = (): void => {
    awake = false;
    if (closed) return;
    for (const task of service.tasks) if (task.desiredStatus === 'RUNNING') judge(task);
    progress.moveOn(service);
    const now = time.now();
    let started = 0;
    for (const share of sharesOf(service)) {
      const { deployment, desired, minimumHealthyPercent, maximumPercent } = share;
      const rested = now >= (restedUntil.get(deployment.id) ?? 0);
      const step = schedule({
        desired,
        minimumHealthyPercent,
        maximumPercent,
        mayStart: deployment.rolloutState !== 'FAILED' && rested,
        tasks: share.tasks.map(({ task, primary }) => ({
          id: task.id,
          primary,
          healthy: task.healthy,
          healthyOnce: task.healthyOnce,
          failing: task.failing !== null,
          protected: (task.protectedUntil ?? 0) > now,
        })),
      });
      stop(step.stop);
      start(deployment, step.start, account, false);
      started += step.start;
    }
    if (started > 0) service.steady = false;
    settle(account, service, wake);
    parts.changed();
  };

  const wake = (): void => {
    if (awake) return;
    awake = true;
    time.after(timing.controlPlane * 1000, turn);
  };

  const { balancers, changed } = parts;
  const progress = openProgress({ account, balancers, timing, wake, changed });

  const adopt = async (past: Account): Promise<void> => {
    const primary = primaryOf(service);
    const started = primary === null ? [] : start(primary, service.desiredCount, past, true);
    await Promise.all(started.map(({ ready }) => ready));
    for (const task of service.tasks) judge(task);
    const unfit = service.tasks.find(({ healthy }) => !healthy);
    if (unfit !== undefined) {
      throw new Failure('input', {
        message: `The seeded service "${service.name}" does not run: ${unfit.stoppedReason ?? 'a task is not healthy'}.`,
        remedy: 'Give it an image that the embedded registry has and that listens on its port.',
      });
    }
    settle(past, service, wake);
    parts.changed();
  };

  return {
    live,
    wake,
    adopt,
    close: () => {
      closed = true;
    },
  };
}
