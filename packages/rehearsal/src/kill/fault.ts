import { isDeepStrictEqual } from 'node:util';
import type { ActEnd } from './act.ts';
import { logOf, type PointResult } from './die.ts';
import type { GroundFaultKind, OpenGround, Sight } from './ground.ts';
import type { StoryPlace } from './points.ts';
import { brokenActs, brokenEnd } from './promises.ts';
import { type Played, playStory, rollBackByHand, type Story } from './story.ts';

/** A call of a recorded story and what meets it. */
export interface FaultPoint extends StoryPlace {
  readonly kind: GroundFaultKind;
}

/**
 * Every kind of fault at a call. A connection that is cut after a read was handled leaves the same platform and the
 * same client behind as one that is cut before: of the two only the latter is tried. Pure.
 */
export function faultPointsOf(place: StoryPlace, kinds: readonly GroundFaultKind[]): FaultPoint[] {
  return kinds.filter((kind) => place.mutating || kind !== 'cut-after').map((kind) => ({ ...place, kind }));
}

// Where the platform stands as it did in the recording, what follows is the recording.
function goesOnAsRecorded(
  end: ActEnd,
  sight: Sight,
  changes: number,
  index: number,
  recorded: Played,
): boolean {
  const [was, stood] = [recorded.ends[index], recorded.stood[index]];
  return was?.code === end.code && stood?.changes === changes && isDeepStrictEqual(stood.sight, sight);
}

/**
 * Plays a story in a fresh world where one call of one process meets a fault, goes on as the workflow would, and where
 * its rollback fails too, rolls back by hand. Right is: the target ends as asked or exactly restored, no verdict is
 * wrong, no change is made twice, and whatever failed or came late says so.
 */
export async function meetFault(
  open: OpenGround,
  story: Story,
  point: FaultPoint | null,
  recorded: Played | null,
): Promise<PointResult> {
  const ground = await open();
  try {
    let asRecorded = false;
    const played = await playStory(ground, story, {
      started: (index) => {
        if (index === point?.act) ground.plantFault(point, point.kind);
      },
      ended: (end, index, { sight, changes }) => {
        if (index !== point?.act) return true;
        asRecorded = recorded !== null && goesOnAsRecorded(end, sight, changes, index, recorded);
        return !asRecorded;
      },
    });
    const ends = [...played.ends];
    const problems = brokenActs(story, ends);
    if (!asRecorded) {
      const last = ends.at(-1);
      if (last?.action === 'rollback' && last.code !== 0) {
        const byHand = await rollBackByHand(ground);
        ends.push(byHand);
        if (byHand.code !== 0) problems.push(`rollback by hand ended with ${byHand.code}`);
      }
      const after = await ground.settle();
      problems.push(...brokenEnd({ story, before: played.before, ends, after, changes: ground.changes() }));
    }
    return { reached: true, problems, log: logOf(ends) };
  } finally {
    await ground.close();
  }
}
