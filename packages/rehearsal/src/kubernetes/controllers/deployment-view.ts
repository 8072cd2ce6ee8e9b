import { at, type JsonObject, numberAt, objectAt, objectsAt, pairsAt, textAt } from '../raw.ts';
import { type Fenceposts, fencepostsOf } from './fenceposts.ts';

/** What a Deployment's status says of its pods. */
export interface DeploymentCounts {
  readonly replicas: number;
  readonly updated: number;
  readonly ready: number;
  readonly available: number;
}

/** What the controller reads of a Deployment. */
export interface DeploymentView {
  readonly name: string;
  readonly namespace: string;
  readonly uid: string;
  readonly generation: number;
  readonly going: boolean;
  readonly annotations: { readonly [name: string]: string };
  readonly replicas: number;
  readonly paused: boolean;
  readonly rolling: boolean;
  /** Pods that may be too many, and missing; a Recreate has no surge, and nobody counts what it misses. */
  readonly fenceposts: Fenceposts;
  readonly minReadySeconds: number;
  /** Null: every old ReplicaSet is kept. */
  readonly revisionHistoryLimit: number | null;
  /** Null: progress is not judged. */
  readonly progressDeadlineSeconds: number | null;
  readonly selector: JsonObject;
  readonly template: JsonObject;
  readonly status: JsonObject;
  readonly counts: DeploymentCounts;
  readonly conditions: readonly JsonObject[];
  readonly collisions: number;
  readonly raw: JsonObject;
}

/** The largest int32 stands for "without a limit" (`HasProgressDeadline`, `HasRevisionHistoryLimit`). */
const NO_LIMIT = 2_147_483_647;

function limit(value: number | undefined): number | null {
  return value === undefined || value === NO_LIMIT ? null : value;
}

function postsOf(raw: JsonObject, replicas: number, rolling: boolean): Fenceposts {
  if (!rolling) return { surge: 0, unavailable: 0 };
  const given = objectAt(raw, 'spec', 'strategy', 'rollingUpdate');
  const posts = fencepostsOf(given['maxSurge'], given['maxUnavailable'], replicas);
  return { surge: posts.surge, unavailable: replicas === 0 ? 0 : Math.min(posts.unavailable, replicas) };
}

/** Reads a Deployment (`MaxSurge`, `MaxUnavailable` of pkg/controller/deployment/util). Pure. */
export function readDeployment(raw: JsonObject): DeploymentView {
  const status = objectAt(raw, 'status');
  const replicas = numberAt(raw, 'spec', 'replicas') ?? 1;
  const rolling = textAt(raw, 'spec', 'strategy', 'type') !== 'Recreate';
  return {
    name: textAt(raw, 'metadata', 'name'),
    namespace: textAt(raw, 'metadata', 'namespace'),
    uid: textAt(raw, 'metadata', 'uid'),
    generation: numberAt(raw, 'metadata', 'generation') ?? 0,
    going: at(raw, 'metadata', 'deletionTimestamp') !== undefined,
    annotations: pairsAt(raw, 'metadata', 'annotations'),
    replicas,
    paused: at(raw, 'spec', 'paused') === true,
    rolling,
    fenceposts: postsOf(raw, replicas, rolling),
    minReadySeconds: numberAt(raw, 'spec', 'minReadySeconds') ?? 0,
    revisionHistoryLimit: limit(numberAt(raw, 'spec', 'revisionHistoryLimit')),
    progressDeadlineSeconds: limit(numberAt(raw, 'spec', 'progressDeadlineSeconds')),
    selector: objectAt(raw, 'spec', 'selector'),
    template: objectAt(raw, 'spec', 'template'),
    status,
    counts: {
      replicas: numberAt(status, 'replicas') ?? 0,
      updated: numberAt(status, 'updatedReplicas') ?? 0,
      ready: numberAt(status, 'readyReplicas') ?? 0,
      available: numberAt(status, 'availableReplicas') ?? 0,
    },
    conditions: objectsAt(status, 'conditions'),
    collisions: numberAt(status, 'collisionCount') ?? 0,
    raw,
  };
}
