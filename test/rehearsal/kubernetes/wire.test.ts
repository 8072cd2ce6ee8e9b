import { at, type JsonObject, numberAt, objectsAt, textAt } from '@thea/rehearsal/kubernetes/raw';
import { expect, test } from 'vitest';
import { configMap, DEPLOYMENTS, deployment, MAPS, openApiHouse } from './api-house.ts';

const APPLY = 'application/apply-patch+yaml';
const MERGE = 'application/merge-patch+json';
const STRATEGIC = 'application/strategic-merge-patch+json';

const versionOf = (raw: JsonObject): string => textAt(raw, 'metadata', 'resourceVersion');

test('what is created has defaults, a uid, a version of its own and owners of its fields', async () => {
  await using house = await openApiHouse();
  const made = await house.call('POST', `${DEPLOYMENTS}?fieldManager=me`, deployment());
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    metadata: {
      namespace: 'default',
      generation: 1,
      managedFields: [{ manager: 'me', operation: 'Update' }],
    },
    spec: { replicas: 1, strategy: { type: 'RollingUpdate' }, progressDeadlineSeconds: 600 },
    status: {},
  });
  const other = await house.call('POST', MAPS, configMap('a'));
  expect(Number(versionOf(other.body))).toBeGreaterThan(Number(versionOf(made.body)));
  expect(at(other.body, 'metadata', 'uid')).not.toBe(at(made.body, 'metadata', 'uid'));
});

test('a dry run shows what would become of it and leaves nothing behind', async () => {
  await using house = await openApiHouse();
  const path = `${DEPLOYMENTS}/api?fieldManager=me&dryRun=All`;
  const shown = await house.call('PATCH', path, deployment({ replicas: 3 }), APPLY);
  expect(shown.status).toBe(201);
  expect(at(shown.body, 'spec', 'replicas')).toBe(3);
  expect(versionOf(shown.body)).toBe('');
  expect((await house.call('GET', `${DEPLOYMENTS}/api`)).status).toBe(404);
  await house.call('POST', MAPS, configMap('a'));
  const removed = await house.call('DELETE', `${MAPS}/a?dryRun=All`);
  expect(removed.body).toMatchObject({ status: 'Success' });
  expect((await house.call('GET', `${MAPS}/a`)).status).toBe(200);
});

test('generation counts changes of the spec, and not of the status or of the replicas’ neighbours', async () => {
  await using house = await openApiHouse();
  const { body } = await house.call('POST', DEPLOYMENTS, deployment());
  const generation = async (path: string, patch: JsonObject): Promise<number | undefined> =>
    numberAt((await house.call('PATCH', path, patch, MERGE)).body, 'metadata', 'generation');
  expect(await generation(`${DEPLOYMENTS}/api`, { metadata: { labels: { a: 'b' } } })).toBe(1);
  expect(await generation(`${DEPLOYMENTS}/api`, { spec: { replicas: 2 } })).toBe(2);
  expect(
    await generation(`${DEPLOYMENTS}/api/status`, { status: { replicas: 2 }, spec: { replicas: 9 } }),
  ).toBe(2);
  const scaled = await house.call('PATCH', `${DEPLOYMENTS}/api/scale`, { spec: { replicas: 5 } }, MERGE);
  expect(scaled.body).toMatchObject({
    kind: 'Scale',
    spec: { replicas: 5 },
    status: { replicas: 2, selector: 'app=api' },
  });
  const live = await house.call('GET', `${DEPLOYMENTS}/api`);
  expect(live.body).toMatchObject({
    metadata: { generation: 3 },
    spec: { replicas: 5 },
    status: { replicas: 2 },
  });
  expect(at(live.body, 'metadata', 'uid')).toBe(at(body, 'metadata', 'uid'));
});

test('a write that changes nothing moves no version', async () => {
  await using house = await openApiHouse();
  const apply = () => house.call('PATCH', `${DEPLOYMENTS}/api?fieldManager=me`, deployment(), APPLY);
  const [first, second] = [await apply(), await apply()];
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(versionOf(second.body)).toBe(versionOf(first.body));
});

test('a strategic merge patch merges containers by name and removes what it is told to', async () => {
  await using house = await openApiHouse();
  await house.call('POST', DEPLOYMENTS, deployment());
  const template = async (containers: readonly JsonObject[]) =>
    at(
      (
        await house.call(
          'PATCH',
          `${DEPLOYMENTS}/api`,
          { spec: { template: { spec: { containers } } } },
          STRATEGIC,
        )
      ).body,
      'spec',
      'template',
      'spec',
    );
  await template([{ name: 'side', image: 'registry.invalid/side:1' }]);
  await template([{ name: 'api', env: [{ name: 'A', value: '1' }] }]);
  const spec = await template([
    { name: 'api', image: 'registry.invalid/api:2' },
    { name: 'side', $patch: 'delete' },
  ]);
  expect(objectsAt(spec, 'containers')).toMatchObject([
    { name: 'api', image: 'registry.invalid/api:2', env: [{ name: 'A', value: '1' }] },
  ]);
});

