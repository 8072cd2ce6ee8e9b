import {
  DeregisterTaskDefinitionCommand,
  DescribeServiceRevisionsCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  ListServiceDeploymentsCommand,
  ListServicesCommand,
  ListTasksCommand,
  RunTaskCommand,
  StopTaskCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { openTestAccount } from './account.ts';
import { CLUSTER, deploy, SERVICE, seedSample, WHERE } from './sample-service.ts';

test('a newer update replaces the one under way, and the history says so', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  await seedSample(account, await account.push('1.0.0'));
  const first = await deploy(account, clients, await account.push('2.0.0'));
  await account.time.advance(500);
  const second = await deploy(account, clients, await account.push('3.0.0'));
  await account.time.advance(30_000);
  const { serviceDeployments } = await clients.ecs.send(new ListServiceDeploymentsCommand(WHERE));
  expect(
    serviceDeployments?.map(({ serviceDeploymentArn, status }) => [serviceDeploymentArn, status]),
  ).toEqual([
    [second, 'SUCCESSFUL'],
    [first, 'STOPPED'],
    [expect.any(String), 'SUCCESSFUL'],
  ]);
  expect(serviceDeployments?.[1]?.statusReason).toMatch(/^Replaced by a new service deployment/);
  const { tasks } = account.aws.inspect.service(CLUSTER, SERVICE);
  expect(tasks.map(({ taskDefinition }) => taskDefinition)).toEqual(['thea-ia:3', 'thea-ia:3']);
  const open = await clients.ecs.send(
    new ListServiceDeploymentsCommand({ ...WHERE, status: ['IN_PROGRESS'] }),
  );
  expect(open.serviceDeployments).toEqual([]);
});

test('a revision records the digest that a tag stood for when it was deployed', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  const pinned = await account.push('1.0.0');
  await seedSample(account, pinned.replace(/@.*/, ':1.0.0'));
  const { services } = await clients.ecs.send(
    new DescribeServicesCommand({ cluster: CLUSTER, services: [SERVICE] }),
  );
  const arn = services?.[0]?.currentServiceRevisions?.[0]?.arn ?? '';
  const { serviceRevisions } = await clients.ecs.send(
    new DescribeServiceRevisionsCommand({ serviceRevisionArns: [arn] }),
  );
  expect(serviceRevisions?.[0]?.containerImages).toEqual([
    { containerName: 'api', image: expect.stringMatching(/:1\.0\.0$/), imageDigest: pinned.split('@')[1] },
  ]);
  expect(serviceRevisions?.[0]?.resolvedConfiguration?.loadBalancers?.[0]?.targetGroupArn).toBe(
    serviceRevisions?.[0]?.loadBalancers?.[0]?.targetGroupArn,
  );
});

test('what does not change what runs starts no deployment; forceNewDeployment does', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  await seedSample(account, await account.push('1.0.0'));
  const count = (): number => account.aws.inspect.service(CLUSTER, SERVICE).serviceDeployments.length;
  await clients.ecs.send(
    new UpdateServiceCommand({
      ...WHERE,
      desiredCount: 3,
      taskDefinition: 'thea-ia:1',
      deploymentConfiguration: { minimumHealthyPercent: 50 },
      healthCheckGracePeriodSeconds: 5,
    }),
  );
  await account.time.advance(5_000);
  expect(count()).toBe(1);
  expect(account.aws.inspect.service(CLUSTER, SERVICE).tasks.map(({ healthy }) => healthy)).toEqual([
    true,
    true,
    true,
  ]);
  await clients.ecs.send(new UpdateServiceCommand({ ...WHERE, forceNewDeployment: true }));
  expect(count()).toBe(2);
});

test('an inactive or unknown task definition is refused', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  await seedSample(account, await account.push('1.0.0'));
  const update = (taskDefinition: string) =>
    clients.ecs.send(new UpdateServiceCommand({ ...WHERE, taskDefinition }));
  await clients.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'thea-ia:1' }));
  await expect(update('thea-ia:1')).rejects.toMatchObject({
    name: 'ClientException',
    message: 'TaskDefinition is inactive',
  });
  await expect(update('thea-ia:9')).rejects.toMatchObject({ name: 'ClientException' });
  await expect(
    clients.ecs.send(new UpdateServiceCommand({ cluster: CLUSTER, service: 'nobody' })),
  ).rejects.toMatchObject({ name: 'ServiceNotFoundException' });
  await expect(clients.ecs.send(new ListServicesCommand({ cluster: 'nowhere' }))).rejects.toMatchObject({
    name: 'ClusterNotFoundException',
  });
});

