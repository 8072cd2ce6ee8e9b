import { at, type JsonObject, objectsAt, textAt } from '@thea/rehearsal/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import { type LiveCluster, NAMESPACE, openLiveCluster, PROBES } from './live-cluster.ts';

function isReady(cluster: LiveCluster): boolean {
  return at(cluster.container(), 'ready') === true;
}

function nameOf(pod: JsonObject | undefined): string {
  return textAt(pod, 'metadata', 'name');
}

function condition(pod: JsonObject | undefined, type: string): JsonObject | undefined {
  return objectsAt(pod, 'status', 'conditions').find((one) => textAt(one, 'type') === type);
}

describe('init containers', () => {
  it('run one after the other before the others begin', async () => {
    await using cluster = await openLiveCluster();
    const steps = cluster.pushScript('console.log("migrated"); if (process.env.FAIL) process.exit(2)');
    const image = await cluster.push('1.0.0');
    const first = { name: 'migrate', image: steps };
    cluster.deploy(image, { pod: { initContainers: [first, { name: 'warm', image: steps }] } });
    await cluster.until('ready', 15, () => isReady(cluster));
    const [pod] = cluster.pods();
    expect(objectsAt(pod, 'status', 'initContainerStatuses')).toMatchObject([
      { name: 'migrate', state: { terminated: { exitCode: 0, reason: 'Completed' } } },
      { name: 'warm', state: { terminated: { exitCode: 0 } } },
    ]);
    expect(cluster.life.logs(NAMESPACE, nameOf(pod), { container: 'warm' })).toBe('migrated\n');
    const failing = { ...first, env: [{ name: 'FAIL', value: 'yes' }] };
    cluster.deploy(image, { pod: { initContainers: [failing] } });
    await cluster.time.advance(10_000);
    const bad = cluster.pods().find((one) => textAt(one, 'status', 'phase') === 'Pending');
    expect(condition(bad, 'Initialized')).toMatchObject({
      status: 'False',
      message: 'containers with incomplete status: [migrate]',
    });
    expect(objectsAt(bad, 'status', 'initContainerStatuses')).toMatchObject([
      { restartCount: 1, state: { waiting: { reason: 'CrashLoopBackOff' } } },
    ]);
    expect(objectsAt(bad, 'status', 'containerStatuses')).toMatchObject([
      { state: { waiting: { reason: 'PodInitializing' } } },
    ]);
  });
});

it('a pod that no node has room for says so, and finds it when another goes', async () => {
  await using cluster = await openLiveCluster({
    nodes: [{ name: 'only', cpu: '1', memory: '1Gi', pods: 110 }],
  });
  const image = await cluster.push('1.0.0');
  const container = { ...PROBES, resources: { requests: { cpu: '600m' } } };
  cluster.deploy(image, { replicas: 2, container });
  await cluster.until('one ready', 10, () =>
    cluster.pods().some((pod) => condition(pod, 'Ready')?.['status'] === 'True'),
  );
  const message =
    '0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.';
  const waits = cluster.pods().find((pod) => textAt(pod, 'spec', 'nodeName') === '');
  expect(condition(waits, 'PodScheduled')).toMatchObject({
    status: 'False',
    reason: 'Unschedulable',
    message,
  });
  expect(cluster.events('Pod')).toContain(`FailedScheduling: ${message}`);
  const [taken] = cluster.pods().filter((pod) => textAt(pod, 'spec', 'nodeName') === 'only');
  cluster.objects.remove('Pod', NAMESPACE, nameOf(taken), {});
  await cluster.until('the other one', 10, () => {
    const live = cluster.objects.get('Pod', NAMESPACE, nameOf(waits));
    return condition(live ?? {}, 'Ready')?.['status'] === 'True';
  });
});

it('a pod without a controller ends as its policy says', async () => {
  await using cluster = await openLiveCluster();
  const image = cluster.pushScript('process.exit(Number(process.env.CODE))');
  for (const [name, code, policy] of [
    ['well', '0', 'Never'],
    ['badly', '3', 'Never'],
    ['again', '3', 'OnFailure'],
  ] as const) {
    cluster.apply({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, namespace: NAMESPACE },
      spec: {
        restartPolicy: policy,
        containers: [{ name: 'main', image, env: [{ name: 'CODE', value: code }] }],
      },
    });
  }
  await cluster.time.advance(10_000);
  const seen = cluster.pods().map((pod) => [nameOf(pod), textAt(pod, 'status', 'phase')]);
  expect(Object.fromEntries(seen)).toEqual({ well: 'Succeeded', badly: 'Failed', again: 'Running' });
});
