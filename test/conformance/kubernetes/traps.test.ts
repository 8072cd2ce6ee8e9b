import type { Json } from '@thea/action';
import { APPLICATION_LABEL, KEEP_ANNOTATION } from '@thea/kubernetes/names';
import { at, object, objects, text } from '@thea/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import { openHouse } from './house.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects, specOf } from './releases.ts';

const imageOf = (raw: ReturnType<typeof object> | null): string =>
  text(objects(at(raw ?? {}, 'spec', 'template', 'spec', 'containers'))[0]?.['image']);

describe.concurrent('what a rollback by template would get wrong', () => {
  it('two bad releases in a row go back to the last verified one, and undoing twice does not toggle', async () => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    await deploy(
      await house.open(),
      specOf('2', sampleObjects({ environment: [{ name: 'A', value: '2' }] })),
      '2',
    );
    await deploy(
      await house.open(),
      specOf('3', sampleObjects({ environment: [{ name: 'A', value: '3' }] })),
      '3',
    );
    const outcome = await rollBack(await house.open(), '3');
    expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
    expect(imageOf(await house.user.get(house.path('deployments', 'api')))).toContain(digestOf('1'));
    expect((await rollBack(await house.open(), '3')).kind).toBe('nothing-to-do');
    expect((await rollBack(await house.open(), null)).kind).toBe('nothing-to-do');
    expect(imageOf(await house.user.get(house.path('deployments', 'api')))).toContain(digestOf('1'));
  });

  it('revisionHistoryLimit 0: the old ReplicaSet is gone, the way back is not', async () => {
    await using house = await openHouse();
    const words = { deployment: { revisionHistoryLimit: 0 } };
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', sampleObjects(words)), '1'),
    );
    await deploy(await house.open(), specOf('2', sampleObjects(words)), '2');
    await house.user.until(house.path('replicasets'), (list) => objects(list?.['items']).length === 1);
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
  });

  it('a ConfigMap that changed in place comes back with the template', async () => {
    await using house = await openHouse();
    const configMap = (value: string) => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'settings' },
      data: { LEVEL: value, KEPT: 'same' },
    });
    const withMap = (value: string) => sampleObjects({ objects: [configMap(value)] });
    await accept(await house.open(), await deploy(await house.open(), specOf('1', withMap('info')), '1'));
    await deploy(await house.open(), specOf('2', withMap('debug')), '2');
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    const live = await house.user.get(house.path('configmaps', 'settings'));
    expect(at(live ?? {}, 'data')).toEqual({ LEVEL: 'info', KEPT: 'same' });
  });

  it('annotations that other controllers added since stay', async () => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    await deploy(await house.open(), specOf('2', sampleObjects()), '2');
    await house.user.patch(house.path('deployments', 'api'), {
      metadata: { annotations: { 'example.com/seen': 'yes' } },
    });
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    const live = await house.user.get(house.path('deployments', 'api'));
    expect(at(live ?? {}, 'metadata', 'annotations', 'example.com/seen')).toBe('yes');
  });

  it('a Secret that somebody rotated meanwhile keeps its value, and is named', async () => {
    await using house = await openHouse();
    const secret = (value: string) => ({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'database' },
      stringData: { PASSWORD: value, HOST: `host-${value}` },
    });
    const withSecret = (value: string) => sampleObjects({ objects: [secret(value)] });
    await accept(await house.open(), await deploy(await house.open(), specOf('1', withSecret('one')), '1'));
    await deploy(await house.open(), specOf('2', withSecret('two')), '2');
    const rotated = Buffer.from('rotated').toString('base64');
    await house.user.patch(house.path('secrets', 'database'), { data: { PASSWORD: rotated } });
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    const live = await house.user.get(house.path('secrets', 'database'));
    expect(at(live ?? {}, 'data')).toEqual({
      PASSWORD: rotated,
      HOST: Buffer.from('host-one').toString('base64'),
    });
    expect(house.log.warnings.join('\n')).toContain('PASSWORD');
    expect(house.log.warnings.join('\n')).not.toContain(rotated);
  });

  it('what the bad release created goes, what it dropped is still there', async () => {
    await using house = await openHouse();
    const map = (name: string) => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name },
      data: { a: 'b' },
    });
    const worker = object(
      JSON.parse(JSON.stringify(sampleObjects({ replicas: 1 })[0]).replaceAll('"api"', '"worker"')),
    );
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', sampleObjects({ objects: [map('old')] })), '1'),
    );
    await deploy(await house.open(), specOf('2', sampleObjects({ objects: [map('new'), worker] })), '2');
    expect(await house.user.get(house.path('configmaps', 'old'))).not.toBeNull();
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await house.user.get(house.path('configmaps', 'new'))).toBeNull();
    expect(await house.user.get(house.path('deployments', 'worker'))).toBeNull();
    expect(await house.user.get(house.path('configmaps', 'old'))).not.toBeNull();
  });

  it('API, worker and beat of one image move together, and go back together', async () => {
    await using house = await openHouse();
    const named = (name: string, behaviour?: string): Json => {
      const [raw = null] = sampleObjects({ replicas: 2, ...(behaviour === undefined ? {} : { behaviour }) });
      return object(
        JSON.parse(
          JSON.stringify(raw)
            .replace('"name":"api"', `"name":"${name}"`)
            .replaceAll('"app":"thea-ia"', `"app":"${name}"`),
        ),
      );
    };
    const all = (behaviour?: string) => [named('api'), named('worker', behaviour), named('beat')];
    await accept(await house.open(), await deploy(await house.open(), specOf('1', all()), '1'));
    await expect(deploy(await house.open(), specOf('2', all('crash')), '2')).rejects.toThrow(
      'Deployment worker does not come up',
    );
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    for (const name of ['api', 'worker', 'beat']) {
      expect(imageOf(await house.user.get(house.path('deployments', name)))).toContain(digestOf('1'));
    }
  });

  it('only what a Service reaches counts as serving', async () => {
    await using house = await openHouse();
    const [raw = null] = sampleObjects({ replicas: 2 });
    const worker = object(
      JSON.parse(
        JSON.stringify(raw).replace('"name":"api"', '"name":"worker"').replaceAll('"thea-ia"', '"worker"'),
      ),
    );
    const platform = await house.open();
    await deploy(platform, specOf('1', sampleObjects({ objects: [worker] }), { containers: ['api'] }), '1');
    const replicas = await platform.replicas();
    expect(replicas).toHaveLength(5);
    expect(replicas.filter(({ serving }) => serving).map(({ id }) => id.slice(0, 4))).toEqual(
      Array(3).fill('api-'),
    );
    expect(platform.minimumHealthy(await platform.observe(null))).toBe(3);
    const [one] = replicas;
    if (one !== undefined) await platform.restart(one);
    await house.user.until(house.path('pods', one?.id ?? ''), (pod) => pod === null);
    await house.user.until(
      house.path('deployments', 'api'),
      (live) => at(live ?? {}, 'status', 'readyReplicas') === 3,
    );
  });

  it('configuration in names of its own comes back with the template, at once', async () => {
    await using house = await openHouse();
    const withMap = (value: string) => [
      ...sampleObjects({ container: { envFrom: [{ configMapRef: { name: 'settings' } }] } }),
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { LEVEL: value } },
    ];
    const words = { 'hash-configuration': true };
    const namesOf = async () =>
      (await house.user.list(house.path('configmaps')))
        .map((raw) => text(at(raw, 'metadata', 'name')))
        .filter((name) => name.startsWith('settings'));
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', withMap('info'), words), '1'),
    );
    const before = await namesOf();
    await deploy(await house.open(), specOf('1', withMap('debug'), words), '2');
    expect(await namesOf()).toHaveLength(2);
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await namesOf()).toEqual(before);
  });

  it('what a release no longer names goes once it is accepted', async () => {
    await using house = await openHouse();
    const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'old' }, data: { a: 'b' } };
    const claim = {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'data' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    };
    const kept = {
      ...map,
      metadata: { name: 'kept', annotations: { [KEEP_ANNOTATION]: 'true' } },
    };
    const path = `/api/v1/namespaces/${house.namespace}/persistentvolumeclaims/data`;
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', sampleObjects({ objects: [map, kept, claim] })), '1'),
    );
    const second = await deploy(await house.open(), specOf('2', sampleObjects()), '2');
    expect(await house.user.get(house.path('configmaps', 'old'))).not.toBeNull();
    await accept(await house.open(), second);
    expect(await house.user.get(house.path('configmaps', 'old'))).toBeNull();
    expect(await house.user.get(house.path('configmaps', 'kept'))).not.toBeNull();
    expect(await house.user.get(path)).not.toBeNull();
    // Going back to that release later does not bring back what it had dropped.
    await accept(await house.open(), await deploy(await house.open(), specOf('3', sampleObjects()), '3'));
    expect(await rollBack(await house.open(), null, '2')).toMatchObject({
      kind: 'restored',
      differences: [],
    });
    expect(await house.user.get(house.path('configmaps', 'old'))).toBeNull();
    expect(await house.user.get(path)).not.toBeNull();
  });

  it('adopts what ran before, and brings exactly that back', async () => {
    await using house = await openHouse();
    const [deployment, service] = sampleObjects({ replicas: 4 });
    const own = object(
      JSON.parse(JSON.stringify(deployment).replace('registry.invalid/thea-ia', 'nginx:1.0')),
    );
    await house.user.create(house.path('deployments'), own);
    await house.user.create(house.path('services'), service ?? null);
    await house.user.until(
      house.path('deployments', 'api'),
      (raw) => at(raw ?? {}, 'status', 'readyReplicas') === 4,
    );
    const before = await house.user.get(house.path('deployments', 'api'));
    const spec = specOf('2', sampleObjects({ environment: [{ name: 'NEW', value: 'x' }] }), {
      'take-ownership': true,
    });
    const head = await deploy(await house.open(), spec, '1');
    expect(head?.goal?.kind).toBe('adopted');
    expect(await rollBack(await house.open(), '1')).toMatchObject({ kind: 'restored', differences: [] });
    const after = await house.user.get(house.path('deployments', 'api'));
    expect(at(after ?? {}, 'spec')).toEqual(at(before ?? {}, 'spec'));
    expect(at(after ?? {}, 'metadata', 'labels')).toEqual(at(before ?? {}, 'metadata', 'labels'));
    expect(object(at(after ?? {}, 'metadata', 'labels'))[APPLICATION_LABEL]).toBeUndefined();
  });

  it('fields that no client knows yet are neither lost nor invented', async () => {
    await using house = await openHouse();
    const group = `g${house.namespace.slice(2)}.example.com`;
    await house.user.create('/apis/apiextensions.k8s.io/v1/customresourcedefinitions', {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: `widgets.${group}` },
      spec: {
        group,
        scope: 'Namespaced',
        names: { plural: 'widgets', kind: 'Widget' },
        versions: [
          {
            name: 'v1',
            served: true,
            storage: true,
            schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
          },
        ],
      },
    });
    const path = `/apis/${group}/v1/namespaces/${house.namespace}/widgets`;
    await house.user.until(path, (list) => list !== null);
    const widget = (size: number) => ({
      apiVersion: `${group}/v1`,
      kind: 'Widget',
      metadata: { name: 'one' },
      spec: { size, deep: { unheard: [{ of: true }] } },
    });
    const withWidget = (size: number) => sampleObjects({ objects: [widget(size)] });
    await accept(await house.open(), await deploy(await house.open(), specOf('1', withWidget(1)), '1'));
    const before = await house.user.get(`${path}/one`);
    await deploy(await house.open(), specOf('2', withWidget(2)), '2');
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    expect(at((await house.user.get(`${path}/one`)) ?? {}, 'spec')).toEqual(at(before ?? {}, 'spec'));
    await house.user.remove(`/apis/apiextensions.k8s.io/v1/customresourcedefinitions/widgets.${group}`);
  });

  it('a Service that moved to other pods goes back only when its own pods serve again', async () => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    const renamed = JSON.parse(
      JSON.stringify(sampleObjects())
        .replaceAll('"thea-ia"', '"thea-two"')
        .replace('"name":"api"', '"name":"api-two"'),
    );
    const second = await deploy(await house.open(), specOf('2', renamed), '2');
    await accept(await house.open(), second);
    expect(await house.user.get(house.path('deployments', 'api'))).toBeNull();
    const outcome = await rollBack(await house.open(), null, '1');
    expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
    const service = await house.user.get(house.path('services', 'api'));
    expect(at(service ?? {}, 'spec', 'selector')).toEqual({ app: 'thea-ia' });
    expect(await house.user.get(house.path('deployments', 'api-two'))).toBeNull();
  });
});
