import { TWO_COLOURS } from '@thea/rehearsal/kill/ecs-ground';
import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { deathsOf, faultsOf } from '../../rehearsal/kill/enumeration.ts';
import { LONG, openEcs } from '../../rehearsal/kill/ground.ts';

// A release that crashes at its start never comes to where the strategies differ (test/rehearsal/kill): one has it.
const STAGES = Object.entries(TWO_COLOURS).flatMap(([name, strategy], index) =>
  Object.values(STORIES)
    .filter((story) => index === 0 || story !== STORIES.crashing)
    .map((story) => ({ name, story, what: story.name, open: () => openEcs({ strategy }) })),
);

test.each(STAGES)(
  '$name: a process of a $what dies at every call, before and after it is handled, and a laptop takes it back exactly',
  async ({ name, story, open }) => {
    expect(await deathsOf(story, (points) => points, open, name)).toEqual([]);
  },
  LONG * 4,
);

test.each(STAGES)(
  '$name: every call of a $what meets every fault, and ECS ends as asked or exactly restored',
  async ({ name, story, open }) => {
    expect(await faultsOf(story, () => true, open, name)).toEqual([]);
  },
  LONG * 4,
);
