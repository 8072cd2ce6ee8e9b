import { expect, test } from 'vitest';
import { sampleLayout } from '../image/sample-layout.ts';
import { openHouse } from './house.ts';
import { killPush, type Moment } from './killed-push.ts';

// Every other call: `npm run test:every-point`.
const DEATHS: readonly (readonly [Moment, number])[] = [
  ['before', 1],
  ['before', 13],
  ['after', 3],
  ['after', 12],
];

test.each(DEATHS)(
  'killed %s call %i and run again, it ends complete; until the tag is there, nothing is published',
  async (moment, point) => {
    await using house = await openHouse();
    await using sample = await sampleLayout({ sizes: [1_000, 4_500_000], platforms: ['amd64'] });
    expect(await killPush(house, sample, point, moment)).toBe(true);
  },
  120_000,
);
