import { ContinueServiceDeploymentCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { deploy, WHERE } from './sample-service.ts';
import { isHeld, openShiftingService, releasesAt } from './shifting-service.ts';

const AFTER_SHIFT = [{ lifecycleStages: ['POST_PRODUCTION_TRAFFIC_SHIFT'], timeoutMinutes: 5 }];

test('a deployment waits at its hook, serves all traffic there, and goes on when it is told to', async () => {
  const service = await openShiftingService({ strategy: 'BLUE_GREEN', bakeMinutes: 0, hooks: AFTER_SHIFT });
  const { account, clients, seeded, until, proceed, described, tasks } = service;
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  const held = await until(arn, isHeld);
  expect(held).toMatchObject({ status: 'IN_PROGRESS', lifecycleStage: 'POST_PRODUCTION_TRAFFIC_SHIFT' });
  expect(held.lifecycleHookDetails).toEqual([
    {
      hookId: expect.stringMatching(/^ecs-pause-[A-Za-z0-9]{43}$/),
      targetType: 'PAUSE',
      status: 'AWAITING_ACTION',
      expiresAt: expect.any(Date),
      timeoutAction: 'ROLLBACK',
    },
  ]);
  const left = (held.lifecycleHookDetails?.[0]?.expiresAt?.getTime() ?? 0) - account.time.now();
  expect(left).toBeGreaterThan(299_000);
  expect(left).toBeLessThanOrEqual(300_000);
  expect(await releasesAt(seeded.url, 2)).toEqual({ 'thea-ia:2': 2 });
  await account.time.advance(120_000);
  expect(isHeld(await described(arn))).toBe(true);
  expect(tasks('thea-ia:1').length).toBe(2);
  await proceed(arn);
  const ended = await until(arn, ({ status }) => status === 'SUCCESSFUL');
  expect(ended.lifecycleHookDetails?.[0]?.status).toBe('SUCCEEDED');
  expect(tasks('thea-ia:1')).toEqual([]);
});

test('ROLLBACK at the hook, and its time-out, both give the traffic back to the old tasks', async () => {
  const service = await openShiftingService({ strategy: 'BLUE_GREEN', hooks: AFTER_SHIFT });
  const { account, clients, seeded, until, proceed, tasks } = service;
  const blue = tasks('thea-ia:1');
  const refused = await deploy(account, clients, await account.push('2.0.0'));
  await until(refused, isHeld);
  await proceed(refused, 'ROLLBACK');
  const back = await until(refused, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
  expect(back.lifecycleHookDetails?.[0]?.status).toBe('FAILED');
  const forgotten = await deploy(account, clients, await account.push('3.0.0'));
  await until(forgotten, isHeld);
  await account.time.advance(301_000);
  const ended = await until(forgotten, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
  expect(ended.lifecycleHookDetails?.[0]?.status).toBe('TIMED_OUT');
  expect(ended.statusReason).toMatch(/because POST_PRODUCTION_TRAFFIC_SHIFT lifecycle hook\(s\) failed/);
  expect(tasks('thea-ia:1')).toEqual(blue);
  expect(await releasesAt(seeded.url, 2)).toEqual({ 'thea-ia:1': 2 });
});

test('a hook whose time-out continues lets the deployment end by itself', async () => {
  const { account, clients, until } = await openShiftingService({
    strategy: 'BLUE_GREEN',
    hooks: [{ lifecycleStages: ['PRE_SCALE_UP'], timeoutMinutes: 1, timeoutAction: 'CONTINUE' }],
  });
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  const held = await until(arn, isHeld);
  expect(held.targetServiceRevision).toMatchObject({ requestedTaskCount: 0, pendingTaskCount: 0 });
  await account.time.advance(61_000);
  await until(arn, ({ status }) => status === 'SUCCESSFUL');
});

test('a stop while it is held needs no answer to the hook', async () => {
  const service = await openShiftingService({ strategy: 'BLUE_GREEN', hooks: AFTER_SHIFT });
  const { account, clients, until, stop, proceed, described } = service;
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  await until(arn, isHeld);
  await stop(arn);
  await until(arn, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
  expect(isHeld(await described(arn))).toBe(false);
  await expect(proceed(arn)).rejects.toMatchObject({ name: 'InvalidParameterException' });
});

test('what cannot be continued is refused', async () => {
  const { account, clients, until } = await openShiftingService({
    strategy: 'BLUE_GREEN',
    hooks: AFTER_SHIFT,
  });
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  const hookId = (await until(arn, isHeld)).lifecycleHookDetails?.[0]?.hookId;
  const ask = (serviceDeploymentArn: string, id: string | undefined) =>
    clients.ecs.send(new ContinueServiceDeploymentCommand({ serviceDeploymentArn, hookId: id }));
  await expect(ask(arn, 'ecs-pause-nobody')).rejects.toMatchObject({ name: 'InvalidParameterException' });
  await expect(ask(`${arn}0`, hookId)).rejects.toMatchObject({ name: 'ServiceDeploymentNotFoundException' });
  await ask(arn, hookId);
  await expect(ask(arn, hookId)).rejects.toMatchObject({ name: 'InvalidParameterException' });
});

test.each([
  [{ targetType: 'PAUSE', lifecycleStages: ['TEST_TRAFFIC_SHIFT'] }, /cannot be configured/],
  [{ targetType: 'AWS_LAMBDA', lifecycleStages: ['POST_SCALE_UP'] }, /does not model AWS_LAMBDA/],
  [
    {
      targetType: 'PAUSE',
      lifecycleStages: ['POST_SCALE_UP'],
      timeoutConfiguration: { timeoutInMinutes: 20_161 },
    },
    /between 1 and 20160/,
  ],
] as const)('a hook that ECS does not take is refused: %j', async (hook, sentence) => {
  const { clients } = await openShiftingService({ strategy: 'BLUE_GREEN' });
  const { lifecycleStages, ...rest } = hook;
  const lifecycleHooks = [{ ...rest, lifecycleStages: [...lifecycleStages] }];
  const update = new UpdateServiceCommand({ ...WHERE, deploymentConfiguration: { lifecycleHooks } });
  await expect(clients.ecs.send(update)).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: expect.stringMatching(sentence),
  });
});
