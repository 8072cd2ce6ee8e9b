import type { Json } from '@thea/action';
import { at, type JsonObject } from '@thea/kubernetes/raw';
import { expect, it } from 'vitest';
import { type Heard, openTwins, wholeAnswer } from './twins.ts';

const CORE = '/api/v1/namespaces/NS';
const APPS = '/apis/apps/v1/namespaces/NS';
const LEASES = '/apis/coordination.k8s.io/v1/namespaces/NS/leases';
const APPLY = 'application/apply-patch+yaml';
const MERGE = 'application/merge-patch+json';
const STRATEGIC = 'application/strategic-merge-patch+json';
const JSON_PATCH = 'application/json-patch+json';

const configMap = (metadata: JsonObject, rest: JsonObject = {}): JsonObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata,
  ...rest,
});
const deployment = (spec: JsonObject = {}, pod: JsonObject = {}): JsonObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'api' },
  spec: {
    replicas: 0,
    selector: { matchLabels: { app: 'api' } },
    template: {
      metadata: { labels: { app: 'api' } },
      spec: { containers: [{ name: 'api', image: 'registry.invalid/api:1' }], ...pod },
    },
    ...spec,
  },
});
const lease = (metadata: JsonObject, holder: string): JsonObject => ({
  apiVersion: 'coordination.k8s.io/v1',
  kind: 'Lease',
  metadata,
  spec: { holderIdentity: holder },
});
/** What controllers of the real cluster write meanwhile is not the API server's. */
const refused = ({ status, body }: Heard): unknown => ({ status, body });

it('creates with the same defaults, the same owners of fields and the same refusals', async () => {
  await using twins = await openTwins();
  const post = (path: string, body: JsonObject | string, type?: string) =>
    twins.same({ method: 'POST', path, body, ...(type === undefined ? {} : { type }) });
  await post(`${APPS}/deployments`, deployment());
  await post(`${APPS}/deployments`, deployment());
  await post(`${APPS}/deployments?fieldValidation=Strict&dryRun=All`, deployment({ foo: 1, bar: {} }));
  await post(`${APPS}/deployments?dryRun=All`, { ...deployment({ foo: 1 }), metadata: { name: 'x' } });
  await post(`${APPS}/deployments?dryRun=All&fieldValidation=Ignore`, {
    ...deployment({ foo: 1 }),
    metadata: { name: 'x' },
  });
  await post(`${APPS}/deployments?fieldValidation=Foo`, deployment());
  await post(`${APPS}/deployments?dryRun=Some`, deployment());
  await post(`${APPS}/deployments`, deployment({ replicas: 'three' }));
  await post(`${APPS}/deployments`, deployment({}, { terminationGracePeriodSeconds: 'x' }));
  await post(`${APPS}/deployments`, deployment({}, { containers: [{ name: 'a', image: 5 }] }));
  await post(`${APPS}/deployments`, { ...deployment(), metadata: { name: 'X_' }, spec: {} });
  await post('/apis/apps/v1/deployments', deployment());
  await post(`${APPS}/replicasets?dryRun=All`, {
    ...deployment(),
    kind: 'ReplicaSet',
    metadata: { name: 'rs' },
  });
  await post(`${CORE}/configmaps`, configMap({ name: 'a' }, { data: { a: 'b' } }));
  await post(`${CORE}/configmaps`, configMap({ name: 'a', resourceVersion: '5' }));
  await post(`${CORE}/configmaps`, configMap({ name: 'b', namespace: 'other' }));
  await post(`${CORE}/configmaps`, configMap({}));
  await post(`${CORE}/configmaps?dryRun=All`, configMap({ name: 'y', labels: { a: 'b c' } }));
  await post(`${CORE}/configmaps?dryRun=All`, configMap({ name: 'y' }, { data: { a: 1 } }));
  await post(`${CORE}/configmaps?dryRun=All`, { metadata: { name: 'no-kind' } });
  await post(`${CORE}/configmaps`, { ...configMap({ name: 'a' }), kind: 'Secret' });
  await post(
    `${CORE}/configmaps?dryRun=All`,
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: q}\n',
    'application/yaml',
  );
  await post('/api/v1/namespaces/no-such-namespace/configmaps', configMap({ name: 'a' }));
  await post(`${CORE}/secrets`, { kind: 'Secret', metadata: { name: 's' }, stringData: { a: 'b' } });
  await post(`${CORE}/secrets`, { kind: 'Secret', metadata: { name: 't' }, data: { a: '!!' } });
  await post(`${CORE}/services`, {
    kind: 'Service',
    metadata: { name: 's' },
    spec: { type: 'LoadBalancer', selector: { a: 'b' }, ports: [{ port: 80, targetPort: 8000 }] },
  });
  await post(`${CORE}/services`, {
    kind: 'Service',
    metadata: { name: 't' },
    spec: { selector: { a: 'b' } },
  });
  await post(`${CORE}/pods?dryRun=All`, {
    kind: 'Pod',
    metadata: { name: 'x', labels: { a: 'b' } },
    spec: { containers: [{ name: 'a', image: 'b' }] },
  });
  await post(LEASES, lease({ name: 'l' }, 'a'));
  const roles = '/apis/rbac.authorization.k8s.io/v1/namespaces/NS';
  await post(`${roles}/roles`, {
    kind: 'Role',
    metadata: { name: 'r' },
    rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
  });
  await post(`${roles}/rolebindings`, {
    kind: 'RoleBinding',
    metadata: { name: 'r' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'r' },
    subjects: [{ kind: 'User', name: 'deployer' }],
  });
  const named = await twins.same(
    { method: 'POST', path: `${CORE}/configmaps`, body: configMap({ generateName: 'g-' }) },
    ({ status }) => status,
  );
  expect(JSON.stringify(named.body)).toMatch(/"name":"g-[a-z0-9]{5}"/);
});

