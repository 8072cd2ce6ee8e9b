import { beforeAll, expect, test } from 'vitest';
import { quantile } from './accuracy.ts';
import { binned } from './histogram.ts';
import { openRandom } from './random.ts';
import { playRelease } from './story.ts';

/** Small services; one release that never comes up, one that answers badly in two colours, one by rolling. */
const SEEDS = [11, 6, 16];

// What the SDK loads at its first call is this machine's time, not the simulated one.
beforeAll(async () => {
  await playRelease(SEEDS[0] ?? 0, 'sdk');
}, 120_000);

test.each(SEEDS)('seed %i gives the same story again, and the same through the SDK', async (seed) => {
  const short = await playRelease(seed, 'short');
  expect(short.way).toMatchObject({ differences: 0, begun: [1, expect.any(Number)] });
  expect(await playRelease(seed, 'short')).toEqual(short);
  expect(await playRelease(seed, 'sdk')).toEqual(short);
});

test('neighbouring seeds are strangers, and a seed repeats itself', () => {
  const [one, again, next] = [openRandom(7), openRandom(7), openRandom(8)];
  const draw = (random: ReturnType<typeof openRandom>): number[] =>
    Array.from({ length: 5 }, () => random.next());
  const first = draw(one);
  expect(draw(again)).toEqual(first);
  expect(draw(next).some((value, index) => Math.abs(value - (first[index] ?? 0)) < 1e-6)).toBe(false);
});

test('draws lie where they should', () => {
  const random = openRandom(1);
  const wholes = Array.from({ length: 2_000 }, () => random.logUniform(1, 100));
  expect([Math.min(...wholes), Math.max(...wholes)]).toEqual([1, 100]);
  expect(quantile(wholes, 0.5)).toBeGreaterThan(7);
  expect(quantile(wholes, 0.5)).toBeLessThan(13);
  const times = Array.from({ length: 2_000 }, () => random.logNormal(30, 0.1));
  expect(quantile(times, 0.5)).toBeCloseTo(30, -0.5);
  expect(quantile(times, 0.975) / 30).toBeCloseTo(Math.exp(0.196), 1);
});

test('a quantile is one of the values, and bins keep what lies beyond', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
  expect(quantile([4, 1, 3, 2], 0.999)).toBe(4);
  expect(quantile([], 0.5)).toBeNaN();
  const plan = { layers: [], from: 0, to: 10, bins: 5, ticks: [], marks: [], band: null };
  expect(binned([-1, 0, 1.9, 2, 9.9, 10, 99], plan)).toEqual([3, 1, 0, 0, 3]);
});
