import { fromChange } from '@thea/rehearsal/kill/points';
import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { faultsOf } from './enumeration.ts';
import { LONG } from './ground.ts';

/**
 * Faults at mutations, where one can do harm; what comes before the change of what runs is the good release's in each
 * story. \`npm run test:every-point\` has those too, and every read.
 */
test.each(Object.values(STORIES))(
  'every mutation of a $name meets every fault, and ECS ends as asked or exactly restored',
  async (story) => {
    const crashing = story === STORIES.crashing;
    const chosen = await faultsOf(
      story,
      (place, _, places) =>
        place.mutating && (!crashing || fromChange(places, 'UpdateService').includes(place)),
    );
    expect(chosen).toEqual([]);
  },
  LONG,
);
