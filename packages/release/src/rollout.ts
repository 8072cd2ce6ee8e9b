import type { Instant, Json } from '@thea/action';
import type { Verdict } from './record.ts';

/** How many replicas there are, by what they serve. `serving` get production traffic and are healthy. */
export interface ReplicaCount {
  readonly wanted: number;
  readonly running: number;
  readonly serving: number;
  /** Replicas of any other release that still exist, and how many of those still get traffic. */
  readonly others: number;
  readonly othersServing: number;
}

/**
 * Seconds that parts of a rollout took, by the platform's names for them: what the platform itself forgets, and a later
 * plan predicts with.
 */
export type Measured = { readonly [part: string]: number };

/**
 * What a rollout reports. `failing` is an observation against the release (the first one is T0) after which it may
 * still succeed; `doomed`, `overtaken`, `held`, `serving` and `settled` end a stream that was asked for no more.
 */
export type RolloutEvent =
  | {
      readonly kind: 'progress';
      readonly at: Instant;
      readonly message: string;
      readonly replicas: ReplicaCount;
    }
  | { readonly kind: 'failing'; readonly at: Instant; readonly message: string }
  | { readonly kind: 'doomed'; readonly at: Instant; readonly message: string }
  | { readonly kind: 'overtaken'; readonly at: Instant; readonly message: string }
  | { readonly kind: 'held'; readonly at: Instant; readonly message: string; readonly measured?: Measured }
  | {
      readonly kind: 'serving';
      readonly at: Instant;
      readonly message: string;
      readonly replicas: ReplicaCount;
      readonly measured?: Measured;
    }
  | { readonly kind: 'settled'; readonly at: Instant; readonly message: string };

/** Why a rollout went wrong. `cause` is the first line that a person reads; it names the remedy where one is known. */
export interface Diagnosis {
  readonly cause: string;
  /** Events, stop reasons, exit codes, target health: one line each, newest last. */
  readonly details: readonly string[];
  /** The last lines that the application wrote, by replica. Shown in the log, never stored in a record. */
  readonly logs: readonly { readonly replica: string; readonly lines: readonly string[] }[];
  /** Where the platform's own pages show what the cause speaks of: an address; left out where there is none. */
  readonly place?: string;
}

/** One running copy of a release on a target. `serving`: the platform sends it production traffic now. */
export interface Replica {
  readonly id: string;
  /** The platform's own id of the release that it runs. */
  readonly platformRelease: string;
  readonly serving: boolean;
  readonly state: string;
}

/** One difference between what is live and what was wanted; `path` is a JSON pointer into the projection. */
export interface Difference {
  readonly path: string;
  readonly live: Json;
  readonly wanted: Json;
}

/** What verify found. `evidence` sentences say what was seen, how often, where. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly evidence: readonly string[];
  /** The first observation that spoke against the release: T0 of the budget. */
  readonly firstFailure: Instant | null;
}
