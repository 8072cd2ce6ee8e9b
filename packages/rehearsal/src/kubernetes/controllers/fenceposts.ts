import type { Json } from '../raw.ts';

/** How many pods a rollout may have too many, and how many may be missing. */
export interface Fenceposts {
  readonly surge: number;
  readonly unavailable: number;
}

/** A number of pods, or a share of all as `25%`; 0 for anything else (`intstr.GetScaledValueFromIntOrPercent`). */
function scaled(value: Json | undefined, of: number, round: (exact: number) => number): number {
  if (typeof value === 'number') return value;
  const percent = typeof value === 'string' ? /^(\d+)%$/.exec(value)?.[1] : undefined;
  return percent === undefined ? 0 : round((of * Number(percent)) / 100);
}

/**
 * Resolves maxSurge (rounded up) and maxUnavailable (rounded down) together: where both come to nothing one pod may be
 * missing, because a rollout that may do neither would never move (`ResolveFenceposts`). Pure.
 */
export function fencepostsOf(
  maxSurge: Json | undefined,
  maxUnavailable: Json | undefined,
  replicas: number,
): Fenceposts {
  const surge = scaled(maxSurge, replicas, Math.ceil);
  const unavailable = scaled(maxUnavailable, replicas, Math.floor);
  return { surge, unavailable: surge === 0 && unavailable === 0 ? 1 : unavailable };
}
