import type { Json } from '@thea/action';
import type { Finding } from '@thea/release';
import { describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { accept, deploy, rollBack, sampleObjects, specOf } from './releases.ts';

const asking = (cpu: string, deployment: { readonly [key: string]: Json } = {}) =>
  sampleObjects({ replicas: 4, deployment, container: { resources: { requests: { cpu } } } });

async function quota(house: House, hard: { readonly [resource: string]: string }): Promise<void> {
  await house.user.create(house.path('resourcequotas'), {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'team' },
    spec: { hard: { ...hard } },
  });
  // Its controller counts what is there before admission can refuse by it.
  await house.user.until(house.path('resourcequotas', 'team'), (raw) =>
    JSON.stringify(raw).includes('"used"'),
  );
}

async function limitRange(house: House, limit: { readonly [key: string]: Json }): Promise<void> {
  await house.user.create(`/api/v1/namespaces/${house.namespace}/limitranges`, {
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: { name: 'team' },
    spec: { limits: [{ type: 'Container', ...limit }] },
  });
}

async function findingsOf(
  house: House,
  objects: readonly Json[],
  version = '2',
): Promise<readonly Finding[]> {
  const platform = await house.open();
  const spec = specOf(version, objects);
  return platform.plan(await platform.observe(spec), spec).findings;
}

const about = (findings: readonly Finding[], rules: readonly string[]) =>
  findings
    .filter(({ rule }) => rules.includes(rule))
    .map(({ class: of, rule, message, setting }) => `${of} ${rule}: ${message} [${setting}]`);

describe.concurrent('what the namespace has room for is said before', () => {
  const ROOM = ['quota', 'quota-surge', 'quota-way-back', 'limit-range'];

  it('a release that never fits its quota is refused, and nothing is written', async () => {
    await using house = await openHouse();
    await quota(house, { 'requests.cpu': '3' });
    await expect(deploy(await house.open(), specOf('1', asking('1')), '1')).rejects.toMatchObject({
      kind: 'blocked',
      message: expect.stringContaining(
        'needs 4 more; ResourceQuota team allows requests.cpu 3, of which 0 are used',
      ),
    });
    expect(await house.user.get(house.path('deployments', 'api'))).toBeNull();
    // The API server says the same of its pods.
    await house.user.create(house.path('deployments'), asking('1')[0] ?? null);
    await house.user.until(house.path('deployments', 'api'), (raw) =>
      JSON.stringify(raw).includes('exceeded quota'),
    );
  });

  it('a surge and a way back that do not fit are told with the number to raise to', async () => {
    await using house = await openHouse();
    await quota(house, { 'requests.cpu': '4500m', pods: '20' });
    await accept(await house.open(), await deploy(await house.open(), specOf('1', asking('1')), '1'));
    expect(about(await findingsOf(house, asking('1')), ROOM)).toEqual([
      'policy quota-surge: The surge of the rollout does not fit: with it requests.cpu would be 5; ResourceQuota team allows requests.cpu 4500m, of which 4 are used. Pods would be refused meanwhile. [spec.strategy.rollingUpdate.maxSurge]',
    ]);
    const stuck = asking('1', { strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } });
    expect(about(await findingsOf(house, stuck), ROOM)[0]).toContain(
      'safety quota-surge: No pod of Deployment api fits beside',
    );
    const inPlace = asking('1', { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 2 } } });
    expect(about(await findingsOf(house, inPlace), ROOM)[0]).toContain(
      'policy quota-way-back: A way back could not bring all pods in one wave',
    );
    // Slower, but it comes back all the same.
    await accept(await house.open(), await deploy(await house.open(), specOf('2', inPlace), '2'));
    expect(await rollBack(await house.open(), null, '1')).toMatchObject({
      kind: 'restored',
      differences: [],
    });
  });

  it('a quota that every container has to name, and the default that names it', async () => {
    await using house = await openHouse();
    await quota(house, { 'limits.memory': '2Gi' });
    expect(about(await findingsOf(house, asking('1')), ROOM)).toEqual([
      'safety quota: Container "api" of Deployment api names no resources.limits.memory, which ResourceQuota team asks of every container: its pods would be refused. [resources.limits.memory]',
    ]);
    await limitRange(house, { default: { memory: '256Mi' } });
    expect(about(await findingsOf(house, asking('1')), ROOM)).toEqual([]);
    const head = await deploy(await house.open(), specOf('1', asking('1')), '1');
    expect(head?.state).toBe('serving');
  });

  it('a container beyond its LimitRange is refused before its pods are', async () => {
    await using house = await openHouse();
    await limitRange(house, { max: { cpu: '500m' }, min: { cpu: '100m' } });
    expect(about(await findingsOf(house, asking('1')), ROOM)).toEqual([
      'safety limit-range: Container "api" of Deployment api asks for cpu 1; LimitRange team allows at most 500m: its pods would be refused. [resources]',
    ]);
    expect(about(await findingsOf(house, asking('50m')), ROOM)[0]).toContain('allows at least 100m');
    await house.user.create(house.path('deployments'), asking('1')[0] ?? null);
    await house.user.until(house.path('deployments', 'api'), (raw) =>
      JSON.stringify(raw).includes('FailedCreate'),
    );
  });

  it('a pod that no node could take is told, with what it lacks', async () => {
    await using house = await openHouse();
    expect(about(await findingsOf(house, asking('900')), ['no-node'])).toEqual([
      'policy no-node: No node is large enough for a pod of Deployment api: it asks for cpu 900, the largest node gives 64. [resources.requests.cpu]',
    ]);
    expect(about(await findingsOf(house, asking('1')), ['no-node'])).toEqual([]);
    const elsewhere = JSON.parse(
      JSON.stringify(asking('1')).replace('"containers":', '"nodeSelector":{"disk":"none"},"containers":'),
    );
    expect(about(await findingsOf(house, elsewhere), ['no-node'])[0]).toContain('[nodeSelector]');
  });
});
