import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { bundles } from '../../../bench/bundles.ts';
import { interleaved } from '../../../bench/interleaved.ts';
import { bareNode, runNode } from '../../../bench/node-child.ts';
import { type Row, row } from '../../../bench/row.ts';
import { digestOf, sampleObjects } from '../releases.ts';
import { type Stage, timed } from './stage.ts';

const BUNDLE = 'deploy-eks';
const GOAL = 1.8;
/** Starts are short: more of them than of what takes seconds. */
const STARTS = 4;

/** A door that knows nobody, and when somebody last came to it first (milliseconds since the epoch). */
async function openDoor() {
  let first: number | null = null;
  const server = createServer((message, response) => {
    first ??= Date.now();
    message.resume();
    response.writeHead(401, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ kind: 'Status', code: 401, message: 'Unauthorized' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    /** Takes the moment, so that the next one is anew. */
    take: (): number | null => {
      const taken = first;
      first = null;
      return taken;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** From the start of the bundle to its first request to the API server, beside bare node and kubectl that asks nobody. */
export async function startRows(stage: Stage, rounds: number): Promise<Row[]> {
  await using door = await openDoor();
  const kubeconfig = join(stage.folder, 'door.json');
  const config = {
    clusters: [{ name: 'door', cluster: { server: `http://127.0.0.1:${door.port}` } }],
    users: [{ name: 'door', user: { token: 'nobody' } }],
    contexts: [{ name: 'door', context: { cluster: 'door', user: 'door' } }],
    'current-context': 'door',
  };
  await writeFile(kubeconfig, JSON.stringify(config));
  const manifest = 'start.yaml';
  await writeFile(
    join(stage.folder, manifest),
    sampleObjects()
      .map((one) => JSON.stringify(one))
      .join('\n---\n'),
  );
  const entry = bundles().find(({ name }) => name === BUNDLE)?.entry ?? '';
  const environment = {
    KUBECONFIG: kubeconfig,
    HOME: stage.folder,
    GITHUB_WORKSPACE: stage.folder,
    GITHUB_REPOSITORY: 'thea/thea-ia',
    GITHUB_RUN_ID: '1',
    INPUT_MANIFESTS: manifest,
    INPUT_TARGET: 'kubernetes:kubeconfig/current/default/api',
    INPUT_IMAGE: `registry.invalid/thea-ia@${digestOf('1')}`,
    INPUT_VERSION: '1.0.0',
    'INPUT_ALLOW-UNSIGNED': 'the bench signs nothing',
  };
  const figures = await interleaved(
    {
      ours: async () => {
        const end = await runNode({ words: [entry], folder: stage.folder, environment });
        const first = door.take();
        if (first === null) throw new Error(`${BUNDLE} ended before it asked anybody: ${end.output}`);
        return first - end.startedAt;
      },
      node: async () => (await runNode(bareNode(stage.folder))).milliseconds,
      kubectl: async () => (await timed(() => stage.kubectl(['version', '--client']))) * 1000,
    },
    rounds * STARTS,
  );
  const peer = (figures.get('node') ?? 0) + (figures.get('kubectl') ?? 0);
  return [
    row({
      group: `Start of ${BUNDLE} to its first request`,
      what: 'the bundle, with a manifest and a kubeconfig',
      value: figures.get('ours') ?? 0,
      unit: 'ms',
      peer: { what: 'node + kubectl version --client', value: peer },
      goal: { what: `${GOAL} × the peer`, value: peer * GOAL },
    }),
  ];
}
