import { canonical, type JsonObject, objectAt, pairsAt } from '../raw.ts';
import { labelsOf } from '../selector.ts';
import { conditionOf, withoutCondition } from './conditions.ts';
import { readySince } from './deletion-order.ts';
import type { ReplicaSetView } from './replica-set-view.ts';

/** What a look at a ReplicaSet's pods showed. */
export interface PodsSeen {
  readonly active: readonly JsonObject[];
  readonly terminating: number;
  /** Why pods could not be made or removed; null where they could. */
  readonly failure: string | null;
  /** Milliseconds since the epoch, and the same as in a manifest. */
  readonly now: number;
  readonly stamp: string;
}

/** When a ready pod becomes available, in milliseconds since the epoch (`IsPodAvailable`); null for one not ready. Pure. */
export function availableFrom(pod: JsonObject, minReadySeconds: number): number | null {
  const since = readySince(pod);
  return since === null ? null : since + minReadySeconds * 1000;
}

function failureConditions(set: ReplicaSetView, seen: PodsSeen): readonly JsonObject[] {
  const { conditions } = set.status;
  const known = conditionOf(conditions, 'ReplicaFailure');
  if (seen.failure === null) return withoutCondition(conditions, 'ReplicaFailure');
  // The first failure stands until it is over: later words are not written.
  if (known !== undefined) return conditions;
  const tooMany = seen.active.length - set.replicas;
  const reason = tooMany < 0 ? 'FailedCreate' : tooMany > 0 ? 'FailedDelete' : '';
  return [
    ...conditions,
    {
      type: 'ReplicaFailure',
      status: 'True',
      lastTransitionTime: seen.stamp,
      reason,
      message: seen.failure,
    },
  ];
}

/** The status of a ReplicaSet (`calculateStatus`); null where it would say what is said already. Pure. */
export function replicaSetStatus(set: ReplicaSetView, seen: PodsSeen): JsonObject | null {
  const wanted = Object.entries(pairsAt(set.template, 'metadata', 'labels'));
  const labelled = seen.active.filter((pod) =>
    wanted.every(([name, value]) => labelsOf(pod)[name] === value),
  );
  const ready = seen.active.filter((pod) => readySince(pod) !== null);
  const available = ready.filter(
    (pod) => (availableFrom(pod, set.minReadySeconds) ?? seen.now + 1) <= seen.now,
  );
  const conditions = failureConditions(set, seen);
  const counts = {
    fullyLabeledReplicas: labelled.length,
    readyReplicas: ready.length,
    availableReplicas: available.length,
    observedGeneration: set.generation,
  };
  const status: JsonObject = {
    replicas: seen.active.length,
    ...Object.fromEntries(Object.entries(counts).filter(([, value]) => value !== 0)),
    terminatingReplicas: seen.terminating,
    ...(conditions.length === 0 ? {} : { conditions }),
  };
  return canonical(status) === canonical(objectAt(set.raw, 'status')) ? null : status;
}

/** Milliseconds until the next ready pod becomes available; null where none is on its way. Pure. */
export function nextAvailable(
  set: ReplicaSetView,
  active: readonly JsonObject[],
  now: number,
): number | null {
  const waits = active
    .map((pod) => availableFrom(pod, set.minReadySeconds))
    .filter((when) => when !== null)
    .filter((when) => when > now);
  return waits.length === 0 ? null : Math.min(...waits) - now;
}
