import { DescribeServicesCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { realTime } from '@thea/rehearsal/time/real';
import { expect, test } from 'vitest';
import { CLUSTER, deploy, SERVICE, WHERE } from './sample-service.ts';
import { isHeld, openShiftingService, releasesAt } from './shifting-service.ts';

test('no request fails while traffic moves there and back', async () => {
  const service = await openShiftingService({ strategy: 'BLUE_GREEN', bakeMinutes: 5, trafficShift: 1 });
  const { account, clients, seeded, until, stop } = service;
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  const answers: Record<string, number> = {};
  const ask = async (): Promise<void> => {
    for (const [release, count] of Object.entries(await releasesAt(seeded.url, 1))) {
      answers[release] = (answers[release] ?? 0) + count;
    }
  };
  const pass = async (seconds: number): Promise<void> => {
    for (let tenth = 0; tenth < seconds * 5; tenth += 1) {
      await account.time.advance(200);
      await ask();
    }
  };
  await pass(12);
  await until(arn, ({ lifecycleStage }) => lifecycleStage === 'BAKE_TIME');
  await pass(1);
  await stop(arn);
  await pass(10);
  await until(arn, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
  await pass(1);
  expect(Object.keys(answers).sort()).toEqual(['thea-ia:1', 'thea-ia:2']);
});

test('an update right after another change of the service begins at once', async () => {
  const { account, clients, described } = await openShiftingService({ strategy: 'BLUE_GREEN' });
  await clients.ecs.send(new UpdateServiceCommand({ ...WHERE, desiredCount: 3 }));
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  await account.time.advance(1_000);
  expect((await described(arn)).lifecycleStage).toBe('SCALE_UP');
});

test('both revisions follow a desired count that moves during the bake, and the one that returns keeps it', async () => {
  const service = await openShiftingService({ strategy: 'BLUE_GREEN', bakeMinutes: 5 });
  const { account, clients, until, stop, tasks } = service;
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  await until(arn, ({ lifecycleStage }) => lifecycleStage === 'BAKE_TIME');
  await clients.ecs.send(new UpdateServiceCommand({ ...WHERE, desiredCount: 3 }));
  await account.time.advance(5_000);
  const { services } = await clients.ecs.send(
    new DescribeServicesCommand({ cluster: CLUSTER, services: [SERVICE] }),
  );
  expect(services?.[0]?.deployments).toMatchObject([
    { status: 'PRIMARY', rolloutState: 'IN_PROGRESS', desiredCount: 3, runningCount: 3 },
    { status: 'ACTIVE', rolloutState: 'COMPLETED', desiredCount: 3, runningCount: 3 },
  ]);
  await stop(arn);
  await until(arn, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
  expect(tasks('thea-ia:1').length).toBe(3);
  expect(tasks('thea-ia:2')).toEqual([]);
});

test('a replica of the old revision that dies during the bake is replaced, so that the way back stays open', async () => {
  const service = await openShiftingService({ strategy: 'BLUE_GREEN', bakeMinutes: 5 });
  const { account, clients, seeded, until, stop, tasks } = service;
  const blue = tasks('thea-ia:1');
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  await until(arn, ({ lifecycleStage }) => lifecycleStage === 'BAKE_TIME');
  const inspected = account.aws.inspect.service(CLUSTER, SERVICE).tasks;
  const [pid] = inspected.find(({ id }) => id === blue[0])?.pids ?? [];
  if (pid === undefined) throw new Error('No replica of the old revision runs.');
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => tasks('thea-ia:1').includes(blue[0] ?? '')).toBe(false);
  await account.time.advance(5_000);
  expect(tasks('thea-ia:1').length).toBe(2);
  await stop(arn);
  await until(arn, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
  expect(await releasesAt(seeded.url, 4)).toEqual({ 'thea-ia:1': 4 });
});

test('in real time the same story ends the same way', async () => {
  const quick = { startup: 0.3, healthInterval: 0.2, healthTimeout: 5, deregistrationDelay: 0.2 };
  const service = await openShiftingService(
    {
      strategy: 'BLUE_GREEN',
      hooks: [{ lifecycleStages: ['POST_PRODUCTION_TRAFFIC_SHIFT'] }],
      ...quick,
    },
    realTime(),
  );
  const { account, clients, seeded, until, proceed } = service;
  const good = await deploy(account, clients, await account.push('2.0.0'));
  await until(good, isHeld);
  await proceed(good);
  await until(good, ({ status }) => status === 'SUCCESSFUL');
  const bad = await deploy(account, clients, await account.push('3.0.0'));
  await until(bad, isHeld);
  expect(await releasesAt(seeded.url, 2)).toEqual({ 'thea-ia:3': 2 });
  await proceed(bad, 'ROLLBACK');
  await until(bad, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
  expect(await releasesAt(seeded.url, 2)).toEqual({ 'thea-ia:2': 2 });
});
