import { expect, test } from 'vitest';
import { asked, FREE, ids, openColours, PAUSE, service, suspended, weights } from './colours.ts';
import { accept, deploy, deployed, rollBack, specOf } from './releases.ts';

test('deploy ends in the bake, and a rollback from there flips the weights and nothing else', async () => {
  await using house = await openColours({ bakeMinutes: 5 });
  const before = ids(house, 'thea-ia:1');
  const image = await house.push('1.1.0');
  const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  expect(head.state).toBe('serving');
  const replicas = await (await house.open()).replicas();
  expect(replicas.filter(({ serving }) => serving).map(({ platformRelease }) => platformRelease)).toEqual([
    'thea-ia:2',
    'thea-ia:2',
  ]);
  expect(ids(house, 'thea-ia:1')).toEqual(before);
  const outcome = await rollBack(await house.open(), 'run-1');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [], budget: { held: true } });
  expect(ids(house, 'thea-ia:1')).toEqual(before);
  expect(await weights(house)).toEqual([100, 0]);
  expect(asked(house, 'UpdateService')).toBe(1);
  expect(asked(house, 'StopServiceDeployment')).toBe(1);
  expect(await suspended(house)).toEqual(FREE);
  expect((await rollBack(await house.open(), 'run-1')).kind).toBe('nothing-to-do');
});

test('deploy ends held in the pause; finish continues it once, and twice is once', async () => {
  await using house = await openColours({ hooks: PAUSE });
  const image = await house.push('1.1.0');
  const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  expect(head.state).toBe('held');
  const other = await house.open();
  await accept(other, head);
  await other.finish(await other.resume(head));
  await other.finish(await other.resume(head));
  expect(asked(house, 'ContinueServiceDeployment')).toBe(1);
  expect(service(house).serviceDeployments[0]?.status).not.toMatch(/ROLLBACK/);
  expect(await weights(house)).toEqual([100, 0]);
});

test('a lost answer to a pause is resolved by looking, forth and back', async () => {
  for (const way of ['finish', 'rollback'] as const) {
    await using house = await openColours({ hooks: PAUSE });
    const image = await house.push('1.1.0');
    const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
    house.aws.faults.add({ service: 'ecs', operation: 'ContinueServiceDeployment', kind: 'cut-after' });
    const other = await house.open();
    if (way === 'finish') await other.finish(await other.resume(head));
    else expect(await rollBack(other, 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
    expect(asked(house, 'ContinueServiceDeployment'), way).toBe(1);
    expect(asked(house, 'StopServiceDeployment'), way).toBe(0);
  }
});

test('after the bake the old release comes back by one update, whose own pause is continued', async () => {
  await using house = await openColours({ hooks: PAUSE });
  const image = await house.push('1.1.0');
  const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  const other = await house.open();
  await other.finish(await other.resume(head));
  for await (const event of other.follow(await other.resume(head), 'settled')) {
    if (event.kind === 'doomed') throw new Error(event.message);
  }
  expect(ids(house, 'thea-ia:1')).toEqual([]);
  const outcome = await rollBack(await house.open(), 'run-1');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  expect(ids(house, 'thea-ia:2')).toEqual([]);
  expect(ids(house, 'thea-ia:1')).toHaveLength(2);
  expect(service(house).serviceDeployments[0]?.status).toBe('SUCCESSFUL');
  expect(await weights(house)).toEqual([100, 0]);
  expect(asked(house, 'UpdateService')).toBe(2);
});

test('what an alarm took back out of its pause is not finished, and its rollback only watches', async () => {
  await using house = await openColours({ hooks: PAUSE, alarms: { names: ['errors'] } });
  const image = await house.push('1.1.0');
  const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  house.aws.alarms.set('errors', 'ALARM');
  const other = await house.open();
  for await (const event of other.follow(await other.resume(head), 'settled')) {
    if (event.kind === 'doomed') break;
  }
  await expect(other.finish(await other.resume(head))).rejects.toMatchObject({ kind: 'rollout' });
  expect(await rollBack(other, 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
  expect(asked(house, 'StopServiceDeployment') + asked(house, 'ContinueServiceDeployment')).toBe(0);
});

test('alarms that ECS does not use for a deployment are named, and only then', async () => {
  await using house = await openColours({ hooks: PAUSE, alarms: { names: ['errors'] } });
  const told = (): number => house.log.warnings.filter((one) => one.includes('do not guard')).length;
  const first = await house.push('1.1.0');
  const head = await deployed(house.platform, specOf(house.repository, first.digest), 'run-1');
  expect(told()).toBe(0);
  expect(await rollBack(house.platform, 'run-1')).toMatchObject({ kind: 'restored' });
  expect(head.state).toBe('held');
  house.aws.alarms.set('errors', 'ALARM');
  const second = await house.push('1.2.0');
  await deployed(house.platform, specOf(house.repository, second.digest), 'run-2');
  expect(told()).toBe(1);
});

test('a release that never gets healthy never gets traffic, and is stopped', async () => {
  await using house = await openColours({ bakeMinutes: 5 });
  const before = ids(house, 'thea-ia:1');
  const bad = await house.push('1.1.0', { mode: 'crashes-at-start' });
  await expect(deploy(house.platform, specOf(house.repository, bad.digest), 'run-1')).rejects.toMatchObject({
    kind: 'rollout',
  });
  expect(await rollBack(await house.open(), 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
  expect(ids(house, 'thea-ia:1')).toEqual(before);
});

test('a rollback that dies leaves autoscaling suspended; the next one puts back what was before the deploy', async () => {
  await using house = await openColours({ bakeMinutes: 5 });
  const image = await house.push('1.1.0');
  const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  const dying = await house.open();
  await dying.restore(head, dying.fence(await dying.observe(null)));
  expect(await suspended(house)).toEqual({
    DynamicScalingInSuspended: true,
    DynamicScalingOutSuspended: false,
    ScheduledScalingSuspended: true,
  });
  expect(await rollBack(await house.open(), 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
  expect(await suspended(house)).toEqual(FREE);
  expect(asked(house, 'StopServiceDeployment')).toBe(1);
});
