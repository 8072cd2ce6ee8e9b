import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { deathsAmongStaleReads, deathsOf } from '../../rehearsal/kill/enumeration.ts';
import { LONG } from '../../rehearsal/kill/ground.ts';

test.each(Object.values(STORIES))(
  'a process of a $name dies at every call, before and after it is handled, and a laptop takes it back exactly',
  async (story) => {
    expect(await deathsOf(story, (points) => points)).toEqual([]);
  },
  LONG,
);

test.each(Object.values(STORIES))(
  'a process of a $name dies while reads are 10 s late, and a laptop takes it back exactly',
  async (story) => {
    expect(await deathsAmongStaleReads(story)).toEqual([]);
  },
  LONG,
);
