import { randomUUID } from 'node:crypto';
import { saysThis, sliceLabels, wantedSlices } from '@thea/rehearsal/kubernetes/network/endpoints';
import { type JsonObject, objectsAt, textAt } from '@thea/rehearsal/kubernetes/raw';
import { place } from '@thea/rehearsal/kubernetes/scheduler/fit';
import { inject, test } from 'vitest';
import { manifestOf } from '../../rehearsal/kubernetes/played-cluster.ts';
import { openUser, type User } from './user.ts';

/** A namespace of the real cluster that goes with the test. */
async function openNamespace(): Promise<AsyncDisposable & { readonly user: User; readonly name: string }> {
  const user = openUser(inject('admin'));
  const name = `d-${randomUUID().slice(0, 8)}`;
  await user.create('/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  return { user, name, [Symbol.asyncDispose]: () => user.remove(`/api/v1/namespaces/${name}`) };
}

test.concurrent.for([
  [{ cpu: '1000' }, {}],
  [{ cpu: '1000', memory: '10Ti' }, {}],
  [{ cpu: '1' }, { zone: 'nowhere' }],
] as const)('why a pod that asks for %o and %o fits nowhere is said in the real words', async ([
  requests,
  nodeSelector,
], { expect }) => {
  await using namespace = await openNamespace();
  const { user, name } = namespace;
  const path = `/api/v1/namespaces/${name}/pods`;
  const pod = await user.create(path, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'wide' },
    spec: { nodeSelector, containers: [{ name: 'main', image: 'one', resources: { requests } }] },
  });
  const said = (raw: JsonObject | null): JsonObject | undefined =>
    objectsAt(raw ?? {}, 'status', 'conditions').find((one) => textAt(one, 'type') === 'PodScheduled');
  await user.until(`${path}/wide`, (raw) => said(raw) !== undefined);
  const real = said(await user.get(`${path}/wide`));
  const nodes = (await user.list('/api/v1/nodes')).map((node) => ({ node, pods: [] }));
  expect(place(pod, nodes)).toEqual({ kind: 'nowhere', message: textAt(real, 'message') });
  expect(real).toMatchObject({ status: 'False', reason: 'Unschedulable' });
});

test.concurrent('the endpoints of a Service are those of the real controller', async ({ expect }) => {
  await using namespace = await openNamespace();
  const { user, name } = namespace;
  const apps = `/apis/apps/v1/namespaces/${name}/deployments/api`;
  const core = `/api/v1/namespaces/${name}`;
  await user.apply(
    apps,
    manifestOf({ replicas: 3, podAnnotations: { 'theaia.dev/ready-after': '0s' } }, name),
    'test',
  );
  await user.create(`${core}/services`, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'api', labels: { team: 'thea' } },
    spec: {
      selector: { app: 'api' },
      ports: [
        { name: 'http', port: 80, targetPort: 8000 },
        { name: 'metrics', port: 9000 },
      ],
    },
  });
  await user.until(
    apps,
    (raw) => Number(JSON.stringify(raw).match(/"availableReplicas":(\d)/)?.[1] ?? 0) === 3,
  );
  // One that no node takes has no address.
  await user.create(`${core}/pods`, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'nowhere', labels: { app: 'api' } },
    spec: {
      nodeSelector: { 'theaia.dev/node': 'none' },
      containers: [{ name: 'api', image: 'registry.invalid/thea-ia' }],
    },
  });
  await expect
    .poll(
      async () => {
        const service = (await user.get(`${core}/services/api`)) ?? {};
        const pods = (await user.list(`${core}/pods`)).toSorted((a, b) =>
          textAt(a, 'status', 'podIP').localeCompare(textAt(b, 'status', 'podIP')),
        );
        const [wanted, ...more] = wantedSlices(service, pods);
        const [slice, ...others] = await user.list(
          `/apis/discovery.k8s.io/v1/namespaces/${name}/endpointslices`,
        );
        if (wanted === undefined || slice === undefined) return 'nothing';
        const sorted = objectsAt(slice, 'endpoints').toSorted((a, b) =>
          JSON.stringify(a['addresses']).localeCompare(JSON.stringify(b['addresses'])),
        );
        const ours = saysThis({ ...slice, endpoints: sorted }, wanted, sliceLabels(service));
        return more.length + others.length === 0 && ours && wanted.endpoints.length === 3
          ? 'alike'
          : { real: { ...slice, endpoints: sorted }, wanted, labels: sliceLabels(service) };
      },
      { timeout: 60_000, interval: 200 },
    )
    .toBe('alike');
});
