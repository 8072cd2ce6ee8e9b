import type { Json } from '@thea/action';
import type { Release } from '@thea/release';
import type { Ref } from './object.ts';
import type { JsonObject } from './raw.ts';
import type { RecordedObject } from './record-body.ts';

/** One object to write. `replicas` of an autoscaler are left out of `config` when it is sent. */
export interface KubeWrite {
  readonly ref: Ref;
  readonly config: JsonObject;
}

/** What a deploy does. It holds values of Secrets: never logged. */
export interface KubeChange {
  readonly release: Release;
  /** The number of its record; the record is written with it. */
  readonly number: number;
  readonly writes: readonly KubeWrite[];
  /** What goes away once the release is accepted. */
  readonly inventory: readonly RecordedObject[];
  readonly force: boolean;
  /** In the order in which they run. */
  readonly hooks: readonly KubeHook[];
  /** Tests that the release brings along: verify runs them. */
  readonly tests: readonly KubeHook[];
}

/** A step of the way back that waits until the goal's replicas serve. */
export type LateStep =
  | { readonly kind: 'apply'; readonly write: KubeWrite }
  | { readonly kind: 'delete'; readonly ref: Ref; readonly uid: string };

/** What a release waits for beside its workloads: a Job or a custom resource. */
export interface AwaitedObject {
  readonly ref: Ref;
  readonly generation: number;
  /** It removes itself some time after its end, so that it is gone says nothing. */
  readonly fleeting: boolean;
}

/** Where such an object stands. `message` fits "<of>: <message>". */
export interface Awaited {
  readonly of: string;
  readonly state: 'done' | 'waiting' | 'failed';
  readonly message: string;
}

/** A hook of Helm at its place in a release (Helm, "Chart Hooks"). */
export interface KubeHook {
  readonly ref: Ref;
  readonly config: JsonObject;
  readonly when: 'before' | 'after' | 'test';
  /** When it is removed: before it is made anew, or once it has ended well or badly. */
  readonly removed: readonly ('before-hook-creation' | 'hook-succeeded' | 'hook-failed')[];
}

/** The write that ends a faster strategy. */
export interface FasterWrite {
  readonly write: KubeWrite;
  /** An autoscaler of the cluster sets the replicas. */
  readonly scaled: boolean;
  /** What the object is as the way back has left it. */
  readonly fence: string;
}

/**
 * A change under way. `deploy`: our release comes. `restore`: the goal comes back. `remove`: what the release created
 * goes. `none`: there is nothing to wait for.
 */
export interface KubeRollout {
  readonly kind: 'deploy' | 'restore' | 'remove' | 'none';
  readonly platformRelease: string;
  /** The workloads that shall serve, with the generation that was written; 0: any. */
  readonly workloads: readonly { readonly ref: Ref; readonly generation: number }[];
  /** What a release waits for beside them. */
  readonly awaited: readonly AwaitedObject[];
  /** Hooks that run once all of that serves, before the release counts as serving. */
  readonly hooks: readonly KubeHook[];
  /** What is to be gone in the end. */
  readonly gone: readonly Ref[];
  readonly late: readonly LateStep[];
  /** Which Service brings requests to which of the workloads that come back: T2 is when they reach nobody else. */
  readonly reach: readonly { readonly service: string; readonly workload: Ref }[];
  /** The uids of the pods that were there before a way back. */
  readonly before: readonly string[];
  /** Strategies that were made faster for the way back, to be put back. */
  readonly faster: readonly FasterWrite[];
  /** ISO 8601 by the cluster's clock: what was before is of another rollout. */
  readonly since: string;
  /** Tells the templates of the release apart from any other. */
  readonly stamp: string;
}

export const NOTHING: KubeRollout = {
  kind: 'none',
  platformRelease: '',
  workloads: [],
  awaited: [],
  hooks: [],
  gone: [],
  late: [],
  reach: [],
  before: [],
  faster: [],
  since: '',
  stamp: '',
};

/** What a record keeps of a rollout: no value of any object. Pure. */
export function identifyRollout(rollout: KubeRollout): Json {
  return { stamp: rollout.stamp, since: rollout.since };
}
