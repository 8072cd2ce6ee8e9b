import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EmbeddedRailway,
  openRailway,
  type RailwayOptions,
  type SeededService,
  type ServiceSeed,
} from '@thea/rehearsal/railway/index';
import type { Image } from '@thea/rehearsal/registry/image';
import { type Behaviour, sampleImage } from '@thea/rehearsal/registry/sample';
import { type EmbeddedRegistry, openRegistry } from '@thea/rehearsal/registry/server';
import { openReplicaHost } from '@thea/rehearsal/replica/host';
import { openDrivenTime } from '@thea/rehearsal/time/driven';
import type { Time } from '@thea/rehearsal/time/time';

export const WHERE = { project: 'thea', environment: 'production', service: 'api' };
const REPOSITORY = 'thea-ia';

/** A Railway in driven time with one service of two replicas that runs version 1.0.0. */
export interface House extends AsyncDisposable {
  readonly time: Time;
  readonly registry: EmbeddedRegistry;
  readonly railway: EmbeddedRailway;
  readonly service: SeededService;
  readonly first: Image;
  push(version: string, behaviour?: Behaviour): Promise<Image>;
  reference(image: Image): string;
  /** One request as any client sends it; `data` or the first error's sentence. */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Asked>;
  /** Sets the image and deploys it; gives the deployment's id. */
  deploy(image: Image): Promise<string>;
  status(id: string): Promise<string>;
  /** What the public domain says: status, version and release. */
  visit(): Promise<{ readonly status: number; readonly version: string; readonly release: string }>;
}

export interface Asked {
  readonly status: number;
  readonly data: unknown;
  readonly error: string | null;
  readonly headers: Headers;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/** A value inside of an answer by its path. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, name) => field(inner, String(name)), value);
}

/** Builds the house; everything ends with it. */
export async function openHouse(
  options: RailwayOptions & { readonly seed?: Partial<ServiceSeed> } = {},
): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'thea-railway-'));
  const time = await openDrivenTime();
  const registry = await openRegistry({ time });
  const host = await openReplicaHost({ time, registry, folder });
  const railway = await openRailway({ time, registry, replicaHost: host, options });
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
    settings: { healthcheckPath: '/health', healthcheckTimeout: 30, numReplicas: 2 },
    variables: { LOG_LEVEL: 'planted' },
    ...options.seed,
  });
  const ask: House['ask'] = async (query, variables = {}, headers = {}) => {
    const answer = await fetch(railway.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'test',
        'project-access-token': service.projectToken,
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await answer.text();
    const body: unknown = text.startsWith('{') ? JSON.parse(text) : null;
    const message = at(body, 'errors', 0, 'message');
    return {
      status: answer.status,
      data: at(body, 'data'),
      error: typeof message === 'string' ? message : body === null ? text : null,
      headers: answer.headers,
    };
  };
  const ids = { e: service.environmentId, s: service.serviceId };
  return {
    time,
    registry,
    railway,
    service,
    first,
    push,
    reference,
    ask,
    deploy: async (image) => {
      await ask(
        'mutation U($e: String!, $s: String!, $i: ServiceInstanceUpdateInput!) { serviceInstanceUpdate(environmentId: $e, serviceId: $s, input: $i) }',
        { ...ids, i: { source: { image: reference(image) } } },
      );
      const { data } = await ask(
        'mutation D($e: String!, $s: String!) { serviceInstanceDeployV2(environmentId: $e, serviceId: $s) }',
        ids,
      );
      return String(at(data, 'serviceInstanceDeployV2'));
    },
    status: async (id) => {
      const { data } = await ask('query S($id: String!) { deployment(id: $id) { status } }', { id });
      return String(at(data, 'deployment', 'status'));
    },
    visit: async () => {
      const answer = await fetch(`${service.url}/health`);
      const body: unknown = await answer.json();
      return {
        status: answer.status,
        version: String(at(body, 'version')),
        release: String(at(body, 'release')),
      };
    },
    [Symbol.asyncDispose]: async () => {
      await railway.close();
      await host.close();
      await registry.close();
      await time.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
