import type { Goal } from './record.ts';
import type { Release } from './release.ts';
import type { PlannedImage } from './signature-gate.ts';

/**
 * One sentence of a plan with its remedy. `safety` (unsigned, foreign change, nothing to return to) always blocks;
 * `policy` (90 s, replicas, workers, TLS, probes …) warns, and blocks where the policy says so.
 * `rule` is a stable kebab-case name by which a policy allows or tightens it; `setting` is what to change.
 */
export interface Finding {
  readonly class: 'safety' | 'policy';
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
  readonly setting?: string;
  /** It may be over when the deploy's turn comes: a plan ahead of the lock reports it and does not stop for it. */
  readonly passing?: boolean;
}

/**
 * The predicted rollback time of a target, in seconds from T0, and the terms that it is the sum of.
 * `inProgress` is the way back while the rollout is under way, `completed` after it has completed.
 */
export interface Prediction {
  readonly inProgress: number;
  readonly completed: number;
  readonly terms: readonly { readonly name: string; readonly seconds: number; readonly source: string }[];
}

/** What a deploy would change. `summary` lines are for a person: what is now → what would be. */
export interface Plan<Change> {
  readonly release: Release;
  /** `none`: what is asked for already runs. */
  readonly change: Change | 'none';
  readonly summary: readonly string[];
  readonly findings: readonly Finding[];
  /** Every image that would run, for the signature policy. */
  readonly images: readonly PlannedImage[];
  readonly prediction: Prediction;
}

/** Where a rollback would go, decided from what is live and the records. See `chooseGoal`. */
export type GoalChoice =
  | { readonly kind: 'goal'; readonly goal: Goal; readonly reason: string }
  | { readonly kind: 'first'; readonly reason: string };
