import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildImage, type Image } from '@thea/rehearsal/registry/image';
import { type Behaviour, sampleImage } from '@thea/rehearsal/registry/sample';
import { type EmbeddedRegistry, openRegistry } from '@thea/rehearsal/registry/server';
import { openReplicaHost } from '@thea/rehearsal/replica/host';
import type { ReplicaProcess, ReplicaRequest } from '@thea/rehearsal/replica/replica';
import { realTime } from '@thea/rehearsal/time/real';
import type { Time } from '@thea/rehearsal/time/time';

export const REPOSITORY = 'theaia/thea-ia';

/** A replica and every line that it wrote. */
export interface Observed {
  readonly replica: ReplicaProcess;
  readonly lines: readonly string[];
}

/** A registry and a host beside it, for one test. */
export interface House extends AsyncDisposable {
  readonly time: Time;
  readonly registry: EmbeddedRegistry;
  /** Builds the sample's image and pushes it. */
  push(version: string, behaviour?: Behaviour): Promise<Image>;
  /** Pushes an image whose entrypoint is this node script. */
  pushScript(source: string): Image;
  /** Starts a replica of the image and waits until it listens or has ended. */
  run(image: Image, change?: Partial<ReplicaRequest>): Promise<Observed>;
}

/** Opens the house; it takes its processes and its folder with it. */
export async function openHouse(time: Time = realTime()): Promise<House> {
  const registry = await openRegistry({ time });
  const folder = await mkdtemp(join(tmpdir(), 'thea-replica-'));
  const host = await openReplicaHost({ time, registry, folder });
  let addresses = 0;
  return {
    time,
    registry,
    push: async (version, behaviour) => {
      const image = await sampleImage(behaviour === undefined ? { version } : { version, behaviour });
      registry.seed({ repository: REPOSITORY, image });
      return image;
    },
    pushScript: (source) => {
      const image = buildImage([{ path: 'start.mjs', mode: 0o755, bytes: Buffer.from(source) }], {
        version: '1.0.0',
        entrypoint: ['/start.mjs'],
        command: [],
        workingFolder: '/',
        environment: { IMAGE: 'yes' },
        port: 8000,
      });
      registry.seed({ repository: REPOSITORY, image });
      return image;
    },
    run: async (image, change) => {
      const lines: string[] = [];
      const replica = await host.start({
        image: `${REPOSITORY}@${image.digest}`,
        environment: {},
        address: `10.0.1.${++addresses}`,
        containerPort: 8000,
        onLine: (line) => lines.push(line),
        ...change,
      });
      await replica.settled;
      return { replica, lines };
    },
    [Symbol.asyncDispose]: async () => {
      await host.close();
      await registry.close();
      await time.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
