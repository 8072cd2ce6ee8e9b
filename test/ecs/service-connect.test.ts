import { ECSClient, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import type { ServiceSeed } from '@thea/rehearsal/aws/index';
import { expect, test } from 'vitest';
import { releasesAt } from '../rehearsal/aws/shifting-service.ts';
import { asked, ids, service } from './colours.ts';
import { CHECK, type House, openHouse, taskDefinitionOf } from './house.ts';
import { deployed, refusedDeploy, rollBack, settle, specOf } from './releases.ts';

const PORT = { containerPort: 8000, name: 'http', appProtocol: 'http' };
const CONFIGURATION = {
  enabled: true,
  namespace: 'thea',
  services: [{ portName: 'http', clientAliases: [{ port: 80, dnsName: 'api' }] }],
};
const TO_TEST = { 'x-amzn-ecs-blue-green-test': 'yes' };
/** Seconds for which requests follow the weights later than they are told. */
const LATE = 1.5;

type Port = { readonly [field: string]: string | number };

const connected = (port: Port) => (image: string) => {
  const definition = taskDefinitionOf(image);
  return {
    ...definition,
    containerDefinitions: definition.containerDefinitions.map((one) => ({
      ...one,
      healthCheck: { ...CHECK, interval: 0.5 },
      portMappings: [port],
    })),
  };
};

/** The sample service, which other services reach as `api` in the namespace `thea`, and nothing else does. */
const open = (seed: Partial<ServiceSeed>): Promise<House> =>
  openHouse({
    definition: connected(PORT),
    seed: { loadBalancer: false, serviceConnect: CONFIGURATION, trafficShift: 0.1, ...seed },
  });

const clientsSee = (house: House, headers = {}): Promise<Record<string, number>> =>
  releasesAt(house.aws.connectUrl('thea', 'api'), 4, headers);

test('a rolling service that clients reach through Service Connect comes back exactly, and they with it', async () => {
  await using house = await open({});
  const { platform } = house;
  const image = await house.push('1.1.0');
  const spec = specOf(house.repository, image.digest);
  const facts = await platform.observe(spec);
  expect(facts.balancer).toBeNull();
  expect(facts.connect).toEqual({
    namespace: 'thea',
    endpoints: [{ port: 'http', name: 'api:80', ownPort: false }],
  });
  const head = await deployed(platform, spec, 'run-1');
  await settle(platform, head);
  expect(await clientsSee(house)).toEqual({ 'thea-ia:2': 4 });
  const outcome = await rollBack(await house.open(), 'run-1');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  expect(await clientsSee(house)).toEqual({ 'thea-ia:1': 4 });
});

test('in two colours traffic counts as restored when clients follow, not when ECS means to shift it', async () => {
  await using house = await open({ strategy: 'BLUE_GREEN', bakeMinutes: 5, trafficShift: LATE });
  const before = ids(house, 'thea-ia:1');
  const image = await house.push('1.1.0');
  const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  expect(head.state).toBe('serving');
  expect(await clientsSee(house)).toEqual({ 'thea-ia:2': 4 });
  const other = await house.open();
  const back = await other.restore(head, other.fence(await other.observe(null)));
  let served = false;
  for await (const event of other.follow(back, 'serving')) {
    if (event.kind !== 'serving') continue;
    served = true;
    expect(await clientsSee(house)).toEqual({ 'thea-ia:1': 4 });
  }
  expect(served).toBe(true);
  expect(await rollBack(other, 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
  expect(ids(house, 'thea-ia:1')).toEqual(before);
  expect(asked(house, 'StopServiceDeployment')).toBe(1);
});

test('a release that is held before production is judged by its replicas; clients reach it by the test header alone', async () => {
  await using house = await open({
    strategy: 'CANARY',
    canary: { percent: 25, bakeMinutes: 5 },
    hooks: [{ lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] }],
  });
  const image = await house.push('1.1.0');
  const spec = specOf(house.repository, image.digest);
  const found = house.platform.plan(await house.platform.observe(spec), spec).findings;
  expect(found.map(({ rule }) => rule)).toContain('no-test-address');
  const head = await deployed(house.platform, spec, 'run-1');
  expect(head.state).toBe('held');
  expect(await clientsSee(house)).toEqual({ 'thea-ia:1': 4 });
  expect(await clientsSee(house, TO_TEST)).toEqual({ 'thea-ia:2': 4 });
  const other = await house.open();
  expect(other.address(await other.observe(null))).toBeNull();
  const serving = (await other.replicas()).filter((one) => one.serving);
  expect(serving.map(({ platformRelease }) => platformRelease)).toEqual(['thea-ia:2', 'thea-ia:2']);
  expect(await rollBack(other, 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
  expect(await clientsSee(house, TO_TEST)).toEqual({ 'thea-ia:1': 4 });
});

const REFUSED: readonly [string, Port, RegExp][] = [
  ['loses the name of its port', { containerPort: 8000 }, /as api:80 .*"name": "http"/s],
  ['speaks another protocol', { ...PORT, appProtocol: 'grpc' }, /http over tcp and would be grpc over tcp/],
];

test.each(
  REFUSED,
)('a release that %s is refused in plan, as ECS would refuse it', async (_how, port, says) => {
  await using house = await open({ strategy: 'LINEAR', linear: { percent: 50, bakeMinutes: 1 } });
  const image = await house.push('1.1.0');
  const json = connected(port)(`${house.repository}@${image.digest}`);
  const refused = await refusedDeploy(
    house.platform,
    specOf(house.repository, image.digest, { taskDefinition: { path: 'task.json', json } }),
    'run-1',
  );
  expect(refused.kind).toBe('blocked');
  expect(`${refused.message} ${refused.remedy}`).toMatch(says);
  expect(house.aws.calls.filter(({ mutating }) => mutating)).toEqual([]);
});

test('who was in no namespace is in none again: a configuration that somebody added is taken out with the release', async () => {
  await using house = await openHouse({
    definition: connected(PORT),
    seed: { loadBalancer: false },
  });
  const image = await house.push('1.1.0');
  const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  await settle(house.platform, head);
  await new ECSClient({ region: house.aws.region }).send(
    new UpdateServiceCommand({
      cluster: 'thea-cluster',
      service: 'thea-ia',
      serviceConnectConfiguration: CONFIGURATION,
    }),
  );
  await expect
    .poll(() => service(house).serviceDeployments.map(({ status }) => status), { timeout: 60_000 })
    .toEqual(['SUCCESSFUL', 'SUCCESSFUL', 'SUCCESSFUL']);
  const outcome = await rollBack(await house.open(), 'run-1');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  expect(service(house).taskDefinition).toBe('thea-ia:1');
});
