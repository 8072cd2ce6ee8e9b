import { at, type JsonObject, objectsAt, textAt } from '@thea/rehearsal/kubernetes/raw';
import { expect, it } from 'vitest';
import { type LiveCluster, NAMESPACE, openLiveCluster, PROBES } from './live-cluster.ts';

const SERVICE: JsonObject = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'api', namespace: NAMESPACE },
  spec: { type: 'LoadBalancer', selector: { app: 'api' }, ports: [{ port: 80, targetPort: 'http' }] },
};
/** Goes on until it is killed. */
const DEAF =
  'import { createServer } from "node:http"; process.on("SIGTERM", () => console.log("no")); createServer((_, r) => r.end("deaf")).listen(8000);';

function endpoints(cluster: LiveCluster): readonly unknown[] {
  return cluster.objects
    .list('EndpointSlice', NAMESPACE)
    .flatMap((slice) => objectsAt(slice, 'endpoints'))
    .map(({ conditions }) => conditions);
}
async function visit(cluster: LiveCluster): Promise<{ readonly status: number; readonly version: string }> {
  const answer = await cluster.time.busy(fetch(`${cluster.life.urlOf(NAMESPACE, 'api')}/health`));
  const text = await answer.text();
  return { status: answer.status, version: /"version":"([^"]*)"/.exec(text)?.[1] ?? '' };
}
function available(cluster: LiveCluster): unknown {
  return at(cluster.deployment(), 'status', 'availableReplicas');
}

it('a Service of type LoadBalancer gets an address after a moment, and sends to the pods that are ready', async () => {
  await using cluster = await openLiveCluster({ loadBalancer: 5 });
  cluster.apply(SERVICE);
  await cluster.time.advance(1000);
  expect(cluster.life.urlOf(NAMESPACE, 'api')).toBeNull();
  await cluster.until('an address', 10, () => cluster.life.urlOf(NAMESPACE, 'api') !== null);
  const service = cluster.objects.get('Service', NAMESPACE, 'api');
  expect(at(service ?? {}, 'status', 'loadBalancer')).toMatchObject({ ingress: [{ ip: '127.0.0.1' }] });
  expect((await visit(cluster)).status).toBe(503);

  cluster.deploy(await cluster.push('1.0.0'), { replicas: 2 });
  await cluster.until('both serve', 10, () => available(cluster) === 2);
  await cluster.time.advance(2000);
  expect(endpoints(cluster)).toEqual([
    { ready: true, serving: true, terminating: false },
    { ready: true, serving: true, terminating: false },
  ]);
  expect(await visit(cluster)).toEqual({ status: 200, version: '1.0.0' });

  // A release that never serves gets nothing, and one that serves takes over.
  cluster.deploy(await cluster.push('2.0.0', { mode: 'never-healthy' }), { replicas: 2 });
  await cluster.time.advance(10_000);
  expect(await visit(cluster)).toEqual({ status: 200, version: '1.0.0' });
  const third = await cluster.push('3.0.0');
  cluster.deploy(third, { replicas: 2 });
  await cluster.until('the third', 30, () => cluster.pods().length === 2 && available(cluster) === 2);
  await cluster.time.advance(2000);
  for (const _ of [1, 2, 3]) expect(await visit(cluster)).toEqual({ status: 200, version: '3.0.0' });
  expect(cluster.life.podChanges().at(-1)?.counts).toEqual({ [third]: { running: 2, serving: 2 } });

  cluster.objects.remove('Service', NAMESPACE, 'api', {});
  await cluster.time.advance(1000);
  expect(cluster.life.urlOf(NAMESPACE, 'api')).toBeNull();
  expect(cluster.objects.list('EndpointSlice', NAMESPACE)).toEqual([]);
});

it('a pod that ends leaves the endpoints at once, serves while its hook sleeps, and is gone within its grace', async () => {
  await using cluster = await openLiveCluster();
  cluster.apply(SERVICE);
  const image = await cluster.push('1.0.0');
  const lifecycle = { preStop: { sleep: { seconds: 4 } } };
  cluster.deploy(image, { container: { ...PROBES, lifecycle }, pod: { terminationGracePeriodSeconds: 10 } });
  await cluster.until('serving', 20, () => available(cluster) === 1);
  await cluster.time.advance(2000);
  const name = textAt(cluster.pods()[0], 'metadata', 'name');
  cluster.objects.remove('Pod', NAMESPACE, name, {});
  await cluster.time.advance(100);
  expect(endpoints(cluster)).toContainEqual({ ready: false, serving: true, terminating: true });
  // The proxies hear of it a little later: the sleeping hook is why nobody is refused meanwhile.
  expect((await visit(cluster)).status).toBe(200);
  expect(cluster.life.pids(NAMESPACE, name)).toHaveLength(1);
  await cluster.time.advance(3000);
  expect(cluster.life.pids(NAMESPACE, name)).toHaveLength(1);
  expect((await visit(cluster)).status).toBe(200);
  await cluster.time.advance(2000);
  expect(cluster.objects.get('Pod', NAMESPACE, name)).toBeNull();
  expect((await visit(cluster)).status).toBe(200);
  expect(cluster.events('Pod')).toContain('Killing: Stopping container api');
});

it('without a hook, requests are refused until the proxies have heard', async () => {
  await using cluster = await openLiveCluster({ proxy: 3 });
  cluster.apply(SERVICE);
  cluster.deploy(await cluster.push('1.0.0'));
  await cluster.until('serving', 20, () => available(cluster) === 1);
  await cluster.time.advance(5000);
  expect((await visit(cluster)).status).toBe(200);
  const second = await cluster.push('2.0.0');
  cluster.deploy(second);
  await cluster.until(
    'the second alone',
    20,
    () => cluster.pods().length === 1 && cluster.container(second)['ready'] === true,
  );
  expect((await visit(cluster)).status).toBe(502);
  await cluster.time.advance(4000);
  expect(await visit(cluster)).toEqual({ status: 200, version: '2.0.0' });
});

it('a process that ignores SIGTERM is killed when its grace is over, and sooner when somebody asks for that', async () => {
  await using cluster = await openLiveCluster();
  const image = cluster.pushScript(DEAF);
  const pod = (name: string): JsonObject => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: NAMESPACE },
    spec: {
      terminationGracePeriodSeconds: 20,
      containers: [{ name: 'main', image, ports: [{ containerPort: 8000 }] }],
    },
  });
  cluster.apply(pod('slow'));
  cluster.apply(pod('hurried'));
  const phases = (): readonly string[] => cluster.pods().map((one) => textAt(one, 'status', 'phase'));
  await cluster.until('both run', 10, () => phases().join() === 'Running,Running');
  const [pid = 0] = cluster.life.pids(NAMESPACE, 'slow');
  for (const name of ['slow', 'hurried']) cluster.objects.remove('Pod', NAMESPACE, name, {});
  await cluster.time.advance(5000);
  expect(cluster.pods()).toHaveLength(2);
  cluster.objects.remove('Pod', NAMESPACE, 'hurried', { gracePeriodSeconds: 0 });
  expect(cluster.pods()).toHaveLength(1);
  await cluster.time.advance(14_000);
  expect(() => process.kill(pid, 0)).not.toThrow();
  await cluster.until('gone', 3, () => cluster.pods().length === 0);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});
