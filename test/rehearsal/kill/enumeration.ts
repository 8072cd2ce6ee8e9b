import { dieAt } from '@thea/rehearsal/kill/die';
import { type BrokenPoint, recordStory, tryAll } from '@thea/rehearsal/kill/enumerate';
import { faultPointsOf, meetFault } from '@thea/rehearsal/kill/fault';
import { FAULT_KINDS, type OpenGround } from '@thea/rehearsal/kill/ground';
import {
  callsOf,
  describePlace,
  edgesOf,
  type KillPoint,
  killPointsOfStory,
  type StoryPlace,
} from '@thea/rehearsal/kill/points';
import type { Story } from '@thea/rehearsal/kill/story';
import { openEcs } from './ground.ts';

/** Which points of a story are tried. */
export interface Deaths {
  readonly story: Story;
  readonly choose: (points: readonly KillPoint[]) => readonly KillPoint[];
}

/** Kills a process of a story at each of the chosen points, prints how many there were, and gives what broke. */
export async function deathsOf(
  story: Story,
  choose: Deaths['choose'],
  open: OpenGround = openEcs,
  name = 'ROLLING',
  strict = true,
): Promise<BrokenPoint[]> {
  const { ends } = await recordStory(open, story);
  const all = killPointsOfStory(story, ends);
  const points = choose(all);
  const broken = await tryAll(
    points,
    (point) => `${describePlace(point)}, ${point.moment}`,
    (point) => dieAt(open, story, point, ends, strict),
  );
  console.log(
    `${name}, ${story.name}: ${points.length} deaths of ${all.length} kill points, ${broken.length} broken`,
  );
  return broken;
}

/** Lets every chosen call of a story meet every fault, prints how many there were, and gives what broke. */
export async function faultsOf(
  story: Story,
  choose: (place: StoryPlace, index: number, places: readonly StoryPlace[]) => boolean,
  open: OpenGround = openEcs,
  name = 'ROLLING',
): Promise<BrokenPoint[]> {
  const recorded = await recordStory(open, story);
  const places = callsOf(story, recorded.ends);
  const points = places.filter(choose).flatMap((place) => faultPointsOf(place, FAULT_KINDS));
  const broken = await tryAll(
    points,
    (point) => `${describePlace(point)}, ${point.kind}`,
    (point) => meetFault(open, story, point, recorded),
  );
  console.log(
    `${name}, ${story.name}: ${points.length} faults at ${places.length} calls, ${broken.length} broken`,
  );
  return broken;
}

/** Deaths in an account whose reads are late: which calls are made there depends on what they show, so a point may not be met. */
export async function deathsAmongStaleReads(story: Story): Promise<BrokenPoint[]> {
  const open = (): ReturnType<typeof openEcs> => openEcs({ staleReads: 10 });
  const { ends } = await recordStory(open, story);
  const points = edgesOf(killPointsOfStory(story, ends));
  const broken = await tryAll(
    points,
    (point) => `${describePlace(point)}, ${point.moment}`,
    (point) => dieAt(open, story, point, ends, false),
  );
  console.log(`${story.name}: ${points.length} deaths among stale reads, ${broken.length} broken`);
  return broken;
}
