import type { Bell } from './bell.ts';
import type { Cluster } from './cluster.ts';
import { endpointsOf, type KubeEndpoint, SERVICE_LABEL } from './endpoints.ts';
import type { KubeRollout } from './rollout.ts';
import { statusOf } from './status.ts';
import { type Watched, watchObjects } from './watch.ts';

/** The pods behind the Services of a way back, as a watch shows them. */
export interface WatchedEndpoints {
  /** Null where nobody may see them, or no Service brings requests to what comes back. */
  look(): readonly KubeEndpoint[] | null;
  close(): void;
}

/**
 * Watches the EndpointSlices of the Services that bring requests to what comes back. Who may not see them is told so
 * once: the pods alone decide then.
 */
export async function watchEndpoints(
  cluster: Cluster,
  { reach }: KubeRollout,
  bell: Bell,
): Promise<WatchedEndpoints> {
  let watched: Watched | null = null;
  let blind = reach.length === 0;
  const turnBlind = (reason: unknown): void => {
    if (statusOf(reason)?.code !== 403) throw reason;
    blind = true;
    cluster.tools.log.warning(
      'EndpointSlices may not be listed and watched: that traffic is restored is told by the pods alone, which may be a moment early.',
    );
  };
  const failed = (reason: unknown): void => {
    try {
      turnBlind(reason);
      bell.ring();
    } catch (other) {
      bell.fail(other);
    }
  };
  if (!blind) {
    const names = [...new Set(reach.map(({ service }) => service))];
    const path = `/apis/discovery.k8s.io/v1/namespaces/${encodeURIComponent(cluster.where.namespace)}/endpointslices`;
    const query = { labelSelector: `${SERVICE_LABEL} in (${names.join(',')})` };
    try {
      watched = await watchObjects(cluster, path, query, bell.ring, failed);
    } catch (thrown) {
      turnBlind(thrown);
    }
  }
  return {
    look: () => (blind || watched === null ? null : endpointsOf([...watched.objects.values()])),
    close: () => watched?.close(),
  };
}
