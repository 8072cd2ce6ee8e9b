import type { EcsRollout } from './rollout.ts';

/** Milliseconds between looks: quick at first, then once per 1.5 s, which the rate limits of ECS allow for. */
const WAITS = [300, 500, 800, 1_000];
const STEADY = 1_500;
/**
 * Where seconds count: traffic moves, or a release that shows a failing replica is about to be given up. A look is six
 * calls of ECS that last most of a second, and ECS allows an account 20 a second of each family ("Request throttling for
 * the Amazon ECS API"). What has taken so many looks takes longer than seconds.
 */
const QUICK = 300;
const QUICK_LOOKS = 15;
/** In a step of a canary, which bakes for minutes whatever is seen: the rate of the account is shared with others. */
const STEP = 5_000;
/** A way back is waited for by everybody: it leaves the slow looks to those that only deploy. */
const LONGEST: { readonly [kind in EcsRollout['kind']]: number } = {
  deploy: 20_000,
  restore: 3_000,
  revert: 3_000,
  remove: 3_000,
  none: 3_000,
};

/** What the next wait depends on. */
export interface PaceNow {
  readonly kind: EcsRollout['kind'];
  readonly round: number;
  /** Whether the release bakes in a step. */
  readonly step: boolean;
  /** Looks since seconds count; 0: they do not. */
  readonly hurried: number;
  /** Whether AWS throttled any call since the last look. */
  readonly throttled: boolean;
}

/**
 * Milliseconds by which looks are further apart than usual: doubled where the last one was throttled, a quarter less
 * where it was not (additive increase, multiplicative decrease of a rate: RFC 5681). 0 is the usual pace. Pure.
 */
export function nextStrain(strain: number, { kind, throttled }: PaceNow): number {
  if (throttled) return Math.min(LONGEST[kind], Math.max(STEADY, strain) * 2);
  const less = strain * 0.75;
  return less <= STEADY ? 0 : less;
}

/**
 * Milliseconds until the next look. Under strain a third of it is drawn, so that many followers of one account do not
 * look at the same moment; `draw` gives 0 to 1. Pure.
 */
export function waitFor(strain: number, pace: PaceNow, draw: number): number {
  const usual = pace.step ? STEP : (WAITS[pace.round] ?? STEADY);
  const quick = pace.hurried > 0 && pace.hurried <= QUICK_LOOKS;
  return Math.max(quick ? QUICK : usual, strain * (1 - draw / 3));
}
