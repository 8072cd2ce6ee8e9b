import { at, objects, text } from '@thea/kubernetes/raw';
import { describe, expect, inject, it } from 'vitest';
import { endAt, openFaultyProxy } from './faulty-proxy.ts';
import { type House, openHouse } from './house.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects, specOf } from './releases.ts';

/** How often each story writes to the cluster, proved below. */
const DEPLOY_WRITES = 7;
const ROLLBACK_WRITES = 6;
const ACCEPT_WRITES = 2;

const settings = (value: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings' },
  data: { LEVEL: value },
});
const first = () => specOf('1', sampleObjects({ objects: [settings('info')] }));
const second = () => specOf('2', sampleObjects({ objects: [settings('debug')] }));
/** Leaves out what the first one has. */
const without = () => specOf('2', sampleObjects());
const third = () => specOf('3', sampleObjects({ objects: [settings('warn')] }));

async function beginning(): Promise<House> {
  const house = await openHouse();
  await accept(await house.open(), await deploy(await house.open(), first(), '1'));
  return house;
}

async function expectFirst(house: House): Promise<void> {
  const live = await house.user.get(house.path('deployments', 'api'));
  expect(text(objects(at(live ?? {}, 'spec', 'template', 'spec', 'containers'))[0]?.['image'])).toContain(
    digestOf('1'),
  );
  const map = await house.user.get(house.path('configmaps', 'settings'));
  expect(at(map ?? {}, 'data', 'LEVEL')).toBe('info');
}

const points = (writes: number) =>
  Array.from({ length: writes }, (_, index) => index + 1).flatMap((write) =>
    (['before', 'after'] as const).map((when) => ({ write, when })),
  );

it('the points below are every write of a deploy, of a rollback and of an acceptance', async () => {
  await using house = await beginning();
  await using proxy = await openFaultyProxy(inject('admin'));
  const counted = async (act: () => Promise<unknown>): Promise<number> => {
    const before = proxy.calls.length;
    await act();
    return proxy.calls.slice(before).filter(({ writes, stale }) => writes && !stale).length;
  };
  const open = () => house.open('thea-ia', undefined, proxy.kubeconfig);
  const ofDeploy = await counted(async () => deploy(await open(), second(), '2'));
  const ofRollback = await counted(async () => rollBack(await open(), '2'));
  const head = await deploy(await open(), without(), '3');
  const ofAccept = await counted(async () => accept(await open(), head));
  expect({ ofDeploy, ofRollback, ofAccept }).toEqual({
    ofDeploy: DEPLOY_WRITES,
    ofRollback: ROLLBACK_WRITES,
    ofAccept: ACCEPT_WRITES,
  });
});

describe.concurrent('a deploy that dies at a write', () => {
  it.each(points(DEPLOY_WRITES))('$write, $when it: the rollback of the same run restores what ran', async ({
    write,
    when,
  }) => {
    await using house = await beginning();
    await using proxy = await openFaultyProxy(inject('admin'));
    endAt(proxy, write, when);
    await deploy(await house.open('thea-ia', undefined, proxy.kubeconfig), second(), '2').catch(() => null);
    const outcome = await rollBack(await house.open(), '2');
    if (outcome.kind === 'restored') expect(outcome.differences).toEqual([]);
    else expect(outcome.kind).toBe('nothing-to-do');
    await expectFirst(house);
    expect((await rollBack(await house.open(), '2')).kind).toBe('nothing-to-do');
    // The next release finds a target that is whole.
    await accept(await house.open(), await deploy(await house.open(), third(), '3'));
  });
});

it('a Lease of a run that died keeps another one waiting for seconds, not for good', async () => {
  await using house = await beginning();
  await using proxy = await openFaultyProxy(inject('admin'));
  let dead = false;
  proxy.fate = (call) => {
    dead ||= call.method === 'PATCH' && call.writes && call.path.endsWith('/configmaps/settings');
    return dead ? 'cut-before' : 'pass';
  };
  const dying = await house.open('thea-ia', undefined, proxy.kubeconfig, '2');
  await deploy(dying, second(), '2').catch(() => null);
  const lease = await house.user.get(house.path('leases', 'thea-release.thea-ia'));
  expect(at(lease ?? {}, 'spec', 'holderIdentity')).toBe('thea.thea-ia.2/1');
  await deploy(await house.open('thea-ia', undefined, undefined, '3'), third(), '3');
  expect(house.log.lines.join('\n')).toContain('thea.thea-ia.2/1 is writing this target');
  expect(await rollBack(await house.open('thea-ia', undefined, undefined, '3'), '3')).toMatchObject({
    kind: 'restored',
    differences: [],
  });
  await expectFirst(house);
});

describe.concurrent('a rollback that dies at a write', () => {
  it.each(points(ROLLBACK_WRITES))('$write, $when it: the next one goes on', async ({ write, when }) => {
    await using house = await beginning();
    await deploy(await house.open(), second(), '2');
    await using proxy = await openFaultyProxy(inject('admin'));
    endAt(proxy, write, when);
    await rollBack(await house.open('thea-ia', undefined, proxy.kubeconfig), '2').catch(() => null);
    const outcome = await rollBack(await house.open(), '2');
    if (outcome.kind === 'restored') expect(outcome.differences).toEqual([]);
    else expect(outcome.kind).toBe('nothing-to-do');
    await expectFirst(house);
  });
});

describe.concurrent('an acceptance that dies at a write', () => {
  it.each(points(ACCEPT_WRITES))('$write, $when it: the next one ends it, and what was dropped goes', async ({
    write,
    when,
  }) => {
    await using house = await beginning();
    const head = await deploy(await house.open(), without(), '2');
    await using proxy = await openFaultyProxy(inject('admin'));
    const dead = endAt(proxy, write, when);
    await accept(await house.open('thea-ia', undefined, proxy.kubeconfig), head).catch(() => null);
    expect(dead()).toBe(true);
    await accept(await house.open(), head);
    expect(await house.user.get(house.path('configmaps', 'settings'))).toBeNull();
    // It is a way back like any other.
    await deploy(await house.open(), third(), '3');
    expect(await rollBack(await house.open(), '3')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await house.user.get(house.path('configmaps', 'settings'))).toBeNull();
  });
});

describe.concurrent('a write whose answer is lost', () => {
  it.each(points(DEPLOY_WRITES))('$write, $when it: the release serves all the same', async ({
    write,
    when,
  }) => {
    await using house = await beginning();
    await using proxy = await openFaultyProxy(inject('admin'));
    proxy.fate = (call) => (call.write === write ? `cut-${when}` : 'pass');
    const platform = await house.open('thea-ia', undefined, proxy.kubeconfig);
    const head = await deploy(platform, second(), '2');
    expect(head?.state).toBe('serving');
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    await expectFirst(house);
  });
});
