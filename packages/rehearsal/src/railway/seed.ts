import type { Balancer } from '../replica/balancer.ts';
import type { Time } from '../time/time.ts';
import type { Containers } from './containers.ts';
import { openEdge } from './edge.ts';
import type { Life } from './life.ts';
import {
  type Credentials,
  DEFAULT_SETTINGS,
  type ProjectState,
  type ServiceState,
  type Settings,
} from './state.ts';
import type { Store } from './store.ts';
import type { Tokens } from './tokens.ts';

/** A service that is there before anybody releases. */
export interface ServiceSeed {
  readonly project: string;
  readonly environment: string;
  readonly service: string;
  /** As it is configured: `host/repository@sha256:…`; null: no source yet. */
  readonly image: string | null;
  readonly settings?: Partial<Settings>;
  readonly variables?: { readonly [name: string]: string };
  /** Names of variables whose values nobody may read. */
  readonly sealed?: readonly string[];
  readonly credentials?: Credentials;
  /** The port that the application listens on; null: no public domain. */
  readonly targetPort?: number | null;
  readonly volume?: boolean;
  readonly autoDeploy?: boolean;
  readonly autoUpdates?: boolean;
  /** Whether it serves already; default: where it has an image. */
  readonly running?: boolean;
}

export interface SeededService {
  readonly projectId: string;
  readonly environmentId: string;
  readonly serviceId: string;
  /** A token for this environment alone. */
  readonly projectToken: string;
  /** Where the public domain answers; null where it has none. */
  readonly url: string | null;
  /** The deployment that serves; null where none does. */
  readonly deployment: string | null;
  /** What the public domain answered since the start. */
  readonly edge: Balancer | null;
}

/** Seconds that a seeded service has to come up. */
const COMES_UP = 120;
const DEFAULT_PORT = 8000;

/** Puts a service into its project and environment, made where they are new, and waits until it serves. */
export async function seedService(
  parts: {
    readonly time: Time;
    readonly store: Store;
    readonly tokens: Tokens;
    readonly life: Life;
    readonly containers: Containers;
    readonly newId: () => string;
    readonly edges: Balancer[];
    readonly changed: (service: ServiceState) => void;
    /** Seconds by which reads are late: the seeded state is an old one for whoever comes. */
    readonly late: number;
  },
  seed: ServiceSeed,
): Promise<SeededService> {
  const { time, store, tokens, life, containers, newId } = parts;
  const project = projectOf(store, seed.project, newId);
  const environment = project.environments.find(({ name }) => name === seed.environment) ?? {
    id: newId(),
    name: seed.environment,
  };
  if (!project.environments.includes(environment)) project.environments.push(environment);
  const sibling = project.services.find(({ name }) => name === seed.service);
  const port = seed.targetPort === undefined ? DEFAULT_PORT : seed.targetPort;
  let placed: ServiceState | null = null;
  const edge = port === null ? null : await openEdge(time, () => placed, containers);
  const service: ServiceState = {
    id: newId(),
    serviceId: sibling?.serviceId ?? newId(),
    name: seed.service,
    projectId: project.id,
    environmentId: environment.id,
    source: seed.image,
    credentials: seed.credentials ?? null,
    settings: { ...DEFAULT_SETTINGS, ...seed.settings },
    variables: { ...seed.variables },
    sealed: seed.sealed ?? [],
    domains:
      port === null || edge === null
        ? []
        : [{ domain: `127.0.0.1:${edge.port}`, targetPort: port, custom: false }],
    autoDeploy: seed.autoDeploy ?? false,
    autoUpdates: seed.autoUpdates ?? false,
    volume: seed.volume ?? false,
    updatedAt: time.now(),
    deployments: [],
  };
  placed = service;
  project.services.push(service);
  if (edge !== null) parts.edges.push(edge);
  const projectToken = newId();
  tokens.add(projectToken, {
    kind: 'project',
    id: newId(),
    projectId: project.id,
    environmentId: environment.id,
  });
  let deployment: string | null = null;
  if (seed.image !== null && seed.running !== false) {
    const first = life.begin(service, {
      image: seed.image,
      settings: service.settings,
      variables: { ...service.variables },
      credentials: service.credentials,
      reason: 'deploy',
    });
    deployment = first.id;
    for (let tenths = 0; tenths < COMES_UP * 10 && !first.active; tenths += 1) await time.advance(100);
    if (!first.active) {
      throw new Error(
        `The seeded service ${seed.service} did not come up: ${first.status}, ${first.buildLogs.at(-1)?.message}`,
      );
    }
  }
  parts.changed(service);
  if (parts.late > 0) await time.advance(parts.late * 1000);
  return {
    projectId: project.id,
    environmentId: environment.id,
    serviceId: service.serviceId,
    projectToken,
    url: edge === null ? null : `http://127.0.0.1:${edge.port}`,
    deployment,
    edge,
  };
}

function projectOf(store: Store, name: string, newId: () => string): ProjectState {
  const known = store.projects.find((each) => each.name === name);
  if (known !== undefined) return known;
  const made: ProjectState = { id: newId(), name, environments: [], services: [] };
  store.projects.push(made);
  return made;
}
