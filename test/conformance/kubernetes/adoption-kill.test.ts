import { at } from '@thea/kubernetes/raw';
import { describe, expect, inject, it } from 'vitest';
import { appliedByHand, asked, everything, managersOf, read, release, variablesOf } from './by-hand.ts';
import { endAt, type Fate, openFaultyProxy, type ProxiedCall } from './faulty-proxy.ts';
import type { House } from './house.ts';
import { deploy, rollBack, specOf } from './releases.ts';
import { namedBy, pinned, REPOSITORY, runningByTag, runs, told, untagged, workloadOf } from './tags.ts';

/** How often a release that adopts a Deployment and its Service writes to the cluster, proved below. */
const WRITES = 9;

/** The writes of the Deployment: the first moves its fields, the second applies the release. */
const ofDeployment = ({ method, writes, path }: ProxiedCall): boolean =>
  method === 'PATCH' && writes && path.endsWith('/deployments/api');

describe.concurrent('a release that adopts and dies', () => {
  it.each<readonly [string, number, Fate]>([
    ['before the fields move', 1, 'cut-before'],
    ['once they have moved', 1, 'cut-after'],
    ['before it applies', 2, 'cut-before'],
    ['once it has applied', 2, 'cut-after'],
  ])('%s: what runs is whole, its rollback exact, and the next release goes on', async (_, nth, fate) => {
    await using house = await appliedByHand();
    const before = await everything(house);
    const generation = at(await read(house), 'metadata', 'generation');
    await using proxy = await openFaultyProxy(inject('admin'));
    let [seen, dead] = [0, false];
    proxy.fate = (call) => {
      if (dead) return 'cut-before';
      if (ofDeployment(call)) seen += 1;
      dead = seen === nth;
      return dead ? fate : 'pass';
    };
    await deploy(await house.open('thea-ia', undefined, proxy.kubeconfig), release(), '1').catch(() => null);
    expect(seen).toBe(nth);
    const left = await read(house);
    const applied = nth === 2 && fate === 'cut-after';
    expect(managersOf(left).includes('kubectl-client-side-apply')).toBe(nth === 1 && fate === 'cut-before');
    expect(at(left, 'metadata', 'generation') === generation).toBe(!applied);
    expect(await rollBack(await house.open(), '1')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await everything(house)).toEqual(before);
    const head = await deploy(await house.open(), release('3'), '3');
    expect(variablesOf(await read(house))).toEqual(['A', 'C']);
    expect(at(await read(house, 'configmaps', 'settings'), 'data')).toEqual({ A: '1' });
    expect(head?.state).toBe('serving');
    expect(await rollBack(await house.open(), '3')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await everything(house)).toEqual(before);
  });

  it.each<readonly [string, Fate]>([
    ['asked', 'cut-before'],
    ['answer', 'cut-after'],
  ])('nothing is lost where the %s of a move is', async (_, fate) => {
    await using house = await appliedByHand();
    const before = await everything(house);
    await using proxy = await openFaultyProxy(inject('admin'));
    const cut = new Set<string>();
    proxy.fate = (call) => {
      if (!call.writes || call.method !== 'PATCH' || cut.has(call.path)) return 'pass';
      if (call.path.includes('/secrets/')) return 'pass';
      cut.add(call.path);
      return fate;
    };
    const head = await deploy(await house.open('thea-ia', undefined, proxy.kubeconfig), release(), '1');
    expect(head?.state).toBe('serving');
    expect(cut.size).toBe(3);
    expect(variablesOf(await read(house))).toEqual(['A', 'C']);
    expect(await rollBack(await house.open(), '1')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await everything(house)).toEqual(before);
  });

  it('somebody who changes the object right before its fields move is not overwritten', async () => {
    await using house = await appliedByHand();
    await using proxy = await openFaultyProxy(inject('admin'));
    let change: 'not yet' | 'under way' | 'made' = 'not yet';
    const later = JSON.stringify({ kind: 'Status', code: 429, reason: 'TooManyRequests', message: 'later' });
    const headers = { 'content-type': 'application/json', 'retry-after': '2' };
    // The ConfigMap comes first: when it is written, the Deployment has been read.
    proxy.fate = ({ method, writes, path }) => {
      if (change === 'made' || method !== 'PATCH' || !writes || !path.endsWith('/configmaps/settings'))
        return 'pass';
      if (change === 'not yet') {
        change = 'under way';
        const step = { op: 'add', path: '/spec/template/spec/containers/0/env/-', value: { name: 'D' } };
        void house.user.jsonPatch(house.path('deployments', 'api'), [step], 'kubectl-patch').then(() => {
          change = 'made';
        });
      }
      return { status: 429, body: later, headers };
    };
    const deploying = deploy(await house.open('thea-ia', undefined, proxy.kubeconfig), release(), '1');
    await expect(deploying).rejects.toThrow('Deployment api was changed by somebody else in between');
    const live = await read(house);
    expect(variablesOf(live)).toEqual(['A', 'B', 'C', 'D']);
    expect(managersOf(live)).toContain('kubectl-client-side-apply');
  });
});

/** What people and tools have set on the objects that run by a tag, the digest aside that a way back puts beside it. */
async function byTag(house: House): Promise<string> {
  const all = [asked(await read(house)), asked(await read(house, 'services'))];
  return JSON.stringify(all).replace(pinned('1'), `${REPOSITORY}:stable`);
}

const adopting = (version: string) => specOf(version, untagged('Deployment'));

it('the points below are every write of a release that adopts', async () => {
  await using house = await runningByTag('Deployment', told('1'));
  await using proxy = await openFaultyProxy(inject('admin'));
  await deploy(await house.open('thea-ia', undefined, proxy.kubeconfig), adopting('2'), '1');
  expect(proxy.calls.filter(({ writes, stale }) => writes && !stale)).toHaveLength(WRITES);
});

describe.concurrent('a release that adopts what names a tag and dies at a write', () => {
  const points = Array.from({ length: WRITES }, (_, index) => index + 1);
  it.each(
    points.flatMap((write) => (['before', 'after'] as const).map((when) => ({ write, when }))),
  )('$write, $when it: its rollback brings back what ran, whether or not it has to replace a pod', async ({
    write,
    when,
  }) => {
    await using house = await runningByTag('Deployment', told('1'));
    const before = await byTag(house);
    const generation = at(await workloadOf(house), 'metadata', 'generation');
    await using proxy = await openFaultyProxy(inject('admin'));
    const dead = endAt(proxy, write, when);
    const dying = await house.open('thea-ia', undefined, proxy.kubeconfig);
    await deploy(dying, adopting('2'), '1').catch(() => null);
    expect(dead()).toBe(true);
    const applied = at(await workloadOf(house), 'metadata', 'generation') !== generation;
    const outcome = await rollBack(await house.open(), '1');
    expect(await byTag(house)).toBe(before);
    expect(namedBy(await workloadOf(house))).toEqual({
      api: applied ? pinned('1') : `${REPOSITORY}:stable`,
    });
    expect(await runs(house)).toEqual([told('1')]);
    if (outcome.kind === 'restored') {
      expect(outcome.differences).toEqual([]);
      expect((await rollBack(await house.open(), '1')).kind).toBe('nothing-to-do');
    } else expect(outcome.kind).toBe('nothing-to-do');
  });
});
