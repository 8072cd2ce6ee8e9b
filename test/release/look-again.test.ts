import type { Standing } from '@thea/release';
import { compareWithGoal, lookForChange } from '@thea/release/look-again';
import { expect, test } from 'vitest';
import { goalAt, headOf } from './heads.ts';
import { PaperWorld, paperPlatform } from './paper-platform.ts';
import { quickTools, type SetClock, setClock } from './quick-tools.ts';

const STAGED = Date.parse('2026-01-01T00:00:00.000Z');
const SECOND = 1_000;
const planned = headOf('2', { state: 'planned' });

/** A platform on paper that shows the change `shown` milliseconds after the first look, and counts the looks after it. */
function lateBy(shown: number, clock: SetClock) {
  const world = new PaperWorld();
  world.live = '1';
  const began = clock.wall;
  let looks = 0;
  const paper = paperPlatform(world);
  const platform = {
    ...paper,
    observe: async () => {
      looks += 1;
      return { live: clock.wall - began >= shown ? '2' : '1', serving: true, change: 0 };
    },
    standing: ({ live }: { live: string | null }): Standing => ({
      kind: live === '2' ? 'candidate' : 'untouched',
    }),
  };
  return { platform, looks: () => looks };
}

test.each([
  ['without a record', null, 0, Number.POSITIVE_INFINITY, 0, '1'],
  ['whose record knows its rollout', headOf('2', { state: 'applied' }), 0, Number.POSITIVE_INFINITY, 0, '1'],
  ['that shows at once', planned, 0, 0, 1, '2'],
  ['that shows within the time that lists are late', planned, 5 * SECOND, 10 * SECOND, 5, '2'],
  ['that never shows', planned, 5 * SECOND, Number.POSITIVE_INFINITY, 10, '1'],
  ['that was staged too long ago to be on its way', planned, 121 * SECOND, 0, 0, '1'],
  ['whose last moment passes meanwhile', planned, 114 * SECOND, Number.POSITIVE_INFINITY, 3, '1'],
])('a change %s', async (_what, record, age, shown, looks, live) => {
  const clock = setClock(STAGED + age);
  const late = lateBy(shown, clock);
  const first = { live: '1', serving: true, change: 0 };
  const seen = await lookForChange(late.platform, record, first, quickTools(clock));
  expect(seen.live).toBe(live);
  expect(late.looks()).toBe(looks);
});

test.each([
  ['at once', 0, 0, 0],
  ['once lists have caught up', 10 * SECOND, 10 * SECOND, 0],
  ['never', Number.POSITIVE_INFINITY, 20 * SECOND, 1],
])('what runs is the goal %s', async (_when, shown, waited, differences) => {
  const clock = setClock(STAGED);
  const { platform } = lateBy(shown, clock);
  const found = await compareWithGoal(platform, goalAt('2', 'app:2'), quickTools(clock));
  expect(found).toHaveLength(differences);
  expect(clock.wall - STAGED).toBe(waited);
});

test('nothing is compared where there is no goal', async () => {
  const clock = setClock(STAGED);
  const { platform, looks } = lateBy(0, clock);
  expect(await compareWithGoal(platform, null, quickTools(clock))).toEqual([]);
  expect(looks()).toBe(0);
});
