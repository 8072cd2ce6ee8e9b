import {
  DescribeServiceDeploymentsCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  ListTasksCommand,
  type ServiceDeployment,
  StopServiceDeploymentCommand,
  type Task,
} from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { type Clients, openTestAccount } from './account.ts';
import { CLUSTER, deploy, SERVICE, seedSample } from './sample-service.ts';

async function stoppedTasks(clients: Clients): Promise<Task[]> {
  const { taskArns } = await clients.ecs.send(
    new ListTasksCommand({ cluster: CLUSTER, serviceName: SERVICE, desiredStatus: 'STOPPED' }),
  );
  const { tasks } = await clients.ecs.send(new DescribeTasksCommand({ cluster: CLUSTER, tasks: taskArns }));
  return tasks ?? [];
}

async function history(clients: Clients, arn: string): Promise<ServiceDeployment | undefined> {
  const { serviceDeployments } = await clients.ecs.send(
    new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [arn] }),
  );
  return serviceDeployments?.[0];
}

const WITH_BREAKER = { circuitBreaker: { enable: true, rollback: true } };

test('a release that crashes trips the circuit breaker and the service returns to the tasks that never stopped', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  await seedSample(account, await account.push('1.0.0'), WITH_BREAKER);
  const before = account.aws.inspect.service(CLUSTER, SERVICE).tasks.map(({ id }) => id);
  const arn = await deploy(account, clients, await account.push('2.0.0', { mode: 'crashes-at-start' }));
  await account.time.advance(60_000);
  const ended = await history(clients, arn);
  expect(ended).toMatchObject({
    status: 'ROLLBACK_SUCCESSFUL',
    rollback: {
      reason: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
      serviceRevisionArn: ended?.sourceServiceRevisions?.[0]?.arn,
    },
    deploymentCircuitBreaker: { status: 'TRIGGERED', threshold: 3 },
  });
  const [stopped] = await stoppedTasks(clients);
  expect(stopped).toMatchObject({
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    containers: [{ exitCode: 1, lastStatus: 'STOPPED' }],
  });
  const { services } = await clients.ecs.send(
    new DescribeServicesCommand({ cluster: CLUSTER, services: [SERVICE] }),
  );
  expect(services?.[0]?.taskDefinition).toMatch(/thea-ia:1$/);
  expect(services?.[0]?.events?.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^\(service thea-ia\) rolling back to deployment ecs-svc\/\d+\.$/),
  );
  expect(account.aws.inspect.service(CLUSTER, SERVICE).tasks.map(({ id }) => id)).toEqual(before);
});

test('an image that does not exist fails to be pulled, and says so in the words of ECS', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  await seedSample(account, await account.push('1.0.0'));
  const missing = `${account.aws.registryHost}/thea-ia@sha256:${'0'.repeat(64)}`;
  await deploy(account, clients, missing);
  await account.time.advance(5_000);
  const [stopped] = await stoppedTasks(clients);
  expect(stopped?.stopCode).toBe('TaskFailedToStart');
  expect(stopped?.stoppedReason).toMatch(/^CannotPullContainerError: .*sha256:0{64}: not found$/);
  expect(stopped?.containers?.[0]?.reason).toBe(stopped?.stoppedReason);
});

test('a release that is never healthy is stopped by the load balancer checks and never gets traffic', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  const seeded = await seedSample(account, await account.push('1.0.0'));
  const arn = await deploy(account, clients, await account.push('2.0.0', { mode: 'never-healthy' }));
  await account.time.advance(15_000);
  const stopped = await stoppedTasks(clients);
  expect(stopped.map(({ stoppedReason }) => stoppedReason)).toContain(
    `Task failed ELB health checks in (target-group ${seeded.loadBalancer?.targetGroup.arn})`,
  );
  expect((await history(clients, arn))?.status).toBe('IN_PROGRESS');
  const answers = await Promise.all(
    [1, 2, 3, 4].map(async () => (await fetch(`${seeded.url}/health`)).json()),
  );
  expect(answers).toEqual(
    answers.map(() => expect.objectContaining({ release: 'thea-ia:1', version: '1.0.0' })),
  );

  await clients.ecs.send(
    new StopServiceDeploymentCommand({ serviceDeploymentArn: arn, stopType: 'ROLLBACK' }),
  );
  expect((await history(clients, arn))?.status).toBe('ROLLBACK_REQUESTED');
  await account.time.advance(20_000);
  expect((await history(clients, arn))?.status).toBe('ROLLBACK_SUCCESSFUL');
  await expect(
    clients.ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn: arn, stopType: 'ROLLBACK' })),
  ).rejects.toMatchObject({ name: 'ConflictException', resourceIds: [arn] });
});

test('without a completed deployment there is nothing to roll back to', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  await seedSample(account, await account.push('0.0.1'), { running: false });
  expect(account.aws.inspect.service(CLUSTER, SERVICE)).toMatchObject({ tasks: [], desiredCount: 2 });
  const arn = await deploy(account, clients, await account.push('1.0.0', { mode: 'never-healthy' }));
  await account.time.advance(3_000);
  await clients.ecs.send(
    new StopServiceDeploymentCommand({ serviceDeploymentArn: arn, stopType: 'ROLLBACK' }),
  );
  await account.time.advance(30_000);
  expect((await history(clients, arn))?.status).toBe('ROLLBACK_FAILED');
  expect(account.aws.inspect.service(CLUSTER, SERVICE).updateServiceCalls).toBe(1);
});
