import type { Json } from '@thea/action';
import { RECORD_ANNOTATION } from './names.ts';
import { annotationsOf, labelsOf } from './object.ts';
import { templateOf, withTemplate } from './pod-template.ts';
import { isObject, type JsonObject, object, text, without } from './raw.ts';

/** A field that compare leaves out, and why. `kinds` is empty where it is of every kind. */
export interface Exclusion {
  readonly path: readonly string[];
  readonly reason: string;
  readonly kinds?: readonly string[];
}

export const EXCLUDED: readonly Exclusion[] = [
  {
    path: ['metadata', 'annotations', 'kubectl.kubernetes.io/last-applied-configuration'],
    reason: 'what kubectl sent last, not what stands there',
  },
  {
    path: ['metadata', 'annotations', 'control-plane.alpha.kubernetes.io/leader'],
    reason: 'which process leads, renewed all the time',
  },
  {
    path: ['metadata', 'annotations', 'autoscaling.alpha.kubernetes.io/conditions'],
    reason: 'what the autoscaler saw',
  },
  {
    path: ['metadata', 'annotations', 'autoscaling.alpha.kubernetes.io/current-metrics'],
    reason: 'what the autoscaler measured',
  },
  { path: ['status'], reason: 'what controllers saw, not what is asked for' },
  {
    path: ['metadata', 'uid'],
    reason: 'the platform assigns it; an object that was brought back has another one',
  },
  { path: ['metadata', 'resourceVersion'], reason: 'the platform counts every write' },
  { path: ['metadata', 'generation'], reason: 'the platform counts every change of the spec' },
  { path: ['metadata', 'creationTimestamp'], reason: 'a time' },
  { path: ['metadata', 'deletionTimestamp'], reason: 'a time; an object on its way out is not there' },
  { path: ['metadata', 'deletionGracePeriodSeconds'], reason: 'goes with the time of deletion' },
  { path: ['metadata', 'selfLink'], reason: 'the platform derives it' },
  { path: ['metadata', 'managedFields'], reason: 'who set a field, not what it is' },
  {
    path: ['metadata', 'annotations', 'deployment.kubernetes.io/revision'],
    kinds: ['Deployment'],
    reason: 'its controller counts ReplicaSets; the way back has a new number',
  },
  {
    path: ['metadata', 'annotations', 'deprecated.daemonset.template.generation'],
    kinds: ['DaemonSet'],
    reason: 'its controller counts templates',
  },
  {
    path: ['spec', 'clusterIP'],
    kinds: ['Service'],
    reason: 'the platform assigns it; a Service that was brought back has another one',
  },
  {
    path: ['spec', 'clusterIPs'],
    kinds: ['Service'],
    reason: 'the platform assigns them; a Service that was brought back has others',
  },
  {
    path: ['spec', 'healthCheckNodePort'],
    kinds: ['Service'],
    reason: 'the platform assigns it; a Service that was brought back has another one',
  },
  {
    path: ['secrets'],
    kinds: ['ServiceAccount'],
    reason: 'the token controller adds them',
  },
  {
    path: ['spec', 'volumeName'],
    kinds: ['PersistentVolumeClaim'],
    reason: 'the platform binds it',
  },
];

function drop(value: Json | undefined, path: readonly string[]): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined || !isObject(value)) return value;
  if (rest.length === 0) return without(value, [key]);
  const inner = drop(value[key], rest);
  return inner === undefined ? value : { ...value, [key]: inner };
}

/**
 * An object as compare sees it: without what the platform assigns, what other controllers own (`scaled`: replicas are
 * those of an autoscaler) and empty maps, so that labels that came and went leave no trace. Pure.
 */
export function project(raw: JsonObject, scaled = false): JsonObject {
  const kind = text(raw['kind']);
  const excluded = EXCLUDED.filter(({ kinds }) => kinds === undefined || kinds.includes(kind));
  let kept: JsonObject = raw;
  for (const { path } of excluded) kept = object(drop(kept, path));
  if (scaled) kept = object(drop(kept, ['spec', 'replicas']));
  kept = object(tidy(kept));
  return kept;
}

function tidy(value: Json): Json {
  if (Array.isArray(value)) return value.map(tidy);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, key === 'emptyDir' ? item : tidy(item)] as const)
      .filter(([key, item]) => !(isObject(item) && Object.keys(item).length === 0 && TIDIED.includes(key))),
  );
}

/** Maps that mean the same whether they are empty or not there. */
const TIDIED: readonly string[] = ['labels', 'annotations', 'metadata', 'data', 'stringData'];

/**
 * What tells whether somebody changed an object between a look and a write: what it asks for, its labels and our mark;
 * not its status, its replicas (autoscaling moves them) or the annotations of others. Pure.
 */
export function essence(raw: JsonObject): Json {
  const kept = project(raw, true);
  return {
    ...without(kept, ['metadata', 'status']),
    labels: { ...labelsOf(raw) },
    record: annotationsOf(raw)[RECORD_ANNOTATION] ?? null,
  };
}

/** A restart that somebody asked for leaves its time on the template: the release stays what it is. */
const RESTARTED_AT = 'kubectl.kubernetes.io/restartedAt';

/** The pod template as the stamp of a release sees it. Pure. */
export function stampedTemplate(raw: JsonObject): Json {
  const plain = withTemplate(raw, (template) => {
    const annotations = without(annotationsOf(template), [RESTARTED_AT]);
    const metadata = without(object(template['metadata']), ['annotations', 'creationTimestamp']);
    return {
      ...template,
      metadata: { ...metadata, ...(Object.keys(annotations).length === 0 ? {} : { annotations }) },
    };
  });
  return templateOf(plain);
}