it('applies, and refuses to, in the same words', async () => {
  await using twins = await openTwins();
  const apply = (path: string, body: JsonObject | string, query: string) =>
    twins.same({ method: 'PATCH', path: `${path}?${query}`, body, type: APPLY });
  await twins.same({
    method: 'POST',
    path: `${CORE}/configmaps`,
    body: configMap({ name: 'a' }, { data: { a: '1' } }),
  });
  const map = `${CORE}/configmaps`;
  await apply(`${map}/a`, configMap({ name: 'a' }, { data: { a: '2', b: '1' } }), 'fieldManager=t');
  await apply(
    `${map}/a`,
    configMap({ name: 'a' }, { data: { a: '2', b: '1' } }),
    'fieldManager=t&force=true&dryRun=All',
  );
  await apply(
    `${map}/a`,
    configMap({ name: 'a' }, { data: { a: '2', b: '1' } }),
    'fieldManager=t&force=true',
  );
  await apply(
    `${map}/a`,
    configMap({ name: 'a' }, { data: { a: '2', b: '1' } }),
    'fieldManager=t&force=true',
  );
  await apply(`${map}/a`, configMap({ name: 'a' }, { data: { c: '2' } }), 'fieldManager=t');
  await apply(`${map}/a`, configMap({ name: 'a', resourceVersion: '1' }), 'fieldManager=t');
  await apply(
    `${map}/n`,
    configMap({ name: 'n', resourceVersion: '3' }, { data: { a: 'b' } }),
    'fieldManager=t',
  );
  await apply(`${map}/n`, configMap({ name: 'n', uid: 'abc' }, { data: { a: 'b' } }), 'fieldManager=t');
  await apply(`${map}/n`, configMap({ name: 'n', managedFields: [{}] }), 'fieldManager=t');
  await apply(`${map}/n`, configMap({ name: 'other' }), 'fieldManager=t');
  await apply(`${map}/n`, configMap({ name: 'n', namespace: 'default' }), 'fieldManager=t');
  await apply(`${map}/n`, { ...configMap({ name: 'n' }), kind: 'Secret' }, 'fieldManager=t');
  await apply(`${map}/n`, configMap({ name: 'n' }), 'dryRun=All');
  await apply(
    `/api/v1/namespaces/no-such-namespace/configmaps/n`,
    configMap({ name: 'n' }),
    'fieldManager=t',
  );
  await apply(
    `${map}/y`,
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: y}\ndata: {a: b}\n',
    'fieldManager=t',
  );
  const path = `${APPS}/deployments/api`;
  for (const validation of ['Strict', 'Warn', 'Ignore']) {
    await apply(path, deployment({ foo: 1 }), `fieldManager=t&dryRun=All&fieldValidation=${validation}`);
  }
  await apply(path, deployment({ replicas: 'x' }), 'fieldManager=t&dryRun=All');
  await apply(path, deployment({ template: 'x' }), 'fieldManager=t&dryRun=All');
  await apply(path, deployment({}, { dnsPolicy: 1 }), 'fieldManager=t&dryRun=All');
  await apply(path, deployment({}, { containers: {} }), 'fieldManager=t&dryRun=All');
  await apply(
    path,
    deployment({}, { containers: [{ name: 'a' }, { name: 'a' }] }),
    'fieldManager=t&dryRun=All',
  );
  await apply(path, deployment(), 'fieldManager=t');
});

