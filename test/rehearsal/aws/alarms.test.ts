import { DescribeServicesCommand } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { CLUSTER, deploy, SERVICE } from './sample-service.ts';
import { openShiftingService, releasesAt } from './shifting-service.ts';

const ALARMS = { names: ['thea-5xx', 'thea-latency'] };

test('an alarm during the bake time takes a blue/green deployment back', async () => {
  const { account, clients, seeded, until, described } = await openShiftingService({
    strategy: 'BLUE_GREEN',
    bakeMinutes: 10,
    alarms: ALARMS,
  });
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  await until(arn, ({ lifecycleStage }) => lifecycleStage === 'BAKE_TIME');
  expect((await described(arn)).alarms).toEqual({ status: 'MONITORING', alarmNames: ALARMS.names });
  account.aws.alarms.set('thea-5xx', 'ALARM');
  const ended = await until(arn, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
  expect(ended.alarms).toMatchObject({ status: 'TRIGGERED', triggeredAlarmNames: ['thea-5xx'] });
  expect(ended.rollback?.reason).toContain('thea-5xx');
  expect(await releasesAt(seeded.url, 2)).toEqual({ 'thea-ia:1': 2 });
});

test('an alarm takes a rolling update back while it rolls and while it bakes', async () => {
  const { account, clients, until, tasks } = await openShiftingService({ bakeMinutes: 5, alarms: ALARMS });
  const first = await deploy(account, clients, await account.push('2.0.0'));
  await account.time.advance(1_000);
  account.aws.alarms.set('thea-5xx', 'ALARM');
  await until(first, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
  const { services } = await clients.ecs.send(
    new DescribeServicesCommand({ cluster: CLUSTER, services: [SERVICE] }),
  );
  expect(services?.[0]?.events?.map(({ message }) => message).join('\n')).toMatch(
    /\(deployment ecs-svc\/\d+\) deployment failed: alarm detected\./,
  );
  account.aws.alarms.set('thea-5xx', 'OK');
  const second = await deploy(account, clients, await account.push('3.0.0'));
  await account.time.advance(60_000);
  expect(tasks('thea-ia:1')).toEqual([]);
  account.aws.alarms.set('thea-latency', 'ALARM');
  await until(second, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
  expect(tasks('thea-ia:1').length).toBe(2);
});

test('an alarm that was raised before the start does not count for that deployment', async () => {
  const { account, clients, until } = await openShiftingService({ alarms: ALARMS });
  account.aws.alarms.set('thea-5xx', 'ALARM');
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  await account.time.advance(1_000);
  account.aws.alarms.set('thea-latency', 'ALARM');
  const ended = await until(arn, ({ status }) => status === 'SUCCESSFUL');
  expect(ended.alarms?.status).toBe('DISABLED');
});

test('without rollback an alarm fails a rolling update where it stands', async () => {
  const { account, clients, until } = await openShiftingService({
    alarms: { names: ['thea-5xx'], rollback: false },
  });
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  await account.time.advance(1_000);
  account.aws.alarms.set('thea-5xx', 'ALARM');
  const ended = await until(arn, ({ status }) => status === 'STOPPED');
  expect(ended.rollback).toBeUndefined();
  expect(ended.statusReason).toContain('thea-5xx');
});
