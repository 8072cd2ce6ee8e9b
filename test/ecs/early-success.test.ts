import { ECSClient, UpdateTaskProtectionCommand } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { ids, service } from './colours.ts';
import { openHouse } from './house.ts';
import { deployed, rollBack, specOf } from './releases.ts';

test('a deployment that ECS calls a success while old replicas serve does not serve yet, and goes back exactly', async () => {
  await using house = await openHouse({
    seed: { earlySuccess: { healthyPercent: 100, cleanUp: 'DEFERRED' }, deregistrationDelay: 2 },
  });
  const image = await house.push('1.1.0', { mode: 'errors-from-request:3' });
  const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  expect(head.findings).toContainEqual({ class: 'policy', rule: 'early-success' });
  const facts = await house.platform.observe(null);
  const serving = facts.replicas.filter(({ target }) => target === 'healthy');
  expect(serving.map(({ taskDefinition }) => taskDefinition)).toEqual(['thea-ia:2', 'thea-ia:2']);
  expect(await rollBack(await house.open(), 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
  expect(ids(house, 'thea-ia:2')).toEqual([]);
});

test('a protected replica of the bad release holds the way back up until its protection ends', async () => {
  await using house = await openHouse();
  const image = await house.push('1.1.0', { mode: 'errors-from-request:3' });
  await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  const client = new ECSClient({ region: house.aws.region });
  const [one = ''] = ids(house, 'thea-ia:2');
  const protect = (protectionEnabled: boolean) =>
    client.send(
      new UpdateTaskProtectionCommand({ cluster: 'thea-cluster', tasks: [one], protectionEnabled }),
    );
  await protect(true);
  const spec = specOf(house.repository, house.first.digest);
  const other = await house.open();
  const plan = other.plan(await other.observe(spec), spec);
  expect(plan.findings.find(({ rule }) => rule === 'task-protection')?.message).toMatch(/1 /);
  let looks = 0;
  let held: readonly string[] = [];
  house.aws.onCall(async ({ operation }, moment) => {
    // By the third look both goal replicas may serve; what keeps T2 is the protected one.
    if (operation !== 'DescribeTargetHealth' || moment !== 'before') return;
    looks += 1;
    if (looks !== 12) return;
    held = ids(house, 'thea-ia:2');
    await protect(false);
  });
  expect(await rollBack(other, 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
  expect(held).toEqual([one]);
  expect(service(house).taskDefinition).toBe('thea-ia:1');
});
