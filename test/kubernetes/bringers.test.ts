import { createServer } from 'node:http';
import { startDeadline, systemClock } from '@thea/action';
import { openApi } from '@thea/kubernetes/api';
import { askBringers, findBringer } from '@thea/kubernetes/bringers';
import type { Cluster } from '@thea/kubernetes/cluster';
import { openDiscovery } from '@thea/kubernetes/discovery';
import { doomOf, faultsOf } from '@thea/kubernetes/faults';
import { type Bringer, missingConfigOf, missingIn, mountedConfig } from '@thea/kubernetes/missing-config';
import { judgeLook } from '@thea/kubernetes/progress';
import { type Awaited, NOTHING } from '@thea/kubernetes/rollout';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keptLog } from '../ecs/kept-log.ts';
import { pod, rawDeployment, workload } from './sample.ts';

type Answers = { readonly [path: string]: object | number };

/** A cluster that has these objects and kinds, refuses where a number stands, and nothing else. */
async function clusterWith(answers: Answers): Promise<Cluster> {
  const server = createServer((request, response) => {
    const answer = answers[(request.url ?? '').replace(/\?.*/, '')] ?? 404;
    const code = typeof answer === 'number' ? answer : 200;
    response.writeHead(code, { 'content-type': 'application/json' });
    response.end(JSON.stringify(typeof answer === 'number' ? { kind: 'Status', code } : answer));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const clock = systemClock();
  const deadline = startDeadline(clock, 60_000, 'The test');
  const access = {
    server: new URL(`http://127.0.0.1:${port}`),
    source: 'the test',
    headers: async () => ({}),
    tls: {},
  };
  const api = openApi(access, { clock, log: keptLog(), deadline, environment: {}, mask: () => {} });
  onTestFinished(() => {
    api.close();
    deadline.end();
    server.close();
    server.closeAllConnections();
  });
  const where = { access: 'kubeconfig', cluster: 'current', namespace: 'shop', application: 'thea-ia' };
  return { ...api, where, discovery: openDiscovery(api) };
}

const CORE = {
  resources: [
    { name: 'secrets', kind: 'Secret', namespaced: true, verbs: ['get'] },
    { name: 'configmaps', kind: 'ConfigMap', namespaced: true, verbs: ['get'] },
  ],
};
/** A kind of an operator as the cluster serves it, with the objects of the namespace. */
const served = (
  apiVersion: string,
  kind: string,
  plural: string,
  items: readonly object[] | number,
): Answers => ({
  '/api/v1': CORE,
  [`/apis/${apiVersion}`]: { resources: [{ name: plural, kind, namespaced: true, verbs: ['list'] }] },
  [`/apis/${apiVersion}/namespaces/shop/${plural}`]:
    typeof items === 'number' ? items : { apiVersion, kind: `${kind}List`, items },
});
const named = (name: string, spec: object = {}) => ({ metadata: { name, namespace: 'shop' }, spec });
const missing = { kind: 'Secret', name: 'database', key: '' } as const;

describe('what a container waits for', () => {
  it.each([
    ['secret "database" not found', { kind: 'Secret', name: 'database', key: '' }],
    ['secrets "database" not found', { kind: 'Secret', name: 'database', key: '' }],
    ['configmap "settings" not found', { kind: 'ConfigMap', name: 'settings', key: '' }],
    ["couldn't find key URL in Secret shop/database", { kind: 'Secret', name: 'database', key: 'URL' }],
    ["couldn't find key URL in ConfigMap shop/settings", { kind: 'ConfigMap', name: 'settings', key: 'URL' }],
    ['failed to sync configmap cache: timed out waiting for the condition', null],
    ['container has runAsNonRoot and image will run as root', null],
  ])('%s', (message, found) => {
    expect(missingConfigOf(message)).toEqual(found);
  });
});

describe('who brings a Secret that is missing', () => {
  it.each<readonly [string, Answers, string]>([
    [
      'external-secrets, by its target',
      served('external-secrets.io/v1', 'ExternalSecret', 'externalsecrets', [
        named('a'),
        named('of-db', { target: { name: 'database' } }),
      ]),
      'ExternalSecret of-db is to bring it',
    ],
    [
      'an older version of it, by its own name',
      served('external-secrets.io/v1beta1', 'ExternalSecret', 'externalsecrets', [named('database')]),
      'ExternalSecret database is to bring it',
    ],
    [
      'sealed-secrets',
      served('bitnami.com/v1alpha1', 'SealedSecret', 'sealedsecrets', [named('database')]),
      'SealedSecret database is to bring it',
    ],
    [
      'vault',
      served('secrets.hashicorp.com/v1beta1', 'VaultStaticSecret', 'vaultstaticsecrets', [
        named('v', { destination: { name: 'database' } }),
      ]),
      'VaultStaticSecret v is to bring it',
    ],
    [
      'cert-manager',
      served('cert-manager.io/v1', 'Certificate', 'certificates', [named('c', { secretName: 'database' })]),
      'Certificate c is to bring it',
    ],
    [
      'the secrets store',
      served('secrets-store.csi.x-k8s.io/v1', 'SecretProviderClass', 'secretproviderclasses', [
        named('s', { secretObjects: [{ secretName: 'database' }] }),
      ]),
      'SecretProviderClass s is to bring it',
    ],
    [
      'who may not be asked',
      served('external-secrets.io/v1', 'ExternalSecret', 'externalsecrets', 403),
      'externalsecrets may not be listed, and one of them may bring it',
    ],
  ])('%s', async (_, answers, words) => {
    expect(await findBringer(await clusterWith(answers), missing)).toEqual({ kind: 'somebody', words });
  });

  it('nobody any more, where it has come meanwhile', async () => {
    const there = {
      '/api/v1': CORE,
      '/api/v1/namespaces/shop/secrets/database': { kind: 'Secret', data: {} },
    };
    expect(await findBringer(await clusterWith(there), missing)).toEqual({
      kind: 'there',
      words: 'Secret database has come since, and the kubelet tries again',
    });
  });

  it('is not known where the Secret itself may not be read', async () => {
    const closed = { '/api/v1': CORE, '/api/v1/namespaces/shop/secrets/database': 403 };
    const known = await askBringers(await clusterWith(closed), [missing]);
    expect(known.get('Secret/database/')).toMatchObject({
      kind: 'unknown',
      words: expect.stringContaining('who brings it could not be asked: '),
    });
  });

  it.each<readonly [string, Answers, Parameters<typeof findBringer>[1]]>([
    ['no operator of the cluster', { '/api/v1': CORE }, missing],
    [
      'an operator with others',
      served('bitnami.com/v1alpha1', 'SealedSecret', 'sealedsecrets', [named('other')]),
      missing,
    ],
    [
      'a Secret without the key',
      {
        '/api/v1': CORE,
        '/api/v1/namespaces/shop/secrets/database': { kind: 'Secret', data: { A: 'Yg==' } },
      },
      { ...missing, key: 'URL' },
    ],
    [
      'an operator of Secrets, of a ConfigMap',
      served('bitnami.com/v1alpha1', 'SealedSecret', 'sealedsecrets', [named('database')]),
      { ...missing, kind: 'ConfigMap' },
    ],
  ])('not %s', async (_, answers, one) => {
    expect(await findBringer(await clusterWith(answers), one)).toEqual({ kind: 'nobody' });
  });
});

describe('a pod whose Secret is missing', () => {
  const CREATED = Date.parse('2026-11-23T06:00:00Z');
  const [own] = pod().containers;
  if (own === undefined) throw new Error('The sample has a container.');
  const waiting = { reason: 'CreateContainerConfigError', message: 'secret "database" not found' };
  const api = workload([
    pod({ ready: false, containers: [{ ...own, ready: false, startedAt: '', waiting }] }),
  ]);
  const doomed = (after: number, bringer: Bringer): boolean =>
    doomOf(faultsOf(api, CREATED + after * 1000, () => bringer)) !== null;

  it('fails the release in seconds where nobody brings it, and in a minute where somebody is to', () => {
    expect([4, 5].map((after) => doomed(after, { kind: 'nobody' }))).toEqual([false, true]);
    expect([5, 59, 60].map((after) => doomed(after, { kind: 'asked' }))).toEqual([false, false, true]);
    const somebody = { kind: 'somebody', words: 'ExternalSecret x is to bring it' } as const;
    expect([5, 59, 60].map((after) => doomed(after, somebody))).toEqual([false, false, true]);
    expect(faultsOf(api, CREATED, () => somebody)[0]?.message).toBe(
      'container "api" cannot be configured: secret "database" not found (ExternalSecret x is to bring it)',
    );
  });

  it('waits for a custom resource of the release that is not ready yet, whatever its operator', () => {
    const look = (state: Awaited['state']) =>
      judgeLook(
        { ...NOTHING, kind: 'deploy', workloads: [{ ref: api.ref, generation: 0 }] },
        {
          workloads: [api],
          missing: [],
          awaited: [{ of: 'Postgres main', state, message: 'it is on its way' }],
          goneServing: 0,
          goneLeft: 0,
          endpoints: null,
          bringers: new Map([['Secret/database/', { kind: 'nobody' }]]),
          known: new Set(),
          now: CREATED + 20_000,
        },
      );
    expect(look('waiting').end).toBeNull();
    expect(look('waiting').failing[0]?.message).toContain('Postgres main of the release is not ready yet');
    expect(look('done').end).toMatchObject({ kind: 'doomed' });
  });
});

describe('a pod whose volume is made of what is missing', () => {
  const CREATED = Date.parse('2026-11-23T06:00:00Z');
  const volumes = [
    { name: 'settings', configMap: { name: 'settings' } },
    { name: 'spare', secret: { secretName: 'spare', optional: true } },
    { name: 'scratch', emptyDir: {} },
    {
      name: 'all',
      projected: {
        sources: [
          { secret: { name: 'database', items: [{ key: 'URL', path: 'url' }] } },
          { serviceAccountToken: { path: 'token' } },
        ],
      },
    },
  ];
  const raw = rawDeployment({ template: { spec: { volumes, containers: [{ name: 'api', image: 'a' }] } } });
  const [own] = pod().containers;
  if (own === undefined) throw new Error('The sample has a container.');
  const waitsFor = (reason: string) =>
    workload(
      [
        pod({
          ready: false,
          phase: 'Pending',
          containers: [{ ...own, ready: false, startedAt: '', waiting: { reason, message: '' } }],
        }),
      ],
      raw,
    );
  const settings = { kind: 'ConfigMap', name: 'settings', key: '' };
  const url = { kind: 'Secret', name: 'database', key: 'URL' };
  const faults = (after: number, bringer: Bringer, reason = 'ContainerCreating') =>
    faultsOf(waitsFor(reason), CREATED + after * 1000, () => bringer);

  it('names what its volumes need, with their keys, and not what is optional', () => {
    expect(mountedConfig({ spec: { volumes } })).toEqual([
      { volume: 'settings', missing: settings },
      { volume: 'all', missing: url },
    ]);
  });

  it('is asked for once its containers take longer than they should to be created', () => {
    expect(missingIn([waitsFor('ContainerCreating')], CREATED + 4_000)).toEqual([]);
    expect(missingIn([waitsFor('ContainerCreating')], CREATED + 5_000)).toEqual([settings, url]);
    // An image that is not pulled comes after the volumes.
    expect(missingIn([waitsFor('ErrImagePull')], CREATED + 60_000)).toEqual([]);
  });

  it('fails the release where nobody brings it, and is no fault where it is there or not known', () => {
    expect(faults(5, { kind: 'nobody' })[0]).toMatchObject({
      message: 'its volume "settings" cannot be mounted: there is no ConfigMap "settings"',
      doomed: true,
    });
    const operator = { kind: 'somebody', words: 'ExternalSecret x is to bring it' } as const;
    expect([5, 59, 60].map((after) => faults(after, operator)[0]?.doomed)).toEqual([false, false, true]);
    const others: readonly Bringer[] = [
      { kind: 'unasked' },
      { kind: 'asked' },
      { kind: 'there', words: 'it is there' },
      { kind: 'unknown', words: 'it could not be asked' },
    ];
    for (const bringer of others) expect(faults(600, bringer)).toEqual([]);
    expect(faults(600, { kind: 'nobody' }, 'PodInitializing')).toHaveLength(1);
  });
});
