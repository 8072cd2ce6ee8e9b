import type { Clock, Deadline, Json, Log } from '@thea/action';
import type { Plan, Prediction } from './plan.ts';
import type { Goal, PlatformRelease, RecordHead } from './record.ts';
import type { Release } from './release.ts';
import type { Diagnosis, Difference, Judgement, Replica, RolloutEvent } from './rollout.ts';
import type { ImageRepository } from './signature-gate.ts';
import type { TargetRef } from './target.ts';

/**
 * What must still be true right before a mutation. `expected` is the platform's id of the change that was live when
 * the decision was made (ECS: the id of the newest service deployment); another one is somebody else's.
 */
export interface Fence {
  readonly expected: string | null;
}

/**
 * Where a target stands in relation to a record, read from what is live, never from a mark.
 * `untouched`: the record's change never reached the platform. `in-progress`: its rollout is under way.
 * `candidate`: the release of the record is what runs. `restoring`: somebody is already taking it back to the goal
 * (circuit breaker, alarm, another run). `restored`: the goal runs again. `foreign`: a change that is not the
 * record's is live or under way; `by` names it. `held`: the rollout waits for an answer, without which it ends otherwise.
 */
export type Standing =
  | { readonly kind: 'untouched' | 'candidate' | 'restoring' | 'restored' }
  | { readonly kind: 'in-progress'; readonly held?: boolean }
  | { readonly kind: 'foreign'; readonly by: string };

/** What is live now, in the words of the domain. Null where nothing serves. */
export interface Live {
  readonly release: Release;
  readonly platformRelease: PlatformRelease;
  /** At least the minimum healthy number of replicas is serving and no rollout is under way. */
  readonly serving: boolean;
}

export interface StagedChange<Change> {
  readonly change: Change;
  /** The head with `platformRelease` filled in, as it was written to the platform. */
  readonly head: RecordHead;
}

/**
 * The contract that every platform keeps. Facts, Change and Rollout are plain JSON. Every method may throw a
 * `Failure`; none retries a mutation. The instance is bound to one target, one clock and one deadline.
 */
export interface Platform<Spec, Facts, Change, Rollout> {
  readonly target: TargetRef;
  /** Reads only. */
  observe(spec: Spec | null): Promise<Facts>;
  /** What is live, from facts. Pure. */
  live(facts: Facts): Live | null;
  /** The goal that is live now, to be stored in a record before the deploy. Pure. */
  goal(facts: Facts, kind: Goal['kind']): Goal | null;
  /** The goal that a head's own release is, from the ids it holds (it was verified and may be wanted again). Pure. */
  goalOf(head: RecordHead): Goal;
  /** Without any record: what the platform's own history shows as last successful before what is live. Pure. */
  previous(facts: Facts): Goal | null;
  /** Pure, no side effect. */
  plan(facts: Facts, spec: Spec): Plan<Change>;
  /** The fence that these facts give. Pure. */
  fence(facts: Facts): Fence;
  /** Where the target stands in relation to a record. Pure. */
  standing(facts: Facts, head: RecordHead): Standing;
  /** Writes the record and whatever must exist before the change, without changing what runs. */
  stage(change: Change, head: RecordHead): Promise<StagedChange<Change>>;
  /**
   * What of the staged release runs once before its change, such as a migration; null: nothing. It changes nothing that
   * serves, and finds its own work again where an earlier attempt began it. Left out: the platform has none.
   */
  prepare?(change: Change, head: RecordHead): (() => Promise<void>) | null;
  /** One mutation, fenced; a lost answer is resolved by looking. */
  apply(change: Change, fence: Fence): Promise<Rollout>;
  /** What a record keeps of a rollout: its platform ids as JSON, enough for `resume`. Pure. */
  identify(rollout: Rollout): Json;
  /**
   * The platform's id of what a rollout brings, where `stage` could not know it yet because it comes with the change
   * (Railway: the deployment's id). Left out where `stage` gives it. Pure.
   */
  releaseOf?(rollout: Rollout): PlatformRelease | null;
  /** The same rollout, from another process. */
  resume(head: RecordHead): Promise<Rollout>;
  follow(rollout: Rollout, until: 'serving' | 'held' | 'settled'): AsyncIterable<RolloutEvent>;
  /** After `accept`: continue the pause, end the bake. After a restore: put back what was suspended for its time. */
  finish(rollout: Rollout): Promise<void>;
  /** Why: events, stop reasons, the last log lines. Never throws for a part that cannot be read. */
  diagnose(rollout: Rollout): Promise<Diagnosis>;
  /**
   * Runs the tests that the record's release brought along, once it serves; null: it brought none. It changes nothing that
   * serves. Left out: the platform has none.
   */
  test?(head: RecordHead): Promise<Judgement | null>;
  /** To the record's goal (or to nothing, where `onFirstFailure` is `remove`); idempotent; fenced. */
  restore(head: RecordHead, fence: Fence): Promise<Rollout>;
  /** The facts that a goal stands for, from the snapshot body on the platform. */
  recall(goal: Goal): Promise<Facts>;
  /**
   * Pure; empty means exact. `settled` false: traffic is restored, and the platform still takes away what is left of the
   * release. What it takes away by itself is no difference; everything else is.
   */
  compare(live: Facts, wanted: Facts, settled?: boolean): Difference[];
  replicas(): Promise<Replica[]>;
  restart(replica: Replica): Promise<void>;
  /** Null: with these credentials that repository (`host/repository`) cannot be read. Left out: none can. */
  readonly imageRepository?: (repository: string) => ImageRepository | null;
  readonly marks: {
    /** The heads of this target that the platform still has, newest first, at most `limit`. */
    history(limit: number): Promise<RecordHead[]>;
    write(head: RecordHead): Promise<void>;
  };
  /** Where production traffic comes in, as a URL without a path; null where the platform does not know. Pure. */
  address(facts: Facts): string | null;
  /** The smallest number of serving replicas that keeps the promise (T2). Pure. */
  minimumHealthy(facts: Facts): number;
  prediction(facts: Facts): Prediction;
}

/** What a platform is opened with: everything that is effectful comes in here. */
export interface PlatformTools {
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly log: Log;
  readonly environment: { readonly [name: string]: string | undefined };
  /** The step takes a release back: where a platform limits the rate of calls, it waits less than others. */
  readonly urgent?: boolean;
  /** Keeps a value out of every log from now on. */
  mask(value: string): void;
}

/** A platform whose JSON types the caller need not know: the stories pass them through unread. */
export type AnyPlatform = Platform<unknown, unknown, unknown, unknown>;
