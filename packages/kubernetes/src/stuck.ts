import type { Cluster } from './cluster.ts';
import type { KubePod, KubeWorkload } from './facts.ts';
import { isServing } from './pods.ts';
import { at, text } from './raw.ts';
import { removeObject } from './write-object.ts';

/**
 * The pods that a StatefulSet in its default order will never replace: of an older revision, never ready, so that the
 * controller waits for them without end (kubernetes#67250). A partition keeps older ones on purpose. Pure.
 */
export function stuckPods({ raw, ref, observed, revision, pods }: KubeWorkload): KubePod[] {
  if (ref.kind !== 'StatefulSet' || !observed || revision === '') return [];
  if (text(at(raw, 'spec', 'podManagementPolicy')) === 'Parallel') return [];
  return pods.filter((pod) => pod.revision !== revision && !isServing(pod) && !pod.deleting);
}

/** Removes stuck pods, each once; their controller makes them anew from the restored template. */
export async function removeStuckPods(
  cluster: Cluster,
  workloads: readonly KubeWorkload[],
  removed: Set<string>,
): Promise<void> {
  for (const workload of workloads) {
    for (const pod of stuckPods(workload)) {
      if (removed.has(pod.uid)) continue;
      removed.add(pod.uid);
      const ref = { apiVersion: 'v1', kind: 'Pod', namespace: workload.ref.namespace, name: pod.name };
      await removeObject(cluster, ref, pod.uid);
      cluster.tools.log.info(
        `Pod ${pod.name} is of the withdrawn release and was never ready: StatefulSet ${workload.ref.name} would have waited for it, so it was removed.`,
      );
    }
  }
}
