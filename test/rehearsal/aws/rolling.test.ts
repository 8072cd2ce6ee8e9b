import { DescribeServiceDeploymentsCommand, DescribeServicesCommand } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { openTestAccount } from './account.ts';
import { CLUSTER, deploy, SERVICE, seedSample } from './sample-service.ts';

test('a good release replaces the old one, never below the minimum, and the deployment succeeds', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  await seedSample(account, await account.push('1.0.0'));
  const deployment = await deploy(account, clients, await account.push('2.0.0'));
  await account.time.advance(30_000);
  const { services } = await clients.ecs.send(
    new DescribeServicesCommand({ cluster: CLUSTER, services: [SERVICE] }),
  );
  expect(services?.[0]).toMatchObject({ desiredCount: 2, runningCount: 2, pendingCount: 0 });
  expect(services?.[0]?.deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'COMPLETED' }]);
  const { serviceDeployments } = await clients.ecs.send(
    new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [deployment] }),
  );
  expect(serviceDeployments?.[0]).toMatchObject({ status: 'SUCCESSFUL' });
  const live = account.aws.inspect.service(CLUSTER, SERVICE);
  expect(live.tasks.map(({ taskDefinition, target }) => [taskDefinition, target])).toEqual([
    ['thea-ia:2', 'healthy'],
    ['thea-ia:2', 'healthy'],
  ]);
  const serving = account.aws.inspect
    .replicaChanges()
    .map(({ counts }) => Object.values(counts).reduce((sum, { serving }) => sum + serving, 0));
  expect(Math.min(...serving)).toBeGreaterThanOrEqual(2);
});
