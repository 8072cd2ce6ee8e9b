import type { Replica } from '@thea/release';
import type { Cluster } from './cluster.ts';
import { observeKube } from './observe.ts';
import { isAlive, isServing } from './pods.ts';
import { recordOf } from './standing.ts';
import { reachedWorkloads } from './traffic.ts';
import { removeObject } from './write-object.ts';

/** The pods of the target that exist, with the release whose template they run, and whether a Service reaches them. */
export async function readReplicas(cluster: Cluster): Promise<Replica[]> {
  const facts = await observeKube(cluster, null);
  const reached = reachedWorkloads(facts);
  return facts.workloads.flatMap((workload) =>
    workload.pods.filter(isAlive).map((pod) => ({
      id: pod.name,
      platformRelease:
        pod.revision === workload.revision
          ? recordOf(workload.raw) || facts.application
          : `revision ${pod.revision}`,
      serving: isServing(pod) && reached.includes(workload),
      state: `${pod.phase.toLowerCase()}${pod.deleting ? ', ending' : pod.ready ? ', ready' : ', not ready'}`,
    })),
  );
}

/** Removes one pod; its controller makes another one in its place. */
export async function restartReplica(cluster: Cluster, replica: Replica): Promise<void> {
  const ref = { apiVersion: 'v1', kind: 'Pod', namespace: cluster.where.namespace, name: replica.id };
  await removeObject(cluster, ref, '');
}
