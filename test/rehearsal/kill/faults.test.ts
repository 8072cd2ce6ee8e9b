import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { faultsOf } from './enumeration.ts';
import { LONG } from './ground.ts';

/** Faults at mutations, where one can do harm; `npm run test:every-point` has those at every read too. */
test.each(Object.values(STORIES))(
  'every mutation of a $name meets every fault, and ECS ends as asked or exactly restored',
  async (story) => {
    expect(await faultsOf(story, ({ mutating }) => mutating)).toEqual([]);
  },
  LONG,
);
