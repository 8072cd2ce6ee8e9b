import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { deathsOf } from '../../rehearsal/kill/enumeration.ts';
import { LONG } from '../../rehearsal/kill/ground.ts';
import { openRailway } from '../../rehearsal/kill/railway-ground.ts';

// The first and last of each stretch, and the faults, are in test/rehearsal/kill.
test.each(Object.values(STORIES))(
  'a process of a $name dies at every call, before and after it is handled, and a laptop takes it back exactly',
  async (story) => {
    expect(await deathsOf(story, (points) => points, openRailway, 'Railway', false)).toEqual([]);
  },
  LONG,
);
