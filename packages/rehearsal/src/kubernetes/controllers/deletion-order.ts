import { at, type JsonObject, numberAt, objectsAt, pairsAt, textAt } from '../raw.ts';
import { conditionOf } from './conditions.ts';
import { compareText } from './replica-set-view.ts';

const COST = 'controller.kubernetes.io/pod-deletion-cost';
const PHASES = ['Pending', 'Unknown', 'Running'];

/** Whether a pod lives and is not on its way out (`IsPodActive`). Pure. */
export function isActive(pod: JsonObject): boolean {
  const phase = textAt(pod, 'status', 'phase');
  return (
    phase !== 'Succeeded' && phase !== 'Failed' && at(pod, 'metadata', 'deletionTimestamp') === undefined
  );
}

/** When a pod became ready, in milliseconds since the epoch; null for one that is not. Pure. */
export function readySince(pod: JsonObject): number | null {
  const ready = conditionOf(objectsAt(pod, 'status', 'conditions'), 'Ready');
  return textAt(ready, 'status') === 'True' ? Date.parse(textAt(ready, 'lastTransitionTime')) : null;
}

function costOf(pod: JsonObject): number {
  const text = pairsAt(pod, 'metadata', 'annotations')[COST] ?? '0';
  return /^-?\d+$/.test(text) ? Number(text) : 0;
}

function restartsOf(pod: JsonObject): number {
  return Math.max(
    0,
    ...objectsAt(pod, 'status', 'containerStatuses').map((one) => numberAt(one, 'restartCount') ?? 0),
  );
}

/** The power of two (nanoseconds) of an age; ages of one power count as alike (`LogarithmicScaleDown`). */
function magnitude(since: number, now: number): number {
  return now > since ? Math.trunc(Math.log2((now - since) * 1e6)) : -1;
}

/**
 * Which of a ReplicaSet's pods goes first when some have to (`ActivePodsWithRanks`): without a node, earlier in its life,
 * not ready, cheaper by annotation, with more siblings on its node, ready for a shorter time, restarted more often,
 * younger. `siblings` by node name: pods of all ReplicaSets of the owner. `now` in milliseconds since the epoch. Pure.
 */
export function deletionOrder(
  siblings: ReadonlyMap<string, number>,
  now: number,
): (a: JsonObject, b: JsonObject) => number {
  const age = (a: JsonObject, b: JsonObject, first: number, second: number): number =>
    first === second
      ? 0
      : magnitude(first, now) - magnitude(second, now) ||
        compareText(textAt(a, 'metadata', 'uid'), textAt(b, 'metadata', 'uid'));
  return (a, b) => {
    const [nodeA, nodeB] = [textAt(a, 'spec', 'nodeName'), textAt(b, 'spec', 'nodeName')];
    const [readyA, readyB] = [readySince(a), readySince(b)];
    return (
      Number(nodeA !== '') - Number(nodeB !== '') ||
      PHASES.indexOf(textAt(a, 'status', 'phase')) - PHASES.indexOf(textAt(b, 'status', 'phase')) ||
      Number(readyA !== null) - Number(readyB !== null) ||
      costOf(a) - costOf(b) ||
      (siblings.get(nodeB) ?? 0) - (siblings.get(nodeA) ?? 0) ||
      (readyA !== null && readyB !== null ? age(a, b, readyA, readyB) : 0) ||
      restartsOf(b) - restartsOf(a) ||
      age(
        a,
        b,
        Date.parse(textAt(a, 'metadata', 'creationTimestamp')),
        Date.parse(textAt(b, 'metadata', 'creationTimestamp')),
      )
    );
  };
}
