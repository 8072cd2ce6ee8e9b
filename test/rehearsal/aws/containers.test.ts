import { DescribeTasksCommand, ListTasksCommand, type Task } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { type Clients, openTestAccount, type TestAccount } from './account.ts';
import { CLUSTER, deployDefinition, SERVICE, seedSample, taskDefinition } from './sample-service.ts';

const SECRET = 'arn:aws:secretsmanager:eu-west-1:000000000000:secret:thea-database';
const CHECK = {
  command: ['CMD-SHELL', 'curl -f http://localhost:8000/health || exit 1'],
  interval: 5,
  retries: 2,
  timeout: 2,
};

async function tasksWith(clients: Clients, desiredStatus: 'RUNNING' | 'STOPPED'): Promise<Task[]> {
  const { taskArns = [] } = await clients.ecs.send(
    new ListTasksCommand({ cluster: CLUSTER, serviceName: SERVICE, desiredStatus }),
  );
  if (taskArns.length === 0) return [];
  const { tasks = [] } = await clients.ecs.send(
    new DescribeTasksCommand({ cluster: CLUSTER, tasks: taskArns }),
  );
  return tasks;
}

/** Deploys the image with changes to its container and lets ten seconds pass; returns why tasks stopped. */
async function reasons(
  account: TestAccount,
  image: string,
  change: object,
  seconds = 10,
): Promise<(string | undefined)[]> {
  const clients = account.clients();
  const base = taskDefinition(image);
  const containerDefinitions = base.containerDefinitions.map((container) => ({ ...container, ...change }));
  await deployDefinition(account, clients, { ...base, containerDefinitions });
  await account.time.advance(seconds * 1000);
  return (await tasksWith(clients, 'STOPPED')).map(({ stoppedReason }) => stoppedReason);
}

test('a secret that does not exist stops the task before it starts', async () => {
  const account = await openTestAccount();
  const image = await account.push('1.0.0');
  await seedSample(account, image);
  const secrets = { secrets: [{ name: 'DATABASE_URL', valueFrom: SECRET }] };
  const found = await reasons(account, image, secrets, 4);
  expect(found[0]).toMatch(/^ResourceInitializationError: unable to pull secrets .*thea-database/);
  account.aws.addSecret(SECRET, 'postgres://…');
  // Repeated failures are spaced out: the next attempt is half a minute away.
  await account.time.advance(60_000);
  const { tasks } = account.aws.inspect.service(CLUSTER, SERVICE);
  expect(tasks.map((task) => [task.taskDefinition, task.environmentNames])).toEqual([
    ['thea-ia:2', ['DATABASE_URL', 'THEA_MODE']],
    ['thea-ia:2', ['DATABASE_URL', 'THEA_MODE']],
  ]);
});

test('a log group that does not exist stops the task before it starts', async () => {
  const account = await openTestAccount();
  const image = await account.push('1.0.0');
  await seedSample(account, image);
  const logConfiguration = {
    logDriver: 'awslogs',
    options: { 'awslogs-group': '/ecs/none', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'ecs' },
  };
  const found = await reasons(account, image, { logConfiguration }, 3);
  expect(found[0]).toMatch(/ResourceNotFoundException: The specified log group does not exist/);
});

test('an entrypoint that does not exist stops the task in the words of the container runtime', async () => {
  const account = await openTestAccount();
  const image = await account.push('1.0.0');
  await seedSample(account, image);
  const found = await reasons(account, image, { entryPoint: ['/no/such/file'] }, 3);
  expect(found[0]).toMatch(/^CannotStartContainerError: /);
});

test('a container health check holds the task back until it passes, and replaces it when it fails', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  await seedSample(account, await account.push('1.0.0'), { loadBalancer: false });
  const good = await account.push('2.0.0');
  expect(await reasons(account, good, { healthCheck: CHECK }, 4)).toEqual([]);
  const waiting = (await tasksWith(clients, 'RUNNING')).map(({ healthStatus }) => healthStatus);
  expect(waiting.filter((health) => health === 'UNKNOWN').length).toBe(4);
  await account.time.advance(10_000);
  const { tasks } = account.aws.inspect.service(CLUSTER, SERVICE);
  expect(tasks.map(({ taskDefinition: name, healthy }) => [name, healthy])).toEqual([
    ['thea-ia:2', true],
    ['thea-ia:2', true],
  ]);
  const bad = await account.push('3.0.0', { mode: 'never-healthy' });
  const found = await reasons(account, bad, { healthCheck: CHECK }, 25);
  expect(found).toContain('Task failed container health checks');
});

test('failing checks count only after the grace period', async () => {
  const account = await openTestAccount();
  await seedSample(account, await account.push('1.0.0'), { healthCheckGracePeriod: 20 });
  const image = await account.push('2.0.0', { mode: 'never-healthy' });
  expect(await reasons(account, image, {}, 18)).toEqual([]);
  await account.time.advance(10_000);
  const stopped = await tasksWith(account.clients(), 'STOPPED');
  expect(stopped[0]?.stoppedReason).toMatch(/^Task failed ELB health checks/);
});
