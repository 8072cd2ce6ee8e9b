import { expect, test } from 'vitest';
import { sampleLayout } from '../../image/sample-layout.ts';
import { openHouse } from '../../push-ecr/house.ts';
import { killPush } from '../../push-ecr/killed-push.ts';

test.each([
  'before',
  'after',
] as const)('a push that is killed %s any call and run again ends complete; until the tag is there, nothing is published', async (moment) => {
  await using house = await openHouse();
  await using sample = await sampleLayout({ sizes: [1_000, 4_500_000], platforms: ['amd64'] });
  let point = 1;
  while (await killPush(house, sample, point, moment)) point += 1;
  expect(point).toBeGreaterThan(12);
}, 3_600_000);
