import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleImage } from '@thea/rehearsal/registry/sample';
import { openRegistry } from '@thea/rehearsal/registry/server';
import { openReplicaHost } from '@thea/rehearsal/replica/host';
import { realTime } from '@thea/rehearsal/time/real';
import type { StartApplication } from './running-application.ts';

const REPOSITORY = 'thea-ia';
const PORT = 8000;
const GRACE = 10_000;

/** Starts the sample's application as the embedded platforms do: its image pulled by digest, as one replica. */
export const startSample: StartApplication = async (start) => {
  const { version, workers, failsFrom, metadata } = start;
  const folder = await mkdtemp(join(tmpdir(), 'thea-sample-'));
  const time = realTime();
  const registry = await openRegistry({ time });
  const host = await openReplicaHost({ time, registry, folder });
  const close = async (): Promise<void> => {
    await host.close();
    await registry.close();
    await time.close();
    await rm(folder, { recursive: true, force: true });
  };
  const said: string[] = [];
  const image = await sampleImage({
    version,
    ...(failsFrom === undefined ? {} : { behaviour: { mode: `errors-from-request:${failsFrom}` } }),
  });
  registry.seed({ repository: REPOSITORY, image });
  const replica = await host.start({
    image: `${REPOSITORY}@${image.digest}`,
    command: [
      'theaia.api.main:app',
      ...['--host', '0.0.0.0', '--port', String(PORT), '--workers', String(workers)],
    ],
    environment: metadata === undefined ? {} : { ECS_CONTAINER_METADATA_URI_V4: metadata },
    address: '10.0.1.23',
    containerPort: PORT,
    onLine: (line) => said.push(line),
  });
  await replica.settled;
  if (replica.port === null) {
    await close();
    throw new Error(`The sample ended before it listened: ${said.join('\n')}`);
  }
  return {
    url: `http://127.0.0.1:${replica.port}`,
    stop: async () => {
      await replica.stop(GRACE);
      return (await replica.exit).code;
    },
    [Symbol.asyncDispose]: close,
  };
};
