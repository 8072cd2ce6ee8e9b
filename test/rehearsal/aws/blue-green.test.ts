import { DescribeServiceRevisionsCommand, type ServiceDeployment } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { CLUSTER, deploy, SERVICE } from './sample-service.ts';
import { openShiftingService, releasesAt } from './shifting-service.ts';

const STAGES = [
  'PRE_SCALE_UP',
  'SCALE_UP',
  'POST_SCALE_UP',
  'TEST_TRAFFIC_SHIFT',
  'POST_TEST_TRAFFIC_SHIFT',
  'PRE_PRODUCTION_TRAFFIC_SHIFT',
  'PRODUCTION_TRAFFIC_SHIFT',
  'POST_PRODUCTION_TRAFFIC_SHIFT',
  'BAKE_TIME',
  'CLEAN_UP',
];

const productionWeights = (one: ServiceDeployment): (number | undefined)[] => [
  one.sourceServiceRevisions?.[0]?.requestedProductionTrafficWeight,
  one.targetServiceRevision?.requestedProductionTrafficWeight,
];

test('a good release goes through every stage in order, bakes beside the old one, and succeeds when that is gone', async () => {
  const { account, clients, seeded, until, weights, tasks } = await openShiftingService({
    strategy: 'BLUE_GREEN',
    bakeMinutes: 1,
  });
  const blue = tasks('thea-ia:1');
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  const seen: string[] = [];
  const note = (one: ServiceDeployment): void => {
    const stage = one.lifecycleStage;
    if (stage !== undefined && stage !== seen.at(-1)) seen.push(stage);
  };
  const testing = await until(arn, (one) => {
    note(one);
    return one.lifecycleStage === 'POST_TEST_TRAFFIC_SHIFT';
  });
  expect(testing.targetServiceRevision).toMatchObject({
    requestedTaskCount: 2,
    runningTaskCount: 2,
    requestedTestTrafficWeight: 100,
    requestedProductionTrafficWeight: 0,
  });
  expect(await releasesAt(seeded.testUrl, 2)).toEqual({ 'thea-ia:2': 2 });
  expect(await releasesAt(seeded.url, 2)).toEqual({ 'thea-ia:1': 2 });
  const baking = await until(arn, (one) => {
    note(one);
    return one.lifecycleStage === 'BAKE_TIME';
  });
  expect(productionWeights(baking)).toEqual([0, 100]);
  expect(baking.sourceServiceRevisions?.[0]).toMatchObject({ requestedTaskCount: 2, runningTaskCount: 2 });
  expect(await weights()).toEqual([0, 100]);
  expect(await releasesAt(seeded.url, 4)).toEqual({ 'thea-ia:2': 4 });
  const since = account.time.now();
  await until(
    arn,
    (one) => {
      note(one);
      return one.status === 'SUCCESSFUL';
    },
    1000,
  );
  expect(account.time.now() - since).toBeGreaterThanOrEqual(60_000);
  expect(seen).toEqual(STAGES);
  expect(tasks('thea-ia:1')).toEqual([]);
  expect(blue.length).toBe(2);
  const { serviceRevisions } = await clients.ecs.send(
    new DescribeServiceRevisionsCommand({
      serviceRevisionArns: [baking.targetServiceRevision?.arn ?? ''],
    }),
  );
  expect(serviceRevisions?.[0]?.resolvedConfiguration?.loadBalancers?.[0]?.targetGroupArn).toBe(
    seeded.loadBalancer?.targetGroups[1]?.arn,
  );
  expect(account.aws.inspect.service(CLUSTER, SERVICE).traffic).toEqual({ 'thea-ia:2': 100 });
});

test('what serves changes sides when traffic does, and never falls below the desired count', async () => {
  const { account, clients, until } = await openShiftingService({ strategy: 'BLUE_GREEN' });
  const from = account.aws.inspect.replicaChanges().length;
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  await until(arn, ({ status }) => status === 'SUCCESSFUL');
  const serving = account.aws.inspect
    .replicaChanges()
    .slice(from)
    .map(({ counts }) => `${counts['thea-ia:1']?.serving ?? 0} ${counts['thea-ia:2']?.serving ?? 0}`);
  expect([...new Set(serving)]).toEqual(['2 0', '0 2']);
});

