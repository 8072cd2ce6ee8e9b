import { clusterBehaviour } from '@thea/rehearsal/kubernetes/cluster-options';
import type { Controller } from '@thea/rehearsal/kubernetes/controllers/controller';
import { openDeployments } from '@thea/rehearsal/kubernetes/controllers/deployment';
import { openGarbage } from '@thea/rehearsal/kubernetes/controllers/garbage';
import { openReplicaSets } from '@thea/rehearsal/kubernetes/controllers/replica-set';
import type { Objects } from '@thea/rehearsal/kubernetes/objects';
import { openObjects } from '@thea/rehearsal/kubernetes/open-objects';
import {
  at,
  type Json,
  type JsonObject,
  numberAt,
  objectsAt,
  pairsAt,
  textAt,
  withAt,
} from '@thea/rehearsal/kubernetes/raw';
import { openRecorder } from '@thea/rehearsal/kubernetes/recorder';
import { Refusal } from '@thea/rehearsal/kubernetes/refusal';
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
  /** Sets or takes out a field of it, as somebody else would. */
  change(path: readonly string[], value: Json | undefined): void;
  /** From now on no more than so many pods may exist; null: as many as are wanted. */
  quota(most: number | null): void;
  deployment(): JsonObject;
  /** ReplicaSets by the image that they make. */
  set(image: string): JsonObject | null;
  pods(): readonly JsonObject[];
  /** Lets so many seconds pass. */
  pass(seconds: number): Promise<void>;
  /** What was scaled, in order: `one 3>0`, a ReplicaSet by its image. */
  scaled(): readonly string[];
  /** The Deployment's condition Progressing, as `status reason`. */
  progressing(): string;
  /** What the Deployment said: the messages of its events. */
  said(): readonly string[];
}

/** What a Deployment of the tests says. */
export interface Wanted {
  readonly image: string;
  readonly replicas: number;
  readonly strategy: JsonObject;
  readonly spec: JsonObject;
  readonly annotations: { readonly [name: string]: string };
  /** Of the pods: `theaia.dev/behaviour` is `never-ready`, `theaia.dev/ready-after` a time as `3s`. */
  readonly podAnnotations: { readonly [name: string]: string };
}

const DEFAULTS: Wanted = {
  image: 'one',
  replicas: 3,
  strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } },
  spec: {},
  annotations: {},
  podAnnotations: {},
};

/** The Deployment `api` as a manifest. */
export function manifestOf(wanted: Partial<Wanted>, namespace: string): JsonObject {
  const { image, replicas, strategy, spec, annotations, podAnnotations } = { ...DEFAULTS, ...wanted };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'api', namespace, annotations },
    spec: {
      replicas,
      strategy,
      selector: { matchLabels: { app: 'api' } },
      template: {
        metadata: { labels: { app: 'api' }, annotations: podAnnotations },
        spec: { containers: [{ name: 'api', image }] },
      },
      ...spec,
    },
  };
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
  let limit: number | null = null;
  const guarded: Objects = {
    ...objects,
    create: (kind, object, manager) => {
      const used = objects.list('Pod', NAMESPACE).length;
      if (kind !== 'Pod' || limit === null || used < limit) return objects.create(kind, object, manager);
      const of = textAt(object, 'metadata', 'generateName');
      const why = `exceeded quota: pods, requested: pods=1, used: pods=${used}, limited: pods=${limit}`;
      throw new Refusal(403, 'Forbidden', `pods "${of}q8x7z" is forbidden: ${why}`, {});
    },
  };
  const parts = { time, objects: guarded, recorder, behaviour: clusterBehaviour({}) };
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
    const after = Number.parseFloat(annotations['theaia.dev/ready-after'] ?? '0');
    time.after(10, () => say(after === 0 && annotations['theaia.dev/behaviour'] !== 'never-ready'));
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

  const scaled: string[] = [];
  const sizes = new Map<string, number>();
  objects.subscribe(({ type, object }) => {
    if (textAt(object, 'kind') !== 'ReplicaSet' || type === 'DELETED') return;
    const image = imageOf(object);
    const [before, now] = [sizes.get(image) ?? 0, numberAt(object, 'spec', 'replicas') ?? 0];
    if (before !== now) scaled.push(`${image} ${before}>${now}`);
    sizes.set(image, now);
  });

  let wanted: Partial<Wanted> = {};
  const deployment = (): JsonObject => objects.get('Deployment', NAMESPACE, 'api') ?? {};
  return {
    time,
    objects,
    deploy: (change) => {
      wanted = { ...wanted, podAnnotations: {}, ...change };
      objects.applyAs('Deployment', manifestOf(wanted, NAMESPACE), { manager: 'test', force: true });
    },
    change: (path, value) => {
      objects.update('Deployment', withAt(deployment(), path, value), 'somebody');
    },
    quota: (most) => {
      limit = most;
    },
    deployment,
    set: (image) => objects.list('ReplicaSet', NAMESPACE).find((raw) => imageOf(raw) === image) ?? null,
    pods: () => objects.list('Pod', NAMESPACE),
    pass: (seconds) => time.advance(seconds * 1000),
    scaled: () => [...scaled],
    progressing: () => {
      const conditions = objectsAt(deployment(), 'status', 'conditions');
      const found = conditions.find((one) => textAt(one, 'type') === 'Progressing');
      return found === undefined ? '' : `${textAt(found, 'status')} ${textAt(found, 'reason')}`;
    },
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
  return textAt(objectsAt(set, 'spec', 'template', 'spec', 'containers')[0], 'image');
}
