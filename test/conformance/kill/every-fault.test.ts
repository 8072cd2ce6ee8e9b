import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { faultsOf } from '../../rehearsal/kill/enumeration.ts';
import { LONG } from '../../rehearsal/kill/ground.ts';

// Mutations are in test/rehearsal/kill.
test.each(Object.values(STORIES))(
  'every read of a $name meets every fault, and ECS ends as asked or exactly restored',
  async (story) => {
    expect(await faultsOf(story, ({ mutating }) => !mutating)).toEqual([]);
  },
  LONG,
);
