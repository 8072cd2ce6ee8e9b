import type { EcsDeployment } from '@thea/ecs/facts';
import { measuredOf, NO_SHIFT, type ShiftWatch, watchShift } from '@thea/ecs/shift-time';
import { expect, test } from 'vitest';
import { openColours, PAUSE } from './colours.ts';
import { deployment } from './facts.ts';
import { deployed, specOf } from './releases.ts';

const BEGAN = Date.UTC(2026, 0, 1);
const time = (seconds: number): string => new Date(BEGAN + seconds * 1000).toISOString();

/** A look at a deployment whose control plane takes two seconds for a turn. */
const look = (stage: string, since: number, weight = 100): EcsDeployment =>
  deployment('1', 'IN_PROGRESS', 'thea-ia:2', {
    createdAt: time(0),
    startedAt: time(2),
    stage,
    updatedAt: time(since),
    weight,
  });
const watched = (...looks: EcsDeployment[]): ShiftWatch => looks.reduce(watchShift, NO_SHIFT);

test('a shift took from the beginning of its stage to that of the next one, without the turns between them', () => {
  const LOOKS: readonly [string, readonly EcsDeployment[], number | null][] = [
    ['the next stage', [look('PRODUCTION_TRAFFIC_SHIFT', 50), look('POST_PRODUCTION_TRAFFIC_SHIFT', 55)], 3],
    ['the one after it', [look('PRODUCTION_TRAFFIC_SHIFT', 50), look('BAKE_TIME', 57)], 3],
    ['test traffic', [look('TEST_TRAFFIC_SHIFT', 50, 0), look('POST_TEST_TRAFFIC_SHIFT', 54.5, 0)], 2.5],
    [
      'the longest of both, as turns may come sooner',
      [
        look('TEST_TRAFFIC_SHIFT', 50, 0),
        look('POST_TEST_TRAFFIC_SHIFT', 55, 0),
        look('PRODUCTION_TRAFFIC_SHIFT', 59),
        look('BAKE_TIME', 64),
      ],
      3,
    ],
    ['a step, which bakes', [look('PRODUCTION_TRAFFIC_SHIFT', 50, 10), look('BAKE_TIME', 110)], null],
    ['its beginning was not seen', [look('SCALE_UP', 40, 0), look('BAKE_TIME', 60)], null],
    ['its end was not seen', [look('PRODUCTION_TRAFFIC_SHIFT', 50), look('CLEAN_UP', 400)], null],
    ['no stages', [look('', 50)], null],
    ['no times', [look('PRODUCTION_TRAFFIC_SHIFT', 50), look('BAKE_TIME', 60)], null],
  ];
  for (const [name, looks, seconds] of LOOKS) {
    const watch = watched(...looks.map((one) => (name === 'no times' ? { ...one, updatedAt: '' } : one)));
    expect(watch.seconds, name).toBe(seconds);
  }
  expect(measuredOf(NO_SHIFT)).toEqual({});
});

test.each([
  ['in its bake', { bakeMinutes: 5 }],
  ['held', { hooks: PAUSE }],
])('the record of a release that ends %s tells how long traffic took to shift', async (_name, seed) => {
  await using house = await openColours({ ...seed, trafficShift: 3 });
  const image = await house.push('1.1.0');
  const { measured } = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  // Turns of the control plane that come sooner make it look shorter by less than one of them.
  expect(measured?.['traffic-shift']).toBeGreaterThan(1.5);
  expect(measured?.['traffic-shift']).toBeLessThan(3.5);
  const [kept] = await (await house.open()).marks.history(1);
  expect(kept?.measured).toEqual(measured);
});
