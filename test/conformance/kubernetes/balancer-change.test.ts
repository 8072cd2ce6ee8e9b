import type { Json } from '@thea/action';
import { at, texts } from '@thea/kubernetes/raw';
import { describe, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { accept, deploy, rollBack, sampleObjects, specOf } from './releases.ts';

/** What the service controller of a cloud puts on a Service until the load balancer of it is gone. */
const CLEANUP = 'service.kubernetes.io/load-balancer-cleanup';

/** The sample, whose Service is of this type. Its load balancer knows pods by their address, so no node needs a port. */
const typed = (type: string): Json[] =>
  sampleObjects().map((one) => {
    const { kind, spec } = Object(one);
    const words = type === 'LoadBalancer' ? { type, allocateLoadBalancerNodePorts: false } : { type };
    return kind === 'Service' ? { ...Object(one), spec: { ...spec, ...words } } : one;
  });
const edge: Json = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'edge' },
  spec: { type: 'LoadBalancer', selector: { app: 'thea-ia' }, ports: [{ port: 443, targetPort: 8000 }] },
};

const service = async (house: House, name: string) =>
  (await house.user.get(house.path('services', name))) ?? {};
const hold = (house: House, name: string, finalizers: Json) =>
  house.user.patch(house.path('services', name), { metadata: { finalizers } }, 'cloud-controller-manager');
const rulesOf = async (house: House, version: string, objects: readonly Json[]) => {
  const platform = await house.open();
  const spec = specOf(version, objects);
  return platform.plan(await platform.observe(spec), spec).findings.map(({ rule }) => rule);
};

describe.concurrent('a release that changes how its Service is reached', () => {
  it('to a load balancer: it is told before, and goes back to the address that it had', async ({
    expect,
  }) => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', typed('ClusterIP')), '1'));
    const before = at(await service(house, 'api'), 'spec');
    expect(await rulesOf(house, '2', typed('LoadBalancer'))).toContain('new-load-balancer');
    await deploy(await house.open(), specOf('2', typed('LoadBalancer')), '2');
    await hold(house, 'api', [CLEANUP]);
    // What is there already is no finding for the release after it.
    expect(await rulesOf(house, '3', typed('LoadBalancer'))).not.toContain('new-load-balancer');
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    const after = await service(house, 'api');
    expect(at(after, 'spec')).toEqual(before);
    // Its controller lets go of it when the load balancer is gone: that is not ours to do.
    expect(texts(at(after, 'metadata', 'finalizers'))).toEqual([CLEANUP]);
  });

  it('from a load balancer: the way back is told to take minutes, and asks for one again', async ({
    expect,
  }) => {
    await using house = await openHouse();
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', typed('LoadBalancer')), '1'),
    );
    await hold(house, 'api', [CLEANUP]);
    const rules = await rulesOf(house, '2', typed('ClusterIP'));
    expect(rules).toContain('load-balancer-given-up');
    expect(rules).toContain('rollback-over-budget');
    await deploy(await house.open(), specOf('2', typed('ClusterIP')), '2');
    await hold(house, 'api', null);
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    const after = await service(house, 'api');
    expect(at(after, 'spec', 'type')).toBe('LoadBalancer');
    expect(at(after, 'metadata', 'finalizers')).toBeUndefined();
  });

  it('a Service of the bad release that waits for its load balancer to go is gone, and takes nothing with it', async ({
    expect,
  }) => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    const both = sampleObjects({ objects: [edge] });
    await deploy(await house.open(), specOf('2', both), '2');
    await hold(house, 'edge', [CLEANUP]);
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    expect(at(await service(house, 'edge'), 'metadata', 'deletionTimestamp')).toBeDefined();
    expect((await rollBack(await house.open(), '2')).kind).toBe('nothing-to-do');
    // Applied to it now, it would go with it.
    await expect(deploy(await house.open(), specOf('3', both), '3')).rejects.toThrow(
      `Service edge is being removed and waits for ${CLEANUP}`,
    );
    await hold(house, 'edge', null);
    await house.user.until(house.path('services', 'edge'), (raw) => raw === null);
    await deploy(await house.open(), specOf('3', both), '3');
    expect(at(await service(house, 'edge'), 'spec', 'type')).toBe('LoadBalancer');
  });
});
