import { at } from '@thea/kubernetes/raw';
import { describe, expect, inject, it } from 'vitest';
import { openFaultyProxy } from './faulty-proxy.ts';
import { openHouse } from './house.ts';
import { kubectl } from './kubectl.ts';
import { accept, deploy, digestOf, rollBack, specOf } from './releases.ts';
import {
  type Kind,
  namedBy,
  onePodRuns,
  pinned,
  REPOSITORY,
  runningByTag,
  runs,
  tagged,
  told,
  untagged,
  workloadOf,
} from './tags.ts';

const STABLE = `${REPOSITORY}:stable`;
const release = (version: string, kind: Kind = 'Deployment') => specOf(version, untagged(kind));

describe.concurrent('a way back to what named a tag', () => {
  it.each<Kind>(['Deployment', 'StatefulSet', 'DaemonSet'])('brings back what a %s ran', async (kind) => {
    await using house = await runningByTag(kind, told('1'));
    const platform = await house.open();
    const facts = await platform.observe(release('2', kind));
    expect(platform.plan(facts, release('2', kind)).summary).toContain(
      `! The way back of ${kind} api pins ${STABLE} to ${digestOf('1')}, which its pods run: the tag may move`,
    );
    const first = platform.live(facts);
    expect(first?.release.images).toEqual({ api: digestOf('1') });
    const before = await workloadOf(house, kind);
    await deploy(await house.open(), release('2', kind), '1');
    expect(await rollBack(await house.open(), '1')).toMatchObject({ kind: 'restored', differences: [] });
    const after = await workloadOf(house, kind);
    expect(namedBy(after)).toEqual({ api: pinned('1') });
    expect(await runs(house)).toEqual([told('1')]);
    // But for the digest it is what it was, and is called so.
    const text = JSON.stringify(at(after, 'spec')).replace(pinned('1'), STABLE);
    expect(JSON.parse(text)).toEqual(at(before, 'spec'));
    const again = await house.open();
    expect(again.live(await again.observe(null))).toEqual(first);
    expect((await rollBack(await house.open(), '1')).kind).toBe('nothing-to-do');
    // The next release finds no tag any more, and the way back from it is exact as well.
    await deploy(await house.open(), release('3', kind), '3');
    expect(await rollBack(await house.open(), '3')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await workloadOf(house, kind)).toMatchObject({ spec: at(after, 'spec') ?? null });
  });

  it('with its sidecars and what runs before them', async () => {
    const before = [
      { name: 'first', image: REPOSITORY },
      { name: 'side', image: 'registry.invalid/side:1', restartPolicy: 'Always' },
    ];
    await using house = await runningByTag('Deployment', told('1'), { initContainers: before });
    await deploy(await house.open(), release('2'), '1');
    expect(namedBy(await workloadOf(house))).toEqual({ api: told('2') });
    expect(await rollBack(await house.open(), '1')).toMatchObject({ kind: 'restored', differences: [] });
    expect(namedBy(await workloadOf(house))).toEqual({
      first: `${REPOSITORY}:latest@${digestOf('first')}`,
      side: `registry.invalid/side:1@${digestOf('side')}`,
      api: pinned('1'),
    });
    expect(await runs(house, 'side')).toEqual([`registry.invalid/side@${digestOf('side')}`]);
  });

  it.each([
    ['one of its pods runs another image', told('9'), 'its pods run 2 different images of it'],
    [
      'one of its pods tells the configuration alone',
      digestOf('9'),
      `a pod says that it runs ${digestOf('9')}, which cannot be pulled by that name`,
    ],
  ])('where %s the tag comes back, and plan says why', async (_, other, why) => {
    await using house = await runningByTag('Deployment', told('1'));
    await onePodRuns(house, other);
    const platform = await house.open();
    expect(platform.plan(await platform.observe(release('2')), release('2')).summary).toContain(
      `! The way back of Deployment api names ${STABLE}: leave that tag where it is until this release is verified, nodes may pull it anew (${why})`,
    );
    await deploy(await house.open(), release('2'), '1');
    expect(await rollBack(await house.open(), '1')).toMatchObject({ kind: 'restored', differences: [] });
    expect(namedBy(await workloadOf(house))).toEqual({ api: STABLE });
  });

  it('replaces no pod where the release died before it had', async () => {
    await using house = await runningByTag('Deployment', told('1'));
    const before = await workloadOf(house);
    await using proxy = await openFaultyProxy(inject('admin'));
    let [seen, dead] = [0, false];
    proxy.fate = ({ method, writes, path }) => {
      if (method === 'PATCH' && writes && path.endsWith('/deployments/api')) seen += 1;
      // The fields have moved; the apply is the second write.
      dead ||= seen === 2;
      return dead ? 'cut-before' : 'pass';
    };
    await deploy(await house.open('thea-ia', undefined, proxy.kubeconfig), release('2'), '1').catch(
      () => null,
    );
    expect(seen).toBe(2);
    expect(await rollBack(await house.open(), '1')).toMatchObject({ kind: 'restored', differences: [] });
    const after = await workloadOf(house);
    expect(namedBy(after)).toEqual({ api: STABLE });
    expect(at(after, 'metadata', 'generation')).toEqual(at(before, 'metadata', 'generation'));
  });

  it('is not exact any more where somebody names the tag again and a pod runs another image', async () => {
    await using house = await runningByTag('Deployment', told('1'));
    const head = await deploy(await house.open(), release('2'), '1');
    expect(await rollBack(await house.open(), '1')).toMatchObject({ kind: 'restored', differences: [] });
    const differences = async (): Promise<readonly string[]> => {
      const platform = await house.open();
      const goal = head?.goal;
      if (goal === null || goal === undefined) throw new Error('The release has no way back.');
      const wanted = await platform.recall(goal);
      return platform.compare(await platform.observe(null), wanted).map(({ path }) => path);
    };
    await kubectl(house, ['set', 'image', 'deployment/api', `api=${STABLE}`]);
    await kubectl(house, ['rollout', 'status', 'deployment/api']);
    // The same bytes by the name of before.
    expect(await runs(house)).toEqual([told('1')]);
    expect(await differences()).toEqual([]);
    await onePodRuns(house, told('9'));
    expect(await differences()).toEqual([
      `/apps~1Deployment~1${house.namespace}~1api/spec/template/spec/containers`,
    ]);
  });

  it('to a release of ours, whose manifest named its sidecar by a tag', async () => {
    await using house = await openHouse();
    const side = { name: 'side', image: 'registry.invalid/side:1', restartPolicy: 'Always' };
    const manifests = (variable: string) =>
      JSON.parse(
        JSON.stringify(tagged('Deployment', told('1'), { initContainers: [side] }))
          .replace(STABLE, REPOSITORY)
          .replace('"imagePullPolicy":"Always"', `"env":[{"name":"A","value":"${variable}"}]`),
      );
    await accept(await house.open(), await deploy(await house.open(), specOf('1', manifests('1')), '1'));
    await deploy(await house.open(), specOf('2', manifests('2')), '2');
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    expect(namedBy(await workloadOf(house))).toEqual({
      side: `registry.invalid/side:1@${digestOf('side')}`,
      api: told('1'),
    });
    // What stands there is that release still: nobody has changed it by hand, and the next one goes on top.
    const platform = await house.open();
    expect(platform.live(await platform.observe(null))).toMatchObject({
      platformRelease: 'thea-ia:1',
      serving: true,
    });
    const head = await deploy(await house.open(), specOf('3', manifests('3')), '3');
    expect(head?.goal).toMatchObject({ kind: 'verified', platformRelease: 'thea-ia:1' });
    expect(await rollBack(await house.open(), '3')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await runs(house, 'side')).toEqual([`registry.invalid/side@${digestOf('side')}`]);
  });
});
