import { type ClockBasis, elapsed, type Instant } from '@thea/action';
import type { RollbackTimes } from './record.ts';

/** The promise, in seconds from T0 to T2, and its parts. */
export const BUDGET_SECONDS = 90;
export const BUDGET_PARTS = [
  { name: 'detect', seconds: 20 },
  { name: 'decide', seconds: 1 },
  { name: 'act', seconds: 55 },
  { name: 'confirm', seconds: 14 },
] as const;

/** What the clock says of a rollback: seconds from T0, null for what did not happen. */
export interface BudgetReport {
  readonly t1: number | null;
  readonly t2: number | null;
  readonly t3: number | null;
  /** True only where T2 was reached within the budget. */
  readonly held: boolean;
  /** The weakest clock that any of the differences rests on. */
  readonly basis: ClockBasis;
}

const WEAKNESS: readonly ClockBasis[] = ['monotonic', 'platform', 'wall'];

/** Measures a rollback against the budget. Pure. */
export function measureBudget(times: RollbackTimes): BudgetReport {
  let basis: ClockBasis = 'monotonic';
  const since = (instant: Instant | null): number | null => {
    if (times.t0 === null || instant === null) return null;
    const difference = elapsed(times.t0, instant);
    if (WEAKNESS.indexOf(difference.basis) > WEAKNESS.indexOf(basis)) basis = difference.basis;
    return difference.seconds;
  };
  const t1 = since(times.t1);
  const t2 = since(times.t2);
  const t3 = since(times.t3);
  return { t1, t2, t3, held: t2 !== null && t2 <= BUDGET_SECONDS, basis };
}
