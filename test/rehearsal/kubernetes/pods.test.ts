import { at, type JsonObject, textAt } from '@thea/rehearsal/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import { type LiveCluster, NAMESPACE, openLiveCluster } from './live-cluster.ts';

const LISTENS = 'import { createServer } from "node:http"; createServer((_, r) => r.end("ok")).listen(8000);';

function waiting(cluster: LiveCluster): string {
  return textAt(cluster.container(), 'state', 'waiting', 'reason');
}

function isReady(cluster: LiveCluster): boolean {
  return at(cluster.container(), 'ready') === true;
}

function nameOf(pod: JsonObject | undefined): string {
  return textAt(pod, 'metadata', 'name');
}

describe('a pod', () => {
  it('comes up: its node, its image, its process, and says each step', async () => {
    await using cluster = await openLiveCluster();
    const image = await cluster.push('1.0.0');
    cluster.deploy(image);
    expect(cluster.life.moving(NAMESPACE)).toBe(true);
    await cluster.until('ready', 10, () => isReady(cluster));
    await cluster.time.advance(1000);
    const [pod] = cluster.pods();
    expect(pod).toMatchObject({
      spec: { nodeName: 'node-1' },
      status: {
        phase: 'Running',
        hostIP: '10.0.0.1',
        podIP: expect.stringMatching(/^10\.244\.0\.\d+$/),
        containerStatuses: [{ imageID: image, restartCount: 0, started: true, lastState: {} }],
      },
    });
    expect(cluster.events('Pod')).toEqual([
      `Scheduled: Successfully assigned default/${nameOf(pod)} to node-1`,
      `Pulling: Pulling image "${image}"`,
      expect.stringMatching(
        /^Pulled: Successfully pulled image .* in 1s \(1s including waiting\)\. Image size: \d+ bytes\.$/,
      ),
      'Created: Container created',
      'Started: Container started',
    ]);
    expect(cluster.life.logs(NAMESPACE, nameOf(pod), { tailLines: 1 })).toContain('Uvicorn running');
    expect(() => cluster.life.logs(NAMESPACE, nameOf(pod), { previous: true })).toThrow(
      `previous terminated container "api" in pod "${nameOf(pod)}" not found`,
    );
    expect(cluster.life.pids(NAMESPACE, nameOf(pod))).toHaveLength(1);
    expect(cluster.life.moving(NAMESPACE)).toBe(false);
    expect(cluster.life.podChanges().at(-1)).toMatchObject({
      workload: 'api',
      counts: { [image]: { running: 1, serving: 1 } },
    });
  });

  it('that crashes is started again ever later, and keeps the words of its last end', async () => {
    await using cluster = await openLiveCluster();
    cluster.deploy(await cluster.push('1.0.0', { mode: 'crashes-at-start' }));
    await cluster.until('first back-off', 10, () => waiting(cluster) === 'CrashLoopBackOff');
    const [pod] = cluster.pods();
    const words = `${nameOf(pod)}_default(${textAt(pod, 'metadata', 'uid')})`;
    expect(cluster.container()).toMatchObject({
      restartCount: 1,
      state: { waiting: { message: `back-off 10s restarting failed container=api pod=${words}` } },
      lastState: { terminated: { exitCode: 1, reason: 'Error' } },
    });
    expect(cluster.events('Pod').at(-1)).toBe(
      `BackOff: Back-off restarting failed container api in pod ${words}`,
    );
    for (const query of [{}, { previous: true }]) {
      expect(cluster.life.logs(NAMESPACE, nameOf(pod), query)).toContain('Application startup failed');
    }
    await cluster.time.advance(8000);
    expect(cluster.container()['restartCount']).toBe(1);
    await cluster.time.advance(3000);
    expect(cluster.container()['restartCount']).toBe(2);
    await cluster.time.advance(15_000);
    expect(cluster.container()).toMatchObject({
      restartCount: 2,
      state: { waiting: { message: expect.stringContaining('back-off 20s') } },
    });
    expect(textAt(cluster.pods()[0], 'status', 'phase')).toBe('Running');
    expect(cluster.life.moving(NAMESPACE)).toBe(true);
  });

  it('that the kernel kills says so', async () => {
    await using cluster = await openLiveCluster();
    cluster.deploy(cluster.pushScript('process.kill(process.pid, "SIGKILL")'));
    await cluster.until('ended twice', 30, () => waiting(cluster) === 'CrashLoopBackOff');
    expect(cluster.container()).toMatchObject({
      lastState: { terminated: { exitCode: 137, reason: 'OOMKilled' } },
    });
  });

  it('whose entrypoint is no file is a broken start, not a crash of its own', async () => {
    await using cluster = await openLiveCluster();
    cluster.deploy(await cluster.push('1.0.0'), { container: { command: ['/app/nowhere'] } });
    await cluster.until('refused', 10, () => waiting(cluster) === 'RunContainerError');
    expect(cluster.container()).toMatchObject({
      lastState: { terminated: { exitCode: 128, reason: 'StartError' } },
      state: { waiting: { message: expect.stringContaining('exec: "/app/nowhere"') } },
    });
    await cluster.until('backing off', 10, () => waiting(cluster) === 'CrashLoopBackOff');
  });

  it('whose image is not there waits ever longer, and starts once it is', async () => {
    await using cluster = await openLiveCluster();
    const [there, gone] = [await cluster.push('1.0.0'), await cluster.push('2.0.0')];
    const digest = gone.split('@')[1] ?? '';
    cluster.registry.remove(digest);
    cluster.deploy(gone);
    await cluster.until('refused', 10, () => waiting(cluster) === 'ErrImagePull');
    expect(textAt(cluster.container(), 'state', 'waiting', 'message')).toMatch(
      /^rpc error: code = NotFound .*: not found$/,
    );
    expect(() => cluster.life.logs(NAMESPACE, nameOf(cluster.pods()[0]), {})).toThrow(
      "is waiting to start: image can't be pulled",
    );
    await cluster.until('backing off', 10, () => waiting(cluster) === 'ImagePullBackOff');
    expect(cluster.events('Pod').slice(-4)).toEqual([
      expect.stringMatching(/^Failed: Failed to pull image ".*": rpc error/),
      'Failed: Error: ErrImagePull',
      expect.stringMatching(/^BackOff: Back-off pulling image "/),
      'Failed: Error: ImagePullBackOff',
    ]);
    expect(cluster.life.moving(NAMESPACE)).toBe(true);
    await cluster.push('2.0.0');
    await cluster.until('ready after all', 30, () => isReady(cluster));
    // A way back to an image that the node has needs no registry.
    cluster.deploy(there);
    await cluster.until('the other one', 30, () => cluster.pods().length === 1 && isReady(cluster));
    cluster.registry.fail(503);
    cluster.deploy(gone);
    await cluster.until('back without a registry', 30, () => at(cluster.container(gone), 'ready') === true);
  });

  it('whose configuration is missing waits for it, and gets it by every way', async () => {
    await using cluster = await openLiveCluster();
    const image = cluster.pushScript(`${LISTENS} console.log(process.argv.slice(2).join(" "))`);
    cluster.apply({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'settings', namespace: NAMESPACE },
      data: { LEVEL: 'info', OTHER: 'x' },
    });
    cluster.deploy(image, {
      container: {
        args: ['--level=$(APP_LEVEL)', '$(UNKNOWN)', '$$(APP_LEVEL)'],
        envFrom: [{ prefix: 'APP_', configMapRef: { name: 'settings' } }],
        env: [
          { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'database', key: 'password' } } },
          { name: 'MAYBE', valueFrom: { secretKeyRef: { name: 'nobody', key: 'x', optional: true } } },
          { name: 'WHERE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
          { name: 'APP', valueFrom: { fieldRef: { fieldPath: "metadata.labels['app']" } } },
          { name: 'URL', value: 'redis://$(WHERE)/$(APP)' },
          { name: 'MEMORY', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1Mi' } } },
        ],
        resources: { limits: { memory: '64Mi' } },
      },
    });
    await cluster.until('no secret', 10, () => waiting(cluster) === 'CreateContainerConfigError');
    expect(textAt(cluster.container(), 'state', 'waiting', 'message')).toBe('secret "database" not found');
    expect(cluster.events('Pod')).toContain('Failed: Error: secret "database" not found');
    const secret = (data: JsonObject): void =>
      cluster.apply({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'database', namespace: NAMESPACE },
        data,
      });
    secret({ user: 'dGhlYQ==' });
    await cluster.until('no key', 15, () =>
      textAt(cluster.container(), 'state', 'waiting', 'message').startsWith(
        "couldn't find key password in Secret default/database",
      ),
    );
    secret({ password: 'c2VjcmV0' });
    await cluster.until('ready', 15, () => isReady(cluster));
    const name = nameOf(cluster.pods()[0]);
    expect(cluster.life.environmentOf(NAMESPACE, name)).toEqual({
      HOSTNAME: name,
      APP_LEVEL: 'info',
      APP_OTHER: 'x',
      PASSWORD: 'secret',
      WHERE: 'node-1',
      APP: 'api',
      URL: 'redis://node-1/api',
      MEMORY: '64',
    });
    expect(cluster.life.logs(NAMESPACE, name, {})).toBe('--level=info $(UNKNOWN) $(APP_LEVEL)\n');
  });

  it('whose volume is missing does not begin', async () => {
    await using cluster = await openLiveCluster();
    cluster.deploy(await cluster.push('1.0.0'), {
      pod: { volumes: [{ name: 'tls', secret: { secretName: 'certificate' } }] },
    });
    await cluster.time.advance(5000);
    expect(waiting(cluster)).toBe('ContainerCreating');
    expect(cluster.events('Pod').at(-1)).toMatch(
      /^FailedMount: MountVolume\.SetUp failed for volume "tls" : secret "certificate" not found \(\d\)$/,
    );
    const data = { 'tls.crt': 'eA==' };
    const metadata = { name: 'certificate', namespace: NAMESPACE };
    cluster.apply({ apiVersion: 'v1', kind: 'Secret', metadata, data });
    await cluster.until('ready', 20, () => isReady(cluster));
  });
});
