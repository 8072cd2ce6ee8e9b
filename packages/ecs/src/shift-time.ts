import type { Measured } from '@thea/release';
import type { EcsDeployment, EcsFacts } from './facts.ts';
import { readMark } from './mark-tags.ts';

/** What a record calls it. */
const NAME = 'traffic-shift';
/** The shifts of all traffic, and the stages after each with the turns of the control plane until they begin. */
const AFTER: { readonly [shift: string]: readonly string[] } = {
  TEST_TRAFFIC_SHIFT: ['POST_TEST_TRAFFIC_SHIFT', 'PRE_PRODUCTION_TRAFFIC_SHIFT'],
  PRODUCTION_TRAFFIC_SHIFT: ['POST_PRODUCTION_TRAFFIC_SHIFT', 'BAKE_TIME'],
};

/** What the looks at a deployment told of its shifts so far. */
export interface ShiftWatch {
  /** The stage that was seen last, and when it began (ISO 8601). */
  readonly stage: string;
  readonly began: string;
  /** Whether nothing but the shift keeps that stage from ending. */
  readonly plain: boolean;
  /** How long a shift took that was seen from its beginning to its end; the longest of them. */
  readonly seconds: number | null;
}

export const NO_SHIFT: ShiftWatch = { stage: '', began: '', plain: false, seconds: null };

/**
 * Takes one more look into account. The platform says when a stage began (client-ecs, `ServiceDeployment.updatedAt`), so
 * that looks need not come at that moment; what the control plane takes from stage to stage is no part of the shift. Pure.
 */
export function watchShift(watch: ShiftWatch, deployment: EcsDeployment): ShiftWatch {
  const { stage, updatedAt: began, weight, createdAt, startedAt } = deployment;
  if (stage === watch.stage) return watch;
  const turns = (AFTER[watch.stage] ?? []).indexOf(stage) + 1;
  const took = secondsBetween(watch.began, began) - turns * secondsBetween(createdAt, startedAt);
  return {
    stage,
    began,
    // A step bakes before its stage ends.
    plain: stage !== 'PRODUCTION_TRAFFIC_SHIFT' || weight === 100,
    // A turn of the control plane that was due anyway comes sooner, and none comes later.
    seconds: turns > 0 && watch.plain && took > (watch.seconds ?? 0) ? took : watch.seconds,
  };
}

function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}

/** It as a part of an event: nothing where no shift was seen. Pure. */
export function measuredOf({ seconds }: ShiftWatch): { readonly measured?: Measured } {
  return seconds === null ? {} : { measured: { [NAME]: Math.round(seconds * 100) / 100 } };
}

/** How long traffic took to shift when what is live was deployed, by its record; null where none tells. Pure. */
export function measuredShift({ live }: Pick<EcsFacts, 'live'>): number | null {
  if (live === null) return null;
  const mark = readMark(live.taskDefinition.tags, live.taskDefinition.name);
  return mark.kind === 'head' ? (mark.head.measured?.[NAME] ?? null) : null;
}
