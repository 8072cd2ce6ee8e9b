import { expect, test, vi } from 'vitest';
import { asked, ids, openColours, weights } from './colours.ts';
import { deployed, rollBack, specOf } from './releases.ts';

/** Minutes: a step that is over within the test, and one that is not. */
const SHORT = 0.01;
const LONG = 5;

for (const [strategy, seed] of [
  ['CANARY', { canary: { percent: 20, bakeMinutes: SHORT }, bakeMinutes: LONG }],
  ['LINEAR', { linear: { percent: 50, bakeMinutes: SHORT }, bakeMinutes: LONG }],
] as const) {
  test(`${strategy}: deploy goes through the steps and ends when all traffic goes to the release`, async () => {
    await using house = await openColours({ strategy, ...seed });
    const before = ids(house, 'thea-ia:1');
    const image = await house.push('1.1.0');
    const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
    expect(head.state).toBe('serving');
    const serving = (await house.platform.replicas()).filter(({ serving: served }) => served);
    expect(serving.map(({ platformRelease }) => platformRelease)).toEqual(['thea-ia:2', 'thea-ia:2']);
    expect(await rollBack(await house.open(), 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
    expect(ids(house, 'thea-ia:1')).toEqual(before);
    expect(await weights(house)).toEqual([100, 0]);
  });
}

test('in a step both releases get traffic, which is no rest; the way back from there is a stop', async () => {
  await using house = await openColours({
    strategy: 'CANARY',
    canary: { percent: 20, bakeMinutes: LONG },
    bakeMinutes: LONG,
  });
  const before = ids(house, 'thea-ia:1');
  const image = await house.push('1.1.0');
  // Deploy does not take the step for the end; it sees that the release is taken back.
  const never = expect(
    deployed(house.platform, specOf(house.repository, image.digest), 'run-1'),
  ).rejects.toMatchObject({ kind: 'rollout' });
  await vi.waitFor(async () => expect(await weights(house)).toEqual([80, 20]), 60_000);
  const shares = (await house.platform.replicas()).filter(({ serving: served }) => served);
  expect(shares.map(({ platformRelease }) => platformRelease).sort()).toEqual([
    'thea-ia:1',
    'thea-ia:1',
    'thea-ia:2',
    'thea-ia:2',
  ]);
  expect(await rollBack(await house.open(), 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
  await never;
  expect(ids(house, 'thea-ia:1')).toEqual(before);
  expect(await weights(house)).toEqual([100, 0]);
  expect(asked(house, 'StopServiceDeployment')).toBe(1);
});
