import { createServer } from 'node:http';
import { startDeadline, systemClock } from '@thea/action';
import { openApi } from '@thea/kubernetes/api';
import { askBringers, findBringer } from '@thea/kubernetes/bringers';
import type { Cluster } from '@thea/kubernetes/cluster';
import { openDiscovery } from '@thea/kubernetes/discovery';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keptLog } from '../ecs/kept-log.ts';

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
