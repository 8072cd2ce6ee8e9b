import type { ActEnd } from './act.ts';
import type { GroundCall, Moment, Place } from './ground.ts';
import type { Story } from './story.ts';

/** A call of a recorded story: which act made it, and which one it is there. */
export interface StoryPlace extends Place {
  readonly act: number;
  readonly action: string;
  readonly mutating: boolean;
}

/** A moment at which the process of an act is killed. */
export interface KillPoint extends StoryPlace {
  readonly moment: Moment;
  /**
   * What the platform is at this moment: how many mutations it has handled in this act, and its time. It changes by
   * nothing else, so two points of one state leave the same platform behind.
   */
  readonly state: string;
}

/** Every call of the acts that are a story's own. Pure. */
export function callsOf(story: Story, ends: readonly ActEnd[]): StoryPlace[] {
  return ends.flatMap((end, act) => (act < story.ownFrom ? [] : placesOf(end, act)));
}

/** Both moments of every call of the acts that are a story's own. Pure. */
export function killPointsOfStory(story: Story, ends: readonly ActEnd[]): KillPoint[] {
  return ends.flatMap((end, act) => (act < story.ownFrom ? [] : killPointsOf(end, act)));
}

/** Every call of an act as a place, in the order of the recording. Pure. */
function placesOf(end: ActEnd, act: number): StoryPlace[] {
  const seen = new Map<string, number>();
  return end.calls.map(({ operation, mutating }) => {
    const nth = (seen.get(operation) ?? 0) + 1;
    seen.set(operation, nth);
    return { act, action: end.action, operation, nth, mutating };
  });
}

/** Both moments of every call of an act. Pure. */
function killPointsOf(end: ActEnd, act: number): KillPoint[] {
  let handled = 0;
  return placesOf(end, act).flatMap((place, index) => {
    const at = end.calls[index]?.at ?? 0;
    const before = `${handled} mutations, ${at}`;
    if (place.mutating) handled += 1;
    return [
      { ...place, moment: 'before' as const, state: before },
      { ...place, moment: 'after' as const, state: `${handled} mutations, ${at}` },
    ];
  });
}

/** The first and the last point of every state: both sides of every mutation, and both ends of every wait. Pure. */
export function edgesOf(points: readonly KillPoint[]): KillPoint[] {
  return points.filter(
    ({ state }, index) => points[index - 1]?.state !== state || points[index + 1]?.state !== state,
  );
}

/** The first point of every state: right after each mutation is handled, and at each wake from a wait. Pure. */
export function statesOf(points: readonly KillPoint[]): KillPoint[] {
  return points.filter(({ state }, index) => points[index - 1]?.state !== state);
}

/**
 * Places from the deploy's first call of `change` on, which is the one that changes what runs: until then a release that
 * will crash leaves the same platform behind as a good one. Throws where no deploy made that call. Pure.
 */
export function fromChange<Any extends StoryPlace>(places: readonly Any[], change: string): readonly Any[] {
  const first = places.findIndex(({ act, operation }) => act === 0 && operation === change);
  if (first < 0) throw new Error(`The deploy never called ${change}.`);
  return places.slice(first);
}

/** A point in words. */
export function describePlace({ action, operation, nth }: StoryPlace): string {
  return `${action}, ${operation} #${nth}`;
}

function countOf(calls: readonly GroundCall[], began: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { operation, at } of calls) {
    const key = `${operation} at ${at - began} ms`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * Where a replay left the recording: calls that it made and the recording did not, or the other way round. Calls of one
 * instant may change places. Of a process that died, those of its last instant may be missing. Pure; empty: the same.
 */
export function strayings(
  recorded: readonly GroundCall[],
  replayed: readonly GroundCall[],
  died: boolean,
): string[] {
  const [was, is] = [countOf(recorded, recorded[0]?.at ?? 0), countOf(replayed, replayed[0]?.at ?? 0)];
  const last = died ? `at ${(replayed.at(-1)?.at ?? 0) - (replayed[0]?.at ?? 0)} ms` : null;
  const end = died ? (replayed.at(-1)?.at ?? 0) - (replayed[0]?.at ?? 0) : Number.POSITIVE_INFINITY;
  const extra = [...is].filter(([key, count]) => count > (was.get(key) ?? 0));
  const missing = [...was].filter(([key, count]) => {
    const at = Number(/at (\d+) ms$/.exec(key)?.[1] ?? 0);
    return at <= end && !(last !== null && key.endsWith(last)) && count > (is.get(key) ?? 0);
  });
  return [
    ...extra.map(([key]) => `it made a call that the recording does not have: ${key}`),
    ...missing.map(([key]) => `it did not make a call of the recording: ${key}`),
  ];
}
