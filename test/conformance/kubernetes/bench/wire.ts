import { channel } from 'node:diagnostics_channel';
import { readFile, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Json } from '@thea/action';
import { type Row, row } from '../../../bench/row.ts';
import { deploy, sampleObjects, specOf } from '../releases.ts';
import { type Stage, withImage } from './stage.ts';

const GROUP = 'What a release costs the API server (calls, and MB on the wire, TLS included)';

/** A way to the API server that counts its bytes, in both directions. */
interface Meter extends AsyncDisposable {
  readonly kubeconfig: string;
  readonly bytes: () => number;
}

async function openMeter(stage: Stage, name: string): Promise<Meter> {
  const config = JSON.parse(await readFile(stage.kubeconfig, 'utf8'));
  const target = new URL(config.clusters[0].cluster.server);
  let bytes = 0;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => sockets.delete(from));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  config.clusters[0].cluster.server = `https://127.0.0.1:${port}`;
  const kubeconfig = join(stage.folder, `${name}-meter.json`);
  await writeFile(kubeconfig, JSON.stringify(config));
  return {
    kubeconfig,
    bytes: () => bytes,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** So many Deployments of one replica, with one Service. */
function workloads(count: number): Json[] {
  const [deployment = null, service = null] = sampleObjects({ replicas: 1 });
  const named = (index: number): Json =>
    JSON.parse(
      JSON.stringify(deployment)
        .replace('"name":"api"', `"name":"api-${index}"`)
        .replaceAll('"app":"thea-ia"', `"app":"thea-ia","one":"api-${index}"`),
    );
  return [...Array.from({ length: count }, (_, index) => named(index)), service];
}

interface Cost {
  readonly calls: number;
  readonly megabytes: number;
}

async function ours(stage: Stage, count: number): Promise<Cost> {
  const name = await stage.namespace(`wire-ours-${count}`);
  await using meter = await openMeter(stage, name);
  let calls = 0;
  const count1 = (): void => {
    calls += 1;
  };
  const started = channel('http.client.request.start');
  const platform = await stage.open(name, meter.kubeconfig);
  started.subscribe(count1);
  try {
    await deploy(platform, specOf('1', workloads(count)), '1');
  } finally {
    started.unsubscribe(count1);
  }
  return { calls, megabytes: meter.bytes() / 1e6 };
}

async function kubectl(stage: Stage, count: number): Promise<Cost> {
  const name = await stage.namespace(`wire-kubectl-${count}`);
  await using meter = await openMeter(stage, name);
  const file = await stage.listFile(name, withImage(workloads(count), '1'));
  const applied = await stage.kubectl(
    ['-v=6', '-n', name, 'apply', '--server-side', '-f', file],
    meter.kubeconfig,
  );
  const said = [applied];
  for (let index = 0; index < count; index += 1) {
    said.push(
      await stage.kubectl(
        ['-v=6', '-n', name, 'rollout', 'status', `deployment/api-${index}`],
        meter.kubeconfig,
      ),
    );
  }
  const calls = said
    .join('\n')
    .split('\n')
    .filter((line) => /verb="|"Response" |(GET|PATCH|POST) https:/.test(line)).length;
  return { calls, megabytes: meter.bytes() / 1e6 };
}

/** Calls and bytes of one release, beside kubectl's apply and one status a workload. Told, not judged. */
export async function wireRows(stage: Stage, counts: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of counts) {
    const [own, peer] = [await ours(stage, count), await kubectl(stage, count)];
    const what = 'kubectl apply --server-side, and one rollout status each';
    const workload = `${count} workload${count === 1 ? '' : 's'}`;
    rows.push(
      row({
        group: GROUP,
        what: `calls at ${workload}`,
        value: own.calls,
        unit: 'n',
        peer: { what, value: peer.calls },
        goal: null,
      }),
      row({
        group: GROUP,
        what: `bytes at ${workload}`,
        value: own.megabytes,
        unit: 'MB',
        peer: { what, value: peer.megabytes },
        goal: null,
      }),
    );
  }
  return rows;
}
