import type { Json } from '@thea/action';
import { at, fromJson, isObject, type JsonObject, objects, text } from '@thea/kubernetes/raw';
import { apiVersionOf, RESOURCES } from '@thea/rehearsal/kubernetes/resources';
import { expect, it } from 'vitest';
import { type Heard, openTwins, type Twins, wholeAnswer } from './twins.ts';

const CORE = '/api/v1/namespaces/NS';
const MAPS = `${CORE}/configmaps`;
const APPS = '/apis/apps/v1/namespaces/NS';

async function maps(twins: Twins, count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) {
    await twins.same({
      method: 'POST',
      path: MAPS,
      body: { kind: 'ConfigMap', metadata: { name: `m${n}`, labels: { g: String(n % 2) } } },
    });
  }
}

function bodyOf({ body }: Heard): JsonObject {
  return isObject(body) ? body : {};
}

/** Names in a list, without what the real controllers put into every namespace. */
function names({ status, body }: Heard): unknown {
  const list = isObject(body) ? objects(body['items']) : [];
  return { status, names: list.map((one) => text(at(one, 'metadata', 'name'))) };
}

it('shows each of its resources as the real discovery does', async () => {
  await using twins = await openTwins();
  const versions = [...new Set(RESOURCES.map(apiVersionOf))];
  for (const apiVersion of versions) {
    const path = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const [real, embedded] = await twins.ask({ method: 'GET', path });
    const seen = (heard: Heard): ReadonlyMap<string, JsonObject> =>
      new Map(objects(bodyOf(heard)['resources']).map((one) => [text(one['name']), one]));
    const there = seen(real);
    for (const [name, one] of seen(embedded)) {
      const { storageVersionHash, ...rest } = there.get(name) ?? {};
      expect.soft(one, `${path} ${name}`).toEqual(rest);
    }
  }
  await twins.same({ method: 'GET', path: '/apis/no-such-group/v1' });
  await twins.same({ method: 'GET', path: '/apis/apps/v9' });
  await twins.same({ method: 'GET', path: `${APPS}/no-such-resources` });
  await twins.same({ method: 'GET', path: '/livez' });
  await twins.same({ method: 'GET', path: '/version' }, (heard) => at(bodyOf(heard), 'gitVersion') ?? null);
  const accept = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';
  for (const path of ['/api', '/apis']) {
    const [real, embedded] = await twins.ask({ method: 'GET', path, accept });
    expect(embedded.contentType).toBe(real.contentType);
    const seen = (heard: Heard): ReadonlyMap<string, JsonObject> =>
      new Map(
        objects(bodyOf(heard)['items']).flatMap((group) =>
          objects(objects(group['versions'])[0]?.['resources']).map((one) => [
            `${text(at(group, 'metadata', 'name'))}/${text(one['resource'])}`,
            one,
          ]),
        ),
      );
    for (const [name, one] of seen(embedded)) {
      const { subresources, ...rest } = seen(real).get(name) ?? {};
      const { subresources: ours, ...own } = one;
      expect.soft(own, `${path} ${name}`).toEqual(rest);
      for (const sub of objects(ours)) expect.soft(objects(subresources), name).toContainEqual(sub);
    }
  }
});

