import { createHash } from 'node:crypto';
import { ListTasksCommand, RunTaskCommand, type Service } from '@aws-sdk/client-ecs';
import { Failure } from '@thea/action';
import type { RecordHead } from '@thea/release';
import type { EcsApi } from './api.ts';
import type { EcsReplica } from './facts.ts';
import { lastLines } from './log-lines.ts';
import { mutate } from './mutation.ts';
import { type EcsLocator, shortName, taskDefinitionArn } from './names.ts';
import { describeService } from './observe.ts';
import { describeTasks, readTask } from './observe-replicas.ts';
import type { JsonObject } from './raw.ts';
import { explain, readRefusal } from './refusal.ts';
import type { EcsChange } from './rollout.ts';
import { describeTaskDefinition } from './snapshot.ts';
import type { StandaloneTask } from './standalone-task.ts';
import { faultOfStopped } from './stopped.ts';
import { sendRaw } from './wire.ts';

/** Milliseconds between looks at the task: quick at first, then as a migration deserves. */
const WAITS = [500, 1_000, 2_000, 3_000];
const STEADY_WAIT = 5_000;
/** Looks for which a task that was just started may not be shown yet: lists of ECS are eventually consistent. */
const UNSEEN_LOOKS = 8;

/**
 * Runs the standalone task of a staged change to its end. Idempotent: one of the same revision that runs is followed,
 * one that ended well is not run again, one that failed is. Where the step ends before it, it goes on: a migration is
 * not to be cut, and the next attempt finds it.
 * @throws Failure('rollout') where it fails or cannot be placed, with its last log lines told before.
 */
export async function prepareEcs(
  api: EcsApi,
  where: EcsLocator,
  change: EcsChange,
  task: StandaloneTask,
  head: RecordHead,
): Promise<void> {
  const { log } = api.tools;
  const revision = change.taskDefinition ?? '';
  const startedBy = task.startedBy ?? `thea/${head.release.id}`;
  const earlier = (await findTasks(api, where, startedBy)).filter(
    ({ taskDefinition }) => taskDefinition === revision,
  );
  const done = earlier.find((one) => one.status === 'STOPPED' && faultIn(one, change) === null);
  if (done !== undefined) {
    log.notice(`Task ${done.id} has run already for ${revision}, and ended well: it is not run again.`);
    return;
  }
  const running = earlier.find(({ status }) => status !== 'STOPPED');
  if (running !== undefined) log.info(`Task ${running.id} of an earlier attempt still runs: it is followed.`);
  const id =
    running?.id ?? (await start(api, where, change, task, { revision, startedBy, attempt: earlier.length }));
  const ended = await follow(api, where, id);
  const fault = faultIn(ended, change);
  if (fault === null) {
    log.info(`Task ${id} ended well: the service can be changed.`);
    return;
  }
  await tellLines(api, revision, ended);
  throw new Failure('rollout', {
    message: `Task ${id}, which runs before the service is changed, failed: ${fault}.`,
    remedy: `Service ${where.service} was not touched. Read the log lines above, mend it, and run again.`,
  });
}

async function findTasks(api: EcsApi, where: EcsLocator, startedBy: string): Promise<EcsReplica[]> {
  const { cluster } = where;
  try {
    const lists = await Promise.all(
      (['RUNNING', 'STOPPED'] as const).map((desiredStatus) =>
        api.reads.send(new ListTasksCommand({ cluster, startedBy, desiredStatus }), api.options),
      ),
    );
    const arns = [...new Set(lists.flatMap(({ taskArns }) => taskArns ?? []))];
    return (await describeTasks(api, where, arns))
      .map((task) => readTask(task))
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    throw explain(thrown, `Listing the tasks that ${startedBy} started`, 'ecs:ListTasks');
  }
}

/** What was wrong with a task that ended; null where the containers of the release ended with 0. Pure. */
export function faultIn(task: EcsReplica, change: Pick<EcsChange, 'release'>): string | null {
  const own = task.containers.filter(({ name }) => name in change.release.images);
  // A sidecar is stopped with the task, and what it ends with says nothing.
  if (own.length > 0 && own.every(({ exitCode }) => exitCode === 0)) return null;
  const fault = faultOfStopped({ ...task, containers: own });
  if (fault !== null) return fault.message;
  const codes = own.map(({ name, exitCode, reason }) =>
    exitCode === null
      ? `container "${name}" never ran${reason === '' ? '' : ` (${reason})`}`
      : `container "${name}" ended with exit code ${exitCode}`,
  );
  return [...codes, task.stoppedReason].filter((part) => part !== '').join('; ');
}

