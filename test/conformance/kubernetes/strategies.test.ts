import type { Json } from '@thea/action';
import { at, object, objects, text } from '@thea/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import { openHouse } from './house.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects, specOf } from './releases.ts';

const imageOf = (raw: ReturnType<typeof object> | null): string =>
  text(objects(at(raw ?? {}, 'spec', 'containers'))[0]?.['image']);

/** The sample as another kind of workload, with words of its spec. */
function workload(kind: string, words: { readonly [key: string]: Json } = {}, behaviour?: string): Json[] {
  const [deployment, service = null] = sampleObjects(behaviour === undefined ? {} : { behaviour });
  const raw = object(deployment);
  const { replicas, ...spec } = object(raw['spec']);
  const own = kind === 'DaemonSet' ? spec : { ...spec, replicas: replicas ?? 3 };
  const named = kind === 'StatefulSet' ? { serviceName: 'api' } : {};
  return [{ ...raw, kind, spec: { ...own, ...named, ...words } }, service];
}

describe.concurrent('how a workload replaces its pods', () => {
  it('Recreate: all go before any comes, forth and back', async () => {
    await using house = await openHouse();
    const words = { deployment: { strategy: { type: 'Recreate' } } };
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', sampleObjects(words)), '1'),
    );
    await deploy(await house.open(), specOf('2', sampleObjects(words)), '2');
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    const live = await house.user.get(house.path('deployments', 'api'));
    expect(at(live ?? {}, 'spec', 'strategy')).toEqual({ type: 'Recreate' });
  });

  it('minReadySeconds: a pod counts when it has been ready so long', async () => {
    await using house = await openHouse();
    const words = { deployment: { minReadySeconds: 3 } };
    const head = await deploy(await house.open(), specOf('1', sampleObjects(words)), '1');
    expect(head?.state).toBe('serving');
    const pods = await house.user.list(house.path('pods'));
    const ready = pods.map((pod) =>
      Date.parse(
        text(
          objects(at(pod, 'status', 'conditions')).find((one) => one['type'] === 'Ready')?.[
            'lastTransitionTime'
          ],
        ),
      ),
    );
    // Times of the cluster are cut to the second, and it runs by the clock of this machine.
    expect(Date.now() - Math.max(...ready)).toBeGreaterThanOrEqual(2_500);
  });

  it('a partition: the pods below it keep their revision, and the release serves all the same', async () => {
    await using house = await openHouse();
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', workload('StatefulSet')), '1'),
    );
    const words = { updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 2 } } };
    const head = await deploy(await house.open(), specOf('2', workload('StatefulSet', words)), '2');
    expect(head?.state).toBe('serving');
    expect(imageOf(await house.user.get(house.path('pods', 'api-2')))).toContain(digestOf('2'));
    expect(imageOf(await house.user.get(house.path('pods', 'api-0')))).toContain(digestOf('1'));
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    expect(imageOf(await house.user.get(house.path('pods', 'api-2')))).toContain(digestOf('1'));
  });

  it('Parallel: a broken StatefulSet comes back without a pod being removed for it', async () => {
    await using house = await openHouse();
    const words = { podManagementPolicy: 'Parallel' };
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', workload('StatefulSet', words)), '1'),
    );
    await expect(
      deploy(await house.open(), specOf('2', workload('StatefulSet', words, 'no-image')), '2'),
    ).rejects.toThrow('may not be pulled');
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    for (const name of ['api-0', 'api-1', 'api-2']) {
      expect(imageOf(await house.user.get(house.path('pods', name)))).toContain(digestOf('1'));
    }
  });

  it('OnDelete: it is a finding, because neither way would come about', async () => {
    await using house = await openHouse();
    const spec = specOf('1', workload('DaemonSet', { updateStrategy: { type: 'OnDelete' } }));
    await expect(deploy(await house.open(), spec, '1')).rejects.toMatchObject({
      kind: 'blocked',
      message: expect.stringContaining('DaemonSet api replaces a pod only when somebody deletes it'),
    });
  });

  it('a DaemonSet, for which nobody else sets a deadline, fails with its cause', async () => {
    await using house = await openHouse();
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', workload('DaemonSet')), '1'),
    );
    await expect(
      deploy(await house.open(), specOf('2', workload('DaemonSet', {}, 'crash')), '2'),
    ).rejects.toThrow('DaemonSet api does not come up');
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
  });
});

