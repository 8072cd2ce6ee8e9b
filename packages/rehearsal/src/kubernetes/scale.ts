import { type JsonObject, numberAt, objectAt, pairsAt } from './raw.ts';

/** The replicas of a workload as every kind of workload shows them (`autoscaling/v1.Scale`); 0 is left out. Pure. */
export function scaleOf(object: JsonObject): JsonObject {
  const {
    name = '',
    namespace = '',
    uid = '',
    resourceVersion = '',
    creationTimestamp = '',
  } = objectAt(object, 'metadata');
  const replicas = numberAt(object, 'spec', 'replicas') ?? 0;
  const selector = Object.entries(pairsAt(object, 'spec', 'selector', 'matchLabels'))
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
  return {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    spec: replicas === 0 ? {} : { replicas },
    status: { replicas: numberAt(object, 'status', 'replicas') ?? 0, selector },
  };
}

/** The workload with the replicas that a Scale asks for, under the version and uid that it names. Pure. */
export function scaledBy(object: JsonObject, scale: JsonObject): JsonObject {
  const { resourceVersion, uid } = objectAt(scale, 'metadata');
  return {
    ...object,
    metadata: {
      ...objectAt(object, 'metadata'),
      resourceVersion: resourceVersion ?? '',
      ...(uid === undefined ? {} : { uid }),
    },
    spec: { ...objectAt(object, 'spec'), replicas: numberAt(scale, 'spec', 'replicas') ?? 0 },
  };
}
