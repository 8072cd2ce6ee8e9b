import { type JsonObject, objectAt, objectsAt, textAt, withAt } from './raw.ts';
import { withAddresses } from './service-addresses.ts';

/** Seconds (admission plugin DefaultTolerationSeconds). */
const TOLERATED = 300;

function toleration(key: string): JsonObject {
  return { key, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: TOLERATED };
}

/** What the plugins Priority and DefaultTolerationSeconds make of a pod that is created. */
function admittedPod(pod: JsonObject): JsonObject {
  const own = objectsAt(pod, 'spec', 'tolerations');
  const added = ['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'].filter(
    (key) => !own.some((one) => textAt(one, 'key') === key),
  );
  return {
    ...pod,
    spec: {
      priority: 0,
      preemptionPolicy: 'PreemptLowerPriority',
      ...objectAt(pod, 'spec'),
      tolerations: [...own, ...added.map(toleration)],
    },
  };
}

/**
 * An object with what the server adds of its own, which nobody owns: addresses, the namespace's finalizer, what
 * admission plugins set. Pure.
 * @param others the other objects of its kind
 */
export function admitted(
  object: JsonObject,
  live: JsonObject | null,
  others: () => readonly JsonObject[],
): JsonObject {
  switch (textAt(object, 'kind')) {
    case 'Namespace':
      return withAt(object, ['spec'], { finalizers: ['kubernetes'] });
    case 'Pod':
      return live === null ? admittedPod(object) : object;
    case 'Service':
      return withAddresses(object, live, others());
    default:
      return object;
  }
}
