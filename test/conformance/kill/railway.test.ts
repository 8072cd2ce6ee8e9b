import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { deathsOf, faultsOf } from '../../rehearsal/kill/enumeration.ts';
import { LONG } from '../../rehearsal/kill/ground.ts';
import { openRailway } from '../../rehearsal/kill/railway-ground.ts';

// What can differ is in test/rehearsal/kill: ends of stretches, and faults where the stories have parted.
test.each(Object.values(STORIES))(
  'a process of a $name dies at every call, before and after it is handled, and a laptop takes it back exactly',
  async (story) => {
    expect(await deathsOf(story, (points) => points, openRailway, 'Railway', false)).toEqual([]);
  },
  LONG,
);

test(
  `every mutation of a ${STORIES.crashing.name} meets every fault, and Railway ends as asked or exactly restored`,
  async () => {
    expect(await faultsOf(STORIES.crashing, ({ mutating }) => mutating, openRailway, 'Railway')).toEqual([]);
  },
  LONG,
);
