import { randomUUID } from 'node:crypto';
import { at, type JsonObject, numberAt, objectsAt, pairsAt, textAt } from '@thea/rehearsal/kubernetes/raw';
import { type ExpectStatic, inject, test } from 'vitest';
import { manifestOf, openPlayedCluster, type Wanted } from '../../rehearsal/kubernetes/played-cluster.ts';
import { openUser } from './user.ts';

/** What is done to the Deployment, one after the other. */
type Step =
  | Partial<Wanted>
  | { readonly patch: { readonly [field: string]: number | boolean | null } }
  | { readonly quota: number };

const NEVER = { podAnnotations: { 'theaia.dev/behaviour': 'never-ready' } };
const SLOWLY = { podAnnotations: { 'theaia.dev/ready-after': '1s' } };
const rolling = (maxSurge: number | string, maxUnavailable: number | string): JsonObject => ({
  type: 'RollingUpdate',
  rollingUpdate: { maxSurge, maxUnavailable },
});
const OWN = /^deployment\.kubernetes\.io\/|^team$/;

function imageOf(set: JsonObject): string {
  return textAt(objectsAt(set, 'spec', 'template', 'spec', 'containers')[0], 'image');
}

/** What can be seen of a Deployment at rest, without times and with ReplicaSets called by their image. */
function sight(deployment: JsonObject, sets: readonly JsonObject[], events: readonly JsonObject[]): object {
  // What a ReplicaSet was called that is gone, and what was drawn for a pod, is the side's own.
  const named = (text: string): string =>
    sets
      .reduce((all, set) => all.replaceAll(textAt(set, 'metadata', 'name'), imageOf(set)), text)
      .replace(/\bapi-[a-z0-9]{5,10}\b/g, 'an old one')
      .replace(/-[a-z0-9]{5}" is forbidden/, '-?" is forbidden');
  const status = at(deployment, 'status');
  const counts = ['replicas', 'updatedReplicas', 'readyReplicas', 'availableReplicas', 'unavailableReplicas'];
  return {
    counts: counts.map((name) => numberAt(status, name) ?? 0),
    observed: numberAt(status, 'observedGeneration') === numberAt(deployment, 'metadata', 'generation'),
    generation: numberAt(deployment, 'metadata', 'generation'),
    revision: pairsAt(deployment, 'metadata', 'annotations')['deployment.kubernetes.io/revision'],
    conditions: objectsAt(status, 'conditions')
      .map((one) =>
        ['type', 'status', 'reason', 'message'].map((name) => named(textAt(one, name))).join(' | '),
      )
      .toSorted(),
    sets: sets
      .map((set) => ({
        image: imageOf(set),
        replicas: numberAt(set, 'spec', 'replicas'),
        status: ['replicas', 'readyReplicas', 'availableReplicas'].map(
          (name) => numberAt(at(set, 'status'), name) ?? 0,
        ),
        annotations: Object.fromEntries(
          Object.entries(pairsAt(set, 'metadata', 'annotations')).filter(([name]) => OWN.test(name)),
        ),
        conditions: objectsAt(set, 'status', 'conditions').map((one) => named(textAt(one, 'message'))),
      }))
      .toSorted((a, b) => (a.image < b.image ? -1 : 1)),
    scaled: events
      .filter((event) => textAt(event, 'reason') === 'ScalingReplicaSet')
      .map((event) => `${named(textAt(event, 'message'))} (${numberAt(event, 'count') ?? 1})`)
      .toSorted(),
  };
}

async function onEmbedded(steps: readonly Step[]): Promise<readonly object[]> {
  await using cluster = await openPlayedCluster();
  const sights: object[] = [];
  for (const step of steps) {
    if ('quota' in step) cluster.quota(step.quota);
    else if ('patch' in step) {
      for (const [field, value] of Object.entries(step.patch)) {
        cluster.change(['spec', field], value ?? undefined);
      }
    } else cluster.deploy(step);
    await cluster.pass(40);
    const events = cluster.objects
      .list('Event', 'default')
      .filter((event) => textAt(event, 'involvedObject', 'kind') === 'Deployment');
    sights.push(sight(cluster.deployment(), cluster.objects.list('ReplicaSet', 'default'), events));
  }
  return sights;
}

/** The same on the real controllers: after each step it comes to rest where the embedded ones did. */
async function onReal(
  steps: readonly Step[],
  wanted: readonly object[],
  expect: ExpectStatic,
): Promise<void> {
  const user = openUser(inject('admin'));
  const namespace = `e-${randomUUID().slice(0, 8)}`;
  await user.create('/api/v1/namespaces', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: namespace },
  });
  const apps = `/apis/apps/v1/namespaces/${namespace}`;
  try {
    let manifest: Partial<Wanted> = {};
    for (const [index, step] of steps.entries()) {
      if ('quota' in step) {
        await user.create(`/api/v1/namespaces/${namespace}/resourcequotas`, {
          apiVersion: 'v1',
          kind: 'ResourceQuota',
          metadata: { name: 'pods' },
          spec: { hard: { pods: String(step.quota) } },
        });
        await user.until(
          `/api/v1/namespaces/${namespace}/resourcequotas/pods`,
          (raw) => textAt(raw ?? {}, 'status', 'used', 'pods') !== '',
        );
      } else if ('patch' in step) {
        await user.patch(`${apps}/deployments/api`, { spec: step.patch }, 'somebody');
      } else {
        manifest = { ...manifest, podAnnotations: {}, ...step };
        await user.apply(`${apps}/deployments/api`, manifestOf(manifest, namespace), 'test');
      }
      await expect
        .poll(
          async () => {
            const deployment = await user.get(`${apps}/deployments/api`);
            const sets = await user.list(`${apps}/replicasets`);
            const events = await user.list(
              `/api/v1/namespaces/${namespace}/events?fieldSelector=involvedObject.kind%3DDeployment`,
            );
            return sight(deployment ?? {}, sets, events);
          },
          { timeout: 60_000, interval: 200, message: `step ${index + 1}` },
        )
        .toEqual(wanted[index]);
    }
  } finally {
    await user.remove(`/api/v1/namespaces/${namespace}`);
  }
}

