import {
  DescribeContainerInstancesCommand,
  DescribeTasksCommand,
  GetTaskProtectionCommand,
  ListTasksCommand,
  type Task,
} from '@aws-sdk/client-ecs';
import type { EcsApi } from './api.ts';
import type { EcsReplica, EcsTargetGroup, TargetState } from './facts.ts';
import { type EcsLocator, shortName } from './names.ts';
import { explain } from './refusal.ts';

/** ECS describes at most 100 tasks at once, and protection of at most 10. */
const TASKS_AT_ONCE = 100;
const PROTECTION_AT_ONCE = 10;

interface TargetHealth {
  readonly state: TargetState;
  readonly reason: string;
}

/** The service's tasks, running and recently stopped, with where each target group has them. */
export async function observeReplicas(
  api: EcsApi,
  where: EcsLocator,
  groups: readonly EcsTargetGroup[],
): Promise<EcsReplica[]> {
  const [running, stopped, health] = await Promise.all([
    listTasks(api, where, 'RUNNING'),
    listTasks(api, where, 'STOPPED'),
    Promise.all(groups.map((group) => targetHealth(api, group))),
  ]);
  const tasks = await describeTasks(api, where, [...new Set([...running, ...stopped])]);
  const hosts = groups.some(({ kind }) => kind === 'instance') ? await hostsOf(api, where, tasks) : new Map();
  return tasks.map((task) => readTask(task, groups, health, hosts));
}

