import { edgesOf, fromChange, statesOf } from '@thea/rehearsal/kill/points';
import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { type Deaths, deathsOf, faultsOf } from './enumeration.ts';
import { LONG } from './ground.ts';
import { openRailway } from './railway-ground.ts';

/**
 * As for ECS: the same points of every state of the platform. Not held to the recording call by call: what
 * a subscription tells comes on a connection of its own, before or after an answer of the same instant.
 */
test.each([
  { story: STORIES.good, choose: edgesOf },
  { story: STORIES.crashing, choose: (points) => statesOf(fromChange(points, 'DeployService')) },
  { story: STORIES.failing, choose: statesOf },
] satisfies readonly Deaths[])(
  'a process of a $story.name dies at any state of Railway, and a laptop takes it back exactly',
  async ({ story, choose }) => {
    expect(await deathsOf(story, choose, openRailway, 'Railway', false)).toEqual([]);
  },
  LONG,
);

test.each(Object.values(STORIES))(
  'every mutation of a $name meets every fault, and Railway ends as asked or exactly restored',
  async (story) => {
    const crashing = story === STORIES.crashing;
    const chosen = await faultsOf(
      story,
      (place, _, places) =>
        place.mutating && (!crashing || fromChange(places, 'DeployService').includes(place)),
      openRailway,
      'Railway',
    );
    expect(chosen).toEqual([]);
  },
  LONG,
);
