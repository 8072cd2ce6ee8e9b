import { BUDGET, type PartName, type TargetReport } from './report.ts';

/**
 * The moments of a rollback, in milliseconds since the epoch by one clock; null for what did not happen or was not
 * seen. `judged`: the verdict. `begun`: the rollback started. `restored`: the platform says that only restored
 * replicas get traffic. T2 follows when that is confirmed through the balancer.
 */
export interface Moments {
  readonly t0: number | null;
  readonly judged: number | null;
  readonly begun: number | null;
  readonly t1: number | null;
  readonly restored: number | null;
  readonly t2: number | null;
  readonly t3: number | null;
}

export const NO_MOMENTS: Moments = {
  t0: null,
  judged: null,
  begun: null,
  t1: null,
  restored: null,
  t2: null,
  t3: null,
};

/** Milliseconds as seconds with three decimals. */
export function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}

/** T1 to T3 in seconds from T0, the parts, and whether the budget held. Pure. `origin`: when the scenario began. */
export function measure(
  moments: Moments,
  origin: number,
): Pick<TargetReport, 't0' | 't1' | 't2' | 't3' | 'budgetHeld' | 'parts'> {
  const { t0 } = moments;
  const since = (moment: number | null): number | null =>
    t0 === null || moment === null ? null : seconds(moment - t0);
  const t2 = since(moments.t2);
  const ends = [moments.judged, moments.begun, moments.restored, moments.t2];
  const parts: { name: PartName; seconds: number }[] = [];
  let from = t0;
  let open: PartName | null = null;
  for (const [index, { name }] of BUDGET.parts.entries()) {
    // A moment that nobody saw leaves its part open until the next one that somebody saw.
    open ??= name;
    const end = ends[index] ?? null;
    if (from === null || end === null) continue;
    parts.push({ name: open, seconds: Math.max(0, seconds(end - from)) });
    from = Math.max(from, end);
    open = null;
  }
  const rolledBack = moments.begun !== null || moments.t1 !== null || moments.t2 !== null;
  return {
    t0: t0 === null ? null : seconds(t0 - origin),
    t1: since(moments.t1),
    t2,
    t3: since(moments.t3),
    budgetHeld: rolledBack ? t2 !== null && t2 <= BUDGET.seconds : null,
    parts,
  };
}
