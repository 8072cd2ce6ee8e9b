import type { Subresource } from './objects.ts';
import {
  at,
  canonical,
  type Json,
  type JsonObject,
  numberAt,
  objectAt,
  objectsAt,
  textAt,
  withAt,
} from './raw.ts';
import { apiVersionOf, type Resource } from './resources.ts';

/** Fields of `metadata` that only the API server writes. */
const SERVER_OWN = [
  'uid',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'generation',
  'resourceVersion',
] as const;

/** The quality of service of a pod (Kubernetes, "Pod Quality of Service Classes"). Pure. */
function qualityOf(pod: JsonObject): string {
  const claims = [...objectsAt(pod, 'spec', 'containers'), ...objectsAt(pod, 'spec', 'initContainers')].map(
    (one) => ({
      limits: objectAt(one, 'resources', 'limits'),
      requests: objectAt(one, 'resources', 'requests'),
    }),
  );
  const none = claims.every(
    ({ limits, requests }) => Object.keys(limits).length + Object.keys(requests).length === 0,
  );
  if (none) return 'BestEffort';
  const guaranteed = claims.every(({ limits, requests }) =>
    ['cpu', 'memory'].every(
      (name) =>
        limits[name] !== undefined && canonical(requests[name] ?? limits[name]) === canonical(limits[name]),
    ),
  );
  return guaranteed ? 'Guaranteed' : 'Burstable';
}

function firstStatus(kind: string, given: JsonObject): Json {
  switch (kind) {
    case 'Pod':
      return { phase: 'Pending', qosClass: qualityOf(given) };
    case 'Service':
      return { loadBalancer: {} };
    case 'Namespace':
      return { phase: 'Active' };
    case 'ReplicaSet':
      return { replicas: 0 };
    case 'Node':
      return objectAt(given, 'status');
    default:
      return {};
  }
}

/** `SetDefaults_Namespace`. */
function admitted(object: JsonObject): JsonObject {
  if (textAt(object, 'kind') !== 'Namespace') return object;
  const name = textAt(object, 'metadata', 'name');
  return withAt(object, ['metadata', 'labels', 'kubernetes.io/metadata.name'], name);
}

/**
 * An object as it is first stored: what the client says of itself is replaced, its status is not taken
 * (pkg/registry, `PrepareForCreate`). Pure.
 */
export function firstState(
  resource: Resource,
  given: JsonObject,
  made: { readonly name: string; readonly uid: string; readonly at: string },
): JsonObject {
  const metadata = Object.fromEntries(
    Object.entries(objectAt(given, 'metadata')).filter(([key]) => !SERVER_OWN.some((own) => own === key)),
  );
  return admitted({
    ...given,
    apiVersion: apiVersionOf(resource),
    kind: resource.kind,
    metadata: {
      ...metadata,
      name: made.name,
      uid: made.uid,
      creationTimestamp: made.at,
      ...(resource.generation ? { generation: 1 } : {}),
    },
    ...(resource.status ? { status: firstStatus(resource.kind, given) } : {}),
  });
}

/** What a change of moves the generation (pkg/registry, `PrepareForUpdate` of each kind). */
function counted(resource: Resource, object: JsonObject): string {
  const { metadata, status, apiVersion, kind, ...rest } = object;
  const annotations = resource.kind === 'Deployment' ? at(metadata, 'annotations') : null;
  return canonical({ ...rest, metadata: annotations ?? null });
}

/**
 * An object as an update stores it: the main way leaves the status alone, the others touch nothing but their own
 * (pkg/registry, `PrepareForUpdate`). Pure.
 */
export function nextState(
  resource: Resource,
  live: JsonObject,
  given: JsonObject,
  subresource: Subresource,
): JsonObject {
  if (subresource === 'status') {
    const next = withAt(live, ['status'], at(given, 'status') ?? {});
    // The deployment controller writes its revision on this way (pkg/registry/apps/deployment, `deploymentStatusStrategy`).
    if (resource.kind !== 'Deployment') return next;
    return withAt(next, ['metadata', 'annotations'], at(given, 'metadata', 'annotations'));
  }
  if (subresource === 'scale') {
    const scaled = withAt(live, ['spec', 'replicas'], numberAt(given, 'spec', 'replicas') ?? 0);
    return generated(resource, live, scaled);
  }
  const own = Object.fromEntries(
    SERVER_OWN.flatMap((key): [string, Json][] => {
      const value = at(live, 'metadata', key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  const metadata = Object.fromEntries(
    Object.entries(objectAt(given, 'metadata')).filter(([key]) => !SERVER_OWN.some((one) => one === key)),
  );
  const { status: _theirs, ...rest } = given;
  const status = at(live, 'status');
  const next = {
    ...(resource.status ? rest : given),
    apiVersion: apiVersionOf(resource),
    kind: resource.kind,
    metadata: { ...metadata, ...own },
    ...(resource.status && status !== undefined ? { status } : {}),
  };
  return generated(resource, live, next);
}

function generated(resource: Resource, live: JsonObject, next: JsonObject): JsonObject {
  if (!resource.generation || counted(resource, live) === counted(resource, next)) return next;
  return withAt(next, ['metadata', 'generation'], (numberAt(live, 'metadata', 'generation') ?? 0) + 1);
}