test('a task that is stopped drains first, and is replaced', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  await seedSample(account, await account.push('1.0.0'));
  const { taskArns = [] } = await clients.ecs.send(
    new ListTasksCommand({ cluster: CLUSTER, serviceName: SERVICE }),
  );
  const [stopped = ''] = taskArns;
  await clients.ecs.send(new StopTaskCommand({ cluster: CLUSTER, task: stopped, reason: 'too slow' }));
  const seen = async () =>
    (await clients.ecs.send(new DescribeTasksCommand({ cluster: CLUSTER, tasks: [stopped] }))).tasks?.[0];
  await account.time.advance(1_500);
  expect(await seen()).toMatchObject({ lastStatus: 'DEACTIVATING', desiredStatus: 'STOPPED' });
  await account.time.advance(10_000);
  expect(await seen()).toMatchObject({
    lastStatus: 'STOPPED',
    stopCode: 'UserInitiated',
    stoppedReason: 'too slow',
    containers: [{ lastStatus: 'STOPPED', exitCode: expect.any(Number) }],
  });
  const { tasks, events } = account.aws.inspect.service(CLUSTER, SERVICE);
  expect(tasks.map(({ healthy }) => healthy)).toEqual([true, true]);
  expect(events[0]).toBe('(service thea-ia) has reached a steady state.');
  expect(events.join('\n')).toMatch(
    /\(service thea-ia, taskSet ecs-svc\/\d+\) has begun draining connections on 1 tasks\./,
  );
});

test('a replica that dies in a steady state is replaced', async () => {
  const account = await openTestAccount();
  await seedSample(account, await account.push('1.0.0'));
  const [victim] = account.aws.inspect.service(CLUSTER, SERVICE).tasks;
  const [pid] = victim?.pids ?? [];
  if (pid === undefined) throw new Error('No replica runs.');
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(
      () => account.aws.inspect.service(CLUSTER, SERVICE).tasks.find(({ id }) => id === victim?.id)?.healthy,
    )
    .toBe(false);
  await account.time.advance(10_000);
  const { tasks } = account.aws.inspect.service(CLUSTER, SERVICE);
  expect(tasks.map(({ id, healthy }) => [id === victim?.id, healthy])).toEqual([
    [false, true],
    [false, true],
  ]);
});

test('without a load balancer and a health check a task counts as healthy after 40 seconds', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  await seedSample(account, await account.push('1.0.0'), { loadBalancer: false });
  await deploy(account, clients, await account.push('2.0.0'));
  await account.time.advance(38_000);
  const old = (): number =>
    account.aws.inspect.service(CLUSTER, SERVICE).tasks.filter((task) => task.taskDefinition === 'thea-ia:1')
      .length;
  expect(old()).toBe(2);
  await account.time.advance(8_000);
  expect(old()).toBe(0);
});

test('a one-off task runs with its overrides and reports its exit code', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  await seedSample(account, await account.push('1.0.0', { mode: 'good' }));
  const crashing = await account.push('2.0.0', { mode: 'crashes-at-start' });
  await deploy(account, clients, crashing);
  const { tasks } = await clients.ecs.send(
    new RunTaskCommand({ cluster: CLUSTER, taskDefinition: 'thea-ia:2', startedBy: 'migration' }),
  );
  await account.time.advance(5_000);
  const ended = await clients.ecs.send(
    new DescribeTasksCommand({ cluster: CLUSTER, tasks: [tasks?.[0]?.taskArn ?? ''] }),
  );
  expect(ended.tasks?.[0]).toMatchObject({
    group: 'family:thea-ia',
    startedBy: 'migration',
    lastStatus: 'STOPPED',
    containers: [{ exitCode: 1 }],
  });
});
