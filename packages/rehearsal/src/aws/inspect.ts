import {
  currentRevision,
  type RevisionState,
  revisionOf,
  type ServiceState,
  type TaskState,
} from './ecs/state.ts';
import type { EcsStore } from './ecs/store.ts';
import type { TaskDefinitions } from './ecs/task-definitions.ts';
import type { LoadBalancers } from './elb/load-balancers.ts';
import type { Rule } from './elb/rule.ts';
import type { Call } from './wire/calls.ts';
import { type JsonObject, object, objects, text } from './wire/json.ts';

/** One task that is not STOPPED, as it really is. */
export interface InspectedTask {
  readonly id: string;
  readonly address: string;
  /** `family:revision`. */
  readonly taskDefinition: string;
  readonly digests: { readonly [container: string]: string | null };
  /** Names of variables and secrets, never values. */
  readonly environmentNames: readonly string[];
  readonly lastStatus: TaskState['lastStatus'];
  readonly desiredStatus: TaskState['desiredStatus'];
  readonly healthy: boolean;
  readonly target: string | null;
  readonly pids: readonly number[];
}

/** A service as it really is, without stale reads: for assertions. */
export interface InspectedService {
  readonly taskDefinition: string | null;
  readonly desiredCount: number;
  readonly tasks: readonly InspectedTask[];
  readonly deployments: readonly {
    id: string;
    status: string;
    rolloutState: string;
    taskDefinition: string;
    /** Tasks that failed before any was fit. */
    failedTasks: number;
  }[];
  /** Newest first. */
  readonly serviceDeployments: readonly { arn: string; status: string; taskDefinition: string }[];
  /** Where the newest of them stands that shifts traffic; null where it shifts none. */
  readonly stage: string | null;
  /** A deployment waits in a PAUSE hook. */
  readonly held: boolean;
  readonly updateServiceCalls: number;
  /** Percent of production traffic by task definition, as the listener really shares it out; empty while it never moves. */
  readonly traffic: { readonly [taskDefinition: string]: number };
  /** Newest first. */
  readonly events: readonly string[];
}

const BEFORE_NAME = 'task-definition/';

/** `family:revision` of a task definition's ARN. */
export function shortName(arn: string): string {
  const at = arn.lastIndexOf(BEFORE_NAME);
  return at < 0 ? arn : arn.slice(at + BEFORE_NAME.length);
}

function environmentNames(definition: JsonObject): string[] {
  return objects(definition, 'containerDefinitions')
    .flatMap((container) => [...objects(container, 'environment'), ...objects(container, 'secrets')])
    .map((entry) => text(entry, 'name') ?? '')
    .sort();
}

/** What really runs in a service. */
export function inspectService(
  parts: {
    readonly store: EcsStore;
    readonly definitions: TaskDefinitions;
    readonly balancers: LoadBalancers;
    readonly calls: readonly Call[];
  },
  cluster: string,
  name: string,
): InspectedService {
  const { state, runtime } = parts.store.service(parts.store.cluster({ cluster }), name);
  const definitionOf = (revisionArn: string): string =>
    shortName(revisionOf(state, revisionArn)?.taskDefinitionArn ?? '');
  const primary = state.deployments.find(({ status }) => status === 'PRIMARY');
  const groups = parts.balancers.all.flatMap(({ targetGroups }) => targetGroups);
  const targetOf = (task: TaskState): string | null =>
    groups.find(({ targets }) => targets.has(task.id))?.targets.get(task.id)?.state ?? null;
  // Replicas are many, what they are made from is not.
  const made = new Map<string, Pick<InspectedTask, 'taskDefinition' | 'environmentNames'>>();
  const madeFrom = (arn: string): Pick<InspectedTask, 'taskDefinition' | 'environmentNames'> => {
    const known = made.get(arn) ?? {
      taskDefinition: shortName(arn),
      environmentNames: environmentNames(parts.definitions.find(arn).definition),
    };
    made.set(arn, known);
    return known;
  };
  return {
    taskDefinition: primary === undefined ? null : definitionOf(primary.revisionArn),
    desiredCount: state.desiredCount,
    tasks: state.tasks
      .filter(({ lastStatus }) => lastStatus !== 'STOPPED')
      .map((task) => ({
        id: task.id,
        address: task.address,
        ...madeFrom(task.taskDefinitionArn),
        digests: Object.fromEntries(task.containers.map(({ name, imageDigest }) => [name, imageDigest])),
        lastStatus: task.lastStatus,
        desiredStatus: task.desiredStatus,
        healthy: task.healthy,
        target: targetOf(task),
        pids: [...(runtime.live.get(task.id)?.processes.values() ?? [])].map(({ pid }) => pid),
      })),
    deployments: state.deployments.map(({ id, status, rolloutState, revisionArn, failedTasks }) => ({
      id,
      status,
      rolloutState,
      failedTasks,
      taskDefinition: definitionOf(revisionArn),
    })),
    serviceDeployments: state.serviceDeployments.map(({ arn, status, targetRevision }) => ({
      arn,
      status,
      taskDefinition: definitionOf(targetRevision),
    })),
    stage: state.serviceDeployments[0]?.lifecycle?.stage ?? null,
    held: state.serviceDeployments.some(({ lifecycle, status }) => {
      const waits = lifecycle?.hooks.some((hook) => hook.status === 'AWAITING_ACTION') ?? false;
      return waits && status === 'IN_PROGRESS';
    }),
    traffic: trafficOf(state, parts.balancers),
    updateServiceCalls: parts.calls.filter(({ operation }) => operation === 'UpdateService').length,
    events: state.events.map(({ message }) => message),
  };
}