it('patches and updates alike', async () => {
  await using twins = await openTwins();
  const map = `${CORE}/configmaps`;
  const patch = (path: string, body: Json, type: string, view = wholeAnswer) =>
    twins.same({ method: 'PATCH', path, body, type }, view);
  await twins.same({
    method: 'POST',
    path: map,
    body: configMap({ name: 'a', labels: { a: '1' } }, { data: { a: '1' } }),
  });
  await patch(`${map}/a`, { data: { b: '2', a: null } }, MERGE);
  await patch(`${map}/a?fieldManager=other`, { metadata: { labels: { b: '1' } } }, STRATEGIC);
  await patch(`${map}/a`, { metadata: { resourceVersion: '1' }, data: {} }, MERGE);
  await patch(`${map}/a`, [{ op: 'replace', path: '/data/b', value: '3' }], JSON_PATCH);
  await patch(`${map}/a`, [{ op: 'test', path: '/data/b', value: '4' }], JSON_PATCH);
  await patch(`${map}/a`, [{ op: 'remove', path: '/data/zzz' }], JSON_PATCH);
  await patch(`${map}/a`, '{"data":', MERGE);
  await patch(`${map}/a`, '{"data":', STRATEGIC);
  await patch(`${map}/a`, {}, 'application/json');
  await patch(`${map}/none`, { data: {} }, MERGE);
  await patch(`${map}/a?dryRun=All`, { foo: 1 }, MERGE);
  const put = (path: string, body: JsonObject) => twins.same({ method: 'PUT', path, body });
  await put(`${map}/a`, configMap({ name: 'a' }, { data: { z: '1' } }));
  await put(`${map}/a`, configMap({ name: 'a', resourceVersion: '1' }));
  await put(`${map}/a`, configMap({ name: 'b' }));
  await put(`${map}/none`, configMap({ name: 'none' }));
  await put(map, configMap({ name: 'a' }));
  await put(`${LEASES}/l`, lease({ name: 'l', resourceVersion: '7' }, 'a'));
  await put(`${LEASES}/l`, lease({ name: 'l' }, 'b'));
  await twins.same({
    method: 'POST',
    path: map,
    body: configMap({ name: 'i' }, { immutable: true, data: { a: '1' } }),
  });
  await patch(`${map}/i`, { data: { a: '2' } }, MERGE);
  await patch(`${map}/i`, { immutable: false }, MERGE);
  await twins.same({ method: 'POST', path: `${APPS}/deployments`, body: deployment() });
  const path = `${APPS}/deployments/api`;
  await patch(
    path,
    { spec: { selector: { matchLabels: { a: 'b' } }, template: { metadata: { labels: { a: 'b' } } } } },
    MERGE,
    refused,
  );
  await patch(`${CORE}/secrets/none`, {}, MERGE);
  const env = { containers: [{ name: 'api', env: [{ name: 'A', value: '1' }] }] };
  const spec = ({ status, body }: Heard): unknown => ({
    status,
    spec: at(body, 'spec') ?? null,
  });
  await patch(path, { spec: { template: { spec: env } } }, STRATEGIC, spec);
  await patch(
    path,
    {
      spec: {
        template: {
          spec: {
            containers: [
              {
                name: 'api',
                env: [
                  { name: 'A', $patch: 'delete' },
                  { name: 'B', value: '2' },
                ],
              },
            ],
          },
        },
      },
    },
    STRATEGIC,
    spec,
  );
  await patch(`${path}/scale`, { spec: { replicas: 0 } }, MERGE, ({ status }) => status);
  await patch(`${path}/nothing`, {}, MERGE);
});
