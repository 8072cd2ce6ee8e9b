import type { Instant } from '@thea/action';
import type { UnreachableReason } from './reply.ts';

/** What an answer was found to be. */
export type AnswerKind =
  | 'pass'
  | 'stale-release'
  | 'other-version'
  | 'wrong-version'
  | 'server-error'
  | 'unhealthy-status'
  | 'invalid-json'
  | 'unexpected-status'
  | 'redirect'
  | 'html'
  | 'gateway-error'
  | 'turned-away'
  | 'unreadable'
  | UnreachableReason;

/**
 * Whose word an answer is. `serves`: this release, and it is well. `service`: this release's own word that it is not.
 * `edge`: something between us and the service, or silence: against the release only where the same way worked before.
 * `other`: another release or version answered. `unseen`: nothing was learnt about the release.
 */
export type Witness = 'serves' | 'service' | 'edge' | 'other' | 'unseen';

/** A classified answer without its time. */
export interface Classified {
  readonly kind: AnswerKind;
  readonly witness: Witness;
  /** What was seen, for a person; without a word of the body beyond the fields the probe names. */
  readonly sentence: string;
  /** The replica's own name for itself, where it gave one. */
  readonly replica: string | null;
  /** What the answer said of itself matched, field by field; null where it said nothing of that. */
  readonly confirms: { readonly version: boolean | null; readonly release: boolean | null };
}

/** One request and what it was found to be. */
export interface Answer extends Classified {
  readonly type: 'answer';
  readonly at: Instant;
  readonly milliseconds: number;
}

/** One look at what the platform says runs. */
export interface Look {
  readonly type: 'look';
  readonly at: Instant;
  /** Null where the platform could not be asked; `problem` then says why. */
  readonly count: {
    /** Ids of the replicas of this release that get production traffic. */
    readonly serving: readonly string[];
    /** Replicas of this release that run without traffic. */
    readonly idle: number;
    /** The other releases that still get production traffic, and how many replicas each has. */
    readonly others: { readonly [platformRelease: string]: number };
  } | null;
  readonly problem: string | null;
}

export type Observation = Answer | Look;