async function listTasks(
  api: EcsApi,
  where: EcsLocator,
  desiredStatus: 'RUNNING' | 'STOPPED',
): Promise<string[]> {
  const arns: string[] = [];
  let nextToken: string | undefined;
  try {
    do {
      const page = await api.reads.send(
        new ListTasksCommand({
          cluster: where.cluster,
          serviceName: where.service,
          desiredStatus,
          nextToken,
        }),
        api.options,
      );
      arns.push(...(page.taskArns ?? []));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
  } catch (thrown) {
    throw explain(thrown, `Listing the tasks of ${where.service}`, 'ecs:ListTasks');
  }
  return arns;
}

/** At most a hundred are asked for in one call, and all calls go out side by side. Throws `Failure('access')` where they may not be read. */
export async function describeTasks(
  api: EcsApi,
  where: EcsLocator,
  arns: readonly string[],
): Promise<Task[]> {
  const starts = Array.from(
    { length: Math.ceil(arns.length / TASKS_AT_ONCE) },
    (_, at) => at * TASKS_AT_ONCE,
  );
  try {
    const answers = await Promise.all(
      starts.map((from) =>
        api.reads.send(
          new DescribeTasksCommand({
            cluster: where.cluster,
            tasks: arns.slice(from, from + TASKS_AT_ONCE),
          }),
          api.options,
        ),
      ),
    );
    return answers.flatMap(({ tasks }) => tasks ?? []);
  } catch (thrown) {
    throw explain(thrown, `Reading the tasks of ${where.service}`, 'ecs:DescribeTasks');
  }
}

/** Target health by `address`, and by `address:port`, because a host may carry several tasks. */
async function targetHealth(api: EcsApi, group: EcsTargetGroup): Promise<Map<string, TargetHealth>> {
  const found = new Map<string, TargetHealth>();
  try {
    const { sdk, client } = await api.balancing();
    const answer = await client.send(
      new sdk.DescribeTargetHealthCommand({ TargetGroupArn: group.arn }),
      api.options,
    );
    for (const { Target, TargetHealth: seen } of answer.TargetHealthDescriptions ?? []) {
      const reason = [seen?.Reason, seen?.Description].filter((part) => part !== undefined).join(': ');
      const entry = { state: readState(seen?.State), reason };
      found.set(`${Target?.Id}:${Target?.Port}`, entry);
      found.set(Target?.Id ?? '', entry);
    }
  } catch (thrown) {
    throw explain(
      thrown,
      `Reading target health of ${group.name}`,
      'elasticloadbalancing:DescribeTargetHealth',
    );
  }
  return found;
}

function readState(state: string | undefined): TargetState {
  switch (state) {
    case 'healthy':
    case 'initial':
    case 'draining':
    case 'unused':
    case 'unavailable':
      return state;
    case 'unhealthy.draining':
      return 'draining';
    default:
      return 'unhealthy';
  }
}

/** Container instance → EC2 instance, for target groups that know hosts instead of addresses. */
async function hostsOf(api: EcsApi, where: EcsLocator, tasks: readonly Task[]): Promise<Map<string, string>> {
  const arns = [...new Set(tasks.flatMap(({ containerInstanceArn }) => containerInstanceArn ?? []))];
  const hosts = new Map<string, string>();
  if (arns.length === 0) return hosts;
  try {
    const answer = await api.reads.send(
      new DescribeContainerInstancesCommand({
        cluster: where.cluster,
        containerInstances: arns.slice(0, 100),
      }),
      api.options,
    );
    for (const { containerInstanceArn, ec2InstanceId } of answer.containerInstances ?? []) {
      hosts.set(containerInstanceArn ?? '', ec2InstanceId ?? '');
    }
  } catch (thrown) {
    throw explain(thrown, 'Reading the hosts of the tasks', 'ecs:DescribeContainerInstances');
  }
  return hosts;
}

/** A task in our words, with where each of `groups` has it. Pure. */
export function readTask(
  task: Task,
  groups: readonly EcsTargetGroup[] = [],
  health: readonly ReadonlyMap<string, TargetHealth>[] = [],
  hosts: ReadonlyMap<string, string> = new Map(),
): EcsReplica {
  const keys = targetKeys(task, hosts);
  const seen = health.map((group) => keys.map((key) => group.get(key)).find((found) => found !== undefined));
  const worst = worstOf(groups, seen);
  const seconds =
    (task.pullStoppedAt?.getTime() ?? Number.NaN) - (task.pullStartedAt?.getTime() ?? Number.NaN);
  return {
    id: shortName(task.taskArn ?? ''),
    taskDefinition: shortName(task.taskDefinitionArn ?? ''),
    status: task.lastStatus ?? '',
    desiredStatus: task.desiredStatus ?? '',
    health: task.healthStatus ?? 'UNKNOWN',
    createdAt: task.createdAt?.toISOString() ?? '',
    startedAt: task.startedAt?.toISOString() ?? '',
    pullSeconds: Number.isNaN(seconds) ? null : Math.max(0, seconds / 1000),
    stopCode: task.stopCode ?? '',
    stoppedReason: task.stoppedReason ?? '',
    containers: (task.containers ?? []).map((container) => ({
      name: container.name ?? '',
      exitCode: container.exitCode ?? null,
      reason: container.reason ?? '',
      digest: container.imageDigest ?? null,
    })),
    target: worst.state,
    targetReason: worst.reason,
    weight: worst.weight,
  };
}

function targetKeys(task: Task, hosts: ReadonlyMap<string, string>): string[] {
  const addresses = [
    ...(task.containers?.flatMap(({ networkInterfaces }) => networkInterfaces ?? []) ?? []).map(
      ({ privateIpv4Address }) => privateIpv4Address ?? '',
    ),
    ...(task.attachments ?? []).flatMap(
      ({ details }) =>
        details?.filter(({ name }) => name === 'privateIPv4Address').map(({ value }) => value ?? '') ?? [],
    ),
  ];
  const host = hosts.get(task.containerInstanceArn ?? '');
  const ports = task.containers?.flatMap(({ networkBindings }) => networkBindings ?? []) ?? [];
  const onHost = host === undefined ? [] : ports.map(({ hostPort }) => `${host}:${hostPort}`);
  return [...addresses, ...onHost].filter((key) => key !== '');
}

const ORDER: readonly TargetState[] = [
  'unhealthy',
  'unavailable',
  'unused',
  'draining',
  'initial',
  'healthy',
];

/**
 * With several target groups a replica serves when all of them send it traffic; one that has it not yet is `unused`.
 * The two groups of a pair are one place: it is in either of them, and gets the traffic that goes there.
 */
function worstOf(
  groups: readonly EcsTargetGroup[],
  seen: readonly (TargetHealth | undefined)[],
): TargetHealth & { readonly weight: number } {
  const places = [...new Set(groups.map(({ pair }) => pair))].map((pair) => {
    const known = groups.flatMap((group, index) => {
      const health = group.pair === pair ? seen[index] : undefined;
      return health === undefined ? [] : [{ ...health, weight: group.weight }];
    });
    return known.length === 0 ? { state: 'unused' as const, reason: '', weight: 0 } : known.reduce(worse);
  });
  const none = { state: 'none' as const, reason: '', weight: 100 };
  if (places.length === 0) return none;
  const { state, reason } = places.reduce(worse);
  return { state, reason, weight: Math.min(...places.map(({ weight }) => weight)) };
}

function worse<T extends TargetHealth>(one: T, other: T): T {
  return ORDER.indexOf(other.state) < ORDER.indexOf(one.state) ? other : one;
}

/** How many running tasks are protected from being stopped; 0 where that may not be read (it is an extra). */
export async function observeProtection(
  api: EcsApi,
  where: EcsLocator,
  replicas: readonly EcsReplica[],
): Promise<number> {
  const running = replicas.filter(({ status }) => status === 'RUNNING').map(({ id }) => id);
  if (running.length === 0) return 0;
  try {
    const answer = await api.reads.send(
      new GetTaskProtectionCommand({ cluster: where.cluster, tasks: running.slice(0, PROTECTION_AT_ONCE) }),
      api.options,
    );
    return answer.protectedTasks?.filter(({ protectionEnabled }) => protectionEnabled === true).length ?? 0;
  } catch {
    if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
    api.tools.log.warning(
      'Task protection was not readable (ecs:GetTaskProtection): a protected task could hold up a rollback unseen.',
    );
    return 0;
  }
}
