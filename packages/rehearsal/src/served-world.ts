import type { Image } from './registry/image.ts';
import { sampleImage } from './registry/sample.ts';
import { type EmbeddedRegistry, openRegistry } from './registry/server.ts';
import { openReplicaHost } from './replica/host.ts';
import type { ReplicaHost } from './replica/replica.ts';
import { realTime } from './time/real.ts';
import type { Time } from './time/time.ts';

/** A JSON object as it is printed. */
export type Description = { readonly [key: string]: unknown };

/** A platform that is being served: what to print, and how to end it. */
export interface ServedPlatform {
  readonly description: Description;
  close(): Promise<void>;
}

/** The sample's repository in a served registry. */
export const SERVED_REPOSITORY = 'thea-ia';

/** What every served platform stands on: the machine's time, a registry with images of the sample, and a host of replicas. */
export interface ServedWorld {
  readonly time: Time;
  readonly registry: EmbeddedRegistry;
  readonly replicaHost: ReplicaHost;
  /** Version 1.0.0 runs; the two others are to be deployed: a good one, and one that never becomes healthy. */
  readonly images: { readonly [version in '1.0.0' | '2.0.0' | '3.0.0-never-healthy']: Image };
  /** The digests by version, to be printed. */
  readonly digests: { readonly [version: string]: string };
}

/** Opens a world, and a platform on it; where that fails nothing is left. `folder` is for unpacked images. */
export async function serveOn<Platform extends { close(): Promise<void> }>(
  folder: string,
  open: (world: ServedWorld) => Promise<Platform>,
  describe: (world: ServedWorld, platform: Platform) => Promise<Description>,
): Promise<ServedPlatform> {
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of closing.toReversed()) await end();
  };
  try {
    const time = realTime();
    const registry = await openRegistry({ time });
    closing.push(
      () => registry.close(),
      () => time.close(),
    );
    const replicaHost = await openReplicaHost({ time, registry: { endpoint: registry.endpoint }, folder });
    closing.push(() => replicaHost.close());
    const images = {
      '1.0.0': await sampleImage({ version: '1.0.0' }),
      '2.0.0': await sampleImage({ version: '2.0.0' }),
      '3.0.0-never-healthy': await sampleImage({ version: '3.0.0', behaviour: { mode: 'never-healthy' } }),
    };
    const all = Object.entries(images);
    for (const [tag, image] of all) registry.seed({ repository: SERVED_REPOSITORY, image, tags: [tag] });
    const digests = Object.fromEntries(all.map(([tag, { digest }]) => [tag, digest]));
    const world = { time, registry, replicaHost, images, digests };
    const platform = await open(world);
    closing.push(() => platform.close());
    return { description: await describe(world, platform), close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}
