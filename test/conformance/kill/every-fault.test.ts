import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { faultsOf } from '../../rehearsal/kill/enumeration.ts';
import { LONG } from '../../rehearsal/kill/ground.ts';

// Mutations are in test/rehearsal/kill, but for those of the release that crashes before it is another one than the good.
test.each(Object.values(STORIES))(
  'every other call of a $name meets every fault, and ECS ends as asked or exactly restored',
  async (story) => {
    expect(await faultsOf(story, ({ mutating }) => !mutating || story === STORIES.crashing)).toEqual([]);
  },
  LONG,
);
