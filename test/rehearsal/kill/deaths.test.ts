import { recordStory } from '@thea/rehearsal/kill/enumerate';
import { edgesOf, fromChange, statesOf, strayings } from '@thea/rehearsal/kill/points';
import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { type Deaths, deathsOf } from './enumeration.ts';
import { LONG, openEcs } from './ground.ts';

/**
 * The platform changes by mutations and by time alone, so all points between two of those leave the same one behind:
 * of the good release a process dies at the first and the last of them, of the others at the first, and of the one that
 * crashes from where it is not the good one any more; \`npm run test:every-point\` at every single one.
 */
test.each([
  { story: STORIES.good, choose: edgesOf },
  { story: STORIES.crashing, choose: (points) => statesOf(fromChange(points, 'UpdateService')) },
  { story: STORIES.failing, choose: statesOf },
] satisfies readonly Deaths[])(
  'a process of a $story.name dies at any state of ECS, and a laptop takes it back exactly',
  async ({ story, choose }) => {
    expect(await deathsOf(story, choose)).toEqual([]);
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
