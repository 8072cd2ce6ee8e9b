import type { Replica } from '@thea/release';
import type { Cluster } from './cluster.ts';
import { observeKube } from './observe.ts';
import { isAlive, isServing } from './pods.ts';
import { recordOf } from './standing.ts';
import { removeObject } from './write-object.ts';

/** The pods of the target that exist, with the release whose template they run. */
export async function readReplicas(cluster: Cluster): Promise<Replica[]> {
  const facts = await observeKube(cluster, null);
  return facts.workloads.flatMap(({ raw, revision, pods }) =>
    pods.filter(isAlive).map((pod) => ({
      id: pod.name,
      platformRelease:
        pod.revision === revision ? recordOf(raw) || facts.application : `revision ${pod.revision}`,
      serving: isServing(pod),
      state: `${pod.phase.toLowerCase()}${pod.deleting ? ', ending' : pod.ready ? ', ready' : ', not ready'}`,
    })),
  );
}

/** Removes one pod; its controller makes another one in its place. */
export async function restartReplica(cluster: Cluster, replica: Replica): Promise<void> {
  const ref = { apiVersion: 'v1', kind: 'Pod', namespace: cluster.where.namespace, name: replica.id };
  await removeObject(cluster, ref, '');
}
