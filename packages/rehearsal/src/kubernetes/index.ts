import type { EmbeddedRegistry } from '../registry/server.ts';
import type { ReplicaHost } from '../replica/replica.ts';
import type { Time } from '../time/time.ts';
import { type ApiServer, openApiServer } from './api-server.ts';
import { openClusterLife } from './cluster.ts';
import type { ClusterLife } from './cluster-life.ts';
import type { ClusterOptions } from './cluster-options.ts';
import { openObjects } from './open-objects.ts';

export type { ApiServer } from './api-server.ts';
export type { PolicyRule, Who } from './authorizer.ts';
export type { Call, CallHook } from './calls.ts';
export type { ClusterLife, LogQuery, PodCounts } from './cluster-life.ts';
export type { ClusterOptions, NodeOptions } from './cluster-options.ts';
export type { Fault, FaultKind, Faults } from './faults.ts';

/** Kubernetes on this machine: its API server, and what makes its objects live. */
export interface EmbeddedKubernetes extends ApiServer {
  readonly life: ClusterLife;
}

/** Starts a cluster with nothing deployed. `registry` is where images lie; `replicaHost` runs them. */
export async function openKubernetes(parts: {
  readonly time: Time;
  readonly registry: Pick<EmbeddedRegistry, 'find'>;
  readonly replicaHost: ReplicaHost;
  readonly options?: ClusterOptions;
}): Promise<EmbeddedKubernetes> {
  const { time, registry, replicaHost, options = {} } = parts;
  const objects = await openObjects({ time });
  const life = openClusterLife({ time, objects, registry, replicaHost, options });
  const server = await openApiServer({ time, objects, logs: life.logs });
  return {
    ...server,
    life,
    close: async () => {
      await server.close();
      await life.close();
    },
  };
}
