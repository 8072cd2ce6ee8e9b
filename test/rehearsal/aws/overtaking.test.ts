import { UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { deploy, WHERE } from './sample-service.ts';
import { isHeld, openShiftingService, releasesAt } from './shifting-service.ts';

test('a deployment that overtakes another in its bake time takes traffic back first, then shifts it itself', async () => {
  const service = await openShiftingService({ strategy: 'BLUE_GREEN', bakeMinutes: 5 });
  const { account, clients, seeded, until, described, tasks } = service;
  const blue = tasks('thea-ia:1');
  const first = await deploy(account, clients, await account.push('2.0.0'));
  await until(first, ({ lifecycleStage }) => lifecycleStage === 'BAKE_TIME');
  const second = await deploy(account, clients, await account.push('3.0.0'));
  await until(second, ({ lifecycleStage }) => lifecycleStage === 'RECONCILE_SERVICE');
  expect(await described(first)).toMatchObject({
    status: 'STOPPED',
    statusReason: expect.stringMatching(/^Replaced by a new service deployment/),
  });
  const scaled = await until(second, ({ lifecycleStage }) => lifecycleStage === 'POST_SCALE_UP');
  expect(scaled.sourceServiceRevisions?.length).toBe(2);
  expect(scaled.sourceServiceRevisions?.map((one) => one.requestedTaskCount).sort()).toEqual([0, 2]);
  expect(await releasesAt(seeded.url, 4)).toEqual({ 'thea-ia:1': 4 });
  expect(tasks('thea-ia:1')).toEqual(blue);
  await until(second, ({ lifecycleStage }) => lifecycleStage === 'BAKE_TIME');
  expect(await releasesAt(seeded.url, 4)).toEqual({ 'thea-ia:3': 4 });
  await until(second, ({ status }) => status === 'SUCCESSFUL', 1000);
  expect(tasks('thea-ia:2')).toEqual([]);
  expect(tasks('thea-ia:3').length).toBe(2);
});

test('one that is stopped after it overtook returns to the release that was completed', async () => {
  const service = await openShiftingService({ strategy: 'BLUE_GREEN', bakeMinutes: 5 });
  const { account, clients, seeded, until, stop, tasks } = service;
  const blue = tasks('thea-ia:1');
  const first = await deploy(account, clients, await account.push('2.0.0'));
  await until(first, ({ lifecycleStage }) => lifecycleStage === 'POST_PRODUCTION_TRAFFIC_SHIFT');
  expect(await releasesAt(seeded.url, 2)).toEqual({ 'thea-ia:2': 2 });
  const second = await deploy(account, clients, await account.push('3.0.0'));
  await until(second, ({ lifecycleStage }) => lifecycleStage === 'BAKE_TIME');
  await stop(second);
  await until(second, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
  expect(tasks('thea-ia:1')).toEqual(blue);
  expect(await releasesAt(seeded.url, 4)).toEqual({ 'thea-ia:1': 4 });
});

test('a hook that waited in what was overtaken waits no more', async () => {
  const service = await openShiftingService({
    strategy: 'BLUE_GREEN',
    hooks: [{ lifecycleStages: ['POST_SCALE_UP'] }],
  });
  const { account, clients, until, described, proceed } = service;
  const first = await deploy(account, clients, await account.push('2.0.0'));
  await until(first, isHeld);
  const second = await deploy(account, clients, await account.push('3.0.0'));
  await until(second, isHeld);
  expect(isHeld(await described(first))).toBe(false);
  await proceed(second);
  await until(second, ({ status }) => status === 'SUCCESSFUL');
});

test('one that overtakes a rollback starts from where that was going', async () => {
  const service = await openShiftingService({ strategy: 'BLUE_GREEN', bakeMinutes: 5, trafficShift: 5 });
  const { account, clients, seeded, until, stop, tasks } = service;
  const blue = tasks('thea-ia:1');
  const bad = await deploy(account, clients, await account.push('2.0.0'));
  await until(bad, ({ lifecycleStage }) => lifecycleStage === 'BAKE_TIME');
  await stop(bad);
  await until(bad, ({ status }) => status === 'ROLLBACK_IN_PROGRESS');
  const good = await deploy(account, clients, await account.push('3.0.0'));
  await until(good, ({ lifecycleStage }) => lifecycleStage === 'SCALE_UP');
  expect(tasks('thea-ia:1')).toEqual(blue);
  expect(await releasesAt(seeded.url, 2)).toEqual({ 'thea-ia:1': 2 });
  await until(good, ({ status }) => status === 'SUCCESSFUL', 1000);
  expect(await releasesAt(seeded.url, 2)).toEqual({ 'thea-ia:3': 2 });
});

test('the strategy can be changed with an update, and without load balancer settings for it the update is refused', async () => {
  const service = await openShiftingService({ strategy: 'BLUE_GREEN' });
  const { account, clients, seeded, until } = service;
  await clients.ecs.send(
    new UpdateServiceCommand({ ...WHERE, deploymentConfiguration: { strategy: 'ROLLING' } }),
  );
  const rolled = await deploy(account, clients, await account.push('2.0.0'));
  const ended = await until(rolled, ({ status }) => status === 'SUCCESSFUL');
  expect(ended.lifecycleStage).toBeUndefined();
  expect(await releasesAt(seeded.url, 2)).toEqual({ 'thea-ia:2': 2 });
  const deploymentConfiguration = {
    strategy: 'BLUE_GREEN' as const,
    bakeTimeInMinutes: 0,
    lifecycleHooks: [{ targetType: 'PAUSE' as const, lifecycleStages: ['POST_SCALE_UP' as const] }],
  };
  await clients.ecs.send(new UpdateServiceCommand({ ...WHERE, deploymentConfiguration }));
  await until(await deploy(account, clients, await account.push('3.0.0')), isHeld);
  const plain = {
    targetGroupArn: seeded.loadBalancer?.targetGroup.arn,
    containerName: 'api',
    containerPort: 8000,
  };
  await expect(
    clients.ecs.send(new UpdateServiceCommand({ ...WHERE, loadBalancers: [plain] })),
  ).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: expect.stringMatching(/^advancedConfiguration field is required/),
  });
});

test('a rolling update that overtakes a shifted deployment serves the production listener', async () => {
  const service = await openShiftingService({ strategy: 'BLUE_GREEN', bakeMinutes: 5 });
  const { account, clients, seeded, until } = service;
  const first = await deploy(account, clients, await account.push('2.0.0'));
  await until(first, ({ lifecycleStage }) => lifecycleStage === 'BAKE_TIME');
  await clients.ecs.send(
    new UpdateServiceCommand({
      ...WHERE,
      deploymentConfiguration: { strategy: 'ROLLING', bakeTimeInMinutes: 0 },
    }),
  );
  const second = await deploy(account, clients, await account.push('3.0.0'));
  await until(second, ({ status }) => status === 'SUCCESSFUL');
  expect(await releasesAt(seeded.url, 4)).toEqual({ 'thea-ia:3': 4 });
});
