// The way back on the real control plane beside kubectl and helm, in the same run: `node test/conformance/kubernetes/bench.ts`.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startDeadline, systemClock } from '@thea/action';
import { type KubePlatform, openKubernetes } from '@thea/kubernetes';
import { startControlPlane } from './control-plane.ts';
import { keptLog } from './kept-log.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects, specOf } from './releases.ts';
import { openUser, type User } from './user.ts';

const BIN = fileURLToPath(new URL('../../../.cache/conformance/bin/', import.meta.url));
const REPLICAS = 10;
const RUNS = 3;
const run = promisify(execFile);

interface Bench {
  readonly kubeconfig: string;
  readonly user: User;
  readonly folder: string;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return (performance.now() - began) / 1000;
}

async function namespace(bench: Bench, name: string): Promise<void> {
  await bench.user.create('/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
}

function objectsOf(readyAfter: string | undefined, image: string) {
  const objects = sampleObjects({ replicas: REPLICAS, ...(readyAfter === undefined ? {} : { readyAfter }) });
  return JSON.parse(JSON.stringify(objects).replaceAll('registry.invalid/thea-ia"', `${image}"`));
}

async function untilWhole(bench: Bench, name: string): Promise<void> {
  const path = `/apis/apps/v1/namespaces/${name}/deployments/api`;
  await bench.user.until(path, (raw) => {
    const { status, metadata } = Object(raw);
    return (
      status?.observedGeneration >= metadata?.generation &&
      status?.updatedReplicas === REPLICAS &&
      status?.availableReplicas === REPLICAS &&
      status?.replicas === REPLICAS
    );
  });
}

/** Seconds until production traffic reaches the goal alone, and until all has settled. */
async function ours(bench: Bench, name: string, readyAfter?: string): Promise<{ t2: number; whole: number }> {
  await namespace(bench, name);
  const open = async (): Promise<KubePlatform> => {
    const clock = systemClock();
    return openKubernetes(
      {
        platform: 'kubernetes',
        name: 'thea-ia',
        locator: { access: 'kubeconfig', cluster: 'current', namespace: name, application: 'thea-ia' },
      },
      {},
      {
        clock,
        log: keptLog(),
        deadline: startDeadline(clock, 120_000, 'The bench'),
        environment: { KUBECONFIG: bench.kubeconfig },
        mask: () => {},
      },
    );
  };
  const sample = () =>
    sampleObjects({ replicas: REPLICAS, ...(readyAfter === undefined ? {} : { readyAfter }) });
  await accept(await open(), await deploy(await open(), specOf('1', sample()), '1'));
  await deploy(await open(), specOf('2', sample()), '2');
  await untilWhole(bench, name);
  let t2 = Number.NaN;
  const whole = await timed(async () => {
    const outcome = await rollBack(await open(), '2');
    if (outcome.kind === 'restored') t2 = outcome.budget.t2 ?? Number.NaN;
  });
  return { t2, whole };
}

async function kubectl(bench: Bench, name: string, readyAfter?: string): Promise<number> {
  await namespace(bench, name);
  const words = ['--kubeconfig', bench.kubeconfig, '-n', name];
  for (const version of ['1', '2']) {
    const file = join(bench.folder, `${name}.json`);
    const items = objectsOf(readyAfter, `registry.invalid/thea-ia@${digestOf(version)}`);
    await writeFile(file, JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
    await run(join(BIN, 'kubectl'), [...words, 'apply', '--server-side', '-f', file]);
    await untilWhole(bench, name);
  }
  return timed(async () => {
    await run(join(BIN, 'kubectl'), [...words, 'rollout', 'undo', 'deployment/api']);
    await run(join(BIN, 'kubectl'), [...words, 'rollout', 'status', 'deployment/api']);
  });
}

async function helm(bench: Bench, name: string, readyAfter?: string): Promise<number> {
  await namespace(bench, name);
  const chart = join(bench.folder, name);
  await mkdir(join(chart, 'templates'), { recursive: true });
  await writeFile(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: thea\nversion: 1.0.0\n');
  const words = ['--kubeconfig', bench.kubeconfig, '-n', name];
  const env = { ...process.env, HOME: bench.folder };
  for (const [version, verb] of [
    ['1', 'install'],
    ['2', 'upgrade'],
  ] as const) {
    const [deployment, service] = objectsOf(readyAfter, `registry.invalid/thea-ia@${digestOf(version)}`);
    await writeFile(join(chart, 'templates', 'deployment.yaml'), JSON.stringify(deployment));
    await writeFile(join(chart, 'templates', 'service.yaml'), JSON.stringify(service));
    await run(join(BIN, 'helm'), [verb, 'thea', chart, ...words], { env });
    await untilWhole(bench, name);
  }
  return timed(() => run(join(BIN, 'helm'), ['rollback', 'thea', '--wait', ...words], { env }));
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

await using plane = await startControlPlane();
const folder = await mkdtemp(join(tmpdir(), 'thea-kubernetes-bench-'));
try {
  const bench: Bench = {
    kubeconfig: plane.kubeconfig,
    user: openUser(await readFile(plane.kubeconfig, 'utf8')),
    folder,
  };
  for (const node of ['node-1', 'node-2']) {
    await bench.user.create('/api/v1/nodes', {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: node, annotations: { 'kwok.x-k8s.io/node': 'fake' } },
    });
  }
  for (const [pods, readyAfter] of [
    ['ready at once', undefined],
    ['ready after 3 s', '3s'],
  ] as const) {
    const [t2, whole, undo, back]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let index = 0; index < RUNS; index += 1) {
      const name = `b${readyAfter ?? ''}${index}`;
      const own = await ours(bench, `ours-${name}`, readyAfter);
      t2.push(own.t2);
      whole.push(own.whole);
      undo.push(await kubectl(bench, `kubectl-${name}`, readyAfter));
      back.push(await helm(bench, `helm-${name}`, readyAfter));
    }
    const [a, b, c, d] = [median(t2), median(whole), median(undo), median(back)];
    console.log(
      `${REPLICAS} replicas, pods ${pods}: T2 ${a.toFixed(2)} s, settled and compared ${b.toFixed(2)} s; kubectl rollout undo + status ${c.toFixed(2)} s; helm rollback --wait ${d.toFixed(2)} s; T2 is ${(a / c).toFixed(2)} × kubectl, ${(a / d).toFixed(2)} × helm`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
