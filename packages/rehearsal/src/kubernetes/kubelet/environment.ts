import type { Objects } from '../objects.ts';
import { at, isObject, type JsonObject, objectAt, objectsAt, pairsAt, textAt } from '../raw.ts';
import { quantityOf } from '../scheduler/quantity.ts';
import { expand } from './expand.ts';

type Environment = { readonly [name: string]: string };

/** Why a container cannot be configured: in the kubelet's words. */
export class ConfigurationError extends Error {}

/** The data of a ConfigMap or Secret as texts; null where there is none of that name. */
function dataOf(objects: Objects, kind: 'ConfigMap' | 'Secret', namespace: string, name: string) {
  const found = objects.get(kind, namespace, name);
  if (found === null) return null;
  const data = pairsAt(found, 'data');
  if (kind === 'ConfigMap') return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]),
  );
}

function missing(kind: 'ConfigMap' | 'Secret', name: string): ConfigurationError {
  return new ConfigurationError(`${kind.toLowerCase()} "${name}" not found`);
}

function fromKey(
  objects: Objects,
  kind: 'ConfigMap' | 'Secret',
  namespace: string,
  reference: JsonObject,
): string | null {
  const [name, key] = [textAt(reference, 'name'), textAt(reference, 'key')];
  const optional = at(reference, 'optional') === true;
  const data = dataOf(objects, kind, namespace, name);
  if (data === null) {
    if (optional) return null;
    throw missing(kind, name);
  }
  const value = data[key];
  if (value !== undefined || optional) return value ?? null;
  throw new ConfigurationError(`couldn't find key ${key} in ${kind} ${namespace}/${name}`);
}

/** A field of the pod by its path (Kubernetes, "Downward API"). */
function fromField(pod: JsonObject, path: string): string {
  const [, list, key] = /^metadata\.(labels|annotations)\['(.*)'\]$/.exec(path) ?? [];
  if (list !== undefined && key !== undefined) return pairsAt(pod, 'metadata', list)[key] ?? '';
  if (path === 'status.podIPs') return textAt(pod, 'status', 'podIP');
  if (path === 'status.hostIPs') return textAt(pod, 'status', 'hostIP');
  return textAt(pod, ...path.split('.'));
}

/** A limit or request of the container, in units of the divisor, rounded up. */
function fromResource(container: JsonObject, reference: JsonObject): string {
  const [list = '', name = ''] = textAt(reference, 'resource').split('.');
  const limit = objectAt(container, 'resources', 'limits')[name];
  const value = list === 'limits' ? limit : (objectAt(container, 'resources', 'requests')[name] ?? limit);
  const divisor = quantityOf(at(reference, 'divisor'));
  return String(Math.ceil(quantityOf(value) / (divisor === 0 ? 1 : divisor)));
}

function variableValue(
  objects: Objects,
  pod: JsonObject,
  container: JsonObject,
  from: JsonObject,
): string | null {
  const namespace = textAt(pod, 'metadata', 'namespace');
  const { configMapKeyRef, secretKeyRef, fieldRef, resourceFieldRef } = from;
  if (isObject(configMapKeyRef)) return fromKey(objects, 'ConfigMap', namespace, configMapKeyRef);
  if (isObject(secretKeyRef)) return fromKey(objects, 'Secret', namespace, secretKeyRef);
  if (isObject(fieldRef)) return fromField(pod, textAt(fieldRef, 'fieldPath'));
  return isObject(resourceFieldRef) ? fromResource(container, resourceFieldRef) : '';
}

function wholeSource(objects: Objects, namespace: string, source: JsonObject): Environment {
  const kind = at(source, 'secretRef') === undefined ? 'ConfigMap' : 'Secret';
  const reference = objectAt(source, kind === 'Secret' ? 'secretRef' : 'configMapRef');
  const data = dataOf(objects, kind, namespace, textAt(reference, 'name'));
  if (data === null) {
    if (at(reference, 'optional') === true) return {};
    throw missing(kind, textAt(reference, 'name'));
  }
  const prefix = textAt(source, 'prefix');
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [prefix + key, value]));
}

/**
 * The environment of a container: whole ConfigMaps and Secrets first, then its own variables, which may name earlier
 * ones (kubelet, `makeEnvironmentVariables`; the variables of Services are left out).
 * @throws ConfigurationError where a ConfigMap, Secret or key is missing that is not optional.
 */
export function environmentFor(objects: Objects, pod: JsonObject, container: JsonObject): Environment {
  const namespace = textAt(pod, 'metadata', 'namespace');
  const environment: { [name: string]: string } = { HOSTNAME: textAt(pod, 'metadata', 'name') };
  for (const source of objectsAt(container, 'envFrom')) {
    Object.assign(environment, wholeSource(objects, namespace, source));
  }
  for (const variable of objectsAt(container, 'env')) {
    const from = at(variable, 'valueFrom');
    const value = isObject(from)
      ? variableValue(objects, pod, container, from)
      : expand(textAt(variable, 'value'), environment);
    if (value !== null) environment[textAt(variable, 'name')] = value;
  }
  return environment;
}

/** The volume whose ConfigMap or Secret is not there, in the kubelet's words; null where all are. */
export function missingVolume(objects: Objects, pod: JsonObject): string | null {
  const namespace = textAt(pod, 'metadata', 'namespace');
  for (const volume of objectsAt(pod, 'spec', 'volumes')) {
    for (const [kind, source, field] of [
      ['Secret', objectAt(volume, 'secret'), 'secretName'],
      ['ConfigMap', objectAt(volume, 'configMap'), 'name'],
    ] as const) {
      const name = textAt(source, field);
      if (name === '' || at(source, 'optional') === true || objects.get(kind, namespace, name) !== null)
        continue;
      return `MountVolume.SetUp failed for volume "${textAt(volume, 'name')}" : ${kind.toLowerCase()} "${name}" not found`;
    }
  }
  return null;
}
