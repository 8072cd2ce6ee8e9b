import type { JsonObject } from './raw.ts';

/** What happened to one object, in the order of resource versions. */
export interface ObjectEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  /** As it is now; of a deleted one its last state with the resource version of the deletion. */
  readonly object: JsonObject;
}

/** A way of writing that is not the main one: who writes a status must not touch the spec, and the other way round. */
export type Subresource = '' | 'status' | 'scale';

/** How an object goes (`meta/v1.DeleteOptions`). */
export interface Removal {
  /** Seconds; default: what the pod says, 0 for all else. */
  readonly gracePeriodSeconds?: number;
  readonly propagationPolicy?: 'Background' | 'Foreground' | 'Orphan';
  readonly preconditions?: { readonly uid?: string; readonly resourceVersion?: string };
}

/**
 * The objects of the cluster behind the rules of the API server: what the endpoint serves over HTTP, and what the
 * controllers and the kubelet of the embedded cluster use directly, each under its own field manager. Kinds are named
 * as in manifests (`Deployment`); `namespace` is '' for those without. Every write validates, fills in defaults, moves
 * resourceVersion (and generation where the spec changed) and managedFields, and is told to all watchers before it
 * returns; what a watcher writes while it is told is told right after, so that all hear of everything in its order.
 * A write that changes nothing gives the live object and is not told. Objects are never changed in place.
 * `default` and the `kube-` namespaces are there from the beginning; removing a namespace removes what is in it.
 */
export interface Objects {
  get(kind: string, namespace: string, name: string): JsonObject | null;
  /** Those of one namespace, or of all for ''. */
  list(kind: string, namespace: string): readonly JsonObject[];
  /** @throws Refusal 409 AlreadyExists, 422 Invalid. `metadata.generateName` is understood. */
  create(kind: string, object: JsonObject, manager: string): JsonObject;
  /**
   * `status` takes nothing but the status, `scale` nothing but `spec.replicas`, the main way all but the status. A pod's
   * `spec.nodeName` may be set once, which is how the scheduler binds it. The last finalizer of a marked object ends it.
   * @throws Refusal 404, 409 where its resourceVersion is not the live one's (no resourceVersion: unconditional,
   * which a Lease does not allow), 422.
   */
  update(kind: string, object: JsonObject, manager: string, subresource?: Subresource): JsonObject;
  /**
   * Deletes, or marks with deletionTimestamp what has finalizers, or a pod that is bound to a node and has a grace.
   * `Background` and `Foreground` leave the dependents to the garbage collector: `Foreground` sets the finalizer
   * `foregroundDeletion`, `Orphan` the finalizer `orphan`, and whoever has done what they ask for takes them off.
   * @throws Refusal 404, 409 where a precondition does not hold.
   */
  remove(kind: string, namespace: string, name: string, removal: Removal): JsonObject;
  /** Calls at every write, synchronously; gives the way to stop. */
  subscribe(listener: (event: ObjectEvent) => void): () => void;
}