const STORIES: { readonly [story: string]: readonly Step[] } = {
  'one pod more at a time, and back': [
    { image: 'one', replicas: 2, strategy: rolling(1, 0), annotations: { team: 'thea' } },
    { image: 'two', ...SLOWLY },
    { image: 'one' },
  ],
  'one pod fewer at a time': [
    { image: 'one', replicas: 3, strategy: rolling(0, 1) },
    { image: 'two', ...SLOWLY },
  ],
  'a release that never serves, scaled in the middle, and back': [
    { image: 'one', replicas: 10, strategy: rolling('25%', '25%') },
    { image: 'two', ...NEVER },
    { patch: { replicas: 15 } },
    { patch: { replicas: 6 } },
    { image: 'one', replicas: 6 },
  ],
  'half of them missing': [
    { image: 'one', replicas: 4, strategy: rolling(0, '50%') },
    { image: 'two', ...NEVER },
    { image: 'three', ...NEVER },
    { image: 'one' },
  ],
  'all at once, given up, and back': [
    { image: 'one', replicas: 3, strategy: rolling('100%', 0), spec: { progressDeadlineSeconds: 4 } },
    { image: 'two', ...NEVER },
    { image: 'one' },
  ],
  'all old ones first': [
    { image: 'one', replicas: 3, strategy: { type: 'Recreate' } },
    { image: 'two' },
    { image: 'one' },
  ],
  'paused, changed, scaled, and on': [
    { image: 'one', replicas: 2, strategy: rolling(1, 0) },
    { patch: { paused: true } },
    { image: 'two', ...SLOWLY },
    { patch: { replicas: 4 } },
    { patch: { paused: null } },
  ],
  'as many old ones as are to be kept': [
    { image: 'one', replicas: 1, strategy: rolling(1, 0), spec: { revisionHistoryLimit: 1 } },
    { image: 'two' },
    { image: 'three' },
    { image: 'four' },
  ],
  'no old one kept': [
    { image: 'one', replicas: 1, strategy: rolling(1, 0), spec: { revisionHistoryLimit: 0 } },
    { image: 'two', ...NEVER },
    { image: 'three' },
  ],
  'a quota that leaves no room': [
    { image: 'one', replicas: 3, strategy: rolling(1, 0) },
    { quota: 3 },
    { image: 'two' },
  ],
  'available only after a while': [
    { image: 'one', replicas: 2, strategy: rolling(1, 0), spec: { minReadySeconds: 2 } },
    { image: 'two', spec: { minReadySeconds: 2 } },
    { image: 'two', spec: { minReadySeconds: 1 } },
  ],
  'to nothing and up again': [
    { image: 'one', replicas: 3, strategy: rolling(1, 0) },
    { replicas: 0 },
    { image: 'two', replicas: 0 },
    { replicas: 2 },
  ],
};

test.concurrent.for(Object.entries(STORIES))('%s: the real controllers come to rest alike', async ([
  ,
  steps,
], { expect }) => {
  await onReal(steps, await onEmbedded(steps), expect);
});