test('a removal waits for finalizers, and the last one that goes takes the object along', async () => {
  await using house = await openApiHouse();
  const kept = { metadata: { name: 'a', finalizers: ['thea.invalid/kept'] } };
  await house.call('POST', MAPS, configMap('a', kept));
  const marked = await house.call('DELETE', `${MAPS}/a`);
  expect(marked.body).toMatchObject({ kind: 'ConfigMap', metadata: { deletionGracePeriodSeconds: 0 } });
  expect((await house.call('GET', `${MAPS}/a`)).status).toBe(200);
  await house.call('PATCH', `${MAPS}/a`, { metadata: { finalizers: null } }, MERGE);
  expect((await house.call('GET', `${MAPS}/a`)).status).toBe(404);
});

test('a pod on a node ends after its grace, which can be cut short, and one on none at once', async () => {
  await using house = await openApiHouse();
  const pods = '/api/v1/namespaces/default/pods';
  const pod = (name: string, spec: JsonObject = {}) =>
    house.call('POST', pods, {
      kind: 'Pod',
      metadata: { name },
      spec: { containers: [{ name: 'a', image: 'registry.invalid/a' }], ...spec },
    });
  await pod('waiting');
  await house.call('DELETE', `${pods}/waiting`);
  expect((await house.call('GET', `${pods}/waiting`)).status).toBe(404);
  await pod('bound', { nodeName: 'node-1', terminationGracePeriodSeconds: 40 });
  const ends = await house.call('DELETE', `${pods}/bound`);
  expect(at(ends.body, 'metadata', 'deletionGracePeriodSeconds')).toBe(40);
  const sooner = await house.call('DELETE', `${pods}/bound?gracePeriodSeconds=5`);
  expect(at(sooner.body, 'metadata', 'deletionGracePeriodSeconds')).toBe(5);
  const later = await house.call('DELETE', `${pods}/bound?gracePeriodSeconds=20`);
  expect(at(later.body, 'metadata', 'deletionGracePeriodSeconds')).toBe(5);
  await house.call('DELETE', `${pods}/bound?gracePeriodSeconds=0`);
  expect((await house.call('GET', `${pods}/bound`)).status).toBe(404);
});

test('a namespace takes everything in it along', async () => {
  await using house = await openApiHouse();
  await house.call('POST', '/api/v1/namespaces', { metadata: { name: 'mine' } });
  await house.call('POST', '/api/v1/namespaces/mine/configmaps', configMap('a'));
  await house.call('DELETE', '/api/v1/namespaces/mine');
  expect((await house.call('GET', '/api/v1/namespaces/mine')).status).toBe(404);
  expect((await house.call('GET', '/api/v1/namespaces/mine/configmaps/a')).status).toBe(404);
  const late = await house.call('POST', '/api/v1/namespaces/mine/configmaps', configMap('b'));
  expect(late.body).toMatchObject({ reason: 'NotFound', message: 'namespaces "mine" not found' });
});

test('logs are asked for a container that is there, and named where there are several', async () => {
  await using house = await openApiHouse();
  const pods = '/api/v1/namespaces/default/pods';
  const containers = ['a', 'b'].map((name) => ({ name, image: 'registry.invalid/a' }));
  await house.call('POST', pods, { kind: 'Pod', metadata: { name: 'p' }, spec: { containers } });
  expect((await house.call('GET', `${pods}/p/log?container=b&tailLines=3&previous=true`)).text).toBe(
    'default/p {"container":"b","previous":true,"timestamps":false,"tailLines":3}\n',
  );
  expect((await house.call('GET', `${pods}/p/log`)).body).toMatchObject({
    code: 400,
    message: 'a container name must be specified for pod p, choose one of: [a b]',
  });
  expect((await house.call('GET', `${pods}/p/log?container=c`)).status).toBe(400);
  expect((await house.call('GET', `${pods}/q/log`)).status).toBe(404);
});

test('broken and oversized requests are refused in a sentence, and the next one is served', async () => {
  await using house = await openApiHouse();
  expect((await house.call('POST', MAPS, '{"a":')).body).toMatchObject({ code: 400, reason: 'BadRequest' });
  expect((await house.call('POST', MAPS, '[]')).body).toMatchObject({ code: 400 });
  expect((await house.call('PATCH', `${MAPS}/a?fieldManager=t`, 'a: b: c', APPLY)).body).toMatchObject({
    code: 400,
  });
  expect((await house.call('PATCH', `${MAPS}/a?fieldManager=t`, 'just text', APPLY)).body).toMatchObject({
    code: 400,
  });
  const large = configMap('large', { data: { a: 'x'.repeat(4 * 1024 * 1024) } });
  expect((await house.call('POST', MAPS, large)).body).toMatchObject({
    code: 413,
    reason: 'RequestEntityTooLarge',
  });
  expect((await house.call('POST', MAPS, 'x', 'application/vnd.kubernetes.protobuf')).status).toBe(415);
  expect(
    (await house.call('POST', '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', 'x')).status,
  ).toBe(400);
  expect((await house.call('GET', '/api/v1/namespaces/%zz/configmaps')).status).toBe(404);
  expect((await house.call('POST', MAPS, configMap('a'))).status).toBe(201);
});
