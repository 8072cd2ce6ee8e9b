import { beforeAll, expect, test } from 'vitest';
import { isRestored, quantile, ratioOf, shareByLuck, TOLERANCE } from './accuracy.ts';
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
}, 300_000);

test('a look that shows a failing replica is not left out: it is no matter of half a minute', async () => {
  const { way, badness } = await playRelease(1071);
  expect(badness).toEqual({ kind: 'never-serves', behaviour: 'fails-checks' });
  expect(way?.decided).toBeLessThan(10);
});

test('what a late read does not show yet is looked for again at once, not when something else changes', async () => {
  const outcome = await playRelease(86_354);
  expect(outcome).toMatchObject({ trouble: 'stale-reads', service: { replicas: 9 } });
  if (!isRestored(outcome)) throw new Error('Nothing was taken back.');
  expect(Math.abs(ratioOf(outcome) - 1)).toBeLessThan(TOLERANCE);
});

test('repeats of a seed have its service and its badness, and other draws; each repeats itself', async () => {
  const seed = SEEDS[0] ?? 0;
  const [first, one, again, two] = [
    await playRelease(seed),
    await playRelease(seed, 'short', 1),
    await playRelease(seed, 'short', 1),
    await playRelease(seed, 'short', 2),
  ];
  expect(again).toEqual(one);
  expect([one.service, one.badness, two.service]).toEqual([first.service, first.badness, first.service]);
  expect(new Set([first, one, two].map(({ way }) => way?.t2)).size).toBe(3);
});

test('what chance leaves to a prediction is how near repeats are to what the others say', async () => {
  const played = await playRelease(SEEDS[1] ?? 0);
  if (!isRestored(played)) throw new Error('Nothing was taken back.');
  const repeat = (seed: number, t2: number) => ({
    ...played,
    seed,
    findings: [],
    way: { ...played.way, t2 },
  });
  const alike = [10, 10, 10.5, 11, 9.5, 10, 30].map((t2) => repeat(1, t2));
  const few = [10, 90].map((t2) => repeat(2, t2));
  expect(shareByLuck([...alike, ...few])).toEqual({ share: 6 / 7, of: 7 });
  expect(shareByLuck(few).of).toBe(0);
});

/** Of each way back three, none with a trouble that a plan cannot foresee. */
const USUAL = [111, 179, 234, 40, 158, 174, 193, 172, 192];

test('T2 is what plan predicted from the calls that a way back takes, but for chance', async () => {
  const off: number[] = [];
  for (const seed of USUAL) {
    const outcome = await playRelease(seed);
    expect(outcome.trouble).toBe('none');
    if (!isRestored(outcome)) throw new Error(`Seed ${seed} took nothing back.`);
    off.push(Math.abs(ratioOf(outcome) - 1));
  }
  expect(quantile(off, 0.5)).toBeLessThan(TOLERANCE / 2);
  expect(quantile(off, 0.75)).toBeLessThan(TOLERANCE);
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
