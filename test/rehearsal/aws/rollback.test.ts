import { StopServiceDeploymentCommand } from '@aws-sdk/client-ecs';
import { realTime } from '@thea/rehearsal/time/real';
import { expect, test } from 'vitest';
import { openTestAccount, type TestAccount } from './account.ts';
import { CLUSTER, deploy, SERVICE, seedSample } from './sample-service.ts';

function ids(account: TestAccount, taskDefinition: string): string[] {
  const { tasks } = account.aws.inspect.service(CLUSTER, SERVICE);
  return tasks
    .filter((task) => task.taskDefinition === taskDefinition && task.desiredStatus === 'RUNNING')
    .map(({ id }) => id);
}

const stop = (serviceDeploymentArn: string) =>
  new StopServiceDeploymentCommand({ serviceDeploymentArn, stopType: 'ROLLBACK' });

test('a rollback in the middle keeps the old tasks that still run and starts only what is missing', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  await seedSample(account, await account.push('1.0.0'), { maximumPercent: 150 });
  const before = ids(account, 'thea-ia:1');
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  await account.time.advance(3_000);
  const kept = ids(account, 'thea-ia:1');
  expect(kept.length).toBe(1);
  await clients.ecs.send(stop(arn));
  await account.time.advance(20_000);
  const after = ids(account, 'thea-ia:1');
  expect(after.length).toBe(2);
  expect(after.filter((id) => before.includes(id))).toEqual(kept);
  expect(ids(account, 'thea-ia:2')).toEqual([]);
  const serving = account.aws.inspect
    .replicaChanges()
    .map(({ counts }) => Object.values(counts).reduce((sum, count) => sum + count.serving, 0));
  expect(Math.min(...serving)).toBe(2);
});

test('a rollback that ended is a completed deployment to return to again', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  await seedSample(account, await account.push('1.0.0'));
  for (const version of ['2.0.0', '3.0.0']) {
    const arn = await deploy(account, clients, await account.push(version, { mode: 'never-healthy' }));
    await account.time.advance(2_000);
    await clients.ecs.send(stop(arn));
    await account.time.advance(20_000);
    const [newest] = account.aws.inspect.service(CLUSTER, SERVICE).serviceDeployments;
    expect(newest).toMatchObject({ arn, status: 'ROLLBACK_SUCCESSFUL' });
    expect(ids(account, 'thea-ia:1').length).toBe(2);
  }
});

test('an update that overtakes a rollback wins', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  await seedSample(account, await account.push('1.0.0'));
  const bad = await deploy(account, clients, await account.push('2.0.0', { mode: 'never-healthy' }));
  await account.time.advance(1_000);
  await clients.ecs.send(stop(bad));
  const good = await deploy(account, clients, await account.push('3.0.0'));
  await account.time.advance(30_000);
  expect(account.aws.inspect.service(CLUSTER, SERVICE).serviceDeployments.slice(0, 2)).toEqual([
    { arn: good, status: 'SUCCESSFUL', taskDefinition: 'thea-ia:3' },
    { arn: bad, status: 'STOPPED', taskDefinition: 'thea-ia:2' },
  ]);
  expect(ids(account, 'thea-ia:3').length).toBe(2);
});

test('in real time the same story ends the same way', async () => {
  const account = await openTestAccount({ controlPlane: 0.05 }, realTime());
  const clients = account.clients();
  const quick = { startup: 0.3, healthInterval: 0.2, deregistrationDelay: 0.2 };
  await seedSample(account, await account.push('1.0.0'), quick);
  const state = (): string[] =>
    account.aws.inspect.service(CLUSTER, SERVICE).serviceDeployments.map(({ status }) => status);
  const good = await deploy(account, clients, await account.push('2.0.0'));
  await expect.poll(state).toEqual(['SUCCESSFUL', 'SUCCESSFUL']);
  expect(account.aws.inspect.service(CLUSTER, SERVICE).serviceDeployments[0]?.arn).toBe(good);
  const bad = await deploy(account, clients, await account.push('3.0.0', { mode: 'never-healthy' }));
  await clients.ecs.send(stop(bad));
  await expect.poll(state).toEqual(['ROLLBACK_SUCCESSFUL', 'SUCCESSFUL', 'SUCCESSFUL']);
  expect(ids(account, 'thea-ia:2').length).toBe(2);
});
