import {
  DescribeScalableTargetsCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import {
  DescribeLogStreamsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  BatchGetImageCommand,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  GetAuthorizationTokenCommand,
} from '@aws-sdk/client-ecr';
import { UpdateServiceCommand } from '@aws-sdk/client-ecs';
import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { expect, test } from 'vitest';
import { openTestAccount } from './account.ts';
import { CLUSTER, deploy, SERVICE, seedSample, WHERE } from './sample-service.ts';

test('the load balancer is found from the target group, and its listener really serves', async () => {
  const account = await openTestAccount();
  const { elb } = account.clients();
  const seeded = await seedSample(account, await account.push('1.0.0'));
  const TargetGroupArn = seeded.loadBalancer?.targetGroup.arn ?? '';
  const groups = await elb.send(new DescribeTargetGroupsCommand({ TargetGroupArns: [TargetGroupArn] }));
  expect(groups.TargetGroups?.[0]).toMatchObject({
    HealthCheckIntervalSeconds: 1,
    HealthCheckPath: '/health',
    UnhealthyThresholdCount: 2,
    TargetType: 'ip',
    Matcher: { HttpCode: '200' },
  });
  const LoadBalancerArn = groups.TargetGroups?.[0]?.LoadBalancerArns?.[0] ?? '';
  const found = await elb.send(new DescribeLoadBalancersCommand({ LoadBalancerArns: [LoadBalancerArn] }));
  expect(found.LoadBalancers?.[0]).toMatchObject({ Type: 'application', State: { Code: 'active' } });
  expect(found.LoadBalancers?.[0]?.CreatedTime).toBeInstanceOf(Date);
  const listeners = await elb.send(new DescribeListenersCommand({ LoadBalancerArn }));
  const listener = listeners.Listeners?.[0];
  expect(listener?.DefaultActions?.[0]).toMatchObject({ Type: 'forward', TargetGroupArn });
  const rules = await elb.send(new DescribeRulesCommand({ ListenerArn: listener?.ListenerArn }));
  expect(rules.Rules?.[0]).toMatchObject({ IsDefault: true, Priority: 'default' });
  const attributes = await elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn }));
  expect(attributes.Attributes).toContainEqual({ Key: 'deregistration_delay.timeout_seconds', Value: '2' });
  const answer = await fetch(`http://${found.LoadBalancers?.[0]?.DNSName}:${listener?.Port}/health`);
  expect(await answer.json()).toMatchObject({ release: 'thea-ia:1' });
  await expect(
    elb.send(new DescribeTargetHealthCommand({ TargetGroupArn: `${TargetGroupArn}0` })),
  ).rejects.toMatchObject({ name: 'TargetGroupNotFoundException' });
});

test('targets go from initial to healthy, and drain before they leave', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  const seeded = await seedSample(account, await account.push('1.0.0'));
  await deploy(account, clients, await account.push('2.0.0'));
  const TargetGroupArn = seeded.loadBalancer?.targetGroup.arn ?? '';
  const health = async (): Promise<string[]> => {
    const answer = await clients.elb.send(new DescribeTargetHealthCommand({ TargetGroupArn }));
    return (answer.TargetHealthDescriptions ?? [])
      .map(({ TargetHealth }) => TargetHealth?.State ?? '')
      .sort();
  };
  const seen: string[] = [];
  for (let tenth = 0; tenth < 60; tenth += 1) {
    await account.time.advance(100);
    const states = (await health()).join(' ');
    if (seen.at(-1) !== states) seen.push(states);
  }
  expect(seen).toEqual([
    'healthy healthy',
    'healthy healthy initial initial',
    'healthy healthy healthy healthy',
    'draining draining healthy healthy',
    'healthy healthy',
  ]);
});

