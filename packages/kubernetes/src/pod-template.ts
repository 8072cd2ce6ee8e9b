import { isObject, type JsonObject, object, objects, text } from './raw.ts';

/** The kinds whose pods a release waits for. */
export const WORKLOAD_KINDS = ['Deployment', 'StatefulSet', 'DaemonSet'] as const;
export type WorkloadKind = (typeof WORKLOAD_KINDS)[number];

export function isWorkload(raw: JsonObject): boolean {
  const kind = text(raw['kind']);
  return text(raw['apiVersion']) === 'apps/v1' && WORKLOAD_KINDS.some((known) => known === kind);
}

/** Where the pod template of an object is, by keys from the top; null for a kind without one. */
function templatePath(raw: JsonObject): readonly string[] | null {
  switch (text(raw['kind'])) {
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'ReplicaSet':
    case 'Job':
      return ['spec', 'template'];
    case 'Pod':
      // A pod is its own.
      return [];
    case 'CronJob':
      return ['spec', 'jobTemplate', 'spec', 'template'];
    default:
      return null;
  }
}

/** The pod template of an object; null for a kind without one. */
export function templateOf(raw: JsonObject): JsonObject | null {
  const path = templatePath(raw);
  if (path === null) return null;
  let found: JsonObject = raw;
  for (const key of path) found = object(found[key]);
  return found;
}

/** The object with its pod template changed; itself for a kind without one. Pure. */
export function withTemplate(raw: JsonObject, change: (template: JsonObject) => JsonObject): JsonObject {
  const path = templatePath(raw);
  if (path === null) return raw;
  const set = (value: JsonObject, keys: readonly string[]): JsonObject => {
    const [key, ...rest] = keys;
    if (key === undefined) return change(value);
    return { ...value, [key]: set(object(value[key]), rest) };
  };
  return set(raw, path);
}

/** The lists of containers that a pod has. */
export const CONTAINER_LISTS = ['initContainers', 'containers'] as const;

/** The containers of a pod template, those that run before included. */
export function containersOf(template: JsonObject | null): readonly JsonObject[] {
  const spec = object(template?.['spec']);
  return CONTAINER_LISTS.flatMap((list) => objects(spec[list]));
}

/** The template with every container changed. Pure. */
export function mapContainers(
  template: JsonObject,
  change: (container: JsonObject) => JsonObject,
): JsonObject {
  const spec = object(template['spec']);
  const lists = CONTAINER_LISTS.flatMap((list) => {
    const all = spec[list];
    return Array.isArray(all) ? [[list, all.map((one) => (isObject(one) ? change(one) : one))]] : [];
  });
  return { ...template, spec: { ...spec, ...Object.fromEntries(lists) } };
}
