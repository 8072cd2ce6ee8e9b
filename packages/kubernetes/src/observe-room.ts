import type { Cluster } from './cluster.ts';
import { itemsOf } from './object.ts';
import { at, type JsonObject, text } from './raw.ts';
import { statusOf } from './status.ts';

/** What limits how many pods a release may have, raw. */
export interface KubeRoom {
  readonly quotas: readonly JsonObject[];
  readonly ranges: readonly JsonObject[];
  /** Null where they may not be read, or are more than one page of them. */
  readonly nodes: readonly JsonObject[] | null;
}

export const UNKNOWN_ROOM: KubeRoom = { quotas: [], ranges: [], nodes: null };

const MOST_NODES = 500;

/**
 * Reads the quotas and limit ranges of the namespace, and the nodes where that is allowed: who deploys into a namespace
 * need not see the nodes of the cluster.
 */
export async function observeRoom(cluster: Cluster, withNodes: boolean): Promise<KubeRoom> {
  const namespace = encodeURIComponent(cluster.where.namespace);
  const list = async (path: string): Promise<JsonObject | null> => {
    try {
      return await cluster.read(
        path,
        { limit: MOST_NODES },
        `Listing ${path.slice(path.lastIndexOf('/') + 1)}`,
      );
    } catch (thrown) {
      const code = statusOf(thrown)?.code;
      if (code === 403 || code === 404) return null;
      throw thrown;
    }
  };
  const [quotas, ranges, nodes] = await Promise.all([
    list(`/api/v1/namespaces/${namespace}/resourcequotas`),
    list(`/api/v1/namespaces/${namespace}/limitranges`),
    withNodes ? list('/api/v1/nodes') : null,
  ]);
  const whole = nodes !== null && text(at(nodes, 'metadata', 'continue')) === '';
  return {
    quotas: quotas === null ? [] : itemsOf(quotas),
    ranges: ranges === null ? [] : itemsOf(ranges),
    nodes: whole ? itemsOf(nodes) : null,
  };
}
