import type { EmbeddedRegistry } from '../registry/server.ts';
import type { ReplicaHost } from '../replica/replica.ts';
import type { Time } from '../time/time.ts';
import { type ApiServer, openApiServer } from './api-server.ts';
import { openClusterLife } from './cluster.ts';
import type { ClusterLife } from './cluster-life.ts';
import type { ClusterOptions } from './cluster-options.ts';
import { openObjects } from './open-objects.ts';

/** Kubernetes on this machine: its API server, its controllers, its nodes. */
export interface EmbeddedKubernetes extends ApiServer {
  readonly life: ClusterLife;
}

/** Starts a cluster with its nodes and nothing on them. */
export async function openKubernetes(parts: {
  readonly time: Time;
  readonly registry: Pick<EmbeddedRegistry, 'find'>;
  readonly replicaHost: ReplicaHost;
  readonly options?: ClusterOptions;
}): Promise<EmbeddedKubernetes> {
  const objects = await openObjects({ time: parts.time });
  const life = openClusterLife({ ...parts, objects });
  const server = await openApiServer({ time: parts.time, logs: life.logs, objects });
  return {
    ...server,
    life,
    close: async () => {
      await server.close();
      await life.close();
    },
  };
}
