import { at, type JsonObject, numberAt, objectsAt, pairsAt, textAt } from '@thea/rehearsal/kubernetes/raw';
import { describe, expect, it, test } from 'vitest';
import { NAMESPACE, openPlayedCluster, type PlayedCluster } from './played-cluster.ts';

const rolling = (maxSurge: number | string, maxUnavailable: number | string): JsonObject => ({
  type: 'RollingUpdate',
  rollingUpdate: { maxSurge, maxUnavailable },
});
const NEVER = { 'theaia.dev/behaviour': 'never-ready' };

function counts(cluster: PlayedCluster): readonly number[] {
  const status = at(cluster.deployment(), 'status');
  return ['replicas', 'updatedReplicas', 'availableReplicas'].map((name) => numberAt(status, name) ?? 0);
}
function revision(raw: JsonObject | null): string | undefined {
  return pairsAt(raw ?? {}, 'metadata', 'annotations')['deployment.kubernetes.io/revision'];
}

describe('a rolling update', () => {
  // What the real controllers do with these is held equal in test/conformance/kubernetes.
  test.each([
    [3, rolling(1, 0), ['two 0>1', 'one 3>2', 'two 1>2', 'one 2>1', 'two 2>3', 'one 1>0']],
    [2, rolling(0, 1), ['one 2>1', 'two 0>1', 'one 1>0', 'two 1>2']],
    [3, rolling('100%', 0), ['two 0>3', 'one 3>0']],
    [1, rolling('25%', '25%'), ['two 0>1', 'one 1>0']],
  ])('%s replicas by %o goes step by step', async (replicas, strategy, steps) => {
    await using cluster = await openPlayedCluster();
    cluster.deploy({ image: 'one', replicas, strategy });
    await cluster.pass(10);
    const before = cluster.scaled().length;
    cluster.deploy({ image: 'two', podAnnotations: { 'theaia.dev/ready-after': '3s' } });
    await cluster.pass(60);
    expect(cluster.scaled().slice(before)).toEqual(steps);
    expect(counts(cluster)).toEqual([replicas, replicas, replicas]);
    expect(cluster.progressing()).toBe('True NewReplicaSetAvailable');
    expect(cluster.deployment()['status']).toMatchObject({
      observedGeneration: numberAt(cluster.deployment(), 'metadata', 'generation'),
    });
  });

  test.each([
    [10, rolling('25%', '25%'), 8, 5],
    [3, rolling(1, 0), 3, 1],
    [4, rolling(0, 2), 2, 2],
    [5, rolling(2, 1), 4, 3],
  ])('%s replicas by %o of a release that never serves stops at %s old and %s new', async (replicas, strategy, old, fresh) => {
    await using cluster = await openPlayedCluster();
    cluster.deploy({ image: 'one', replicas, strategy });
    await cluster.pass(10);
    cluster.deploy({ image: 'two', podAnnotations: NEVER });
    await cluster.pass(30);
    expect(counts(cluster)).toEqual([old + fresh, fresh, old]);
    // The way back needs no pod of its own: those that never served go first.
    cluster.deploy({ image: 'one' });
    await cluster.pass(10);
    expect(counts(cluster)).toEqual([replicas, replicas, replicas]);
    expect(cluster.objects.list('ReplicaSet', NAMESPACE)).toHaveLength(2);
  });

  it('waits for minReadySeconds before a pod counts', async () => {
    await using cluster = await openPlayedCluster();
    cluster.deploy({ image: 'one', replicas: 2, spec: { minReadySeconds: 20 } });
    await cluster.pass(15);
    expect(at(cluster.deployment(), 'status')).toMatchObject({ readyReplicas: 2, unavailableReplicas: 2 });
    await cluster.pass(10);
    expect(counts(cluster)).toEqual([2, 2, 2]);
  });

  it('is shared out in proportion when its size changes in the middle', async () => {
    await using cluster = await openPlayedCluster();
    cluster.deploy({ image: 'one', replicas: 10, strategy: rolling(3, 2) });
    await cluster.pass(10);
    cluster.deploy({ image: 'two', podAnnotations: NEVER });
    await cluster.pass(10);
    expect(counts(cluster)).toEqual([13, 5, 8]);
    const before = cluster.scaled().length;
    cluster.change(['spec', 'replicas'], 15);
    await cluster.pass(1);
    expect(
      cluster
        .scaled()
        .slice(before, before + 2)
        .toSorted(),
    ).toEqual(['one 8>11', 'two 5>7']);
  });
});

