import type { ServiceDeployment } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { deploy } from './sample-service.ts';
import { isHeld, openShiftingService, releasesAt } from './shifting-service.ts';

const share = (one: ServiceDeployment): number | undefined =>
  one.targetServiceRevision?.requestedProductionTrafficWeight;

test('a canary gets its share of the requests for its bake time, then the rest follows at once', async () => {
  const { account, clients, seeded, until, weights } = await openShiftingService({
    strategy: 'CANARY',
    canary: { percent: 10, bakeMinutes: 1 },
  });
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  await until(arn, (one) => share(one) === 10);
  const since = account.time.now();
  await account.time.advance(1_000);
  expect(await weights()).toEqual([90, 10]);
  expect(await releasesAt(seeded.url, 20)).toEqual({ 'thea-ia:1': 18, 'thea-ia:2': 2 });
  await until(arn, (one) => share(one) === 100);
  expect(account.time.now() - since).toBeGreaterThanOrEqual(60_000);
  await until(arn, ({ status }) => status === 'SUCCESSFUL');
  expect(await releasesAt(seeded.url, 5)).toEqual({ 'thea-ia:2': 5 });
});

test('a canary that is stopped gives its share back', async () => {
  const { account, clients, seeded, until, stop, weights } = await openShiftingService({
    strategy: 'CANARY',
    canary: { percent: 10, bakeMinutes: 10 },
  });
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  await until(arn, (one) => share(one) === 10);
  await account.time.advance(30_000);
  await stop(arn);
  const ended = await until(arn, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
  expect(share(ended)).toBe(0);
  expect(await weights()).toEqual([100, 0]);
  expect(await releasesAt(seeded.url, 5)).toEqual({ 'thea-ia:1': 5 });
});

test('a linear deployment shifts in equal steps, with a wait after each but the last', async () => {
  const { account, clients, until } = await openShiftingService({
    strategy: 'LINEAR',
    linear: { percent: 30, bakeMinutes: 1 },
  });
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  const seen: { share: number; at: number }[] = [];
  await until(
    arn,
    (one) => {
      const now = share(one) ?? 0;
      if (now !== (seen.at(-1)?.share ?? 0)) seen.push({ share: now, at: account.time.now() });
      return one.status === 'SUCCESSFUL';
    },
    1000,
  );
  expect(seen.map((step) => step.share)).toEqual([30, 60, 90, 100]);
  const gaps = seen.slice(1).map(({ at }, index) => Math.round((at - (seen[index]?.at ?? 0)) / 1000));
  for (const gap of gaps) {
    expect(gap).toBeGreaterThanOrEqual(60);
    expect(gap).toBeLessThanOrEqual(63);
  }
});

test('a hook before the production shift holds before every step', async () => {
  const { account, clients, until, proceed } = await openShiftingService({
    strategy: 'LINEAR',
    linear: { percent: 50, bakeMinutes: 0 },
    hooks: [{ lifecycleStages: ['PRE_PRODUCTION_TRAFFIC_SHIFT'] }],
  });
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  const shares: (number | undefined)[] = [];
  for (const _ of [1, 2]) {
    shares.push(share(await until(arn, isHeld)));
    await proceed(arn);
  }
  const ended = await until(arn, ({ status }) => status === 'SUCCESSFUL');
  expect(shares).toEqual([0, 50]);
  expect(new Set(ended.lifecycleHookDetails?.map(({ hookId }) => hookId)).size).toBe(2);
});
