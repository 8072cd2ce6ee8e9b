import type { Containers } from './containers.ts';
import { isUnderway } from './life.ts';
import type { DeploymentState, ServiceState, Settings } from './state.ts';

/** A service as it really is, without late reads: for assertions. */
export interface InspectedService {
  readonly source: string | null;
  readonly settings: Settings;
  /** Values included: for assertions only. */
  readonly variables: { readonly [name: string]: string };
  /** Newest first. */
  readonly deployments: readonly {
    readonly id: string;
    readonly status: DeploymentState['status'];
    readonly reason: DeploymentState['reason'];
    readonly digest: string | null;
    readonly active: boolean;
    /** Whether traffic ever went to it. */
    readonly served: boolean;
  }[];
  /** What the edge sends traffic to. */
  readonly serving: readonly {
    readonly deployment: string;
    readonly digest: string | null;
    readonly settings: Settings;
    readonly variables: { readonly [name: string]: string };
    readonly replicas: number;
    readonly pids: readonly number[];
  }[];
  readonly moving: boolean;
}

/** What really runs of a service. */
export function inspectService(service: ServiceState, containers: Containers): InspectedService {
  return {
    source: service.source,
    settings: service.settings,
    variables: { ...service.variables },
    deployments: service.deployments
      .map(({ id, status, reason, digest, active, events }) => {
        const served = events.some(
          ({ step, completedAt }) => step === 'CONFIGURE_NETWORK' && completedAt !== null,
        );
        return { id, status, reason, digest, active, served };
      })
      .reverse(),
    serving: service.deployments
      .filter(({ active }) => active)
      .map(({ id, digest, settings, variables, instances }) => {
        const up = instances.flatMap((instance) => containers.process(instance.id) ?? []);
        return {
          deployment: id,
          digest,
          settings,
          variables,
          replicas: up.filter(({ port }) => port !== null || service.domains.length === 0).length,
          pids: up.map(({ pid }) => pid),
        };
      }),
    // While two of them overlap, the older one is still to leave.
    moving:
      service.deployments.filter(({ active }) => active).length > 1 ||
      service.deployments.some(
        (deployment) =>
          isUnderway(deployment) ||
          deployment.status === 'REMOVING' ||
          deployment.instances.some(({ status }) => status === 'REMOVING' || status === 'RESTARTING'),
      ),
  };
}

/** How many replicas a service has by deployment, at one moment (milliseconds since the epoch). */
export interface ReplicaChange {
  readonly at: number;
  readonly service: string;
  readonly counts: { readonly [deployment: string]: { readonly running: number; readonly serving: number } };
}

/** The counts of a service now. */
export function countReplicas(service: ServiceState, containers: Containers, at: number): ReplicaChange {
  const counts: { [deployment: string]: { running: number; serving: number } } = {};
  for (const { id, active, instances } of service.deployments) {
    const up = instances.filter((instance) => containers.process(instance.id) !== undefined).length;
    if (up > 0) counts[id] = { running: up, serving: active ? up : 0 };
  }
  return { at, service: service.name, counts };
}
