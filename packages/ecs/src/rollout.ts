import type { Json } from '@thea/action';
import type { Release } from '@thea/release';
import type { EcsSuspension } from './facts.ts';
import type { JsonObject } from './raw.ts';
import type { StandaloneTask } from './standalone-task.ts';

/** What a deploy does: one revision to register, one UpdateService. Values of variables are in `register`: never logged. */
export interface EcsChange {
  readonly register: JsonObject;
  readonly release: Release;
  /** Null until staged. */
  readonly taskDefinition: string | null;
  /** Null: not sent, so that autoscaling keeps what it chose. */
  readonly desiredCount: number | null;
  readonly baseline: Json;
  readonly restoreFacts: Json;
  /** What runs once before the service is changed; null: nothing. */
  readonly runTask: StandaloneTask | null;
}

/**
 * A change under way. `deploy`: our release comes. `revert`: the platform takes our deployment back. `restore`: a new
 * deployment brings the goal. `remove`: the service is scaled to nothing. `none`: there is nothing to wait for.
 */
export interface EcsRollout {
  readonly kind: 'deploy' | 'revert' | 'restore' | 'remove' | 'none';
  /** The service deployment; null until it is found. */
  readonly deployment: string | null;
  readonly revision: string | null;
  /** What shall serve in the end. */
  readonly taskDefinition: string | null;
  /** ISO 8601, by the platform's clock: earlier stops are not this rollout's. */
  readonly since: string;
  /** What of autoscaling was suspended before a restore, to be put back; null where nothing has to be. */
  readonly thaw: EcsSuspension | null;
}

/** The ids of a rollout as a record keeps them. Pure. */
export function identifyRollout(rollout: EcsRollout): Json {
  return { deployment: rollout.deployment, revision: rollout.revision };
}
