import type { Time } from '../time/time.ts';
import type { PodCounts } from './cluster-life.ts';
import { readySince } from './controllers/deletion-order.ts';
import type { Objects } from './objects.ts';
import { controllerOf, isGoing } from './owner.ts';
import { canonical, type JsonObject, objectsAt, textAt } from './raw.ts';
import { labelsOf } from './selector.ts';

/** What a pod is part of: by its labels, or by its owner's name. Pure. */
export function workloadOf(pod: JsonObject): string {
  const labels = labelsOf(pod);
  const owner = controllerOf(pod)?.name ?? textAt(pod, 'metadata', 'name');
  return labels['app.kubernetes.io/name'] ?? labels['app'] ?? owner;
}

/** The pods of one workload by image: how many run, and how many get traffic. Pure. */
export function countPods(pods: readonly JsonObject[]): PodCounts['counts'] {
  const counts: { [image: string]: { running: number; serving: number } } = {};
  for (const pod of pods) {
    const image = textAt(objectsAt(pod, 'spec', 'containers')[0], 'image');
    const running = objectsAt(pod, 'status', 'containerStatuses').some(
      (one) => textAt(one, 'state', 'running', 'startedAt') !== '',
    );
    const known = counts[image] ?? { running: 0, serving: 0 };
    const serving = running && readySince(pod) !== null && !isGoing(pod);
    counts[image] = { running: known.running + Number(running), serving: known.serving + Number(serving) };
  }
  return counts;
}

/** Keeps a line for each time the counts of a workload change; gives them all, in order, and the way to stop. */
export function watchPods(
  time: Time,
  objects: Objects,
): { readonly changes: () => readonly PodCounts[]; readonly stop: () => void } {
  const changes: PodCounts[] = [];
  const latest = new Map<string, string>();
  const stop = objects.subscribe(({ object }) => {
    if (textAt(object, 'kind') !== 'Pod') return;
    const namespace = textAt(object, 'metadata', 'namespace');
    const workload = workloadOf(object);
    const counts = countPods(objects.list('Pod', namespace).filter((pod) => workloadOf(pod) === workload));
    const key = `${namespace}/${workload}`;
    const written = canonical(Object.entries(counts).map(([image, count]) => [image, { ...count }]));
    if (latest.get(key) === written) return;
    latest.set(key, written);
    changes.push({ at: time.now(), namespace, workload, counts });
  });
  return { changes: () => [...changes], stop };
}