test('a scalable target keeps what is left out, and holds the desired count within its bounds', async () => {
  const account = await openTestAccount();
  const { scaling, ecs } = account.clients();
  await seedSample(account, await account.push('1.0.0'), { autoscaling: { min: 2, max: 4 } });
  const target = {
    ServiceNamespace: 'ecs',
    ResourceId: `service/${CLUSTER}/${SERVICE}`,
    ScalableDimension: 'ecs:service:DesiredCount',
  } as const;
  await scaling.send(
    new RegisterScalableTargetCommand({ ...target, SuspendedState: { ScheduledScalingSuspended: true } }),
  );
  const { ScalableTargets } = await scaling.send(
    new DescribeScalableTargetsCommand({ ServiceNamespace: 'ecs', ResourceIds: [target.ResourceId] }),
  );
  expect(ScalableTargets?.[0]).toMatchObject({
    MinCapacity: 2,
    MaxCapacity: 4,
    SuspendedState: { ScheduledScalingSuspended: true, DynamicScalingInSuspended: false },
  });
  await ecs.send(new UpdateServiceCommand({ ...WHERE, desiredCount: 0 }));
  await account.time.advance(2_000);
  expect(account.aws.inspect.service(CLUSTER, SERVICE).desiredCount).toBe(2);
});

test('what a replica writes is read from its log stream, page by page', async () => {
  const account = await openTestAccount();
  const { logs, ...clients } = account.clients();
  await seedSample(account, await account.push('1.0.0'));
  await deploy(account, { logs, ...clients }, await account.push('2.0.0', { mode: 'crashes-at-start' }));
  await account.time.advance(2_000);
  const logGroupName = '/ecs/thea-ia';
  const { logStreams = [] } = await logs.send(new DescribeLogStreamsCommand({ logGroupName }));
  const last = logStreams.at(-1)?.logStreamName ?? '';
  expect(last).toMatch(/^ecs\/api\/[0-9a-f]{32}$/);
  const crash = await logs.send(new FilterLogEventsCommand({ logGroupName, filterPattern: 'Traceback' }));
  const logStreamName = crash.events?.[0]?.logStreamName ?? '';
  const whole = await logs.send(
    new GetLogEventsCommand({ logGroupName, logStreamName, startFromHead: true }),
  );
  const messages = whole.events?.map(({ message }) => message) ?? [];
  expect(messages.length).toBeGreaterThan(1);
  const tail = await logs.send(new GetLogEventsCommand({ logGroupName, logStreamName, limit: 1 }));
  expect(tail.events?.map(({ message }) => message)).toEqual(messages.slice(-1));
  const before = await logs.send(
    new GetLogEventsCommand({ logGroupName, logStreamName, limit: 1, nextToken: tail.nextBackwardToken }),
  );
  expect(before.events?.map(({ message }) => message)).toEqual(messages.slice(-2, -1));
  await expect(
    logs.send(new GetLogEventsCommand({ logGroupName, logStreamName: 'ecs/api/none' })),
  ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('the image registry answers by digest and by tag, and names what is missing', async () => {
  const account = await openTestAccount();
  const { ecr } = account.clients();
  const image = await account.push('1.0.0');
  await seedSample(account, image);
  const imageDigest = image.split('@')[1] ?? '';
  const missing = `sha256:${'0'.repeat(64)}`;
  const answer = await ecr.send(
    new BatchGetImageCommand({
      repositoryName: 'thea-ia',
      imageIds: [{ imageTag: '1.0.0' }, { imageDigest: missing }],
    }),
  );
  expect(answer.images?.[0]?.imageId).toEqual({ imageDigest, imageTag: '1.0.0' });
  expect(JSON.parse(answer.images?.[0]?.imageManifest ?? '')).toHaveProperty('layers');
  expect(answer.failures).toMatchObject([
    { failureCode: 'ImageNotFound', imageId: { imageDigest: missing } },
  ]);
  const described = await ecr.send(
    new DescribeImagesCommand({ repositoryName: 'thea-ia', imageIds: [{ imageDigest }] }),
  );
  expect(described.imageDetails?.[0]).toMatchObject({ imageDigest, imageTags: ['1.0.0'] });
  await expect(
    ecr.send(new DescribeImagesCommand({ repositoryName: 'thea-ia', imageIds: [{ imageDigest: missing }] })),
  ).rejects.toMatchObject({ name: 'ImageNotFoundException' });
  await expect(
    ecr.send(new DescribeRepositoriesCommand({ repositoryNames: ['nothing'] })),
  ).rejects.toMatchObject({ name: 'RepositoryNotFoundException' });
  const token = await ecr.send(new GetAuthorizationTokenCommand({}));
  expect(atob(token.authorizationData?.[0]?.authorizationToken ?? '')).toMatch(/^AWS:/);
});
