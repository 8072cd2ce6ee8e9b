import type { IncomingHttpHeaders } from 'node:http';
import type { Balancer, BalancerTarget } from '../../replica/balancer.ts';
import { openBalancer } from '../../replica/load-balancer.ts';
import type { Time } from '../../time/time.ts';
import { type ConnectEndpoint, endpointsOf } from '../ecs/service-connect.ts';
import { currentRevision, revisionOf, type TaskState } from '../ecs/state.ts';
import type { EcsStore, ServiceEntry } from '../ecs/store.ts';
import type { TaskDefinitions } from '../ecs/task-definitions.ts';

/** The proxies of the clients of Service Connect: one loopback port for each name that they know. */
export interface Mesh {
  /** Makes an endpoint reachable, once. */
  open(endpoint: ConnectEndpoint): Promise<void>;
  /** Where a client of the namespace reaches `dnsName` or `dnsName:port`; null where nothing has that name. */
  url(namespace: string, name: string): string | null;
  close(): Promise<void>;
}

// What Envoy, which the proxy is made of, answers where no task is left (Envoy, "Response flags": UH).
const NOBODY = {
  status: 503,
  type: 'text/plain',
  body: 'no healthy upstream',
  headers: { server: 'envoy' },
};

/**
 * Starts without an endpoint. Requests with the test header reach what is deployed while it has test traffic, all others
 * follow the weights in exact proportion; a proxy passes connections of TCP on as they are. ECS guide, "Service Connect
 * resources for Amazon ECS blue/green deployments".
 */
export function openMesh(time: Time, store: EcsStore, definitions: TaskDefinitions): Mesh {
  const opened = new Map<ConnectEndpoint, Balancer>();
  const credit = new Map<string, number>();

  const endpointsNow = ({ state }: ServiceEntry): readonly ConnectEndpoint[] => {
    const revision = currentRevision(state);
    if (revision === null) return [];
    return endpointsOf(
      revision.serviceConnectConfiguration,
      definitions.find(revision.taskDefinitionArn).definition,
    );
  };

  /** The revision whose turn it is; null: every task of the service. */
  const chosen = (
    { state }: ServiceEntry,
    { test }: ConnectEndpoint,
    headers: IncomingHttpHeaders,
  ): string | null => {
    const { followed } = state;
    if (followed === null) return null;
    const given = test === null ? undefined : headers[test.header];
    const asksForTest = given !== undefined && (test?.value ?? given) === given;
    if (asksForTest && followed.test > 0) return followed.target;
    if (followed.source === null) return followed.target;
    const due = (credit.get(state.arn) ?? 0) + followed.production;
    credit.set(state.arn, due >= 100 ? due - 100 : due);
    return due >= 100 ? followed.target : followed.source;
  };

  const targets = (endpoint: ConnectEndpoint, headers: IncomingHttpHeaders): readonly BalancerTarget[] =>
    store.services().flatMap((entry) => {
      const has = endpointsNow(entry).some(
        ({ namespace, dnsName, port }) =>
          namespace === endpoint.namespace && dnsName === endpoint.dnsName && port === endpoint.port,
      );
      if (!has) return [];
      const revision = chosen(entry, endpoint, headers);
      return entry.state.tasks.flatMap((task) => {
        const replica = entry.runtime.live.get(task.id)?.processes.get(endpoint.container);
        if (replica === undefined || task.lastStatus !== 'RUNNING') return [];
        if (revision !== null && revisionFor(entry, task) !== revision) return [];
        return [{ replica, healthy: isFit(task), draining: task.desiredStatus === 'STOPPED' }];
      });
    });

  const find = (namespace: string, name: string): Balancer | null =>
    [...opened].find(
      ([endpoint]) =>
        endpoint.namespace === namespace &&
        (endpoint.dnsName === name || `${endpoint.dnsName}:${endpoint.port}` === name),
    )?.[1] ?? null;

  return {
    open: async (endpoint) => {
      if (find(endpoint.namespace, `${endpoint.dnsName}:${endpoint.port}`) !== null) return;
      const balancer = await openBalancer({
        time,
        targets: (headers) => targets(endpoint, headers),
        byConnection: endpoint.applicationProtocol === null,
        fallback: () => NOBODY,
      });
      opened.set(endpoint, balancer);
    },
    url: (namespace, name) => {
      const balancer = find(namespace, name);
      return balancer === null ? null : `http://127.0.0.1:${balancer.port}`;
    },
    close: async () => {
      await Promise.all([...opened.values()].map((balancer) => balancer.close()));
    },
  };
}

function revisionFor({ state }: ServiceEntry, task: TaskState): string | null {
  const deployment = state.deployments.find(({ id }) => id === task.startedBy);
  return deployment === undefined ? null : (revisionOf(state, deployment.revisionArn)?.arn ?? null);
}

// Cloud Map gives out what its health check does not speak against; without one a task counts from RUNNING on.
function isFit({ containers }: TaskState): boolean {
  return containers.every(({ health }) => health !== 'UNHEALTHY');
}
