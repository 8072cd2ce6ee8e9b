import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { expect, test } from 'vitest';
import { releasesAt } from '../rehearsal/aws/shifting-service.ts';
import { ids } from './colours.ts';
import { type House, openHouse, taskDefinitionOf } from './house.ts';
import { deployed, rollBack, settle, specOf } from './releases.ts';

const rulesOf = (found: readonly { readonly rule: string }[]): string[] => found.map(({ rule }) => rule);

/** Production addresses of all load balancers, in the order in which the service names them. */
async function doors(house: House): Promise<string[]> {
  const client = new ElasticLoadBalancingV2Client({ region: house.aws.region });
  const { LoadBalancers = [] } = await client.send(new DescribeLoadBalancersCommand({}));
  return Promise.all(
    LoadBalancers.map(async ({ LoadBalancerArn }) => {
      const { Listeners } = await client.send(new DescribeListenersCommand({ LoadBalancerArn }));
      return `http://127.0.0.1:${Listeners?.[0]?.Port}`;
    }),
  );
}

test.each([
  ['ROLLING', {}],
  ['BLUE_GREEN', { strategy: 'BLUE_GREEN', bakeMinutes: 5, trafficShift: 0.1 }],
] as const)('%s behind three load balancers: each sends all to the release, and all of it back', async (_strategy, seed) => {
  await using house = await openHouse({ seed: { moreLoadBalancers: 2, ...seed } });
  const image = await house.push('1.1.0');
  const facts = await house.platform.observe(specOf(house.repository, image.digest));
  expect(new Set(facts.balancer?.groups.map(({ pair }) => pair)).size).toBe(3);
  expect(house.platform.address(facts)).toBe(house.service.url);
  const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  if (_strategy === 'ROLLING') await settle(house.platform, head);
  const all = await doors(house);
  expect(all).toHaveLength(3);
  for (const url of all) expect(await releasesAt(url, 3), url).toEqual({ 'thea-ia:2': 3 });
  expect(await rollBack(await house.open(), 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
  for (const url of all) expect(await releasesAt(url, 3), url).toEqual({ 'thea-ia:1': 3 });
});

test('a rule that keeps clients with their target group keeps them with a bad release: plan says for how long', async () => {
  await using house = await openHouse({
    seed: { strategy: 'BLUE_GREEN', bakeMinutes: 5, trafficShift: 0.1, stickySeconds: 3600 },
  });
  const image = await house.push('1.1.0');
  const spec = specOf(house.repository, image.digest);
  const { findings } = house.platform.plan(await house.platform.observe(spec), spec);
  expect(findings.find(({ rule }) => rule === 'sticky-weights')?.message).toContain('3600 s');
  const head = await deployed(house.platform, spec, 'run-1');
  const cookie = (await fetch(`${house.service.url}/health`)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const other = await house.open();
  const back = await other.restore(head, other.fence(await other.observe(null)));
  for await (const { kind } of other.follow(back, 'serving')) {
    if (kind !== 'serving') continue;
    expect(await releasesAt(house.service.url, 2)).toEqual({ 'thea-ia:1': 2 });
    expect(await releasesAt(house.service.url, 1, { cookie })).not.toEqual({ 'thea-ia:1': 1 });
  }
});

const SPOT = { capacityProvider: 'FARGATE_SPOT', weight: 1, base: 0 };
const MIXED = [{ capacityProvider: 'FARGATE', weight: 1, base: 1 }, SPOT];

test.each([
  ['FARGATE_SPOT alone', [SPOT], 'fargate', true],
  ['FARGATE with a base, and FARGATE_SPOT', MIXED, 'fargate', false],
  ['instances of its own', [{ capacityProvider: 'thea-instances', weight: 1, base: 0 }], 'ec2', false],
] as const)('capacity from %s is known, and what comes back has the same', async (_what, capacityProviders, compute, warned) => {
  await using house = await openHouse({ seed: { capacityProviders } });
  const image = await house.push('1.1.0');
  const spec = specOf(house.repository, image.digest);
  const facts = await house.platform.observe(spec);
  expect(facts).toMatchObject({ compute, spotOnly: warned });
  expect(rulesOf(house.platform.plan(facts, spec).findings).includes('spot-only')).toBe(warned);
  await deployed(house.platform, spec, 'run-1');
  expect(await rollBack(await house.open(), 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
});

test('a volume of EFS stays as it was, forth and back, down to what no client knows of it', async () => {
  const efsVolumeConfiguration = {
    fileSystemId: 'fs-0a1b2c3d4e5f60718',
    transitEncryption: 'ENABLED',
    authorizationConfig: { accessPointId: 'fsap-0a1b2c3d4e5f60718', iam: 'ENABLED', notYetKnown: 'kept' },
  };
  await using house = await openHouse({
    definition: (image) => {
      const definition = taskDefinitionOf(image);
      return {
        ...definition,
        volumes: [{ name: 'models', efsVolumeConfiguration }],
        containerDefinitions: definition.containerDefinitions.map((one) => ({
          ...one,
          mountPoints: [{ sourceVolume: 'models', containerPath: '/models', readOnly: true }],
        })),
      };
    },
  });
  const image = await house.push('1.1.0');
  const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  await settle(house.platform, head);
  const { live } = await house.platform.observe(null);
  expect(live?.taskDefinition).toMatchObject({
    name: 'thea-ia:2',
    body: {
      volumes: [{ name: 'models', efsVolumeConfiguration }],
      containerDefinitions: [{ mountPoints: [{ sourceVolume: 'models', readOnly: true }] }],
    },
  });
  expect(await rollBack(await house.open(), 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
  expect(ids(house, 'thea-ia:1')).toHaveLength(2);
});
