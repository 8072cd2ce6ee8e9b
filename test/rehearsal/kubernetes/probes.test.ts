import { at, type JsonObject, objectsAt, textAt } from '@thea/rehearsal/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import { type LiveCluster, openLiveCluster, PROBES } from './live-cluster.ts';

const LISTENS = 'import { createServer } from "node:http"; createServer((_, r) => r.end("ok")).listen(8000);';

function isReady(cluster: LiveCluster): boolean {
  return at(cluster.container(), 'ready') === true;
}

function condition(pod: JsonObject | undefined, type: string): JsonObject | undefined {
  return objectsAt(pod, 'status', 'conditions').find((one) => textAt(one, 'type') === type);
}

describe('probes', () => {
  it('one that is never ready stays out of the traffic and says why, each time', async () => {
    await using cluster = await openLiveCluster();
    cluster.deploy(await cluster.push('1.0.0', { mode: 'never-healthy' }));
    await cluster.time.advance(12_000);
    expect(cluster.container()).toMatchObject({ ready: false, started: true, restartCount: 0 });
    expect(condition(cluster.pods()[0], 'Ready')).toMatchObject({
      status: 'False',
      reason: 'ContainersNotReady',
      message: 'containers with unready status: [api]',
    });
    expect(cluster.events('Pod').at(-1)).toMatch(
      /^Unhealthy: Readiness probe failed: HTTP probe failed with statuscode: 503 \(1\d\)$/,
    );
  });

  it('one that fails its liveness probe is started again', async () => {
    await using cluster = await openLiveCluster();
    cluster.deploy(await cluster.push('1.0.0'), {
      container: {
        livenessProbe: { httpGet: { path: '/nowhere', port: 8000 }, periodSeconds: 2, failureThreshold: 2 },
      },
    });
    await cluster.until('started again', 20, () => cluster.container()['restartCount'] === 1);
    expect(cluster.container()).toMatchObject({
      lastState: { terminated: { exitCode: 0, reason: 'Completed' } },
    });
    expect(cluster.events('Pod')).toContain(
      'Killing: Container api failed liveness probe, will be restarted',
    );
  });

  it('nobody asks for readiness before the start-up probe has passed, and one that never passes is started again', async () => {
    await using cluster = await openLiveCluster();
    const startupProbe = {
      httpGet: { path: '/nowhere', port: 'http' },
      periodSeconds: 1,
      failureThreshold: 3,
    };
    cluster.deploy(await cluster.push('1.0.0'), { container: { ...PROBES, startupProbe } });
    await cluster.until('started again', 20, () => cluster.container()['restartCount'] === 1);
    const said = cluster.events('Pod');
    expect(said).toContain('Killing: Container api failed startup probe, will be restarted');
    expect(said.filter((one) => one.includes('Readiness'))).toEqual([]);
    expect(said).toContainEqual(
      expect.stringMatching(
        /^Unhealthy: Startup probe failed: HTTP probe failed with statuscode: 404 \(\d\)$/,
      ),
    );
  });

  it('by a socket: ready once somebody listens', async () => {
    await using cluster = await openLiveCluster();
    const image = cluster.pushScript(LISTENS);
    cluster.deploy(image, { container: { readinessProbe: { tcpSocket: { port: 8000 } } } });
    await cluster.until('ready', 10, () => isReady(cluster));
    cluster.deploy(image, { container: { readinessProbe: { tcpSocket: { port: 9000 } } } });
    await cluster.time.advance(5000);
    expect(cluster.container()['ready']).toBe(true);
  });
});

it('a pod with a readiness gate serves once somebody says that it holds', async () => {
  await using cluster = await openLiveCluster();
  const gate = 'target-health.example/ready';
  cluster.deploy(await cluster.push('1.0.0'), { pod: { readinessGates: [{ conditionType: gate }] } });
  await cluster.until('its containers are ready', 10, () => isReady(cluster));
  const [pod] = cluster.pods();
  expect(condition(pod, 'ContainersReady')).toMatchObject({ status: 'True' });
  expect(condition(pod, 'Ready')).toMatchObject({
    status: 'False',
    reason: 'ReadinessGatesNotReady',
    message: `corresponding condition of pod readiness gate "${gate}" does not exist.`,
  });
  const known = objectsAt(pod, 'status', 'conditions');
  const status = { ...Object(pod?.['status']), conditions: [...known, { type: gate, status: 'True' }] };
  cluster.objects.update('Pod', { ...pod, status }, 'load-balancer', 'status');
  expect(condition(cluster.pods()[0], 'Ready')).toMatchObject({ status: 'True' });
});

it('a cluster that ends in the middle of a pull leaves nothing behind', async () => {
  const cluster = await openLiveCluster({ pull: 60 });
  cluster.deploy(await cluster.push('1.0.0'));
  await cluster.until('pulling', 10, () => cluster.events('Pod').some((said) => said.startsWith('Pulling')));
  await expect(cluster[Symbol.asyncDispose]()).resolves.toBeUndefined();
});
