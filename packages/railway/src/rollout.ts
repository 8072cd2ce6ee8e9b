import type { Json } from '@thea/action';
import type { RailwayDeployment } from './facts.ts';
import { object, text } from './raw.ts';
import type { RailwaySettings } from './settings.ts';

/** What a deploy would send. Values of variables stay in memory: nothing of it is logged or recorded. */
export interface RailwayChange {
  readonly image: string;
  readonly digest: string;
  /** Only what was asked for, and the replicas, which an update may forget. */
  readonly settings: Partial<RailwaySettings>;
  readonly variables: { readonly [name: string]: string };
  /** The newest deployment when the plan was made. */
  readonly baseline: string | null;
  /** What restore needs to know and Railway does not tell: names alone. */
  readonly restoreFacts: { readonly settings: readonly string[]; readonly variables: readonly string[] };
}

/**
 * A rollout. `deploy` brings a release; `rollback` and `redeploy` bring the goal back by a new deployment; `cancel`
 * ends a release that never got traffic; `watch` is a way back that somebody else began; `remove` leaves nothing;
 * `none` is there already.
 */
export interface RailwayRollout {
  readonly kind: 'deploy' | 'rollback' | 'redeploy' | 'cancel' | 'watch' | 'remove' | 'none';
  /** The deployment that shall serve; null where nothing shall. */
  readonly deployment: string | null;
  readonly digest: string | null;
  /** The deployment that the change replaces. */
  readonly baseline: string | null;
  /** The record's goal, whose configuration a restore leaves behind; null for a deploy. */
  readonly goal: string | null;
  readonly goalDigest: string | null;
  /** What of the configuration the release had changed. */
  readonly settings: readonly string[];
  readonly variables: readonly string[];
}

/** What a record keeps of a rollout. Pure. */
export function identifyRollout(rollout: RailwayRollout): Json {
  return {
    kind: rollout.kind,
    deployment: rollout.deployment,
    digest: rollout.digest,
    baseline: rollout.baseline,
  };
}

/** The rollout that brings a release. Pure. */
export function deployRollout(
  change: RailwayChange,
  deployment: Pick<RailwayDeployment, 'id'>,
): RailwayRollout {
  return {
    kind: 'deploy',
    deployment: deployment.id,
    digest: change.digest,
    baseline: change.baseline,
    goal: null,
    goalDigest: null,
    ...change.restoreFacts,
  };
}

/** The names that a record's restore facts hold. Pure. */
export function changedBy(restoreFacts: Json): RailwayChange['restoreFacts'] {
  const list = (key: string): string[] => {
    const value = object(restoreFacts)[key];
    return Array.isArray(value) ? value.flatMap((item) => text(item) ?? []) : [];
  };
  return { settings: list('settings'), variables: list('variables') };
}