function productionRule(balancers: LoadBalancers, entry: JsonObject | undefined): Rule | null {
  const advanced = object(entry ?? {}, 'advancedConfiguration') ?? {};
  return balancers.rule(text(advanced, 'productionListenerRule') ?? '');
}

// Weights of Service Connect stand in its proxies, which no listener rule tells of.
function isConnected(revision: RevisionState | null): boolean {
  const { loadBalancers = [], serviceConnectConfiguration = null } = revision ?? {};
  return loadBalancers.length === 0 && objects(serviceConnectConfiguration ?? {}, 'services').length > 0;
}

// A target group belongs to the newest revision that has tasks registered in it.
function trafficOf(state: ServiceState, balancers: LoadBalancers): Record<string, number> {
  const traffic: Record<string, number> = {};
  if (isConnected(currentRevision(state))) {
    const { target, source, production } = state.followed ?? { target: '', source: null, production: 0 };
    const shares = [
      [target, source === null ? 100 : production],
      [source ?? '', 100 - production],
    ] as const;
    for (const [arn, share] of shares) {
      const revision = revisionOf(state, arn);
      if (revision !== null) traffic[shortName(revision.taskDefinitionArn)] = share;
    }
    return traffic;
  }
  const [balancer] = state.revisions.at(-1)?.loadBalancers ?? [];
  const rule = productionRule(balancers, balancer);
  const forwards = rule?.forwards() ?? [];
  const total = forwards.reduce((sum, { weight }) => sum + weight, 0);
  for (const { targetGroup, weight } of forwards) {
    const registered = state.tasks.filter(({ id }) => targetGroup.targets.has(id)).at(-1);
    if (registered === undefined) continue;
    traffic[shortName(registered.taskDefinitionArn)] = (weight * 100) / total;
  }
  return traffic;
}

/** How many replicas a service has by task definition, at one moment (milliseconds since the epoch). */
export interface ReplicaChange {
  readonly at: number;
  readonly cluster: string;
  readonly service: string;
  readonly counts: {
    readonly [taskDefinition: string]: { readonly running: number; readonly serving: number };
  };
}

// Without weights to shift, whatever is healthy gets traffic.
function getsTraffic(service: ServiceState, balancers: LoadBalancers, startedBy: string | null): boolean {
  const deployment = service.deployments.find(({ id }) => id === startedBy);
  const revision = deployment === undefined ? null : revisionOf(service, deployment.revisionArn);
  const [balancer] = revision?.loadBalancers ?? [];
  const rule = productionRule(balancers, balancer);
  if (revision !== null && isConnected(revision) && service.followed !== null) {
    const { target, source, production } = service.followed;
    if (revision.arn === target) return source === null || production > 0;
    return revision.arn === source && production < 100;
  }
  if (revision === null || rule === null) return true;
  return rule
    .forwards()
    .some(({ targetGroup, weight }) => weight > 0 && targetGroup.arn === revision.targetGroups[0]);
}

/** The counts of a service now. `serving`: healthy, wanted, and production traffic goes to it. */
export function countReplicas(service: ServiceState, balancers: LoadBalancers, at: number): ReplicaChange {
  const counts: Record<string, { running: number; serving: number }> = {};
  const reached = new Map<string | null, boolean>();
  const isReached = (startedBy: string | null): boolean => {
    const known = reached.get(startedBy) ?? getsTraffic(service, balancers, startedBy);
    reached.set(startedBy, known);
    return known;
  };
  let last = { arn: '', count: { running: 0, serving: 0 } };
  for (const task of service.tasks) {
    const up = task.lastStatus === 'RUNNING' || task.lastStatus === 'DEACTIVATING';
    if (!up) continue;
    // Tasks of one task definition stand side by side mostly.
    if (task.taskDefinitionArn !== last.arn) {
      const key = shortName(task.taskDefinitionArn);
      const count = counts[key] ?? { running: 0, serving: 0 };
      counts[key] = count;
      last = { arn: task.taskDefinitionArn, count };
    }
    last.count.running += 1;
    if (task.healthy && task.desiredStatus === 'RUNNING' && isReached(task.startedBy))
      last.count.serving += 1;
  }
  const [, cluster = ''] = service.clusterArn.split('/');
  return { at, cluster, service: service.name, counts };
}