describe.concurrent('what happens meanwhile', () => {
  it('a Deployment that somebody removes ends the rollout at once', async () => {
    await using house = await openHouse();
    const slow = specOf('1', sampleObjects({ behaviour: 'never-ready' }));
    const release = deploy(await house.open(), slow, '1').catch((thrown: unknown) => thrown);
    await house.user.until(
      house.path('deployments', 'api'),
      (raw) => at(raw ?? {}, 'status', 'unavailableReplicas') === 3,
    );
    await house.user.remove(house.path('deployments', 'api'));
    expect(await release).toMatchObject({ kind: 'superseded' });
  });

  it('the strategy of a way back is put back when its traffic is, and never over what came after', async () => {
    await using house = await openHouse();
    const path = house.path('deployments', 'api');
    const surge = async () =>
      at((await house.user.get(path)) ?? {}, 'spec', 'strategy', 'rollingUpdate', 'maxSurge');
    const words = {
      replicas: 6,
      deployment: { strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } },
    };
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', sampleObjects(words)), '1'),
    );
    const head = await deploy(await house.open(), specOf('2', sampleObjects(words)), '2');
    if (head === null) throw new Error('The release was not deployed.');
    const platform = await house.open();
    const first = await platform.restore(head, platform.fence(await platform.observe(null)));
    expect(await surge()).toBe('100%');
    for await (const { kind } of platform.follow(first, 'serving')) if (kind === 'serving') break;
    expect(await surge()).toBe(1);
    // The same once more, but somebody else is there before it serves.
    const again = await deploy(await house.open(), specOf('3', sampleObjects(words)), '3');
    if (again === null) throw new Error('The release was not deployed.');
    const other = await house.open();
    const second = await other.restore(again, other.fence(await other.observe(null)));
    expect(second.faster).toHaveLength(1);
    const image = `registry.invalid/thea-ia@${digestOf('4')}`;
    const step = { op: 'replace', path: '/spec/template/spec/containers/0/image', value: image };
    await house.user.jsonPatch(path, [step], 'somebody');
    await other.finish(second);
    const live = (await house.user.get(path)) ?? {};
    expect(imageOf(object(at(live, 'spec', 'template')))).toBe(image);
    expect(await surge()).toBe('100%');
  });

  it('a restart that somebody asked for is no other release: the way back is open', async () => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    await deploy(await house.open(), specOf('2', sampleObjects()), '2');
    const at = { 'kubectl.kubernetes.io/restartedAt': '2026-11-23T12:00:00Z' };
    await house.user.patch(
      house.path('deployments', 'api'),
      { spec: { template: { metadata: { annotations: at } } } },
      'kubectl-rollout',
    );
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
  });

  it('what kubectl noted of its last apply stays as it was', async () => {
    await using house = await openHouse();
    const [deployment, service] = sampleObjects();
    const noted = { 'kubectl.kubernetes.io/last-applied-configuration': '{"by":"kubectl"}' };
    const own = object(deployment);
    const spec = JSON.parse(
      JSON.stringify(own).replace('registry.invalid/thea-ia', 'registry.invalid/thea-ia:old'),
    );
    await house.user.create(house.path('deployments'), {
      ...spec,
      metadata: { ...object(own['metadata']), annotations: noted },
    });
    await house.user.create(house.path('services'), service ?? null);
    await house.user.until(
      house.path('deployments', 'api'),
      (raw) => at(raw ?? {}, 'status', 'readyReplicas') === 3,
    );
    await deploy(await house.open(), specOf('2', sampleObjects(), { 'take-ownership': true }), '1');
    expect(await rollBack(await house.open(), '1')).toMatchObject({ kind: 'restored', differences: [] });
    const live = await house.user.get(house.path('deployments', 'api'));
    expect(object(at(live ?? {}, 'metadata', 'annotations'))).toMatchObject(noted);
  });
});

describe.concurrent('what cannot be put back is refused before', () => {
  const claim = (storage: string): Json => ({
    metadata: { name: 'data' },
    spec: { accessModes: ['ReadWriteOnce'], storageClassName: '', resources: { requests: { storage } } },
  });
  const fixed = (value: string): Json => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'fixed' },
    immutable: true,
    data: { value },
  });
  it.each([
    [
      'the claims of a StatefulSet',
      workload('StatefulSet', { replicas: 0, volumeClaimTemplates: [claim('1Gi')] }),
      workload('StatefulSet', { replicas: 0, volumeClaimTemplates: [claim('2Gi')] }),
      'StatefulSet api',
    ],
    [
      'an immutable ConfigMap',
      sampleObjects({ objects: [fixed('1')] }),
      sampleObjects({ objects: [fixed('2')] }),
      'ConfigMap fixed',
    ],
    [
      'the address of a Service',
      sampleObjects(),
      JSON.parse(
        JSON.stringify(sampleObjects()).replace('"ports":[{"port"', '"clusterIP":"None","ports":[{"port"'),
      ),
      'Service api',
    ],
  ])('%s', async (_, before, after, name) => {
    await using house = await openHouse();
    for (const raw of before) {
      const plural = {
        StatefulSet: 'statefulsets',
        Deployment: 'deployments',
        Service: 'services',
        ConfigMap: 'configmaps',
      }[text(object(raw)['kind'])];
      await house.user.apply(house.path(plural ?? '', text(at(raw, 'metadata', 'name'))), raw, 'thea');
    }
    await expect(deploy(await house.open(), specOf('2', after), '2')).rejects.toMatchObject({
      kind: 'blocked',
      message: expect.stringContaining(`refuses ${name}`),
      remedy: expect.stringContaining('cannot be changed in place, nor put back'),
    });
    expect(await house.user.list(house.path('secrets'))).toEqual([]);
  });
});
