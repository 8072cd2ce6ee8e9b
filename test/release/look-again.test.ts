import { Failure } from '@thea/action';
import type { Standing } from '@thea/release';
import { compareRestored, compareWithGoal, lookForChange } from '@thea/release/look-again';
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
  ['that shows at once', planned, 0, 0, 0, '2'],
  ['that shows at the next look', planned, 0, SECOND, 1, '2'],
  ['that shows within the time that lists are late', planned, 5 * SECOND, 10 * SECOND, 5, '2'],
  ['that never shows', planned, 5 * SECOND, Number.POSITIVE_INFINITY, 10, '1'],
  ['that was staged too long ago to be on its way', planned, 121 * SECOND, SECOND, 0, '1'],
  ['whose last moment passes meanwhile', planned, 114 * SECOND, Number.POSITIVE_INFINITY, 3, '1'],
])('a change %s', async (_what, record, age, shown, looks, live) => {
  const clock = setClock(STAGED + age);
  const late = lateBy(shown, clock);
  const look = async () => ({ chosen: record, facts: await late.platform.observe() });
  const seen = await lookForChange(late.platform, look, quickTools(clock));
  expect(seen.facts.live).toBe(live);
  expect(late.looks() - 1).toBe(looks);
});

test('a change that another rollback has taken back meanwhile is not looked for any longer', async () => {
  const clock = setClock(STAGED);
  const { platform, looks } = lateBy(Number.POSITIVE_INFINITY, clock);
  const withdrawn = headOf('2', { state: 'withdrawn' });
  const look = async () => ({
    facts: await platform.observe(),
    chosen: clock.wall - STAGED < 4 * SECOND ? planned : withdrawn,
  });
  expect((await lookForChange(platform, look, quickTools(clock))).chosen).toBe(withdrawn);
  expect(looks()).toBe(3);
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

const TIME_IS_UP = new Failure('deadline', { message: 'The test did not end within 1 s.', remedy: 'Wait.' });
const DENIED = new Failure('access', { message: 'It is not allowed.', remedy: 'Allow it.' });
const at = setClock(STAGED).now();

test.each([
  ['traffic is restored and the time is up', at, TIME_IS_UP, true],
  ['traffic is not restored and the time is up', null, TIME_IS_UP, false],
  ['traffic is restored and reading is refused', at, DENIED, false],
])('%s: a comparison that cannot be read', async (_what, t2, failure, forgiven) => {
  const clock = setClock(STAGED);
  const { platform } = lateBy(0, clock);
  const unread = { ...platform, observe: () => Promise.reject(failure) };
  const lines: string[] = [];
  const times = { t0: at, t1: at, t2, t3: null };
  const compared = compareRestored(unread, goalAt('2', 'app:2'), times, quickTools(clock, lines));
  if (!forgiven) return expect(compared).rejects.toBe(failure);
  expect(await compared).toEqual([]);
  expect(lines.join('\n')).toContain('ended before what runs could be compared');
});

test('it is told whether the platform has settled, and what is left of the deadline is kept', async () => {
  const clock = setClock(STAGED);
  const { platform } = lateBy(Number.POSITIVE_INFINITY, clock);
  const asked: unknown[] = [];
  const asking = {
    ...platform,
    compare: (_live: unknown, _wanted: unknown, settled?: boolean) => {
      asked.push(settled);
      return [{ path: '/', live: '1', wanted: '2' }];
    },
  };
  const times = { t0: at, t1: at, t2: at, t3: null };
  expect(
    await compareRestored(asking, goalAt('2', 'app:2'), times, quickTools(clock, [], 9_000)),
  ).toHaveLength(1);
  expect(asked.every((settled) => settled === false)).toBe(true);
  expect(clock.wall - STAGED).toBeLessThan(9_000);
});
