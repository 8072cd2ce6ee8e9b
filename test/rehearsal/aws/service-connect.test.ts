import {
  DescribeServiceRevisionsCommand,
  DescribeServicesCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import type { ServiceSeed } from '@thea/rehearsal/aws/index';
import type { JsonObject } from '@thea/rehearsal/aws/wire/json';
import { expect, test } from 'vitest';
import { openTestAccount } from './account.ts';
import { CLUSTER, deploy, deployDefinition, SERVICE, taskDefinition, WHERE } from './sample-service.ts';
import { openShiftingService, releasesAt, type ShiftingService } from './shifting-service.ts';

const NAMED = { containerPort: 8000, name: 'http', appProtocol: 'http' };
const CHECK = { command: ['CMD-SHELL', 'curl -f http://localhost:8000/health || exit 1'], interval: 5 };
const HEADER = { name: 'x-colour', value: { exact: 'green' } };

/** The sample's task definition with a named port and a check of its own. */
function named(image: string, port: JsonObject = NAMED) {
  const { containerDefinitions, ...rest } = taskDefinition(image);
  const [container] = containerDefinitions;
  return { ...rest, containerDefinitions: [{ ...container, portMappings: [port], healthCheck: CHECK }] };
}

function configuration(alias: JsonObject = {}): JsonObject {
  const clientAliases = [{ port: 80, dnsName: 'api', ...alias }];
  return { enabled: true, namespace: 'thea', services: [{ portName: 'http', clientAliases }] };
}

/** The sample service, reached by the name `api` of the namespace and by nothing else. */
async function open(
  change: Partial<ServiceSeed>,
): Promise<ShiftingService & { readonly url: string | null }> {
  const service = await openShiftingService({ loadBalancer: false, ...change }, undefined, named);
  return { ...service, url: service.account.aws.connectUrl('thea', 'api') };
}

const release = async ({ account, clients }: ShiftingService): Promise<string> =>
  deployDefinition(account, clients, named(await account.push('2.0.0')));

test('in two colours the header reaches the new one first, then all traffic does, and a stop takes it back', async () => {
  const service = await open({
    strategy: 'BLUE_GREEN',
    bakeMinutes: 5,
    serviceConnect: configuration({ testTrafficRules: { header: HEADER } }),
  });
  const { url, until, stop, account } = service;
  const arn = await release(service);
  const shares = () => account.aws.inspect.service(CLUSTER, SERVICE).traffic;
  await until(arn, ({ lifecycleStage }) => lifecycleStage === 'POST_TEST_TRAFFIC_SHIFT');
  expect(await releasesAt(url, 4)).toEqual({ 'thea-ia:1': 4 });
  expect(await releasesAt(url, 2, { 'X-Colour': 'green' })).toEqual({ 'thea-ia:2': 2 });
  expect(await releasesAt(url, 2, { 'X-Colour': 'blue' })).toEqual({ 'thea-ia:1': 2 });
  expect(shares()).toEqual({ 'thea-ia:1': 100, 'thea-ia:2': 0 });
  await until(arn, ({ lifecycleStage }) => lifecycleStage === 'BAKE_TIME');
  expect(await releasesAt(url, 4)).toEqual({ 'thea-ia:2': 4 });
  expect(account.aws.inspect.replicaChanges().at(-1)?.counts).toMatchObject({
    'thea-ia:1': { running: 2, serving: 0 },
    'thea-ia:2': { running: 2, serving: 2 },
  });
  await stop(arn);
  await until(arn, ({ status }) => status === 'ROLLBACK_SUCCESSFUL');
  expect(await releasesAt(url, 4)).toEqual({ 'thea-ia:1': 4 });
});

test('a step of a canary has its share of the traffic', async () => {
  const service = await open({
    strategy: 'CANARY',
    canary: { percent: 10, bakeMinutes: 5 },
    serviceConnect: configuration(),
  });
  const arn = await release(service);
  await service.until(arn, (one) => one.targetServiceRevision?.requestedProductionTrafficWeight === 10);
  await service.account.time.advance(1000);
  expect(await releasesAt(service.url, 20)).toEqual({ 'thea-ia:1': 18, 'thea-ia:2': 2 });
  expect(await releasesAt(service.url, 2, { 'x-amzn-ecs-blue-green-test': '1' })).toEqual({ 'thea-ia:2': 2 });
});

test('a rolling update shares traffic out over what runs, and ends with the new release', async () => {
  const service = await open({ serviceConnect: configuration() });
  const arn = await release(service);
  await service.until(arn, ({ targetServiceRevision }) => targetServiceRevision?.runningTaskCount === 2);
  const meanwhile = await releasesAt(service.url, 8);
  expect(Object.keys(meanwhile).sort()).toEqual(['thea-ia:1', 'thea-ia:2']);
  await service.until(arn, ({ status }) => status === 'SUCCESSFUL');
  expect(await releasesAt(service.url, 4)).toEqual({ 'thea-ia:2': 4 });
});

test('without a task the proxy itself answers', async () => {
  const { url } = await open({ serviceConnect: configuration(), running: false });
  const answer = await fetch(`${url}/health`);
  expect([answer.status, await answer.text()]).toEqual([503, 'no healthy upstream']);
});

test('the configuration is a part of the revision and of the deployment, not of the service', async () => {
  const service = await open({ serviceConnect: configuration() });
  const { clients, account, until } = service;
  const changed = configuration({ port: 8080 });
  await clients.ecs.send(
    new UpdateServiceCommand({
      ...WHERE,
      serviceConnectConfiguration: {
        enabled: true,
        namespace: 'thea',
        services: [{ portName: 'http', clientAliases: [{ port: 8080, dnsName: 'api' }] }],
      },
    }),
  );
  const arn = account.aws.inspect.service(CLUSTER, SERVICE).serviceDeployments[0]?.arn ?? '';
  const ended = await until(arn, ({ status }) => status === 'SUCCESSFUL');
  const { services } = await clients.ecs.send(
    new DescribeServicesCommand({ cluster: CLUSTER, services: [SERVICE] }),
  );
  expect(services?.[0]).not.toHaveProperty('serviceConnectConfiguration');
  expect(services?.[0]?.deployments?.[0]?.serviceConnectConfiguration).toEqual(changed);
  const revisions = await clients.ecs.send(
    new DescribeServiceRevisionsCommand({ serviceRevisionArns: [ended.targetServiceRevision?.arn ?? ''] }),
  );
  expect(revisions.serviceRevisions?.[0]?.serviceConnectConfiguration).toEqual(changed);
  expect(account.aws.connectUrl('thea', 'api:8080')).not.toBeNull();
  await deploy(account, clients, await account.push('2.0.0')).then(
    () => expect.unreachable(),
    (refusal: unknown) => expect(String(refusal)).toMatch(/portName "http" is not the name/),
  );
});

const REFUSED: readonly [string, JsonObject, RegExp][] = [
  ['a port that loses its name', { containerPort: 8000 }, /portName "http"/],
  ['another application protocol', { ...NAMED, appProtocol: 'grpc' }, /applicationProtocol=grpc/],
  ['another transport protocol', { ...NAMED, protocol: 'udp' }, /cannot be changed for a SC service/],
];

test.each(REFUSED)('%s is refused, and no deployment begins', async (_what, port, says) => {
  const service = await open({ serviceConnect: configuration() });
  const { account, clients } = service;
  await expect(
    deployDefinition(account, clients, named(await account.push('2.0.0'), port)),
  ).rejects.toMatchObject({ name: 'InvalidParameterException', message: expect.stringMatching(says) });
  expect(account.aws.inspect.service(CLUSTER, SERVICE).serviceDeployments).toHaveLength(1);
});

test('a namespace is needed, a discovery name is one service of it, and a client has no name', async () => {
  const account = await openTestAccount({});
  const seed = async (name: string, serviceConnect: JsonObject) =>
    account.aws.seed({
      cluster: CLUSTER,
      service: name,
      desiredCount: 1,
      loadBalancer: false,
      taskDefinition: named(await account.push('1.0.0')),
      running: false,
      serviceConnect,
    });
  await expect(seed('lost', { ...configuration(), namespace: '' })).rejects.toThrow(/no namespace/);
  await seed('first', configuration());
  await expect(seed('second', configuration({ dnsName: 'other' }))).rejects.toThrow(/not unique/);
  await seed('client', { enabled: true, namespace: 'thea' });
  expect(account.aws.connectUrl('thea', 'client')).toBeNull();
});
