import { AwsError } from '../wire/error.ts';
import { type JsonObject, text } from '../wire/json.ts';
import type { ServiceRuntime } from './service-runtime.ts';
import type { ServiceState, TaskState } from './state.ts';
import type { LiveTask } from './task-life.ts';

export interface ServiceEntry {
  readonly state: ServiceState;
  readonly runtime: ServiceRuntime;
}

export interface ClusterEntry {
  readonly arn: string;
  readonly name: string;
  readonly tags: Map<string, string>;
  readonly services: ServiceEntry[];
  /** Tasks that RunTask started. */
  readonly standalone: { readonly live: LiveTask; readonly token: string | null }[];
}

/** The clusters of an account and how names and ARNs find what is in them. */
export interface EcsStore {
  readonly clusters: readonly ClusterEntry[];
  addCluster(cluster: ClusterEntry): void;
  /** `cluster` of a request: name or ARN, `default` where absent. Throws ClusterNotFoundException. */
  cluster(input: JsonObject): ClusterEntry;
  /** A service by name or ARN. Throws ServiceNotFoundException. */
  service(cluster: ClusterEntry, name: string): ServiceEntry;
  /** Every service of every cluster. */
  services(): ServiceEntry[];
}

/** ECS tells apart tasks of all clusters; those that ended are forgotten after an hour (SDK docs of ListTasks). */
const STOPPED_TASKS_KEPT_MILLISECONDS = 3_600_000;

/** Starts without a cluster. */
export function openEcsStore(): EcsStore {
  const clusters: ClusterEntry[] = [];
  return {
    clusters,
    addCluster: (cluster) => {
      clusters.push(cluster);
    },
    cluster: (input) => {
      const name = text(input, 'cluster') ?? 'default';
      const found = clusters.find((one) => one.name === name || one.arn === name);
      if (found === undefined) throw new AwsError('ClusterNotFoundException', 'Cluster not found.');
      return found;
    },
    service: (cluster, name) => {
      const found = cluster.services.find(({ state }) => state.name === name || state.arn === name);
      if (found === undefined) throw new AwsError('ServiceNotFoundException', 'Service not found.');
      return found;
    },
    services: () => clusters.flatMap(({ services }) => services),
  };
}

/** Whether a task can still be described. */
export function isRemembered(task: TaskState, now: number): boolean {
  return task.stoppedAt === null || now - task.stoppedAt < STOPPED_TASKS_KEPT_MILLISECONDS;
}