describe('a way back', () => {
  it('takes the ReplicaSet of the same template again, numbers it as the newest, and remembers its number', async () => {
    await using cluster = await openPlayedCluster();
    cluster.deploy({ image: 'one', annotations: { team: 'thea' } });
    await cluster.pass(10);
    const first = textAt(cluster.set('one') ?? {}, 'metadata', 'name');
    cluster.deploy({ image: 'two' });
    await cluster.pass(10);
    expect([revision(cluster.set('two')), revision(cluster.deployment())]).toEqual(['2', '2']);
    cluster.deploy({ image: 'one' });
    await cluster.pass(10);
    const again = cluster.set('one') ?? {};
    expect(textAt(again, 'metadata', 'name')).toBe(first);
    expect(pairsAt(again, 'metadata', 'annotations')).toMatchObject({
      team: 'thea',
      'deployment.kubernetes.io/revision': '3',
      'deployment.kubernetes.io/revision-history': '1',
    });
    expect(revision(cluster.deployment())).toBe('3');
    // The template's own number moves no generation: the annotation goes with the status.
    expect(numberAt(cluster.deployment(), 'metadata', 'generation')).toBe(3);
  });

  it('keeps as many old ReplicaSets as it is told, none at all with a limit of 0, and only once it is whole', async () => {
    await using cluster = await openPlayedCluster();
    cluster.deploy({ image: 'one', spec: { revisionHistoryLimit: 0 } });
    await cluster.pass(10);
    cluster.deploy({ image: 'two', podAnnotations: NEVER });
    await cluster.pass(30);
    expect(cluster.objects.list('ReplicaSet', NAMESPACE)).toHaveLength(2);
    cluster.deploy({ image: 'three' });
    await cluster.pass(30);
    expect([cluster.set('one'), cluster.set('two')]).toEqual([null, null]);
    expect(counts(cluster)).toEqual([3, 3, 3]);
  });
});

describe('progress', () => {
  it('is given up after the deadline, in the words of kubectl, and stays given up until something moves', async () => {
    await using cluster = await openPlayedCluster();
    cluster.deploy({
      image: 'one',
      strategy: rolling('100%', 0),
      spec: { progressDeadlineSeconds: 60 },
    });
    await cluster.pass(10);
    cluster.deploy({ image: 'two', podAnnotations: NEVER });
    await cluster.pass(59);
    expect(cluster.progressing()).toBe('True ReplicaSetUpdated');
    await cluster.pass(10);
    expect(cluster.progressing()).toBe('False ProgressDeadlineExceeded');
    const name = textAt(cluster.set('two') ?? {}, 'metadata', 'name');
    const said = objectsAt(cluster.deployment(), 'status', 'conditions').map((one) => textAt(one, 'message'));
    expect(said).toContain(`ReplicaSet "${name}" has timed out progressing.`);
    // A way back to a ReplicaSet that is there does not take the words back: observed, and still said to have failed.
    const seen: string[] = [];
    cluster.objects.subscribe(({ object }) => {
      if (textAt(object, 'kind') !== 'Deployment') return;
      const { observedGeneration } = Object(object['status']);
      if (observedGeneration === numberAt(object, 'metadata', 'generation')) seen.push(cluster.progressing());
    });
    cluster.deploy({ image: 'one' });
    await cluster.pass(20);
    expect(seen).toContain('False ProgressDeadlineExceeded');
    expect(seen.at(-1)).toBe('True NewReplicaSetAvailable');
  });

  it('is not judged where no deadline is set', async () => {
    await using cluster = await openPlayedCluster();
    cluster.deploy({ image: 'one', spec: { progressDeadlineSeconds: 2_147_483_647 }, podAnnotations: NEVER });
    await cluster.pass(2000);
    expect(cluster.progressing()).toBe('');
  });

  it('is not counted while it is paused, and a paused one replaces nothing', async () => {
    await using cluster = await openPlayedCluster();
    cluster.deploy({ image: 'one', spec: { progressDeadlineSeconds: 60 } });
    await cluster.pass(10);
    cluster.change(['spec', 'paused'], true);
    cluster.deploy({ image: 'two' });
    await cluster.pass(300);
    expect(cluster.progressing()).toBe('Unknown DeploymentPaused');
    expect(cluster.set('two')).toBeNull();
    cluster.deploy({ replicas: 5 });
    await cluster.pass(10);
    expect(counts(cluster)).toEqual([5, 0, 5]);
    cluster.change(['spec', 'paused'], undefined);
    await cluster.pass(1);
    expect(cluster.set('two')).not.toBeNull();
    await cluster.pass(20);
    expect(cluster.progressing()).toBe('True NewReplicaSetAvailable');
  });

  it('names a quota that forbids pods, and goes on when there is room', async () => {
    await using cluster = await openPlayedCluster();
    cluster.deploy({ image: 'one', replicas: 3, strategy: rolling(1, 0) });
    await cluster.pass(10);
    cluster.quota(3);
    cluster.deploy({ image: 'two' });
    await cluster.pass(10);
    const failure = objectsAt(cluster.deployment(), 'status', 'conditions').find(
      (one) => textAt(one, 'type') === 'ReplicaFailure',
    );
    expect(failure).toMatchObject({
      status: 'True',
      reason: 'FailedCreate',
      message: expect.stringMatching(/^pods "api-\w+-\w+" is forbidden: exceeded quota: pods/),
    });
    expect(counts(cluster)).toEqual([3, 0, 3]);
    cluster.quota(null);
    await cluster.pass(60);
    expect(counts(cluster)).toEqual([3, 3, 3]);
    expect(JSON.stringify(cluster.deployment()['status'])).not.toContain('ReplicaFailure');
  });
});

