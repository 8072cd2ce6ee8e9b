import type { ReplicaProcess } from '../../replica/replica.ts';
import { type JsonObject, number, objects, text } from '../wire/json.ts';
import { type ContainerParts, exitCodeOf, portOf, StartFailure, startContainer } from './containers.ts';
import type { ContainerState, StopCode, TaskState } from './state.ts';
import { startupOf, type Timing } from './timing.ts';

/** Where a task's container takes part in a load balancer, and the way out again. */
export interface Registration {
  register(task: TaskState, replica: ReplicaProcess, fit: boolean): void;
  /** Calls `unused` when the target may be stopped. */
  deregister(task: TaskState, unused: () => void): void;
}

export interface TaskRequest {
  readonly task: TaskState;
  readonly definition: JsonObject;
  readonly timing: Timing;
  /** It ran before the rehearsal began: it starts without taking time, and counts as healthy. */
  readonly atOnce: boolean;
  /** Null without a load balancer. `container` is the one that it sends to. */
  readonly registration: (Registration & { readonly container: string }) | null;
  /** Called after every change of the task's state. */
  readonly changed: () => void;
}

/** A task that lives: its processes, and the only way to end it. */
export interface LiveTask {
  readonly task: TaskState;
  readonly processes: ReadonlyMap<string, ReplicaProcess>;
  /** Resolves when a task that is started at once runs or has failed; at once for any other. */
  readonly ready: Promise<void>;
  stop(code: StopCode, reason: string): void;
}

// A process that never listens must not hold the platform up: its health checks will speak.
const LISTEN_PATIENCE_MILLISECONDS = 8_000;

async function settledOrLate(replica: ReplicaProcess): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LISTEN_PATIENCE_MILLISECONDS);
  });
  await Promise.race([replica.settled, late]);
  clearTimeout(timer);
}

/**
 * Starts a task and takes it through its life: PROVISIONING, PENDING, ACTIVATING, RUNNING and, when it is stopped or
 * its essential container exits, DEACTIVATING, STOPPING, DEPROVISIONING, STOPPED. ECS guide, "Amazon ECS task
 * lifecycle"; draining comes before SIGTERM ("Load balancer connection draining").
 */
export function startTask(parts: ContainerParts, request: TaskRequest): LiveTask {
  const { task, definition, timing, registration, atOnce, changed } = request;
  const { time } = parts.account;
  const processes = new Map<string, ReplicaProcess>();
  let activation: Promise<void> = Promise.resolve();
  const definitions = objects(definition, 'containerDefinitions');
  const definitionOf = (container: ContainerState): JsonObject =>
    definitions.find((one) => text(one, 'name') === container.name) ?? {};

  const finish = (): void => {
    task.lastStatus = 'DEPROVISIONING';
    changed();
    time.after(timing.deprovisioning * 1000, () => {
      task.lastStatus = 'STOPPED';
      task.stoppedAt = time.now();
      task.healthy = false;
      changed();
    });
  };

  const stopProcesses = async (): Promise<void> => {
    // A stop that meets a start waits for it: else a process would outlive its task.
    await time.busy(activation);
    task.lastStatus = 'STOPPING';
    changed();
    const graces = task.containers.map(async (container) => {
      const seconds = number(definitionOf(container), 'stopTimeout') ?? 30;
      await processes.get(container.name)?.stop(seconds * 1000);
    });
    await time.busy(Promise.all(graces));
    for (const container of task.containers) container.lastStatus = 'STOPPED';
    finish();
  };

  const stop = (code: StopCode, reason: string): void => {
    if (task.desiredStatus === 'STOPPED') return;
    const wasRunning = task.lastStatus === 'RUNNING';
    task.desiredStatus = 'STOPPED';
    task.stopCode = code;
    task.stoppedReason = reason;
    task.stoppingAt = time.now();
    task.healthy = false;
    if (!wasRunning || registration === null) {
      time.after(0, stopProcesses);
      changed();
      return;
    }
    task.lastStatus = 'DEACTIVATING';
    registration.deregister(task, () => time.after(0, stopProcesses));
    changed();
  };

  const exited = (container: ContainerState, exit: { code: number | null; signal: string | null }): void => {
    container.lastStatus = 'STOPPED';
    container.exitCode = exitCodeOf(exit);
    // Nobody but the kernel kills a container that ECS wants. ECS guide, "Amazon ECS stopped tasks error messages".
    if (exit.signal === 'SIGKILL' && task.desiredStatus !== 'STOPPED') {
      container.reason = 'OutOfMemoryError: Container killed due to memory usage';
    }
    if (task.desiredStatus === 'STOPPED' || !container.essential) return;
    task.desiredStatus = 'STOPPED';
    task.stopCode = 'EssentialContainerExited';
    task.stoppedReason = 'Essential container in task exited';
    task.stoppingAt = time.now();
    task.healthy = false;
    // The process is gone, so nothing waits for the target; it drains by itself.
    registration?.deregister(task, () => {});
    time.after(0, stopProcesses);
    changed();
  };

  const failToStart = (failure: StartFailure): void => {
    const container = task.containers.find(({ name }) => name === failure.container);
    if (container !== undefined) container.reason = failure.message.slice(0, 1024);
    stop('TaskFailedToStart', failure.message.slice(0, 1024));
  };

  const run = (): void => {
    if (task.desiredStatus === 'STOPPED') return;
    task.lastStatus = 'RUNNING';
    task.startedAt = atOnce ? task.createdAt + startupOf(timing) * 1000 : time.now();
    for (const container of task.containers) {
      if (container.lastStatus === 'PENDING') container.lastStatus = 'RUNNING';
      if (atOnce && container.health !== null) container.health = 'HEALTHY';
    }
    const replica = processes.get(registration?.container ?? '');
    if (replica !== undefined) registration?.register(task, replica, atOnce);
    changed();
    // Exits are looked at only now, so that a crash at start is one that came after RUNNING, as on Fargate.
    for (const container of task.containers) {
      processes.get(container.name)?.exit.then(
        (exit) => exited(container, exit),
        () => {},
      );
    }
  };

  const activate = async (): Promise<void> => {
    if (task.desiredStatus === 'STOPPED') return;
    task.lastStatus = 'ACTIVATING';
    task.pullStartedAt = time.now();
    changed();
    try {
      for (const container of task.containers) {
        const process = await startContainer(parts, task, container, definitionOf(container));
        processes.set(container.name, process);
        if (portOf(definitionOf(container)) !== 0) await settledOrLate(process);
      }
    } catch (thrown) {
      if (!(thrown instanceof StartFailure)) throw thrown;
      failToStart(thrown);
      return;
    }
    task.pullStoppedAt = time.now();
    if (atOnce) run();
    else time.at(Math.max(time.now(), task.pullStartedAt + timing.activating * 1000), run);
  };

  if (atOnce) {
    activation = activate();
    return { task, processes, ready: time.busy(activation), stop };
  }

  time.after(timing.provisioning * 1000, () => {
    if (task.desiredStatus === 'STOPPED') return;
    task.lastStatus = 'PENDING';
    changed();
    time.after(timing.pending * 1000, () => {
      activation = activate();
      return time.busy(activation);
    });
  });
  return { task, processes, ready: Promise.resolve(), stop };
}
