import { canonicalJson } from '@thea/release';
import type { KubePod, KubeWorkload } from './facts.ts';
import { refOf } from './object.ts';
import { readPod } from './pods.ts';
import { at, type JsonObject, number, object, objects, pairs, text, without } from './raw.ts';

/** What a workload's controller makes, as the API lists it: ReplicaSets or ControllerRevisions, and pods. */
export interface Made {
  readonly revisions: readonly JsonObject[];
  readonly pods: readonly JsonObject[];
}

/** The uid of the controller that an object belongs to; '' where it belongs to none. */
export function controllerOf(raw: JsonObject): string {
  const owner = objects(at(raw, 'metadata', 'ownerReferences')).find((one) => one['controller'] === true);
  return text(owner?.['uid']);
}

/** Reads one workload with what its controller made of it. Pure. */
export function readWorkload(raw: JsonObject, made: Made): KubeWorkload {
  const uid = text(at(raw, 'metadata', 'uid'));
  const kind = text(raw['kind']);
  const generation = number(at(raw, 'metadata', 'generation'), 0);
  const observed = number(at(raw, 'status', 'observedGeneration'), 0) >= generation;
  const revisions = made.revisions.filter((one) => controllerOf(one) === uid);
  const owners = new Set([uid, ...revisions.map((one) => text(at(one, 'metadata', 'uid')))]);
  // Which ReplicaSet is a Deployment's own its template tells, whether or not the controller has seen the newest spec.
  const current = observed || kind === 'Deployment' ? currentRevision(raw, revisions) : null;
  const failure = objects(at(current, 'status', 'conditions')).find(
    (one) => one['type'] === 'ReplicaFailure' && one['status'] === 'True',
  );
  const revision = current === null ? '' : revisionHash(raw, current);
  return {
    ref: refOf(raw),
    uid,
    raw,
    observed,
    wanted:
      kind === 'DaemonSet'
        ? number(at(raw, 'status', 'desiredNumberScheduled'), 0)
        : number(at(raw, 'spec', 'replicas'), 1),
    revision,
    pods: made.pods
      .filter((pod) => owners.has(controllerOf(pod)))
      .map((pod) => asWanted(raw, readPod(pod), revision))
      .sort(byName),
    refused:
      failure === undefined
        ? null
        : { message: text(failure['message']), since: text(failure['lastTransitionTime']) },
  };
}

/**
 * A pod below the partition of a StatefulSet is to keep its revision: what the spec asks of it is what it is
 * (Kubernetes, "StatefulSets", partitions).
 */
function asWanted(raw: JsonObject, pod: KubePod, revision: string): KubePod {
  const partition = number(at(raw, 'spec', 'updateStrategy', 'rollingUpdate', 'partition'), 0);
  const first = number(at(raw, 'spec', 'ordinals', 'start'), 0);
  const ordinal = Number(/-(\d+)$/.exec(pod.name)?.[1] ?? 'NaN');
  const held = text(raw['kind']) === 'StatefulSet' && ordinal >= first && ordinal - first < partition;
  return held ? { ...pod, revision } : pod;
}

function byName(a: KubePod, b: KubePod): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** A pod template without the label that its ReplicaSet adds, as the deployment controller compares them. */
function plainTemplate(raw: JsonObject): string {
  const template = object(at(raw, 'spec', 'template'));
  const metadata = object(template['metadata']);
  const labels = without(object(metadata['labels']), ['pod-template-hash']);
  return canonicalJson({ ...template, metadata: { ...metadata, labels } });
}

/**
 * What the controller made of the newest spec: of a Deployment the oldest ReplicaSet with an equal template (a stale
 * number or condition does not count); of a StatefulSet what the status names; of a DaemonSet the ControllerRevision
 * with the highest number.
 */
function currentRevision(raw: JsonObject, revisions: readonly JsonObject[]): JsonObject | null {
  switch (text(raw['kind'])) {
    case 'Deployment': {
      const wanted = plainTemplate(raw);
      const [oldest] = revisions
        .filter((one) => plainTemplate(one) === wanted)
        .sort((a, b) => createdAt(a).localeCompare(createdAt(b)));
      return oldest ?? null;
    }
    case 'StatefulSet': {
      const name = text(at(raw, 'status', 'updateRevision'));
      return name === '' ? null : (revisions.find((one) => refOf(one).name === name) ?? raw);
    }
    default:
      return [...revisions].sort((a, b) => number(b['revision'], 0) - number(a['revision'], 0))[0] ?? null;
  }
}

function createdAt(raw: JsonObject): string {
  return text(at(raw, 'metadata', 'creationTimestamp'));
}

function revisionHash(raw: JsonObject, current: JsonObject): string {
  if (text(raw['kind']) === 'StatefulSet') return text(at(raw, 'status', 'updateRevision'));
  const labels = pairs(at(current, 'metadata', 'labels'));
  return labels['pod-template-hash'] ?? labels['controller-revision-hash'] ?? '';
}

/** The labels by which a workload finds its pods, as a selector; null where it selects by expressions. Pure. */
export function selectorOf(raw: JsonObject): string | null {
  if (objects(at(raw, 'spec', 'selector', 'matchExpressions')).length > 0) return null;
  const labels = Object.entries(pairs(at(raw, 'spec', 'selector', 'matchLabels')));
  return labels.length === 0 ? null : labels.map(([key, value]) => `${key}=${value}`).join(',');
}