it('a Recreate ends all old pods before it makes new ones', async () => {
  await using cluster = await openPlayedCluster();
  cluster.deploy({ image: 'one', strategy: { type: 'Recreate' } });
  await cluster.pass(10);
  let most = 0;
  cluster.objects.subscribe(() => {
    most = Math.max(most, cluster.pods().length);
  });
  const before = cluster.scaled().length;
  cluster.deploy({ image: 'two' });
  await cluster.pass(20);
  expect(cluster.scaled().slice(before)).toEqual(['one 3>0', 'two 0>3']);
  expect(most).toBe(3);
  expect(counts(cluster)).toEqual([3, 3, 3]);
});

it('a pod that somebody deletes is replaced, one that somebody takes out of the selector is let go', async () => {
  await using cluster = await openPlayedCluster();
  cluster.deploy({ image: 'one' });
  await cluster.pass(10);
  const [first, second] = cluster.pods();
  cluster.objects.remove('Pod', NAMESPACE, textAt(first ?? {}, 'metadata', 'name'), {});
  const kept = textAt(second ?? {}, 'metadata', 'name');
  const labelled = { ...second, metadata: { ...Object(second?.['metadata']), labels: { app: 'debugged' } } };
  cluster.objects.update('Pod', labelled, 'somebody');
  await cluster.pass(10);
  expect(counts(cluster)).toEqual([3, 3, 3]);
  const free = cluster.objects.get('Pod', NAMESPACE, kept);
  expect(at(free ?? {}, 'metadata', 'ownerReferences')).toBeUndefined();
  expect(cluster.pods()).toHaveLength(4);
});

describe('the garbage collector', () => {
  test.each([
    'Background',
    'Foreground',
  ] as const)('%s: what a Deployment owns goes with it', async (policy) => {
    await using cluster = await openPlayedCluster();
    cluster.deploy({ image: 'one' });
    await cluster.pass(10);
    cluster.objects.remove('Deployment', NAMESPACE, 'api', { propagationPolicy: policy });
    const isThere = cluster.objects.get('Deployment', NAMESPACE, 'api') !== null;
    expect(isThere).toBe(policy === 'Foreground');
    await cluster.pass(10);
    expect(cluster.objects.get('Deployment', NAMESPACE, 'api')).toBeNull();
    expect([cluster.pods(), cluster.objects.list('ReplicaSet', NAMESPACE)]).toEqual([[], []]);
  });

  it('Orphan: the pods stay, and a Deployment of the same selector takes them over', async () => {
    await using cluster = await openPlayedCluster();
    cluster.deploy({ image: 'one' });
    await cluster.pass(10);
    const names = cluster.pods().map((pod) => textAt(pod, 'metadata', 'name'));
    cluster.objects.remove('Deployment', NAMESPACE, 'api', { propagationPolicy: 'Orphan' });
    await cluster.pass(10);
    expect(cluster.objects.get('Deployment', NAMESPACE, 'api')).toBeNull();
    cluster.deploy({ image: 'one' });
    await cluster.pass(10);
    expect(cluster.pods().map((pod) => textAt(pod, 'metadata', 'name'))).toEqual(names);
    expect(counts(cluster)).toEqual([3, 3, 3]);
  });
});
