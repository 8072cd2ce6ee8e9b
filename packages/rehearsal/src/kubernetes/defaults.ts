import { at, isObject, type Json, type JsonObject, objectAt, objectsAt, textAt } from './raw.ts';

/** Fields of `otherwise` where the value has none. */
function filled(value: JsonObject, otherwise: { readonly [key: string]: Json }): JsonObject {
  const missing = Object.entries(otherwise).filter(([key]) => value[key] === undefined);
  return missing.length === 0 ? value : { ...value, ...Object.fromEntries(missing) };
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/** `SetDefaults_Probe` and `SetDefaults_HTTPGetAction` (pkg/apis/core/v1/defaults.go). */
function probe(value: JsonObject): JsonObject {
  const get = at(value, 'httpGet');
  return filled(isObject(get) ? { ...value, httpGet: filled(get, { path: '/', scheme: 'HTTP' }) } : value, {
    timeoutSeconds: 1,
    periodSeconds: 10,
    successThreshold: 1,
    failureThreshold: 3,
  });
}

/** `SetDefaults_Container`: a tag "latest" or none is pulled always. */
function container(value: JsonObject): JsonObject {
  const image = textAt(value, 'image');
  const tag = /:([^/@:]+)(@|$)/.exec(image)?.[1];
  const latest = !image.includes('@') && (tag === undefined || tag === 'latest');
  const probes = PROBES.flatMap((name): [string, Json][] => {
    const found = at(value, name);
    return isObject(found) ? [[name, probe(found)]] : [];
  });
  const ports = objectsAt(value, 'ports').map((port) => filled(port, { protocol: 'TCP' }));
  const env = objectsAt(value, 'env').map((one) => {
    const ref = at(one, 'valueFrom', 'fieldRef');
    return isObject(ref) ? { ...one, valueFrom: { fieldRef: filled(ref, { apiVersion: 'v1' }) } } : one;
  });
  return filled(
    {
      ...value,
      ...Object.fromEntries(probes),
      ...(ports.length > 0 ? { ports } : {}),
      ...(env.length > 0 ? { env } : {}),
    },
    {
      imagePullPolicy: latest ? 'Always' : 'IfNotPresent',
      resources: {},
      terminationMessagePath: '/dev/termination-log',
      terminationMessagePolicy: 'File',
    },
  );
}

const MODE = 420;

/** `SetDefaults_Volume` and those of its sources. */
function volume(value: JsonObject): JsonObject {
  const sources = ['secret', 'configMap', 'downwardAPI', 'projected'].flatMap((name): [string, Json][] => {
    const found = at(value, name);
    return isObject(found) ? [[name, filled(found, { defaultMode: MODE })]] : [];
  });
  const named = Object.keys(value).some((key) => key !== 'name');
  return { ...value, ...Object.fromEntries(sources), ...(named ? {} : { emptyDir: {} }) };
}

/** `SetDefaults_PodSpec` (pkg/apis/core/v1/defaults.go). */
function podSpec(value: JsonObject): JsonObject {
  const lists = (['containers', 'initContainers'] as const).flatMap((name): [string, Json][] => {
    const found = objectsAt(value, name);
    return found.length === 0 ? [] : [[name, found.map(container)]];
  });
  const volumes = objectsAt(value, 'volumes').map(volume);
  const account = textAt(value, 'serviceAccountName');
  return filled(
    { ...value, ...Object.fromEntries(lists), ...(volumes.length > 0 ? { volumes } : {}) },
    {
      restartPolicy: 'Always',
      terminationGracePeriodSeconds: 30,
      dnsPolicy: 'ClusterFirst',
      securityContext: {},
      schedulerName: 'default-scheduler',
      ...(account === '' ? {} : { serviceAccount: account }),
    },
  );
}

function template(value: JsonObject): JsonObject {
  return { ...value, spec: podSpec(objectAt(value, 'spec')) };
}

/** `SetDefaults_Deployment` (pkg/apis/apps/v1/defaults.go). */
function deploymentSpec(value: JsonObject): JsonObject {
  const strategy = filled(objectAt(value, 'strategy'), { type: 'RollingUpdate' });
  const rolling = filled(objectAt(strategy, 'rollingUpdate'), { maxUnavailable: '25%', maxSurge: '25%' });
  return filled(
    {
      ...value,
      strategy:
        textAt(strategy, 'type') === 'RollingUpdate' ? { ...strategy, rollingUpdate: rolling } : strategy,
      template: template(objectAt(value, 'template')),
    },
    { replicas: 1, revisionHistoryLimit: 10, progressDeadlineSeconds: 600 },
  );
}

function serviceSpec(value: JsonObject): JsonObject {
  const ports = objectsAt(value, 'ports').map((port) => {
    const named = filled(port, { protocol: 'TCP' });
    return filled(named, { targetPort: at(named, 'port') ?? 0 });
  });
  const balanced = textAt(value, 'type') === 'LoadBalancer';
  return filled(
    { ...value, ...(ports.length > 0 ? { ports } : {}) },
    {
      type: 'ClusterIP',
      sessionAffinity: 'None',
      internalTrafficPolicy: 'Cluster',
      ...(balanced ? { externalTrafficPolicy: 'Cluster', allocateLoadBalancerNodePorts: true } : {}),
    },
  );
}

/** `stringData` is written as `data` and not kept (Kubernetes API, Secret). */
function secret(value: JsonObject): JsonObject {
  const { stringData, ...kept } = value;
  const plain = Object.entries(isObject(stringData) ? stringData : {}).map(([key, item]): [string, Json] => [
    key,
    Buffer.from(String(item)).toString('base64'),
  ]);
  const data = { ...objectAt(kept, 'data'), ...Object.fromEntries(plain) };
  return filled(plain.length > 0 ? { ...kept, data } : kept, { type: 'Opaque' });
}

/** The object with the defaults of its kind filled in, as the API server stores it. Pure. */
export function withDefaults(raw: JsonObject): JsonObject {
  const spec = objectAt(raw, 'spec');
  switch (textAt(raw, 'kind')) {
    case 'Deployment':
      return { ...raw, spec: deploymentSpec(spec) };
    case 'ReplicaSet':
      return {
        ...raw,
        spec: filled({ ...spec, template: template(objectAt(spec, 'template')) }, { replicas: 1 }),
      };
    case 'Pod':
      return { ...raw, spec: filled(podSpec(spec), { enableServiceLinks: true }) };
    case 'RoleBinding':
      return {
        ...raw,
        subjects: objectsAt(raw, 'subjects').map((subject) =>
          textAt(subject, 'kind') === 'ServiceAccount'
            ? subject
            : filled(subject, { apiGroup: 'rbac.authorization.k8s.io' }),
        ),
      };
    case 'Service':
      return { ...raw, spec: serviceSpec(spec) };
    case 'Secret':
      return secret(raw);
    default:
      return raw;
  }
}
