import { TWO_COLOURS } from '@thea/rehearsal/kill/ecs-ground';
import { recordStory } from '@thea/rehearsal/kill/enumerate';
import type { OpenGround } from '@thea/rehearsal/kill/ground';
import { type KillPoint, strayings } from '@thea/rehearsal/kill/points';
import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { deathsOf } from './enumeration.ts';
import { LONG, openEcs } from './ground.ts';

const open =
  (name: keyof typeof TWO_COLOURS): OpenGround =>
  () =>
    openEcs({ strategy: TWO_COLOURS[name] });
const CHANGES = /^(UpdateService|StopServiceDeployment|ContinueServiceDeployment)$/;
/** Right before and right after each change of what runs, and each verdict. */
const telling = (points: readonly KillPoint[]): KillPoint[] =>
  points.filter(
    ({ action, operation }) =>
      CHANGES.test(operation) || (action === 'verify' && operation === 'TagResource'),
  );
/** The middle of the deploy, which is a step with its bake; no mutation is near. */
const midway = (points: readonly KillPoint[]): KillPoint[] => {
  const looks = points.filter(({ operation }) => operation === 'DescribeServiceDeployments');
  return looks.slice(looks.length >> 1).slice(0, 1);
};

// Each point of each strategy is in `npm run test:every-point`: thousands, and hours.
test(
  'what dies in its bake, or while it is held, is taken back exactly, and what was verified stays',
  async () => {
    const inBake = open('blue/green, in its bake');
    expect(await deathsOf(STORIES.failing, telling, inBake, 'blue/green, in its bake')).toEqual([]);
    const held = open('blue/green, held');
    expect(await deathsOf(STORIES.good, telling, held, 'blue/green, held')).toEqual([]);
    expect(await deathsOf(STORIES.failing, telling, held, 'blue/green, held')).toEqual([]);
  },
  LONG,
);

test(
  'what dies while a part of the traffic goes to it is taken back exactly',
  async () => {
    for (const name of ['canary', 'linear'] as const) {
      expect(await deathsOf(STORIES.good, midway, open(name), name)).toEqual([]);
    }
  },
  LONG,
);

test('a release that crashes at its start never comes to where the strategies differ', async () => {
  const names = ['blue/green, in its bake', 'blue/green, held', 'canary'] as const;
  const [first, ...others] = await Promise.all(
    names.map((name) => recordStory(open(name), STORIES.crashing)),
  );
  for (const other of others) {
    for (const [index, end] of other.ends.entries()) {
      expect(strayings(first?.ends[index]?.calls ?? [], end.calls, false)).toEqual([]);
    }
  }
});
