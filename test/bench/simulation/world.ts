import type { Clock, Deadline } from '@thea/action';
import { clientsOf, type EcsApi } from '@thea/ecs/api';
import type { EcsPlatform } from '@thea/ecs/open';
import { ecsOn } from '@thea/ecs/open';
import { parseImage } from '@thea/rehearsal/aws/ecs/images';
import { type EmbeddedAws, openAws, type ReplicaChange } from '@thea/rehearsal/aws/index';
import type { PlatformTools } from '@thea/release';
import { keptLog } from '../../ecs/kept-log.ts';
import type { DrawnService } from './draw-service.ts';
import { openInProcess } from './in-process.ts';
import { type PaperImage, paperReplicas } from './paper-replicas.ts';
import type { Random } from './random.ts';
import { seedOf } from './seed-service.ts';
import { shortenClients } from './short-clients.ts';
import { openVirtualTime } from './virtual-time.ts';

export const REPOSITORY = '000000000000.dkr.ecr.eu-west-1.amazonaws.com/thea-ia';
const TARGET = {
  platform: 'ecs',
  name: 'thea-ia',
  locator: { region: 'eu-west-1', cluster: 'thea-cluster', service: 'thea-ia' },
} as const;

/** The embedded AWS with one random service, in virtual time, and our own adapter on it. */
export interface SimulatedWorld {
  readonly clock: Clock;
  readonly aws: EmbeddedAws;
  readonly api: EcsApi;
  readonly platform: EcsPlatform;
  readonly deadline: Deadline;
  /** From now on no look is left out: any of them may meet a fault. */
  everyLook(): void;
  /** From now on every call takes that many times as long. */
  slowDown(factor: number): void;
  /** The next replica cannot be pulled, once. */
  failNextPull(): void;
  /** Resolves when `holds` is true of the counts of replicas. */
  until(holds: (counts: ReplicaChange['counts']) => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds between the looks of packages/ecs, `follow`; and how many calls one look takes one after the other. */
const STEADY_WAIT = 1_500;
const LOOK = 4;
const MOST_LEFT_OUT = 20;

/** A limit that never ends: virtual time has no patience to lose. */
const ENDLESS: Deadline = {
  signal: new AbortController().signal,
  remaining: () => 3_600_000,
  within: () => ENDLESS,
  end: () => {},
};

/**
 * Opens it with the first image running. `way`: whether calls go through the SDK, with its retries, or straight to the
 * platform; both make the same calls at the same times.
 */
export async function openWorld(
  service: DrawnService,
  random: Random,
  images: readonly PaperImage[],
  staleReads: number,
  way: 'short' | 'sdk',
): Promise<SimulatedWorld> {
  const { time, clock: unhurried, close } = await openVirtualTime();
  let changed = true;
  // Where nothing checks a replica its health is a matter of time alone.
  let idle = service.balancer || service.containerCheck !== null;
  const clock: Clock = {
    ...unhurried,
    // A look that could see nothing new is left out: waiting goes on to the next look after something has changed.
    sleep: async (milliseconds, signal) => {
      await unhurried.sleep(milliseconds, signal);
      if (milliseconds !== STEADY_WAIT || !idle) return;
      for (let left = 0; left < MOST_LEFT_OUT && !changed; left += 1)
        await unhurried.sleep(milliseconds + LOOK * service.latency * 1000, signal);
      changed = false;
    },
  };
  // What was there before has long booted.
  let seeded = false;
  const host = paperReplicas(
    time,
    images.map((image) => ({ ...image, boot: () => (seeded ? image.boot() : 0) })),
  );
  const known = async (_repository: string, digest: string) =>
    images.some((image) => image.digest === digest)
      ? { digest, mediaType: 'application/vnd.oci.image.manifest.v1+json', text: '{"layers":[]}' }
      : null;
  const opened = openAws({
    time,
    registryUrl: 'http://127.0.0.1',
    replicaHost: host,
    images: ({ id, region }) => ({
      host: `${id}.dkr.ecr.${region}.amazonaws.com`,
      manifest: known,
      resolve: async (image) => {
        const { repository, digest } = parseImage(image);
        return digest === null ? null : { repository, digest };
      },
      tags: async () => [],
    }),
    options: { controlPlane: service.controlPlane, staleReads },
  });
  const aws = await time.busy(opened);
  let factor = 1;
  const latency = (): number => factor * random.logNormal(service.latency, 0.3) * 1000;
  const tools: PlatformTools = {
    clock,
    deadline: ENDLESS,
    log: keptLog(),
    environment: {},
    mask: () => {},
  };
  const settings = {
    region: 'eu-west-1',
    maxAttempts: 4,
    requestHandler: openInProcess(time, aws, latency),
    credentials: async () => ({ ...aws.credentials, sessionToken: '', expiration: new Date(8.64e15) }),
    // Who is in the same process need not sign, and nobody reads the SDK's own log.
    signer: { sign: async (request: object) => request },
    logger: {},
  };
  const api = clientsOf(settings, tools);
  // Loading is work of this machine, not of the simulated one.
  const others = await time.busy(Promise.all([api.balancing(), api.scaling(), api.registry(), api.logs()]));
  if (way === 'short')
    shortenClients([api.reads, api.writes, ...others.map(({ client }) => client)], { time, aws, latency });
  const waiting = new Set<() => void>();
  let counts: ReplicaChange['counts'] = {};
  aws.onChange((change) => {
    counts = change.counts;
    changed = true;
    for (const look of waiting) look();
  });
  await time.busy(aws.seed(seedOf(service, random, `${REPOSITORY}@${images[0]?.digest}`)));
  seeded = true;
  return {
    clock,
    aws,
    api,
    platform: ecsOn(api, TARGET),
    deadline: ENDLESS,
    everyLook: () => {
      idle = false;
    },
    slowDown: (by) => {
      factor = by;
    },
    failNextPull: () => host.failNext(1),
    until: (holds) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!holds(counts)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: async () => {
      await close();
      await aws.close();
      for (const client of [api.reads, api.writes]) client.destroy();
    },
  };
}
