import { clusterBehaviour } from '@thea/rehearsal/kubernetes/cluster-options';
import type { Controller } from '@thea/rehearsal/kubernetes/controllers/controller';
import { openDeployments } from '@thea/rehearsal/kubernetes/controllers/deployment';
import { openGarbage } from '@thea/rehearsal/kubernetes/controllers/garbage';
import { openReplicaSets } from '@thea/rehearsal/kubernetes/controllers/replica-set';
import { openObjects } from '@thea/rehearsal/kubernetes/open-objects';
import { at, isObject, type JsonObject, pairsAt, textAt, withAt } from '@thea/rehearsal/kubernetes/raw';
import { openRecorder } from '@thea/rehearsal/kubernetes/recorder';
import type { ServedObjects } from '@thea/rehearsal/kubernetes/served-objects';
import { stampOf } from '@thea/rehearsal/kubernetes/stamp';
import { openDrivenTime } from '@thea/rehearsal/time/driven';
import type { Time } from '@thea/rehearsal/time/time';

export const NAMESPACE = 'default';

/** The controllers over real objects; the test is the node, as kwok is: pods do what their annotation says. */
export interface PlayedCluster extends AsyncDisposable {
  readonly time: Time;
  readonly objects: ServedObjects;
  /** Writes a Deployment `api` of `image`, or what becomes of it. */
  deploy(wanted: Partial<Wanted>): void;
  change(path: readonly string[], value: unknown): void;
  deployment(): JsonObject;
  /** ReplicaSets by the image that they make. */
  set(image: string): JsonObject | null;
  pods(): readonly JsonObject[];
  /** Lets so many seconds pass. */
  pass(seconds: number): Promise<void>;
  /** What a Deployment said, in order: the messages of its events. */
  said(): readonly string[];
}

/** What a Deployment of the tests says. */
export interface Wanted {
  readonly image: string;
  readonly replicas: number;
  readonly strategy: JsonObject;
  readonly spec: JsonObject;
  readonly annotations: { readonly [name: string]: string };
  /** Of the pods: `test/behaviour` is `never-ready`, `test/ready-after` seconds. */
  readonly podAnnotations: { readonly [name: string]: string };
}

function conditions(ready: boolean, now: string): readonly JsonObject[] {
  return ['Ready', 'ContainersReady'].map((type) => ({
    type,
    status: ready ? 'True' : 'False',
    lastTransitionTime: now,
  }));
}

export async function openPlayedCluster(): Promise<PlayedCluster> {
  const time = await openDrivenTime();
  const objects = await openObjects({ time });
  const recorder = openRecorder(time, objects);
  const parts = { time, objects, recorder, behaviour: clusterBehaviour({}) };
  const controllers: readonly Controller[] = [
    openDeployments(parts),
    openReplicaSets(parts),
    openGarbage(parts),
  ];

  const begin = (pod: JsonObject): void => {
    const name = textAt(pod, 'metadata', 'name');
    const annotations = pairsAt(pod, 'metadata', 'annotations');
    objects.update('Pod', withAt(pod, ['spec', 'nodeName'], 'node-1'), 'test');
    const say = (ready: boolean): void => {
      const live = objects.get('Pod', NAMESPACE, name);
      if (live === null) return;
      const status = { phase: 'Running', conditions: conditions(ready, stampOf(time.now())) };
      objects.update('Pod', { ...live, status }, 'test', 'status');
    };
    const after = Number(annotations['test/ready-after'] ?? '0');
    time.after(10, () => say(after === 0 && annotations['test/behaviour'] !== 'never-ready'));
    if (after > 0) time.after(after * 1000, () => say(true));
  };
  objects.subscribe(({ type, object }) => {
    if (textAt(object, 'kind') !== 'Pod') return;
    if (type === 'ADDED') time.after(10, () => begin(object));
    if (type === 'MODIFIED' && at(object, 'metadata', 'deletionTimestamp') !== undefined) {
      const name = textAt(object, 'metadata', 'name');
      time.after(20, () => {
        if (objects.get('Pod', NAMESPACE, name) === null) return;
        objects.remove('Pod', NAMESPACE, name, { gracePeriodSeconds: 0 });
      });
    }
  });

  let wanted: Wanted = {
    image: 'one',
    replicas: 3,
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } },
    spec: {},
    annotations: {},
    podAnnotations: {},
  };
  const deployment = (): JsonObject => objects.get('Deployment', NAMESPACE, 'api') ?? {};
  return {
    time,
    objects,
    deploy: (change) => {
      wanted = { ...wanted, podAnnotations: {}, ...change };
      const raw: JsonObject = {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'api', namespace: NAMESPACE, annotations: wanted.annotations },
        spec: {
          replicas: wanted.replicas,
          strategy: wanted.strategy,
          selector: { matchLabels: { app: 'api' } },
          template: {
            metadata: { labels: { app: 'api' }, annotations: wanted.podAnnotations },
            spec: { containers: [{ name: 'api', image: wanted.image }] },
          },
          ...wanted.spec,
        },
      };
      objects.applyAs('Deployment', raw, { manager: 'test', force: true });
    },
    change: (path, value) => {
      const next = isObject(value) || typeof value !== 'object' ? value : null;
      objects.update('Deployment', withAt(deployment(), path, JSON.parse(JSON.stringify(next))), 'somebody');
    },
    deployment,
    set: (image) =>
      objects
        .list('ReplicaSet', NAMESPACE)
        .find(
          (raw) => textAt(raw, 'spec', 'template', 'spec', 'containers') === '' && imageOf(raw) === image,
        ) ?? null,
    pods: () => objects.list('Pod', NAMESPACE),
    pass: (seconds) => time.advance(seconds * 1000),
    said: () =>
      objects
        .list('Event', NAMESPACE)
        .filter((event) => textAt(event, 'involvedObject', 'kind') === 'Deployment')
        .map((event) => textAt(event, 'message')),
    [Symbol.asyncDispose]: async () => {
      for (const controller of controllers) controller.close();
      await time.close();
    },
  };
}

function imageOf(set: JsonObject): string {
  const containers = at(set, 'spec', 'template', 'spec', 'containers');
  return Array.isArray(containers) && isObject(containers[0]) ? textAt(containers[0], 'image') : '';
}
