import type { Json } from '@thea/action';
import type { JsonObject } from '@thea/kubernetes/raw';
import { it } from 'vitest';
import { openTwins } from './twins.ts';

const CORE = '/api/v1/namespaces/NS';
const APPS = '/apis/apps/v1/namespaces/NS';

interface Words {
  readonly metadata?: JsonObject;
  readonly spec?: JsonObject;
  readonly labels?: JsonObject;
  readonly pod?: JsonObject;
  readonly container?: JsonObject;
}

const deployment = ({ metadata = {}, spec = {}, labels, pod = {}, container = {} }: Words): JsonObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'api', ...metadata },
  spec: {
    replicas: 0,
    selector: { matchLabels: { app: 'api' } },
    template: {
      metadata: { labels: labels ?? { app: 'api' } },
      spec: { containers: [{ name: 'api', image: 'registry.invalid/api:1', ...container }], ...pod },
    },
    ...spec,
  },
});
const service = (spec: JsonObject, metadata: JsonObject = {}): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 's', ...metadata },
  spec: { selector: { app: 'api' }, ports: [{ port: 80 }], ...spec },
});
const probe = (rest: JsonObject): Words => ({ container: { readinessProbe: rest } });
const rolling = (maxSurge: Json, maxUnavailable: Json): Words => ({
  spec: { strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge, maxUnavailable } } },
});

/** What people get wrong in a Deployment. */
const DEPLOYMENTS: readonly Words[] = [
  { container: { image: '' } },
  { container: { image: ' registry.invalid/api:1' } },
  { container: { name: 'API' } },
  { container: { name: '' } },
  { pod: { containers: [] } },
  {
    pod: {
      containers: [
        { name: 'a', image: 'a' },
        { name: 'a', image: 'b' },
      ],
    },
  },
  { pod: { initContainers: [{ name: 'api', image: 'a' }] } },
  { pod: { restartPolicy: 'Never' } },
  { pod: { restartPolicy: 'Sometimes' } },
  { pod: { terminationGracePeriodSeconds: -5 } },
  { pod: { dnsPolicy: 'Foo' } },
  { labels: { app: 'other' } },
  { labels: { app: 'api', bad: 'a b' } },
  { metadata: { labels: { 'a b': 'c' } } },
  { metadata: { annotations: { 'a b': 'c' } } },
  { metadata: { name: 'Api' } },
  { metadata: { name: 'a'.repeat(254) } },
  { spec: { replicas: -1 } },
  { spec: { minReadySeconds: -1 } },
  { spec: { revisionHistoryLimit: -1 } },
  { spec: { progressDeadlineSeconds: 5, minReadySeconds: 5 } },
  { spec: { strategy: { type: 'Foo' } } },
  { spec: { strategy: { type: 'Recreate', rollingUpdate: { maxSurge: 1 } } } },
  { spec: { selector: {} } },
  rolling(0, 0),
  rolling('0%', '0%'),
  rolling('abc', 1),
  rolling(-1, 1),
  rolling('200%', '50%'),
  rolling(1, '150%'),
  probe({}),
  probe({ httpGet: { path: '/health' } }),
  probe({ httpGet: { path: '/health', port: 70_000 } }),
  probe({ httpGet: { path: '/health', port: 'UPPER' } }),
  probe({ httpGet: { port: 80 }, tcpSocket: { port: 80 } }),
  probe({ httpGet: { port: 80, scheme: 'ftp' } }),
  probe({ httpGet: { port: 80 }, periodSeconds: -1 }),
  probe({ httpGet: { port: 80 }, successThreshold: 0, failureThreshold: -3 }),
  { container: { livenessProbe: { httpGet: { port: 80 }, successThreshold: 3 } } },
  { container: { ports: [{ containerPort: 0 }] } },
  { container: { ports: [{ containerPort: 70_000 }] } },
  { container: { ports: [{ containerPort: 80, name: 'Http' }] } },
  { container: { ports: [{ containerPort: 80, protocol: 'tcp' }] } },
  {
    container: {
      ports: [
        { containerPort: 80, name: 'a1' },
        { containerPort: 81, name: 'a1' },
      ],
    },
  },
  { container: { env: [{ name: '' }] } },
  { container: { env: [{ name: 'A=B', value: '1' }] } },
  { container: { env: [{ name: 'A', value: '1', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }] } },
  { container: { env: [{ name: 'A', valueFrom: {} }] } },
  { container: { env: [{ name: 'A', valueFrom: { secretKeyRef: { name: '', key: '' } } }] } },
  { container: { envFrom: [{}] } },
  { container: { envFrom: [{ configMapRef: { name: '' } }] } },
  { container: { volumeMounts: [{ name: 'none', mountPath: '/x' }] } },
  { container: { imagePullPolicy: 'Foo' } },
  { container: { resources: { limits: { cpu: '1' }, requests: { cpu: '2' } } } },
  { container: { resources: { limits: { cpu: '-1' } } } },
  { pod: { volumes: [{ name: 'V' }] } },
  { pod: { volumes: [{ name: 'v', emptyDir: {}, secret: { secretName: 's' } }] } },
  {
    pod: {
      volumes: [
        { name: 'v', emptyDir: {} },
        { name: 'v', emptyDir: {} },
      ],
    },
  },
];

