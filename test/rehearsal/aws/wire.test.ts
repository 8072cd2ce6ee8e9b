import { DescribeClustersCommand, DescribeServicesCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { expect, test } from 'vitest';
import { openTestAccount } from './account.ts';
import { CLUSTER, deploy, SERVICE, seedSample, WHERE } from './sample-service.ts';

test('planted faults meet the calls they name, and no others', async () => {
  const account = await openTestAccount();
  const { ecs, elb } = account.clients();
  const { faults } = account.aws;
  const call = () => ecs.send(new DescribeClustersCommand({}));
  faults.add({ service: 'ecs', operation: 'DescribeClusters', nth: 2, kind: 'throttle' });
  faults.add({ service: 'ecs', operation: 'DescribeClusters', nth: 3, times: 2, kind: 'error-500' });
  faults.add({ service: 'ecs', operation: 'DescribeClusters', nth: 5, kind: 'expired' });
  faults.add({ service: 'ecs', operation: 'DescribeClusters', nth: 6, kind: 'cut-before' });
  faults.add({ service: 'elbv2', operation: '*', kind: 'throttle' });
  await expect(call()).resolves.toBeDefined();
  await expect(call()).rejects.toMatchObject({ name: 'ThrottlingException', message: 'Rate exceeded' });
  await expect(call()).rejects.toMatchObject({ name: 'ServerException', $metadata: { httpStatusCode: 500 } });
  await expect(call()).rejects.toMatchObject({ name: 'ServerException' });
  await expect(call()).rejects.toMatchObject({ name: 'ExpiredTokenException' });
  await expect(call()).rejects.toMatchObject({ code: 'ECONNRESET' });
  await expect(call()).resolves.toBeDefined();
  await expect(elb.send(new DescribeLoadBalancersCommand({}))).rejects.toMatchObject({ name: 'Throttling' });
});

test('an answer that is cut off after handling has changed what runs', async () => {
  const account = await openTestAccount();
  const { ecs } = account.clients();
  await seedSample(account, await account.push('1.0.0'));
  account.aws.faults.add({ service: 'ecs', operation: 'UpdateService', kind: 'cut-before' });
  await expect(ecs.send(new UpdateServiceCommand({ ...WHERE, desiredCount: 1 }))).rejects.toThrow();
  expect(account.aws.inspect.service(CLUSTER, SERVICE).desiredCount).toBe(2);
  account.aws.faults.add({ service: 'ecs', operation: 'UpdateService', kind: 'cut-after' });
  await expect(ecs.send(new UpdateServiceCommand({ ...WHERE, desiredCount: 1 }))).rejects.toThrow();
  expect(account.aws.inspect.service(CLUSTER, SERVICE).desiredCount).toBe(1);
});

test('a client can be killed right before its call is handled, and right after', async () => {
  const account = await openTestAccount();
  const { ecs } = account.clients();
  await seedSample(account, await account.push('1.0.0'));
  const found: number[] = [];
  for (const when of ['before', 'after'] as const) {
    const kill = (): void => {
      found.push(account.aws.inspect.service(CLUSTER, SERVICE).desiredCount);
    };
    account.aws.faults.add({ service: 'ecs', operation: 'UpdateService', kind: 'kill', when, kill });
    await expect(ecs.send(new UpdateServiceCommand({ ...WHERE, desiredCount: 1 }))).rejects.toThrow();
  }
  expect(found).toEqual([2, 1]);
});

test('an error is cut off like any other answer', async () => {
  const account = await openTestAccount();
  const { ecs } = account.clients();
  account.aws.faults.add({ service: 'ecs', operation: 'UpdateService', kind: 'cut-after' });
  await expect(ecs.send(new UpdateServiceCommand(WHERE))).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('a request that hangs is never answered nor handled', async () => {
  const account = await openTestAccount();
  const { ecs } = account.clients();
  await seedSample(account, await account.push('1.0.0'));
  account.aws.faults.add({ service: 'ecs', operation: 'UpdateService', kind: 'hang' });
  const abort = new AbortController();
  const hung = ecs.send(new UpdateServiceCommand({ ...WHERE, desiredCount: 1 }), {
    abortSignal: abort.signal,
  });
  account.aws.onCall(() => abort.abort());
  await expect(hung).rejects.toMatchObject({ name: 'AbortError' });
  expect(account.aws.inspect.service(CLUSTER, SERVICE).desiredCount).toBe(2);
});

test('calls are numbered, and a hook comes before handling and after it', async () => {
  const account = await openTestAccount();
  const { ecs } = account.clients();
  await seedSample(account, await account.push('1.0.0'));
  const moments: string[] = [];
  account.aws.onCall(({ n, operation }, moment) => {
    moments.push(`${n} ${operation} ${moment} ${account.aws.inspect.service(CLUSTER, SERVICE).desiredCount}`);
  });
  await ecs.send(new UpdateServiceCommand({ ...WHERE, desiredCount: 1 }));
  expect(moments).toEqual(['1 UpdateService before 2', '1 UpdateService after 1']);
  expect(account.aws.calls).toMatchObject([
    { n: 1, service: 'ecs', mutating: true, principal: 'arn:aws:iam::000000000000:user/rehearsal' },
  ]);
});

test('reads may be seconds old, and currentServiceDeployment lags behind the history', async () => {
  const account = await openTestAccount({ staleReads: 2 });
  const clients = account.clients();
  await seedSample(account, await account.push('1.0.0'));
  await account.time.advance(5_000);
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  const seen = async () => {
    const describe = new DescribeServicesCommand({ cluster: CLUSTER, services: [SERVICE] });
    const { services } = await clients.ecs.send(describe);
    return services?.[0];
  };
  const now = await Promise.all([seen(), seen(), seen(), seen(), seen()]);
  const definitions = new Set(now.map((service) => service?.taskDefinition?.split('/')[1]));
  expect([...definitions].sort()).toEqual(['thea-ia:1', 'thea-ia:2']);
  expect(now.map((service) => service?.currentServiceDeployment)).not.toContain(arn);
  await account.time.advance(20_000);
  expect((await seen())?.currentServiceDeployment).toBe(arn);
});

test('every answer carries the platform time and a request id', async () => {
  const account = await openTestAccount();
  await account.time.advance(120_000);
  const answer = await fetch(account.aws.endpoint, {
    method: 'POST',
    headers: { 'X-Amz-Target': 'Nothing.At' },
  });
  expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
  expect(Date.parse(answer.headers.get('date') ?? '')).toBe(Math.floor(account.time.now() / 1000) * 1000);
  expect(await answer.json()).toMatchObject({ __type: 'UnknownOperationException' });
});
