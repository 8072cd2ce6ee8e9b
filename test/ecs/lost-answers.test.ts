import { expect, test } from 'vitest';
import { openHouse } from './house.ts';
import { deploy, deployed, rollBack, specOf } from './releases.ts';

const KINDS = ['cut-before', 'cut-after', 'throttle', 'error-500', 'html-502'] as const;

for (const kind of KINDS) {
  test(`${kind} on any mutation: each takes effect exactly once`, async () => {
    await using house = await openHouse();
    const image = await house.push('1.1.0', { mode: 'errors-from-request:3' });
    for (const operation of ['RegisterTaskDefinition', 'UpdateService', 'TagResource']) {
      house.aws.faults.add({ service: 'ecs', operation, kind });
    }
    const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
    const after = house.aws.inspect.service('thea-cluster', 'thea-ia');
    expect(after.serviceDeployments.map(({ taskDefinition }) => taskDefinition)).toEqual([
      head.platformRelease,
      'thea-ia:1',
    ]);
    house.aws.faults.clear();
    house.aws.faults.add({ service: 'ecs', operation: 'StopServiceDeployment', kind });
    house.aws.faults.add({ service: 'ecs', operation: 'UpdateService', kind });
    expect(await rollBack(await house.open(), 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
    expect(house.aws.inspect.service('thea-cluster', 'thea-ia').taskDefinition).toBe('thea-ia:1');
  });
}

test('an endpoint that never answers a mutation is left after the response time-out, and looked after', async () => {
  await using house = await openHouse();
  const image = await house.push('1.1.0');
  house.aws.faults.add({ service: 'ecs', operation: 'UpdateService', kind: 'hang' });
  const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  expect(head.state).toBe('serving');
  expect(house.aws.inspect.service('thea-cluster', 'thea-ia').serviceDeployments.length).toBe(2);
});

test('reads that fail or are throttled while following are looked over', async () => {
  await using house = await openHouse();
  const image = await house.push('1.1.0');
  house.aws.onCall((call) => {
    if (call.operation !== 'UpdateService') return;
    house.aws.faults.add({ service: 'ecs', operation: 'DescribeTasks', kind: 'throttle', times: 2 });
    house.aws.faults.add({ service: 'ecs', operation: 'DescribeTasks', kind: 'error-500', times: 5 });
  });
  const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  expect(head.state).toBe('serving');
});

test('stale reads delay the proof, and a rollback at once is not misled by them', async () => {
  await using house = await openHouse({ staleReads: 2 });
  const image = await house.push('1.1.0', { mode: 'errors-from-request:3' });
  const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  expect(await rollBack(await house.open(), 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
  const service = house.aws.inspect.service('thea-cluster', 'thea-ia');
  expect(service.taskDefinition).toBe('thea-ia:1');
  expect(
    service.serviceDeployments.filter((one) => one.taskDefinition === head.platformRelease),
  ).toHaveLength(1);
});

test('a second deploy that was planned before the first is fenced off', async () => {
  await using house = await openHouse();
  const one = await house.push('1.1.0');
  const two = await house.push('1.2.0');
  const second = await house.open();
  let raced = false;
  house.aws.onCall(async (call, moment) => {
    // The other deploy comes in when this one has planned and registered, but not yet updated.
    if (raced || moment !== 'after' || call.operation !== 'RegisterTaskDefinition') return;
    raced = true;
    await deploy(second, specOf(house.repository, two.digest), 'run-2');
  });
  await expect(deploy(house.platform, specOf(house.repository, one.digest), 'run-1')).rejects.toMatchObject({
    kind: 'superseded',
  });
  const digests = house.aws.inspect
    .service('thea-cluster', 'thea-ia')
    .tasks.map((task) => task.digests['api']);
  expect(digests).not.toContain(one.digest);
});

test('an update that is throttled looks at its fence before it is sent again', async () => {
  await using house = await openHouse();
  const one = await house.push('1.1.0');
  const two = await house.push('1.2.0');
  const second = await house.open();
  let raced = false;
  let other: Promise<unknown> | null = null;
  house.aws.onCall(async (call, moment) => {
    if (raced || moment !== 'after' || call.operation !== 'RegisterTaskDefinition') return;
    raced = true;
    house.aws.faults.add({ service: 'ecs', operation: 'UpdateService', kind: 'throttle' });
    house.aws.onCall(async (next, when) => {
      if (next.operation !== 'UpdateService' || when !== 'after' || other !== null) return;
      other = deploy(second, specOf(house.repository, two.digest), 'run-2');
      await other;
    });
  });
  await expect(deploy(house.platform, specOf(house.repository, one.digest), 'run-1')).rejects.toMatchObject({
    kind: 'superseded',
  });
  await other;
  const { serviceDeployments, tasks } = house.aws.inspect.service('thea-cluster', 'thea-ia');
  expect(serviceDeployments).toHaveLength(2);
  expect(tasks.map((task) => task.digests['api'])).not.toContain(one.digest);
});
