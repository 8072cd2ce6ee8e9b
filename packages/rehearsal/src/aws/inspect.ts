import { revisionOf, type ServiceState, type TaskState } from './ecs/state.ts';
import type { EcsStore } from './ecs/store.ts';
import type { TaskDefinitions } from './ecs/task-definitions.ts';
import type { LoadBalancers } from './elb/load-balancers.ts';
import type { Call } from './wire/calls.ts';
import { type JsonObject, objects, text } from './wire/json.ts';

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
  }[];
  /** Newest first. */
  readonly serviceDeployments: readonly { arn: string; status: string; taskDefinition: string }[];
  readonly updateServiceCalls: number;
  /** Newest first. */
  readonly events: readonly string[];
}

/** `family:revision` of a task definition's ARN. */
export function shortName(arn: string): string {
  return arn.replace(/^.*task-definition\//, '');
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
  const targetOf = (task: TaskState): string | null =>
    parts.balancers.all
      .map(({ targetGroup }) => targetGroup.targets.get(task.id)?.state)
      .find((found) => found !== undefined) ?? null;
  return {
    taskDefinition: primary === undefined ? null : definitionOf(primary.revisionArn),
    desiredCount: state.desiredCount,
    tasks: state.tasks
      .filter(({ lastStatus }) => lastStatus !== 'STOPPED')
      .map((task) => ({
        id: task.id,
        address: task.address,
        taskDefinition: shortName(task.taskDefinitionArn),
        digests: Object.fromEntries(task.containers.map(({ name, imageDigest }) => [name, imageDigest])),
        environmentNames: environmentNames(parts.definitions.find(task.taskDefinitionArn).definition),
        lastStatus: task.lastStatus,
        desiredStatus: task.desiredStatus,
        healthy: task.healthy,
        target: targetOf(task),
        pids: [...(runtime.live.get(task.id)?.processes.values() ?? [])].map(({ pid }) => pid),
      })),
    deployments: state.deployments.map(({ id, status, rolloutState, revisionArn }) => ({
      id,
      status,
      rolloutState,
      taskDefinition: definitionOf(revisionArn),
    })),
    serviceDeployments: state.serviceDeployments.map(({ arn, status, targetRevision }) => ({
      arn,
      status,
      taskDefinition: definitionOf(targetRevision),
    })),
    updateServiceCalls: parts.calls.filter(({ operation }) => operation === 'UpdateService').length,
    events: state.events.map(({ message }) => message),
  };
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

/** The counts of a service now. `serving`: healthy and wanted. */
export function countReplicas(service: ServiceState, at: number): ReplicaChange {
  const counts: Record<string, { running: number; serving: number }> = {};
  for (const task of service.tasks) {
    const up = task.lastStatus === 'RUNNING' || task.lastStatus === 'DEACTIVATING';
    if (!up) continue;
    const key = shortName(task.taskDefinitionArn);
    const known = counts[key] ?? { running: 0, serving: 0 };
    counts[key] = {
      running: known.running + 1,
      serving: known.serving + Number(task.healthy && task.desiredStatus === 'RUNNING'),
    };
  }
  const [, cluster = ''] = service.clusterArn.split('/');
  return { at, cluster, service: service.name, counts };
}
