import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, startDeadline, systemClock } from '@thea/action';
import { openRailway as openAdapter, type RailwayPlatform, type RailwaySpec } from '@thea/railway';
import { parseImageReference } from '@thea/railway/image-reference';
import {
  type EmbeddedRailway,
  type InspectedService,
  openRailway,
  type RailwayOptions,
  type SeededService,
  type ServiceSeed,
} from '@thea/rehearsal/railway/index';
import type { Image } from '@thea/rehearsal/registry/image';
import { type Behaviour, sampleImage } from '@thea/rehearsal/registry/sample';
import { type EmbeddedRegistry, openRegistry } from '@thea/rehearsal/registry/server';
import { openReplicaHost } from '@thea/rehearsal/replica/host';
import { realTime } from '@thea/rehearsal/time/real';
import type { PlatformTools, StoryTools } from '@thea/release';
import { type KeptLog, keptLog } from '../ecs/kept-log.ts';

const REPOSITORY = 'thea-ia';
const DEADLINE = 60_000;
export const WHERE = { project: 'thea', environment: 'production', service: 'api' };

/** A Railway with one service that runs version 1.0.0, and the adapter opened on it. */
export interface House extends AsyncDisposable {
  readonly railway: EmbeddedRailway;
  readonly registry: EmbeddedRegistry;
  readonly log: KeptLog;
  readonly service: SeededService;
  readonly first: Image;
  readonly tools: StoryTools;
  /** Another process: its own connections. */
  open(environment?: { readonly [name: string]: string }, where?: typeof WHERE): Promise<RailwayPlatform>;
  push(version: string, behaviour?: Behaviour): Promise<Image>;
  reference(image: Image): string;
  spec(image: Image, more?: Partial<RailwaySpec>): RailwaySpec;
  shown(): InspectedService;
  /** The calls of a name that reached the API. */
  asked(operation: string): number;
  /** One mutation as somebody else sends it. */
  somebody(mutation: string, variables: object): Promise<void>;
}

export interface HouseOptions extends RailwayOptions {
  readonly seed?: Partial<ServiceSeed>;
}

/** Quick, so that a test takes moments; the machine's own time. */
const QUICK: RailwayOptions = {
  queue: 0.05,
  createContainer: 0.05,
  healthInterval: 0.1,
  network: 0.05,
  restartDelay: 0.05,
};

/** Builds the house in real time; everything ends with it. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'thea-railway-'));
  const time = realTime();
  const registry = await openRegistry({ time });
  const host = await openReplicaHost({ time, registry, folder });
  const railway = await openRailway({ time, registry, replicaHost: host, options: { ...QUICK, ...options } });
  const push = async (version: string, behaviour?: Behaviour): Promise<Image> => {
    const image = await sampleImage({ version, ...(behaviour === undefined ? {} : { behaviour }) });
    registry.seed({ repository: REPOSITORY, image });
    return image;
  };
  const reference = (image: Image): string => `${registry.host}/${REPOSITORY}@${image.digest}`;
  const first = await push('1.0.0');
  const service = await railway.seed({
    ...WHERE,
    image: reference(first),
    settings: { healthcheckPath: '/health', healthcheckTimeout: 10, numReplicas: 1 },
    variables: { LOG_LEVEL: 'planted-value', SECRET: 'planted-secret' },
    ...options.seed,
  });
  const log = keptLog();
  const clock = quickClock();
  const deadline = startDeadline(clock, DEADLINE, 'The test');
  return {
    railway,
    registry,
    log,
    service,
    first,
    tools: { clock, log, deadline, store: null },
    open: (environment = {}, where = WHERE) => {
      const tools: PlatformTools = {
        clock,
        log,
        deadline,
        environment: {
          RAILWAY_GRAPHQL_ENDPOINT: railway.endpoint,
          RAILWAY_TOKEN: service.projectToken,
          ...environment,
        },
        mask: () => {},
      };
      return openAdapter({ platform: 'railway', name: 'api', locator: where }, tools);
    },
    push,
    reference,
    spec: (image, more = {}) => ({
      image: parseImageReference(reference(image)),
      version: null,
      settings: {},
      variables: {},
      ...more,
    }),
    shown: () => railway.inspect.service(service.environmentId, service.serviceId),
    asked: (operation) => railway.calls.filter((call) => call.operation === operation).length,
    somebody: async (mutation, variables) => {
      const answer = await fetch(railway.endpoint, {
        method: 'POST',
        headers: { 'user-agent': 'somebody', 'project-access-token': service.projectToken },
        body: JSON.stringify({ query: mutation, variables }),
      });
      const body = await answer.text();
      if (answer.status !== 200 || body.includes('"errors"')) throw new Error(body);
    },
    [Symbol.asyncDispose]: async () => {
      deadline.end();
      await railway.close();
      await host.close();
      await registry.close();
      await time.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The machine's clock, whose waits are a fifth: the service here is that much quicker than a real one. */
function quickClock(): Clock {
  const clock = systemClock();
  return { ...clock, sleep: (milliseconds, signal) => clock.sleep(milliseconds / 5, signal) };
}