it('lists in pages, by labels and by fields, and refuses what it cannot read', async () => {
  await using twins = await openTwins();
  await maps(twins, 4);
  const get = (query: string, view: (heard: Heard) => unknown = wholeAnswer) =>
    twins.same({ method: 'GET', path: `${MAPS}?${query}` }, view);
  await get('labelSelector=g');
  for (const selector of ['g=1', 'g==0', 'g!=1,g', 'g in (0,1)', 'g notin (1),g', 'g,!h', 'g=9']) {
    await get(`labelSelector=${encodeURIComponent(selector)}`, names);
  }
  await get('labelSelector=g%3D%3D%3D9');
  await get('fieldSelector=metadata.name%3Dm1', names);
  await get('fieldSelector=data.foo%3D9');
  await get('fieldSelector=foo');
  await get('resourceVersion=abc');
  await get('resourceVersionMatch=Exact');
  await get('limit=abc');
  await get('continue=abc', ({ status }) => status);
  await get('resourceVersion=99999999');
  await get('resourceVersion=0&labelSelector=g', names);
  const [real, embedded] = await twins.ask({ method: 'GET', path: `${MAPS}?limit=3&labelSelector=g` });
  const pages = [real, embedded].map((heard) => text(at(bodyOf(heard), 'metadata', 'continue')));
  const starts = pages.map((token) => {
    const { start } = bodyOf({ ...real, body: fromJson(Buffer.from(token, 'base64url').toString()) });
    return start;
  });
  expect(starts[1]).toBe(starts[0]);
  // What changes between two pages is not in the second.
  await twins.same({
    method: 'POST',
    path: MAPS,
    body: { kind: 'ConfigMap', metadata: { name: 'm9', labels: { g: '1' } } },
  });
  const rest = await Promise.all(
    pages.map((token) =>
      twins.ask({ method: 'GET', path: `${MAPS}?limit=3&labelSelector=g&continue=${token}` }),
    ),
  );
  expect(names(rest[1]?.[1] ?? real)).toEqual(names(rest[0]?.[0] ?? real));
  expect(names(rest[1]?.[1] ?? real)).toEqual({ status: 200, names: ['m4'] });
  await twins.same({ method: 'GET', path: '/api/v1/namespaces/no-such-namespace/pods' });
  await twins.same({ method: 'GET', path: `${CORE}/pods?fieldSelector=foo%3Dbar` });
  await twins.same({ method: 'GET', path: `${APPS}/deployments?fieldSelector=foo%3Dbar` });
});

it('watches alike: what is there, what changes, what leaves a selection, bookmarks', async () => {
  await using twins = await openTwins();
  await maps(twins, 3);
  // Bookmarks but that of the beginning come when they come.
  const told = (heard: Heard): unknown =>
    wholeAnswer({
      ...heard,
      body: Array.isArray(heard.body)
        ? heard.body.filter((event: Json) => {
            const marked = at(event, 'object', 'metadata', 'annotations', 'k8s.io/initial-events-end');
            return at(event, 'type') !== 'BOOKMARK' || marked === 'true';
          })
        : heard.body,
    });
  const watch = (query: string) =>
    twins.same(
      { method: 'GET', path: `${MAPS}?watch=1&timeoutSeconds=1&labelSelector=g%3D1&${query}` },
      told,
    );
  await watch('');
  await watch('resourceVersion=0&allowWatchBookmarks=true');
  await watch('sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true');
  await watch('sendInitialEvents=true');
  await watch('resourceVersion=abc');
  const [real, embedded] = await twins.ask({ method: 'GET', path: `${MAPS}?labelSelector=g` });
  const from = [real, embedded].map((heard) => text(at(bodyOf(heard), 'metadata', 'resourceVersion')));
  const merge = (name: string, labels: JsonObject) =>
    twins.same({
      method: 'PATCH',
      path: `${MAPS}/${name}`,
      body: { metadata: { labels } },
      type: 'application/merge-patch+json',
    });
  await merge('m1', { more: '1' });
  await merge('m1', { g: '0' });
  await merge('m2', { g: '1' });
  await twins.same({ method: 'DELETE', path: `${MAPS}/m3` });
  const since = await Promise.all(
    from.map((version) =>
      twins.ask({
        method: 'GET',
        path: `${MAPS}?watch=1&timeoutSeconds=1&labelSelector=g%3D1&resourceVersion=${version}`,
      }),
    ),
  );
  const events = (heard: Heard | undefined): unknown =>
    (Array.isArray(heard?.body) ? heard.body : []).map((event) => [
      at(event ?? null, 'type'),
      at(event ?? null, 'object', 'metadata', 'name'),
      at(event ?? null, 'object', 'metadata', 'labels', 'g'),
    ]);
  expect(events(since[1]?.[1])).toEqual(events(since[0]?.[0]));
  expect(events(since[1]?.[1])).toEqual([
    ['MODIFIED', 'm1', '1'],
    ['DELETED', 'm1', '1'],
    ['ADDED', 'm2', '1'],
    ['DELETED', 'm3', '1'],
  ]);
});

