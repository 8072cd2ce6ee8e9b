import { edgesOf } from '@thea/rehearsal/kill/points';
import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { deathsOf, faultsOf } from './enumeration.ts';
import { LONG } from './ground.ts';
import { openRailway } from './railway-ground.ts';

/**
 * As for ECS: the first and the last point of every state of the platform. Not held to the recording call by call: what
 * a subscription tells comes on a connection of its own, before or after an answer of the same instant.
 */
test.each(Object.values(STORIES))(
  'a process of a $name dies at any state of Railway, and a laptop takes it back exactly',
  async (story) => {
    expect(await deathsOf(story, edgesOf, openRailway, 'Railway', false)).toEqual([]);
  },
  LONG,
);

test.each(Object.values(STORIES))(
  'every mutation of a $name meets every fault, and Railway ends as asked or exactly restored',
  async (story) => {
    expect(await faultsOf(story, ({ mutating }) => mutating, openRailway, 'Railway')).toEqual([]);
  },
  LONG,
);
