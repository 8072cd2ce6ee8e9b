import { DescribeServicesCommand, ListServiceDeploymentsCommand } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { openTestAccount } from './account.ts';
import { CLUSTER, SERVICE, seedSample, WHERE } from './sample-service.ts';

test('a family of operations shares a bucket, which fills again with time', async () => {
  const account = await openTestAccount({
    throttling: [
      {
        service: 'ecs',
        operations: ['DescribeServices', 'ListServiceDeployments'],
        burst: 2,
        perSecond: 1,
      },
    ],
  });
  const { ecs } = account.clients();
  await seedSample(account, await account.push('1.0.0'));
  const describe = () => ecs.send(new DescribeServicesCommand({ cluster: CLUSTER, services: [SERVICE] }));
  const list = () => ecs.send(new ListServiceDeploymentsCommand(WHERE));
  await describe();
  await list();
  await expect(describe()).rejects.toMatchObject({ name: 'ThrottlingException', message: 'Rate exceeded' });
  await expect(list()).rejects.toMatchObject({ name: 'ThrottlingException' });
  await account.time.advance(1_000);
  await list();
  await expect(describe()).rejects.toMatchObject({ name: 'ThrottlingException' });
});
