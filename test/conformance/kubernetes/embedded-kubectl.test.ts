import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EmbeddedKubernetes, openKubernetes } from '@thea/rehearsal/kubernetes/index';
import { type JsonObject, objectsAt, textAt } from '@thea/rehearsal/kubernetes/raw';
import { type Behaviour, sampleImage } from '@thea/rehearsal/registry/sample';
import { openRegistry } from '@thea/rehearsal/registry/server';
import { openReplicaHost } from '@thea/rehearsal/replica/host';
import { realTime } from '@thea/rehearsal/time/real';
import { expect, test } from 'vitest';

const KUBECTL = fileURLToPath(new URL('../../../.cache/conformance/bin/kubectl', import.meta.url));

/** What kubectl said, and how it ended. */
interface Said {
  readonly code: number;
  readonly text: string;
}

/** An embedded cluster in real time, and somebody with the real kubectl. */
interface Desk extends AsyncDisposable {
  readonly cluster: EmbeddedKubernetes;
  kubectl(...words: readonly string[]): Promise<Said>;
  /** Applies the Deployment `api` of a sample; it is given up after so many seconds. */
  apply(version: string, deadline: number, behaviour?: Behaviour): Promise<string>;
}

async function openDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'thea-kubectl-'));
  const time = realTime();
  const registry = await openRegistry({ time });
  const host = await openReplicaHost({ time, registry, folder });
  const options = { pull: 0.1, sandbox: 0.1, crashBackOff: { first: 1, longest: 300 } };
  const cluster = await openKubernetes({ time, registry, replicaHost: host, options });
  cluster.addToken('', { user: 'kubectl', rules: 'all' });
  const config = join(folder, 'kubeconfig');
  await writeFile(config, cluster.kubeconfig(''));
  const kubectl: Desk['kubectl'] = (...words) =>
    new Promise((resolve) => {
      execFile(
        KUBECTL,
        ['--kubeconfig', config, ...words],
        { env: { HOME: folder } },
        (failure, out, err) => {
          resolve({ code: failure === null ? 0 : Number(failure.code ?? 1), text: `${out}${err}` });
        },
      );
    });
  return {
    cluster,
    kubectl,
    apply: async (version, deadline, behaviour) => {
      const image = await sampleImage(behaviour === undefined ? { version } : { version, behaviour });
      registry.seed({ repository: 'thea', image });
      const name = `${registry.host}/thea@${image.digest}`;
      const readinessProbe = { httpGet: { path: '/health', port: 8000 }, periodSeconds: 1 };
      const manifest: JsonObject = {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'api' },
        spec: {
          replicas: 2,
          progressDeadlineSeconds: deadline,
          selector: { matchLabels: { app: 'api' } },
          template: {
            metadata: { labels: { app: 'api' } },
            spec: {
              terminationGracePeriodSeconds: 2,
              containers: [{ name: 'api', image: name, ports: [{ containerPort: 8000 }], readinessProbe }],
            },
          },
        },
      };
      const file = join(folder, `${version}.json`);
      await writeFile(file, JSON.stringify(manifest));
      const applied = await kubectl('apply', '--server-side', '--validate=false', '-f', file);
      expect(applied).toMatchObject({ code: 0 });
      return name;
    },
    [Symbol.asyncDispose]: async () => {
      await cluster.close();
      await host.close();
      await registry.close();
      await time.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

test('kubectl follows a rollout on the embedded cluster, reads why one failed, goes back, and falls into its own trap', async () => {
  await using desk = await openDesk();
  const { cluster, kubectl } = desk;
  const status = (): Promise<Said> => kubectl('rollout', 'status', 'deployment/api', '--timeout=60s');
  const pods = (): readonly JsonObject[] => cluster.objects.list('Pod', 'default');
  const image = (raw: JsonObject | null): string =>
    textAt(objectsAt(raw ?? {}, 'spec', 'template', 'spec', 'containers')[0], 'image');

  const good = await desk.apply('1.0.0', 600);
  expect(await status()).toMatchObject({ code: 0, text: expect.stringContaining('successfully rolled out') });

  const bad = await desk.apply('2.0.0', 3, { mode: 'crashes-at-start' });
  const failed = await status();
  expect(failed.code).toBe(1);
  expect(failed.text).toContain('error: deployment "api" exceeded its progress deadline');
  const crashed = pods().find((pod) => textAt(objectsAt(pod, 'spec', 'containers')[0], 'image') === bad);
  const name = textAt(crashed ?? {}, 'metadata', 'name');
  const wait = { timeout: 60_000, interval: 500 };
  const described = async (): Promise<string> => (await kubectl('describe', 'pod', name)).text;
  await expect.poll(described, wait).toContain('Back-off restarting failed container api in pod');
  await expect.poll(described, wait).toMatch(/Last State:\s+Terminated\s+Reason:\s+Error\s+Exit Code:\s+1/);
  const said = async (): Promise<string> => (await kubectl('logs', '--previous', name)).text;
  await expect.poll(said, wait).toContain('Application startup failed');

  expect(await kubectl('rollout', 'undo', 'deployment/api')).toMatchObject({ code: 0 });
  expect(await status()).toMatchObject({ code: 0 });
  expect(image(cluster.objects.get('Deployment', 'default', 'api'))).toBe(good);
  const history = await kubectl('rollout', 'history', 'deployment/api');
  expect(history.text.match(/^\d+/gm)).toEqual(['2', '3']);
  // A second undo goes to the second-highest revision: back to the release that failed (website#6921).
  expect(await kubectl('rollout', 'undo', 'deployment/api')).toMatchObject({ code: 0 });
  expect(image(cluster.objects.get('Deployment', 'default', 'api'))).toBe(bad);

  const gone = await kubectl('delete', 'deployment', 'api', '--cascade=foreground', '--timeout=30s');
  expect(gone).toMatchObject({ code: 0 });
  expect(cluster.objects.list('ReplicaSet', 'default')).toEqual([]);
});
