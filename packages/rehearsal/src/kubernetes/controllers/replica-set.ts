import { controllerOf, controllerReference, isGoing, keyOfObject, splitKey } from '../owner.ts';
import { at, type JsonObject, objectAt, pairsAt, textAt } from '../raw.ts';
import { Refusal } from '../refusal.ts';
import { labelsOf, selectsLabels } from '../selector.ts';
import { stampOf } from '../stamp.ts';
import { openWorkQueue } from '../work-queue.ts';
import { claim } from './claim.ts';
import type { Controller, ControllerParts } from './controller.ts';
import { deletionOrder, isActive } from './deletion-order.ts';
import { nextAvailable, replicaSetStatus } from './replica-set-status.ts';
import { type ReplicaSetView, readReplicaSet } from './replica-set-view.ts';

const MANAGER = 'replicaset-controller';
/** Pods that are made or removed at one look (`BurstReplicas`). */
const BURST = 500;

/** The control loop of ReplicaSets: as many pods as are wanted, no more and no fewer (pkg/controller/replicaset). */
export function openReplicaSets(parts: ControllerParts): Controller {
  const { time, objects, recorder, behaviour } = parts;
  const tell = (set: ReplicaSetView, type: 'Normal' | 'Warning', reason: string, message: string): void =>
    recorder.tell({ component: MANAGER }, set.raw, { type, reason, message });

  const create = (set: ReplicaSetView): void => {
    const annotations = pairsAt(set.template, 'metadata', 'annotations');
    const pod: JsonObject = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        generateName: `${set.name}-`,
        namespace: set.namespace,
        labels: pairsAt(set.template, 'metadata', 'labels'),
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
        ownerReferences: [controllerReference(set.raw)],
      },
      spec: objectAt(set.template, 'spec'),
    };
    try {
      const made = objects.create('Pod', pod, MANAGER);
      tell(set, 'Normal', 'SuccessfulCreate', `Created pod: ${textAt(made, 'metadata', 'name')}`);
    } catch (thrown) {
      if (thrown instanceof Refusal)
        tell(set, 'Warning', 'FailedCreate', `Error creating: ${thrown.message}`);
      throw thrown;
    }
  };

  /** Makes pods in batches of 1, 2, 4 …, and no further batch after one with a failure (`slowStartBatch`). */
  const createSlowly = (set: ReplicaSetView, count: number): Refusal | null => {
    let failed: Refusal | null = null;
    let left = count;
    for (let batch = 1; left > 0 && failed === null; batch *= 2) {
      const size = Math.min(batch, left);
      left -= size;
      for (let one = 0; one < size; one += 1) {
        try {
          create(set);
        } catch (thrown) {
          if (!(thrown instanceof Refusal)) throw thrown;
          failed ??= thrown;
        }
      }
    }
    return failed;
  };

  /** Pods of all ReplicaSets of the same owner, by node. */
  const siblingsOf = (set: ReplicaSetView): ReadonlyMap<string, number> => {
    const owner = controllerOf(set.raw);
    const sets = objects
      .list('ReplicaSet', set.namespace)
      .filter((one) => owner !== null && controllerOf(one)?.uid === owner.uid);
    const counts = new Map<string, number>();
    for (const pod of objects.list('Pod', set.namespace)) {
      const isSibling = sets.some((one) => selectsLabels(at(one, 'spec', 'selector'), labelsOf(pod)));
      const node = textAt(pod, 'spec', 'nodeName');
      if (isSibling && isActive(pod)) counts.set(node, (counts.get(node) ?? 0) + 1);
    }
    return counts;
  };

  const removeSome = (set: ReplicaSetView, active: readonly JsonObject[], count: number): Refusal | null => {
    let failed: Refusal | null = null;
    const order = active.toSorted(deletionOrder(siblingsOf(set), time.now()));
    for (const pod of order.slice(0, count)) {
      const name = textAt(pod, 'metadata', 'name');
      try {
        objects.remove('Pod', set.namespace, name, {
          preconditions: { uid: textAt(pod, 'metadata', 'uid') },
        });
        tell(set, 'Normal', 'SuccessfulDelete', `Deleted pod: ${name}`);
      } catch (thrown) {
        if (!(thrown instanceof Refusal)) throw thrown;
        if (thrown.code === 404) continue;
        tell(set, 'Warning', 'FailedDelete', `Error deleting: ${thrown.message}`);
        failed ??= thrown;
      }
    }
    return failed;
  };

  const podsOf = (raw: JsonObject): readonly JsonObject[] =>
    claim(objects, 'Pod', raw, objectAt(raw, 'spec', 'selector'), MANAGER);

  const look = (key: string): void => {
    const { namespace, name } = splitKey(key);
    const raw = objects.get('ReplicaSet', namespace, name);
    if (raw === null) return;
    const set = readReplicaSet(raw);
    const active = podsOf(raw).filter(isActive);
    const missing = set.replicas - active.length;
    let failed: Refusal | null = null;
    if (!isGoing(raw) && missing > 0) failed = createSlowly(set, Math.min(missing, BURST));
    if (!isGoing(raw) && missing < 0) failed = removeSome(set, active, Math.min(-missing, BURST));

    // The pods made or removed just now are seen at the next look, which their events bring.
    const now = time.now();
    const status = replicaSetStatus(set, {
      active,
      terminating: podsOf(raw).filter((pod) => isGoing(pod) && !isOver(pod)).length,
      failure: failed?.message ?? null,
      now,
      stamp: stampOf(now),
    });
    if (status !== null) objects.update('ReplicaSet', { ...raw, status }, MANAGER, 'status');
    if (failed !== null) throw failed;
    const wait = nextAvailable(set, active, now);
    if (wait !== null) queue.addAfter(key, wait);
  };

  const queue = openWorkQueue({ time, delay: behaviour.controllers * 1000, work: look });
  const stop = objects.subscribe(({ object }) => {
    const kind = textAt(object, 'kind');
    if (kind === 'ReplicaSet') queue.add(keyOfObject(object));
    if (kind !== 'Pod') return;
    const owner = controllerOf(object);
    const namespace = textAt(object, 'metadata', 'namespace');
    if (owner?.kind === 'ReplicaSet') queue.add(`${namespace}/${owner.name}`);
    if (owner !== null || isGoing(object)) return;
    for (const set of objects.list('ReplicaSet', namespace)) {
      if (selectsLabels(at(set, 'spec', 'selector'), labelsOf(object))) queue.add(keyOfObject(set));
    }
  });
  for (const raw of objects.list('ReplicaSet', '')) queue.add(keyOfObject(raw));
  return {
    waiting: queue.waiting,
    close: () => {
      stop();
      queue.close();
    },
  };
}

function isOver(pod: JsonObject): boolean {
  return ['Succeeded', 'Failed'].includes(textAt(pod, 'status', 'phase'));
}
