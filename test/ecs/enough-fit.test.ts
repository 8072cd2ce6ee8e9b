import { enoughFit, type Fitness, longestBoot } from '@thea/ecs/enough-fit';
import { expect, test } from 'vitest';

const fitness = (changes: Partial<Fitness> = {}): Fitness => ({
  starts: [30, 30, 30],
  interval: 30,
  count: 3,
  needed: 3,
  usualBoot: 2,
  ...changes,
});

const middle = (seconds: readonly number[]): number =>
  [...seconds].sort((a, b) => a - b)[seconds.length >> 1] ?? Number.NaN;

test('the luck of one rollout with its checks is not expected of the next one', () => {
  const one = fitness({ starts: [30], count: 1, needed: 1 });
  const [early, late] = [middle(enoughFit(one, 35)), middle(enoughFit(one, 58))];
  // Half an interval after the start, and a boot that is usual: whatever the one check before came to.
  expect(early).toBeGreaterThan(44);
  expect(early).toBeLessThan(49);
  expect(late - early).toBeLessThan(10);
});

test('what no luck with checks explains is boot, and comes again', () => {
  const slow = enoughFit(fitness({ interval: 5 }), 30 + 5 + 20);
  expect(middle(slow)).toBeGreaterThan(51);
  expect(middle(slow)).toBeLessThan(57);
  expect(Math.min(...slow)).toBeGreaterThan(45);
});

test('the more replicas must be fit the later, and half of them come sooner than all', () => {
  const starts = Array.from({ length: 12 }, () => 30);
  const all = fitness({ starts, count: 12, needed: 12 });
  const half = middle(enoughFit({ ...all, needed: 6 }, 60));
  expect(half).toBeGreaterThan(30 + 0.4 * 30);
  expect(half).toBeLessThan(30 + 0.65 * 30);
  expect(middle(enoughFit(all, 60))).toBeGreaterThan(half + 8);
});

test('where starts lie apart the last one counts, and without checks nothing but starts', () => {
  const starts = [20, 21, 22, 40];
  const times = enoughFit(fitness({ starts, interval: 0, count: 4, needed: 4 }), 42);
  expect(middle(times)).toBeGreaterThan(40);
  expect(middle(times)).toBeLessThan(44);
});

test('what starts and checks cannot explain tells nothing', () => {
  expect(enoughFit(fitness(), 20)).toEqual([]);
  expect(enoughFit(fitness(), 500)).toEqual([]);
  expect(enoughFit(fitness({ starts: [] }), 40)).toEqual([]);
});

test('how long an application may boot is what starts and checks leave over', () => {
  expect(longestBoot(fitness({ interval: 5 }), 30 + 5 + 20)).toBeGreaterThanOrEqual(19);
  expect(longestBoot(fitness({ interval: 5 }), 30 + 5 + 20)).toBeLessThan(26);
  expect(longestBoot(fitness({ interval: 5 }), 33)).toBeLessThan(6);
  expect(longestBoot(fitness({ starts: [] }), 40)).toBeNull();
});
