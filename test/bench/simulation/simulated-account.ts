import type { Clock, Deadline } from '@thea/action';
import { clientsOf, type EcsApi } from '@thea/ecs/api';
import { parseImage } from '@thea/rehearsal/aws/ecs/images';
import { type AwsOptions, type EmbeddedAws, openAws } from '@thea/rehearsal/aws/index';
import type { Time } from '@thea/rehearsal/time/time';
import type { PlatformTools } from '@thea/release';
import { keptLog } from '../../ecs/kept-log.ts';
import { openInProcess } from './in-process.ts';
import { type PaperImage, paperReplicas } from './paper-replicas.ts';
import { shortenClients } from './short-clients.ts';
import { openVirtualTime } from './virtual-time.ts';

/** A limit that never ends: virtual time has no patience to lose. */
export const ENDLESS: Deadline = {
  signal: new AbortController().signal,
  remaining: () => 3_600_000,
  within: () => ENDLESS,
  end: () => {},
};

/** The embedded AWS in virtual time, with replicas of paper. */
export interface SimulatedAccount {
  readonly time: Time;
  readonly clock: Clock;
  readonly aws: EmbeddedAws;
  /** From now on replicas take their time to boot: what ran before has long done so. */
  begin(): void;
  /** The next replica cannot be pulled, once. */
  failNextPull(): void;
  /**
   * Clients of ours, as another process would have them. `way`: through the SDK, with its retries, or straight to the
   * platform; both make the same calls at the same times. `latency`: the milliseconds that a call takes.
   */
  openApi(options: {
    readonly way: 'short' | 'sdk';
    readonly latency: () => number;
    readonly clock?: Clock;
    /** Called for each call that is throttled; through the SDK only. */
    readonly turnedAway?: () => void;
    /** As a step has it that takes a release back. */
    readonly urgent?: boolean;
  }): Promise<EcsApi>;
  close(): Promise<void>;
}

/** Opens it without any service. */
export async function openSimulatedAccount(
  images: readonly PaperImage[],
  options: AwsOptions,
): Promise<SimulatedAccount> {
  const { time, clock, close } = await openVirtualTime();
  let begun = false;
  const host = paperReplicas(
    time,
    images.map((image) => ({ ...image, boot: () => (begun ? image.boot() : 0) })),
  );
  const manifest = async (_repository: string, digest: string) =>
    images.some((image) => image.digest === digest)
      ? { digest, mediaType: 'application/vnd.oci.image.manifest.v1+json', text: '{"layers":[]}' }
      : null;
  const opened = openAws({
    time,
    registryUrl: 'http://127.0.0.1',
    replicaHost: host,
    images: ({ id, region }) => ({
      host: `${id}.dkr.ecr.${region}.amazonaws.com`,
      manifest,
      resolve: async (image) => {
        const { repository, digest } = parseImage(image);
        return digest === null ? null : { repository, digest };
      },
      tags: async () => [],
      referrers: async () => [],
    }),
    options,
  });
  const aws = await time.busy(opened);
  const clients: { destroy(): void }[] = [];
  return {
    time,
    clock,
    aws,
    begin: () => {
      begun = true;
    },
    failNextPull: () => host.failNext(1),
    openApi: async ({ way, latency, clock: own = clock, turnedAway, urgent = false }) => {
      const tools: PlatformTools = {
        clock: own,
        deadline: ENDLESS,
        log: keptLog(),
        environment: {},
        urgent,
        mask: () => {},
      };
      const settings = {
        region: 'eu-west-1',
        maxAttempts: 4,
        requestHandler: openInProcess(time, aws, latency, turnedAway),
        credentials: async () => ({ ...aws.credentials, sessionToken: '', expiration: new Date(8.64e15) }),
        // Who is in the same process need not sign, and nobody reads the SDK's own log.
        signer: { sign: async (request: object) => request },
        logger: {},
      };
      const api = clientsOf(settings, tools);
      // Loading is work of this machine, not of the simulated one.
      const others = await time.busy(
        Promise.all([api.balancing(), api.scaling(), api.registry(), api.logs()]),
      );
      const all = [api.reads, api.writes, ...others.map(({ client }) => client)];
      if (way === 'short') shortenClients(all, { time, aws, latency, answered: api.calls.note });
      clients.push(...all);
      return api;
    },
    close: async () => {
      await close();
      await aws.close();
      for (const client of clients) client.destroy();
    },
  };
}
