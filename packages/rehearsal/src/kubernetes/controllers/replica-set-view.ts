import { at, type JsonObject, numberAt, objectAt, objectsAt, pairsAt, textAt } from '../raw.ts';

/** What the controllers read of a ReplicaSet. */
export interface ReplicaSetView {
  readonly name: string;
  readonly namespace: string;
  readonly uid: string;
  readonly createdAt: string;
  readonly generation: number;
  readonly going: boolean;
  readonly annotations: { readonly [name: string]: string };
  readonly labels: { readonly [name: string]: string };
  readonly replicas: number;
  readonly minReadySeconds: number;
  readonly selector: JsonObject;
  readonly template: JsonObject;
  readonly status: {
    readonly observedGeneration: number;
    readonly replicas: number;
    readonly ready: number;
    readonly available: number;
    readonly terminating: number;
    readonly conditions: readonly JsonObject[];
  };
  readonly raw: JsonObject;
}

/** Reads a ReplicaSet. Pure. */
export function readReplicaSet(raw: JsonObject): ReplicaSetView {
  const status = objectAt(raw, 'status');
  return {
    name: textAt(raw, 'metadata', 'name'),
    namespace: textAt(raw, 'metadata', 'namespace'),
    uid: textAt(raw, 'metadata', 'uid'),
    createdAt: textAt(raw, 'metadata', 'creationTimestamp'),
    generation: numberAt(raw, 'metadata', 'generation') ?? 0,
    going: at(raw, 'metadata', 'deletionTimestamp') !== undefined,
    annotations: pairsAt(raw, 'metadata', 'annotations'),
    labels: pairsAt(raw, 'metadata', 'labels'),
    replicas: numberAt(raw, 'spec', 'replicas') ?? 1,
    minReadySeconds: numberAt(raw, 'spec', 'minReadySeconds') ?? 0,
    selector: objectAt(raw, 'spec', 'selector'),
    template: objectAt(raw, 'spec', 'template'),
    status: {
      observedGeneration: numberAt(status, 'observedGeneration') ?? 0,
      replicas: numberAt(status, 'replicas') ?? 0,
      ready: numberAt(status, 'readyReplicas') ?? 0,
      available: numberAt(status, 'availableReplicas') ?? 0,
      terminating: numberAt(status, 'terminatingReplicas') ?? 0,
      conditions: objectsAt(status, 'conditions'),
    },
    raw,
  };
}

/** Older ones first, then by name (`ReplicaSetsByCreationTimestamp`). Pure. */
export function byAge(a: ReplicaSetView, b: ReplicaSetView): number {
  return compareText(a.createdAt, b.createdAt) || compareText(a.name, b.name);
}

/** Below 0 where `a` comes first. Pure. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many pods these are to have together. Pure. */
export function wantedOf(sets: readonly ReplicaSetView[]): number {
  return sets.reduce((sum, { replicas }) => sum + replicas, 0);
}