async function start(
  api: EcsApi,
  where: EcsLocator,
  change: EcsChange,
  task: StandaloneTask,
  asked: { readonly revision: string; readonly startedBy: string; readonly attempt: number },
): Promise<string> {
  const service = await describeService(api, where);
  const { revision, startedBy, attempt } = asked;
  // Within its lifetime the same token gives the same task (ECS API reference, "Ensuring idempotency"), so a lost
  // answer starts no second one, and a failed task can be run again.
  const clientToken = createHash('sha256')
    .update(`${service.serviceArn} ${revision} ${attempt}`)
    .digest('hex');
  const request: JsonObject = {
    cluster: where.cluster,
    taskDefinition: taskDefinitionArn(service.serviceArn ?? '', revision),
    count: 1,
    startedBy,
    clientToken,
    overrides: { containerOverrides: task.overrides },
    ...placeOf(task, service),
    ...(task.tags.length === 0 ? {} : { tags: task.tags }),
  };
  const found = await mutate<string>(api, {
    doing: `Running a task of ${revision}`,
    permission: 'ecs:RunTask',
    send: async () => {
      const command = new RunTaskCommand({ cluster: where.cluster, taskDefinition: revision });
      sendRaw(command, request);
      const answer = await api.writes.send(command, api.options);
      const [started] = answer.tasks ?? [];
      if (started?.taskArn !== undefined) return shortName(started.taskArn);
      const reasons = (answer.failures ?? []).map(
        ({ reason, detail }) => detail ?? reason ?? 'no reason given',
      );
      throw new Failure('rollout', {
        message: `ECS did not place the task that runs before the service is changed: ${reasons.join('; ')}.`,
        remedy: `Service ${where.service} was not touched. Give the cluster room for one more task, then run again.`,
      });
    },
    look: async () => {
      const tasks = await findTasks(api, where, startedBy);
      const fresh = tasks.filter(({ taskDefinition }) => taskDefinition === revision);
      return fresh.length > attempt ? (fresh[0]?.id ?? null) : null;
    },
  });
  const names = Object.keys(change.release.images).join(', ');
  api.tools.log.info(`Task ${found} of ${revision} runs once (${names}), before the service is changed.`);
  return found;
}

/** Where the task runs: as asked, else where the service's tasks do. Launch type and strategy exclude each other. Pure. */
export function placeOf(
  task: StandaloneTask,
  service: Pick<
    Service,
    'networkConfiguration' | 'launchType' | 'capacityProviderStrategy' | 'platformVersion'
  >,
): JsonObject {
  const own = service.networkConfiguration?.awsvpcConfiguration;
  const subnets = task.subnets.length > 0 ? task.subnets : (own?.subnets ?? []);
  const securityGroups = task.securityGroups.length > 0 ? task.securityGroups : (own?.securityGroups ?? []);
  const assignPublicIp = task.assignPublicIp ?? own?.assignPublicIp ?? 'DISABLED';
  const strategy =
    task.launchType !== null
      ? []
      : task.capacityProviderStrategy.length > 0
        ? task.capacityProviderStrategy
        : (service.capacityProviderStrategy ?? []).map(({ capacityProvider, weight, base }) => ({
            capacityProvider: capacityProvider ?? '',
            weight: weight ?? 0,
            base: base ?? 0,
          }));
  const launchType = strategy.length > 0 ? null : (task.launchType ?? service.launchType ?? null);
  return {
    ...(strategy.length > 0 ? { capacityProviderStrategy: strategy } : {}),
    ...(launchType === null ? {} : { launchType }),
    ...(launchType === 'EC2' || service.platformVersion === undefined
      ? {}
      : { platformVersion: service.platformVersion }),
    ...(subnets.length === 0
      ? {}
      : { networkConfiguration: { awsvpcConfiguration: { subnets, securityGroups, assignPublicIp } } }),
  };
}

/** Looks at the task until it has stopped. */
async function follow(api: EcsApi, where: EcsLocator, id: string): Promise<EcsReplica> {
  const { clock, deadline, log } = api.tools;
  let last = '';
  let unseen = 0;
  for (let look = 0; ; look += 1) {
    const [found] = await describeTasks(api, where, [id]);
    if (found !== undefined) {
      const task = readTask(found);
      if (task.status === 'STOPPED') return task;
      if (task.status !== last) log.info(`Task ${id} is ${task.status}.`);
      last = task.status;
      unseen = 0;
    } else {
      unseen += 1;
      if (unseen > UNSEEN_LOOKS) {
        throw new Failure('rollout', {
          message: `Task ${id}, which runs before the service is changed, is not known to ECS any more.`,
          remedy: `Service ${where.service} was not touched. Look whether the task did its work, then run again.`,
        });
      }
    }
    await clock.sleep(WAITS[look] ?? STEADY_WAIT, deadline.signal);
  }
}

async function tellLines(api: EcsApi, revision: string, task: EcsReplica): Promise<void> {
  const { log } = api.tools;
  try {
    const definition = await describeTaskDefinition(api, '', revision);
    for (const line of await lastLines(api, definition, task)) log.info(`${task.id}: ${line}`);
  } catch (thrown) {
    log.warning(`The log of task ${task.id} could not be read: ${readRefusal(thrown).message}`);
  }
}
