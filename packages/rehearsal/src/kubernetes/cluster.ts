import type { EmbeddedRegistry } from '../registry/server.ts';
import type { ReplicaHost } from '../replica/replica.ts';
import type { Time } from '../time/time.ts';
import type { ClusterLife } from './cluster-life.ts';
import { type ClusterOptions, clusterBehaviour } from './cluster-options.ts';
import type { Controller } from './controllers/controller.ts';
import { openDeployments } from './controllers/deployment.ts';
import { openGarbage } from './controllers/garbage.ts';
import { openReplicaSets } from './controllers/replica-set.ts';
import { openKubelets } from './kubelet/kubelet.ts';
import { readLog } from './kubelet/read-log.ts';
import { isMoving } from './moving.ts';
import { openEndpointSlices } from './network/endpoint-slices.ts';
import { openTraffic } from './network/traffic.ts';
import type { Objects } from './objects.ts';
import { watchPods } from './pod-changes.ts';
import { openRecorder } from './recorder.ts';
import { registerNodes } from './scheduler/nodes.ts';
import { openScheduler } from './scheduler/scheduler.ts';

/**
 * Makes the objects of a cluster live: its nodes, the control loops, the scheduler, a kubelet on each node whose
 * containers are processes of `replicaHost`, and load balancers on loopback. To be closed before the replica host.
 */
export function openClusterLife(parts: {
  readonly time: Time;
  readonly objects: Objects;
  readonly registry: Pick<EmbeddedRegistry, 'find'>;
  readonly replicaHost: ReplicaHost;
  readonly options?: ClusterOptions;
}): ClusterLife {
  const { time, objects, registry, replicaHost } = parts;
  const behaviour = clusterBehaviour(parts.options ?? {});
  const recorder = openRecorder(time, objects);
  const common = { time, objects, recorder, behaviour };
  registerNodes(objects, behaviour.nodes, time.now());
  const pods = watchPods(time, objects);
  const kubelets = openKubelets({ ...common, registry, host: replicaHost });
  const traffic = openTraffic({ ...common, kubelets });
  const loops: readonly Controller[] = [
    openDeployments(common),
    openReplicaSets(common),
    openScheduler(common),
    openEndpointSlices(common),
    openGarbage(common),
    traffic,
  ];
  return {
    logs: (namespace, pod, query) => readLog(objects, kubelets, { namespace, pod }, query, time.now()),
    urlOf: traffic.urlOf,
    pids: (namespace, pod) =>
      (kubelets.find(namespace, pod)?.containers ?? []).flatMap(({ process }) =>
        process === null ? [] : [process.pid],
      ),
    environmentOf: (namespace, pod) =>
      Object.assign(
        {},
        ...(kubelets.find(namespace, pod)?.containers ?? []).map(({ environment }) => environment),
      ),
    podChanges: pods.changes,
    moving: (namespace) => loops.some((loop) => loop.waiting()) || isMoving(objects, namespace),
    close: async () => {
      for (const loop of loops) loop.close();
      pods.stop();
      await kubelets.close();
      await traffic.closed();
    },
  };
}