test('a first release has all traffic; one that never comes up has nothing to return to', async () => {
  const service = await openShiftingService({ strategy: 'BLUE_GREEN', running: false });
  const { account, clients, seeded, until, stop } = service;
  const bad = await deploy(account, clients, await account.push('2.0.0', { mode: 'never-healthy' }));
  await until(bad, ({ lifecycleStage }) => lifecycleStage === 'SCALE_UP');
  await stop(bad);
  await until(bad, ({ status }) => status === 'ROLLBACK_FAILED');
  const good = await deploy(account, clients, await account.push('3.0.0'));
  const ended = await until(good, ({ status }) => status === 'SUCCESSFUL');
  expect(ended.targetServiceRevision?.requestedProductionTrafficWeight).toBe(100);
  expect(await releasesAt(seeded.url, 2)).toEqual({ 'thea-ia:3': 2 });
});

test('the next release goes back to the first target group', async () => {
  const { account, clients, seeded, until, weights } = await openShiftingService({ strategy: 'BLUE_GREEN' });
  for (const version of ['2.0.0', '3.0.0']) {
    const arn = await deploy(account, clients, await account.push(version));
    await until(arn, ({ status }) => status === 'SUCCESSFUL');
  }
  expect(await weights()).toEqual([100, 0]);
  expect(await releasesAt(seeded.url, 4)).toEqual({ 'thea-ia:3': 4 });
});

const AT = ['SCALE_UP', 'POST_TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT', 'BAKE_TIME'] as const;

test.each(AT)('a stop during %s gives all traffic back to the tasks that never left', async (stage) => {
  const service = await openShiftingService({ strategy: 'BLUE_GREEN', bakeMinutes: 5, trafficShift: 2 });
  const { account, clients, seeded, until, stop, weights, tasks } = service;
  const blue = tasks('thea-ia:1');
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  await until(arn, ({ lifecycleStage }) => lifecycleStage === stage);
  await stop(arn);
  await account.time.advance(3_000);
  expect(await weights()).toEqual([100, 0]);
  expect(await releasesAt(seeded.url, 4)).toEqual({ 'thea-ia:1': 4 });
  const ended = await until(arn, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
  expect(productionWeights(ended)).toEqual([100, 0]);
  expect(ended.rollback).toMatchObject({ serviceRevisionArn: ended.sourceServiceRevisions?.[0]?.arn });
  expect(tasks('thea-ia:1')).toEqual(blue);
  expect(tasks('thea-ia:2')).toEqual([]);
});

test('a stop during the clean-up starts the old tasks again before traffic returns to them', async () => {
  const service = await openShiftingService({ strategy: 'BLUE_GREEN', deregistrationDelay: 5 });
  const { account, clients, seeded, until, stop, tasks } = service;
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  await until(arn, ({ lifecycleStage }) => lifecycleStage === 'CLEAN_UP');
  await account.time.advance(1_000);
  expect(tasks('thea-ia:1')).toEqual([]);
  await stop(arn);
  const returning = await until(arn, (one) => productionWeights(one)[0] === 100);
  expect(returning.sourceServiceRevisions?.[0]?.runningTaskCount).toBe(2);
  await until(arn, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
  expect(await releasesAt(seeded.url, 4)).toEqual({ 'thea-ia:1': 4 });
  await expect(stop(arn)).rejects.toMatchObject({ name: 'ConflictException' });
});

test('the circuit breaker does not watch it: a release that never becomes healthy stays in SCALE_UP', async () => {
  const { account, clients, described, stop, until } = await openShiftingService({
    strategy: 'BLUE_GREEN',
    circuitBreaker: { enable: true, rollback: true },
  });
  const arn = await deploy(account, clients, await account.push('2.0.0', { mode: 'never-healthy' }));
  await account.time.advance(60_000);
  expect(await described(arn)).toMatchObject({
    status: 'IN_PROGRESS',
    lifecycleStage: 'SCALE_UP',
    deploymentCircuitBreaker: { status: 'DISABLED' },
  });
  await stop(arn);
  await until(arn, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
});
