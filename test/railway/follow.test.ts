import { waitOf } from '@thea/railway/follow';
import { expect, test } from 'vitest';
import { openHouse } from './house.ts';
import { deploy, takeBack } from './releases.ts';

test('a subscription that is dropped is made up for by looking', async () => {
  await using house = await openHouse({ createContainer: 1 });
  house.railway.onCall(({ operation }, moment) => {
    if (operation === 'DeployService' && moment === 'after') house.railway.subscriptions.drop(true);
  });
  const image = await house.push('2.0.0');
  expect(await deploy(house, await house.open(), house.spec(image))).toMatchObject({ kind: 'deployed' });
  expect(house.asked('Watch')).toBe(0);
  expect(house.shown().serving).toMatchObject([{ digest: image.digest }]);
});

test('while a subscription tells what happens there are few looks', async () => {
  await using house = await openHouse({ createContainer: 2 });
  await deploy(house, await house.open(), house.spec(await house.push('2.0.0')));
  expect(house.asked('Watch')).toBe(2);
  expect(house.asked('Look')).toBeLessThan(16);
});

test('a release that is stuck in the queue is taken out of it, and what served goes on', async () => {
  await using house = await openHouse();
  const platform = await house.open();
  house.railway.stall(true);
  const deploying = deploy(house, platform, house.spec(await house.push('2.0.0')));
  const ended = deploying.catch((thrown: unknown) => thrown);
  while (!house.shown().deployments.some(({ status }) => status === 'QUEUED')) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(house.shown().serving).toMatchObject([{ digest: house.first.digest }]);
  expect(await takeBack(house, await house.open())).toMatchObject({ kind: 'restored', differences: [] });
  expect(house.shown().deployments[0]?.status).toBe('REMOVED');
  expect(house.shown().serving).toMatchObject([{ digest: house.first.digest }]);
  expect(await ended).toBeInstanceOf(Error);
});

test('with a volume the gap is planned for, and the way back is exact', async () => {
  await using house = await openHouse({ seed: { volume: true } });
  const platform = await house.open();
  const spec = house.spec(await house.push('2.0.0'));
  const plan = platform.plan(await platform.observe(spec), spec);
  expect(plan.findings.map(({ rule }) => rule)).toContain('volume');
  expect(plan.prediction.inProgress).toBe(plan.prediction.completed);
  await deploy(house, platform, spec);
  expect(await takeBack(house, await house.open())).toMatchObject({ kind: 'restored', differences: [] });
  expect(house.shown().serving).toMatchObject([{ digest: house.first.digest }]);
});

test('a release that crashes after it has served is found, and taken back', async () => {
  await using house = await openHouse({ seed: { settings: { restartPolicyType: 'NEVER' } } });
  const platform = await house.open();
  await deploy(house, platform, house.spec(await house.push('2.0.0')));
  house.railway.killReplicas(house.shown().serving.map(({ deployment }) => deployment));
  while (house.shown().serving.length > 0) await new Promise((resolve) => setImmediate(resolve));
  expect(house.shown().deployments[0]?.status).toBe('CRASHED');
  expect(await takeBack(house, await house.open())).toMatchObject({ kind: 'restored', differences: [] });
  expect(house.shown().serving).toMatchObject([{ digest: house.first.digest }]);
});

test.each<[string, Parameters<typeof waitOf>, number]>([
  ['quick at first', [0, false, null, 0], 300],
  ['steady later', [9, false, null, 0], 1_500],
  ['rarely where news come by themselves', [9, true, null, 0], 5_000],
  ['as often as the budget allows for', [9, false, { remaining: 80, resetsAt: 120_000 }, 0], 3_000],
  [
    'hardly ever where what is left is the way back’s',
    [9, false, { remaining: 30, resetsAt: 600_000 }, 0],
    15_000,
  ],
])('looks are %s', (_, words, milliseconds) => {
  expect(waitOf(...words)).toBe(milliseconds);
});
