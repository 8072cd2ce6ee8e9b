import { isGoing, uidOf } from '../owner.ts';
import { type JsonObject, textAt } from '../raw.ts';
import { nodeAddress } from '../scheduler/nodes.ts';
import type { KubeletParts } from './container-start.ts';
import type { NodePlace } from './ensure-image.ts';
import { openPod, type PodRun } from './pod.ts';

/** The kubelets of all nodes. */
export interface Kubelets {
  /** A pod that runs, or ends; null for one that no node knows. */
  find(namespace: string, name: string): PodRun | null;
  close(): Promise<void>;
}

/** Opens a kubelet on each node: it runs what is bound to its node, and ends what is to go. */
export function openKubelets(parts: KubeletParts): Kubelets {
  const { objects, behaviour } = parts;
  const nodes = new Map<string, NodePlace & { readonly index: number }>(
    behaviour.nodes.map(({ name }, index) => [
      name,
      { name, index, address: nodeAddress(index), images: new Map() },
    ]),
  );
  const runs = new Map<string, PodRun>();
  const ends = new Set<Promise<void>>();
  let addresses = 0;

  const addressOn = (index: number): string => {
    addresses += 1;
    return `10.244.${index * 64 + (addresses >> 8)}.${addresses & 255}`;
  };
  const forget = (uid: string): void => {
    const run = runs.get(uid);
    if (run === undefined) return;
    runs.delete(uid);
    const end = run.forget().finally(() => ends.delete(end));
    ends.add(end);
  };
  const look = (pod: JsonObject): void => {
    const node = nodes.get(textAt(pod, 'spec', 'nodeName'));
    if (node === undefined) return;
    const known = runs.get(uidOf(pod));
    if (isGoing(pod)) known?.terminate();
    else known?.look();
    if (known !== undefined || ['Succeeded', 'Failed'].includes(textAt(pod, 'status', 'phase'))) return;
    runs.set(uidOf(pod), openPod(parts, node, pod, addressOn(node.index)));
  };

  const stop = objects.subscribe(({ type, object }) => {
    if (textAt(object, 'kind') !== 'Pod') return;
    if (type === 'DELETED') forget(uidOf(object));
    else look(object);
  });
  for (const pod of objects.list('Pod', '')) look(pod);
  return {
    find: (namespace, name) => {
      const pod = objects.get('Pod', namespace, name);
      return pod === null ? null : (runs.get(uidOf(pod)) ?? null);
    },
    close: async () => {
      stop();
      for (const uid of [...runs.keys()]) forget(uid);
      await Promise.all(ends);
    },
  };
}
