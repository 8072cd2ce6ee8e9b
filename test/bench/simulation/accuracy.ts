import { likeliest, TOLERANCE } from '@thea/ecs/likeliest';
import { keepsBudget, marginOf } from '@thea/ecs/predict';
import { BUDGET_SECONDS } from '@thea/release';
import type { Outcome, WayBack } from './story.ts';

export { TOLERANCE } from '@thea/ecs/likeliest';

/** Fewer repeats say little. */
const FEW = 6;
/** The findings that say no to the 90 s. */
const NO = ['rollback-over-budget', 'second-try-over-budget'];

/** An outcome whose release was rolled out and taken back. */
export type Restored = Outcome & { readonly way: WayBack };

export function isRestored(outcome: Outcome): outcome is Restored {
  return outcome.way !== null;
}

/** The predicted T2 of the way back that was taken, in seconds. Pure. */
export function predictedOf({ prediction, way }: Restored): number {
  return prediction[way.kind];
}

/** T2 by what was predicted. Pure. */
export function ratioOf(outcome: Restored): number {
  return outcome.way.t2 / predictedOf(outcome);
}

/**
 * Whether plan said that this way back keeps the budget: no finding speaks against it, and the time that it named for
 * the way that was taken can be promised. Pure.
 */
export function saidYes(outcome: Restored): boolean {
  const way = outcome.way.kind === 'completed' ? 'completed' : 'inProgress';
  return (
    !outcome.findings.some((rule) => NO.includes(rule)) &&
    keepsBudget(predictedOf(outcome), marginOf(outcome.prediction, way)) &&
    (way === 'inProgress' || predictedOf(outcome) + outcome.prediction.unlucky <= BUDGET_SECONDS)
  );
}

/** The outcomes that took longer than the budget where plan said that they would not. Pure. */
export function lateThoughPromised(outcomes: readonly Outcome[]): readonly Restored[] {
  return outcomes.filter(isRestored).filter((one) => saidYes(one) && one.way.t2 > BUDGET_SECONDS);
}

/** The value below which `share` (0 to 1) of some numbers lie; NaN of none. Pure. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The part of outcomes whose T2 lies within the tolerance of its prediction. Pure. */
export function shareWithin(outcomes: readonly Restored[]): number {
  return outcomes.filter((one) => Math.abs(ratioOf(one) - 1) <= TOLERANCE).length / outcomes.length;
}

/**
 * The part of repeated releases whose T2 lies within the tolerance of the one time that most other repeats of theirs lie
 * near to: what a prediction would reach that knows the service, the platform and what is wrong with the release, and of chance
 * nothing. NaN where there are none. Pure.
 */
export function shareByLuck(repeats: readonly Outcome[]): { readonly share: number; readonly of: number } {
  const alike = Map.groupBy(
    repeats.filter(isRestored).filter(saidYes),
    ({ seed, way }) => `${seed} ${way.kind}`,
  );
  const near = [...alike.values()].flatMap((group) => {
    if (group.length < FEW) return [];
    return group.map((one) => {
      const others = group.filter((other) => other !== one).map(({ way }) => way.t2);
      return Math.abs(one.way.t2 / likeliest(others) - 1) <= TOLERANCE;
    });
  });
  return { share: near.filter((one) => one).length / near.length, of: near.length };
}