it('lets nobody do what no Role gives, and says so in the same words', async () => {
  await using twins = await openTwins();
  const deployer = (path: string, method: 'GET' | 'DELETE' = 'GET') =>
    twins.same({ method, path, as: 'deployer' });
  await twins.same({ method: 'GET', path: MAPS, as: 'unknown' });
  await twins.same({ method: 'GET', path: MAPS, as: 'nobody' });
  await twins.same({ method: 'GET', path: '/version', as: 'nobody' }, ({ status }) => status);
  await twins.same({ method: 'GET', path: '/apis/apps/v1', as: 'nobody' });
  await deployer(MAPS);
  await deployer(`${APPS}/deployments/api`);
  await deployer(`${CORE}/pods/x/log`);
  await deployer(CORE);
  await deployer('/api/v1/nodes');
  await deployer('/foo');
  await deployer(`${MAPS}?watch=1`);
  await deployer(MAPS, 'DELETE');
  const roles = '/apis/rbac.authorization.k8s.io/v1/namespaces/NS';
  await twins.same({
    method: 'POST',
    path: `${roles}/roles`,
    body: {
      kind: 'Role',
      metadata: { name: 'r' },
      rules: [
        { apiGroups: [''], resources: ['configmaps'], resourceNames: ['z'], verbs: ['get', 'list', 'patch'] },
        { apiGroups: ['apps'], resources: ['deployments', 'deployments/scale'], verbs: ['*'] },
      ],
    },
  });
  await twins.same({
    method: 'POST',
    path: `${roles}/rolebindings`,
    body: {
      kind: 'RoleBinding',
      metadata: { name: 'b' },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'r' },
      subjects: [{ kind: 'User', name: 'deployer' }],
    },
  });
  const review = (spec: JsonObject) => ({
    method: 'POST' as const,
    path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
    body: { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec },
    as: 'deployer' as const,
  });
  const may = (attributes: JsonObject) => review({ resourceAttributes: { namespace: 'NS', ...attributes } });
  // The real authorizer hears of a new binding by a watch.
  await expect
    .poll(
      async () =>
        at(
          bodyOf((await twins.ask(may({ verb: 'get', group: 'apps', resource: 'deployments' })))[0]),
          'status',
          'allowed',
        ),
      { timeout: 60_000 },
    )
    .toBe(true);
  await twins.same(may({ verb: 'get', group: 'apps', resource: 'deployments' }));
  await twins.same(may({ verb: 'patch', group: 'apps', resource: 'deployments', subresource: 'scale' }));
  await twins.same(may({ verb: 'get', group: 'apps', resource: 'deployments', subresource: 'status' }));
  await twins.same(may({ verb: 'get', resource: 'configmaps', name: 'z' }));
  await twins.same(may({ verb: 'get', resource: 'configmaps' }));
  await twins.same(may({ verb: 'list', group: 'apps', resource: 'deployments', namespace: 'default' }));
  await twins.same(review({ nonResourceAttributes: { path: '/apis', verb: 'get' } }));
  await twins.same(review({}));
  await deployer(`${MAPS}?fieldSelector=metadata.name%3Dz`);
  await deployer(MAPS);
  await twins.same({
    method: 'PATCH',
    path: `${MAPS}/z?fieldManager=t`,
    body: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'z' } },
    type: 'application/apply-patch+yaml',
    as: 'deployer',
  });
});
