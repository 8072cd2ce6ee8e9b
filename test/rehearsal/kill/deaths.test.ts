import { recordStory } from '@thea/rehearsal/kill/enumerate';
import { edgesOf, strayings } from '@thea/rehearsal/kill/points';
import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { deathsOf } from './enumeration.ts';
import { LONG, openEcs } from './ground.ts';

/**
 * The platform changes by mutations and by time alone, so all points between two of those leave the same one behind:
 * here a process dies at the first and the last of them, `npm run test:every-point` at every single one.
 */
test.each(Object.values(STORIES))(
  'a process of a $name dies at any state of ECS, and a laptop takes it back exactly',
  async (story) => {
    expect(await deathsOf(story, edgesOf)).toEqual([]);
  },
  LONG,
);

test('until it is asked, a release that answers 500 makes the calls of a good one', async () => {
  const [good, failing] = await Promise.all([
    recordStory(openEcs, STORIES.good),
    recordStory(openEcs, STORIES.failing),
  ]);
  expect(strayings(good.ends[0]?.calls ?? [], failing.ends[0]?.calls ?? [], false)).toEqual([]);
});
