import type { KubeContainer, KubePod } from './facts.ts';
import { labelsOf, refOf } from './object.ts';
import { containersOf } from './pod-template.ts';
import { at, isObject, type JsonObject, number, objects, text } from './raw.ts';
import { readGates } from './readiness-gates.ts';

/** The label by which a controller tells revisions apart: Deployments by the template's hash, the others by theirs. */
const REVISION_LABELS = ['pod-template-hash', 'controller-revision-hash'] as const;

/** Reads one pod. Pure. */
export function readPod(raw: JsonObject): KubePod {
  const status = raw['status'];
  const conditions = objects(at(status, 'conditions'));
  const condition = (type: string): JsonObject | undefined => conditions.find((one) => one['type'] === type);
  const ready = condition('Ready');
  const containersReady = condition('ContainersReady');
  const scheduled = condition('PodScheduled');
  const labels = labelsOf(raw);
  const named = new Map(containersOf(raw).map((one) => [text(one['name']), text(one['image'])]));
  const read = (one: JsonObject, init: boolean): KubeContainer =>
    readContainer(one, init, named.get(text(one['name'])) ?? '');
  return {
    name: refOf(raw).name,
    uid: text(at(raw, 'metadata', 'uid')),
    revision: REVISION_LABELS.map((label) => labels[label] ?? '').find((hash) => hash !== '') ?? '',
    phase: text(at(status, 'phase')),
    reason: text(at(status, 'reason')),
    ready: ready?.['status'] === 'True',
    readySince: text(ready?.['lastTransitionTime']),
    containersReadySince:
      containersReady?.['status'] === 'True' ? text(containersReady['lastTransitionTime']) : '',
    gates: readGates(raw),
    deleting: text(at(raw, 'metadata', 'deletionTimestamp')) !== '',
    createdAt: text(at(raw, 'metadata', 'creationTimestamp')),
    node: text(at(raw, 'spec', 'nodeName')),
    unschedulable:
      scheduled?.['status'] === 'False' && scheduled['reason'] === 'Unschedulable'
        ? text(scheduled['message']) || 'no node takes it'
        : '',
    containers: [
      ...objects(at(status, 'initContainerStatuses')).map((one) => read(one, true)),
      ...objects(at(status, 'containerStatuses')).map((one) => read(one, false)),
    ],
  };
}

function readContainer(raw: JsonObject, init: boolean, named: string): KubeContainer {
  const waiting = at(raw, 'state', 'waiting');
  const ended = at(raw, 'state', 'terminated') ?? at(raw, 'lastState', 'terminated');
  return {
    name: text(raw['name']),
    init,
    image: text(raw['image']),
    named,
    imageID: text(raw['imageID']),
    ready: raw['ready'] === true,
    restarts: number(raw['restartCount'], 0),
    waiting: isObject(waiting)
      ? { reason: text(waiting['reason']), message: text(waiting['message']) }
      : null,
    ended: isObject(ended)
      ? {
          reason: text(ended['reason']),
          exitCode: number(ended['exitCode'], 0),
          message: text(ended['message']),
          at: text(ended['finishedAt']),
        }
      : null,
    startedAt: text(at(raw, 'state', 'running', 'startedAt')),
  };
}

/** Whether production traffic may reach a pod: it is ready and not on its way out (EndpointSlice, `ready`). Pure. */
export function isServing(pod: KubePod): boolean {
  return pod.ready && !pod.deleting;
}

/** Whether a pod still exists as something that runs or will. Pure. */
export function isAlive(pod: KubePod): boolean {
  return pod.phase !== 'Failed' && pod.phase !== 'Succeeded';
}
