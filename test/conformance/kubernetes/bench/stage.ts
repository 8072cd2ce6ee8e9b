import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Json, startDeadline, systemClock } from '@thea/action';
import { type KubePlatform, openKubernetes } from '@thea/kubernetes';
import type { PlatformTools } from '@thea/release';
import { startControlPlane } from '../control-plane.ts';
import { keptLog } from '../kept-log.ts';
import { digestOf } from '../releases.ts';
import { openUser, type User } from '../user.ts';

const BIN = fileURLToPath(new URL('../../../../.cache/conformance/bin/', import.meta.url));
const run = promisify(execFile);

/** A real control plane with two nodes, and the peers that work on it beside us. */
export interface Stage extends AsyncDisposable {
  readonly kubeconfig: string;
  readonly user: User;
  readonly folder: string;
  /** Makes a namespace. */
  namespace(name: string): Promise<string>;
  /** The adapter on a namespace, as another process would open it. */
  open(namespace: string, kubeconfig?: string): Promise<KubePlatform>;
  tools(kubeconfig?: string): PlatformTools;
  /** Runs a peer; its output, or that of its failure, as text. */
  kubectl(words: readonly string[], kubeconfig?: string): Promise<string>;
  helm(words: readonly string[]): Promise<string>;
  /** Writes objects as one file for kubectl. */
  listFile(name: string, items: readonly Json[]): Promise<string>;
  /** Writes objects as a chart for helm. */
  chart(name: string, items: readonly Json[]): Promise<string>;
}

export async function openStage(): Promise<Stage> {
  const plane = await startControlPlane();
  const folder = await mkdtemp(join(tmpdir(), 'thea-kubernetes-bench-'));
  const user = openUser(await readFile(plane.kubeconfig, 'utf8'));
  for (const node of ['node-1', 'node-2']) {
    await user.create('/api/v1/nodes', {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: node, annotations: { 'kwok.x-k8s.io/node': 'fake' } },
    });
  }
  const peer = async (program: string, words: readonly string[], kubeconfig: string): Promise<string> => {
    const env = { ...process.env, HOME: folder, KUBECONFIG: kubeconfig };
    const { stdout, stderr } = await run(join(BIN, program), [...words], {
      env,
      maxBuffer: 256 * 1024 * 1024,
    });
    return stdout + stderr;
  };
  const tools = (kubeconfig = plane.kubeconfig): PlatformTools => {
    const clock = systemClock();
    return {
      clock,
      log: keptLog(),
      deadline: startDeadline(clock, 600_000, 'The bench'),
      environment: { KUBECONFIG: kubeconfig },
      mask: () => {},
    };
  };
  return {
    kubeconfig: plane.kubeconfig,
    user,
    folder,
    tools,
    namespace: async (name) => {
      await user.create('/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
      return name;
    },
    open: (namespace, kubeconfig) =>
      openKubernetes(
        {
          platform: 'kubernetes',
          name: 'thea-ia',
          locator: { access: 'kubeconfig', cluster: 'current', namespace, application: 'thea-ia' },
        },
        {},
        tools(kubeconfig),
      ),
    kubectl: (words, kubeconfig = plane.kubeconfig) => peer('kubectl', words, kubeconfig),
    helm: (words) => peer('helm', words, plane.kubeconfig),
    listFile: async (name, items) => {
      const path = join(folder, `${name}.json`);
      await writeFile(path, JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [...items] }));
      return path;
    },
    chart: async (name, items) => {
      const chart = join(folder, name);
      await mkdir(join(chart, 'templates'), { recursive: true });
      await writeFile(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: thea\nversion: 1.0.0\n');
      for (const [index, item] of items.entries()) {
        await writeFile(join(chart, 'templates', `${index}.yaml`), JSON.stringify(item));
      }
      return chart;
    },
    [Symbol.asyncDispose]: async () => {
      await plane[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The objects as a peer applies them: the image by digest. */
export function withImage(objects: readonly Json[], version: string): Json[] {
  const image = `registry.invalid/thea-ia@${digestOf(version)}`;
  return JSON.parse(JSON.stringify(objects).replaceAll('registry.invalid/thea-ia"', `${image}"`));
}

/** Waits until a Deployment is whole: every replica updated and available, no other one left. */
export async function untilWhole(
  { user }: Stage,
  namespace: string,
  name: string,
  replicas: number,
): Promise<void> {
  await user.until(`/apis/apps/v1/namespaces/${namespace}/deployments/${name}`, (raw) => {
    const { status, metadata } = Object(raw);
    return (
      status?.observedGeneration >= metadata?.generation &&
      status?.updatedReplicas === replicas &&
      status?.availableReplicas === replicas &&
      status?.replicas === replicas
    );
  });
}

/** Seconds that something took. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return (performance.now() - began) / 1000;
}
