import type { Instant, Json } from '@thea/action';
import type { Finding, Prediction } from './plan.ts';
import type { Release } from './release.ts';
import type { Measured } from './rollout.ts';
import type { SignatureProof } from './signature-gate.ts';
import type { TargetRef } from './target.ts';

export type Verdict = 'healthy' | 'unhealthy' | 'inconclusive';
export type Decision = 'accept' | 'roll-back' | 'hold';

/**
 * Where one release on one target stands.
 * `planned`: written before the first change. `applied`: the mutation was accepted. `serving` / `held`: deploy ended
 * well. `failed`: it will never serve. `verified`: last verified from now on. `withdrawn`: rolled back or given up,
 * never a goal again.
 */
export type RecordState = 'planned' | 'applied' | 'serving' | 'held' | 'failed' | 'verified' | 'withdrawn';

/** The platform's own id of a release (ECS: `family:revision`; Kubernetes: pod template hash; Railway: deployment id). */
export type PlatformRelease = string;

/** What a rollback returns to. `adopted`: it served healthily before our first deploy and need not be signed. */
export interface Goal {
  readonly kind: 'verified' | 'adopted';
  readonly release: Release;
  readonly platformRelease: PlatformRelease;
  /** The platform's ids that find the snapshot body again; never a value of a variable or secret. */
  readonly snapshot: Json;
}

export interface PhaseRecord {
  readonly name: string;
  readonly startedAt: string;
  readonly seconds: number;
  readonly outcome: 'done' | 'failed';
}

/** The times of a rollback. T0 first failing observation, T1 accepted, T2 traffic restored, T3 settled. */
export interface RollbackTimes {
  readonly t0: Instant | null;
  readonly t1: Instant | null;
  readonly t2: Instant | null;
  readonly t3: Instant | null;
}

/** The head of a record: JSON, at most 8 KiB, ids, digests and hashes only. Its JSON Schema is `record-head.v1.json`. */
export interface RecordHead {
  readonly schema: 'thea.record-head.v1';
  readonly environment: string;
  readonly target: TargetRef;
  /** Null when deployed from a laptop. */
  readonly run: { readonly repository: string; readonly id: string; readonly attempt: number } | null;
  readonly writtenAt: string;
  readonly state: RecordState;
  readonly release: Release;
  /** Null until the platform has given one (before `stage`). */
  readonly platformRelease: PlatformRelease | null;
  /** Null where nothing ran before: then `onFirstFailure` decides. */
  readonly goal: Goal | null;
  readonly onFirstFailure: 'leave' | 'remove';
  /** What was live right before the change, as the platform's id of the change (ECS: service deployment id). */
  readonly baseline: Json;
  /** Facts that only restore needs and that the platform forgets (ECS: desired count, autoscaling bounds). */
  readonly restoreFacts: Json;
  /** The platform's ids of the rollout, once accepted. */
  readonly rollout: Json;
  readonly prediction: Prediction | null;
  /** Whether the production address answered right before the change; null where nobody asked. */
  readonly reachableBefore: boolean | null;
  readonly findings: readonly Pick<Finding, 'class' | 'rule'>[];
  readonly phases: readonly PhaseRecord[];
  readonly verdict: Verdict | null;
  readonly decision: Decision | null;
  /** One sentence each, at most eight. */
  readonly evidence: readonly string[];
  /** What was proved of its images before the first change; left out by versions that proved nothing. */
  readonly signature?: SignatureProof;
  /** What was measured of its rollout; left out where nothing was. */
  readonly measured?: Measured;
  readonly times: RollbackTimes;
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
}