const SERVICES: readonly JsonObject[] = [
  service({ ports: [{ port: 0 }] }),
  service({ ports: [{ port: 80_000 }] }),
  service({ ports: [{ port: 80 }, { port: 81 }] }),
  service({
    ports: [
      { port: 80, name: 'a' },
      { port: 81, name: 'a' },
    ],
  }),
  service({
    ports: [
      { port: 80, name: 'a' },
      { port: 80, name: 'b' },
    ],
  }),
  service({ ports: [{ port: 80, targetPort: 'UPPER' }] }),
  service({ ports: [{ port: 80, targetPort: 70_000 }] }),
  service({ ports: [{ port: 80, protocol: 'tcp' }] }),
  service({ type: 'Foo' }),
  service({ sessionAffinity: 'Foo' }),
  service({ selector: { app: 'a b' } }),
  service({ clusterIP: 'nonsense' }),
  service({}, { name: '9s' }),
  service({}, { name: 'a'.repeat(64) }),
];

const MAPS: readonly JsonObject[] = [
  { kind: 'ConfigMap', metadata: { name: 'm' }, data: { 'a/b': 'c' } },
  { kind: 'ConfigMap', metadata: { name: 'm' }, data: { a: 'b' }, binaryData: { a: 'Yg==' } },
  { kind: 'ConfigMap', metadata: { name: 'm' }, data: { a: 'x'.repeat(1_200_000) } },
];

const SECRETS: readonly JsonObject[] = [
  { kind: 'Secret', metadata: { name: 's' }, data: { 'a/b': 'Yg==' } },
  { kind: 'Secret', metadata: { name: 's' }, type: 'kubernetes.io/tls', data: {} },
  { kind: 'Secret', metadata: { name: 's' }, type: 'kubernetes.io/dockerconfigjson', stringData: { x: 'y' } },
];

it('refuses the same manifests for the same reasons', async () => {
  await using twins = await openTwins();
  const post = (path: string, body: JsonObject) =>
    twins.same(
      { method: 'POST', path: `${path}?dryRun=All&fieldManager=t`, body },
      ({ status, body: said }) => (status === 201 ? status : { status, said }),
    );
  for (const words of DEPLOYMENTS) await post(`${APPS}/deployments`, deployment(words));
  for (const body of SERVICES) await post(`${CORE}/services`, body);
  for (const body of MAPS) await post(`${CORE}/configmaps`, body);
  for (const body of SECRETS) await post(`${CORE}/secrets`, body);
});
