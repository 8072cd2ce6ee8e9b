import type { EmbeddedRegistry } from '../registry/server.ts';
import type { Balancer } from '../replica/balancer.ts';
import type { ReplicaHost } from '../replica/replica.ts';
import { openStaleReads } from '../stale-reads.ts';
import type { Time } from '../time/time.ts';
import type { Weather } from '../weather.ts';
import type { Call, CallHook } from './calls.ts';
import { openContainers } from './containers.ts';
import { openEndpoint } from './endpoint.ts';
import { type Faults, openFaults } from './faults.ts';
import { openIdentities } from './identities.ts';
import { openImages } from './images.ts';
import { countReplicas, type InspectedService, inspectService, type ReplicaChange } from './inspect.ts';
import { openLife } from './life.ts';
import { railwayMutations } from './mutations.ts';
import { behaviourOf, type RailwayOptions } from './options.ts';
import { railwayQueries } from './queries.ts';
import { openRateLimit } from './rate-limit.ts';
import { type SeededService, type ServiceSeed, seedService } from './seed.ts';
import type { Credentials, ServiceState } from './state.ts';
import { openStore } from './store.ts';
import { openTokens, type Scope } from './tokens.ts';

export type { Call, CallHook } from './calls.ts';
export type { Fault, FaultKind, Faults } from './faults.ts';
export type { InspectedService, ReplicaChange } from './inspect.ts';
export type { RailwayOptions } from './options.ts';
export type { SeededService, ServiceSeed } from './seed.ts';
export type { Settings } from './state.ts';

/** Railway on this machine: its GraphQL API, its machines, its edge. */
export interface EmbeddedRailway {
  /** For RAILWAY_GRAPHQL_ENDPOINT. */
  readonly endpoint: string;
  readonly calls: readonly Call[];
  readonly faults: Faults;
  /** How it is for everybody: slow, or full. */
  readonly weather: Weather;
  onCall(hook: CallHook | null): void;
  seed(seed: ServiceSeed): Promise<SeededService>;
  /** A workspace or account token for these projects. */
  addToken(token: string, scope: Scope): void;
  endToken(token: string): void;
  /** From now on pulls need these credentials: what is stored with a service has ended. */
  requireCredentials(credentials: Credentials | null): void;
  readonly subscriptions: { drop(refuse: boolean): void; count(): number };
  /** Deployments begun from now on stay QUEUED, as in an incident. */
  stall(stalled: boolean): void;
  readonly inspect: {
    service(environmentId: string, serviceId: string): InspectedService;
    replicaChanges(): readonly ReplicaChange[];
  };
  /** Every replica of these deployments ends at once, as where memory runs out. */
  killReplicas(deployments: readonly string[]): void;
  /** Stops answering and balancing. The processes belong to the replica host, which is closed by its owner. */
  close(): Promise<void>;
}

/** Starts an empty Railway. `registry` is where images lie; `replicaHost` runs them. */
export async function openRailway(parts: {
  readonly time: Time;
  readonly registry: Pick<EmbeddedRegistry, 'find'>;
  readonly replicaHost: ReplicaHost;
  readonly options?: RailwayOptions;
}): Promise<EmbeddedRailway> {
  const { time, options = {} } = parts;
  const behaviour = behaviourOf(options);
  const newId = openIdentities();
  const tokens = openTokens();
  const faults = openFaults();
  const store = openStore();
  const stale = openStaleReads<ServiceState>(time, behaviour.staleReads, ({ id }) => id);
  const images = openImages(parts.registry, options.registryCredentials ?? null);
  const changes: ReplicaChange[] = [];
  const edges: Balancer[] = [];
  // Subscriptions are told of changes, and only the endpoint, which needs all of these, knows the subscriptions.
  let told = (): void => {};
  let stalled = false;
  const changed = (service: ServiceState): void => {
    stale.record(service);
    changes.push(countReplicas(service, containers, time.now()));
    told();
  };
  const containers = openContainers({
    time,
    host: parts.replicaHost,
    restartDelay: behaviour.restartDelay,
    changed,
  });
  const life = openLife({ time, behaviour, images, containers, newId, changed });
  const endpoint = await openEndpoint({
    time,
    tokens,
    faults,
    rateLimit: options.rateLimit === undefined ? null : openRateLimit(time, options.rateLimit),
    queries: railwayQueries({ time, behaviour, store, stale, stable: () => !stalled }),
    mutations: railwayMutations({ time, behaviour, store, life, changed }),
  });
  told = endpoint.subscriptions.changed;
  return {
    endpoint: endpoint.url,
    calls: endpoint.calls,
    faults,
    weather: endpoint.weather,
    onCall: endpoint.onCall,
    seed: (seed) =>
      seedService(
        { time, store, tokens, life, containers, newId, edges, changed, late: behaviour.staleReads },
        seed,
      ),
    addToken: tokens.add,
    endToken: tokens.end,
    requireCredentials: images.require,
    subscriptions: endpoint.subscriptions,
    stall: (value) => {
      stalled = value;
      life.stall(value);
    },
    killReplicas: (deployments) => {
      const all = store.services().flatMap((service) => service.deployments);
      for (const { id, instances } of all) {
        if (!deployments.includes(id)) continue;
        for (const instance of instances) containers.process(instance.id)?.kill();
      }
    },
    inspect: {
      service: (environmentId, serviceId) => {
        const found = store
          .services()
          .find((each) => each.environmentId === environmentId && each.serviceId === serviceId);
        if (found === undefined) throw new Error(`There is no service ${serviceId}.`);
        return inspectService(found, containers);
      },
      replicaChanges: () => changes,
    },
    close: async () => {
      life.close();
      containers.close();
      await endpoint.close();
      for (const edge of edges) await edge.close();
    },
  };
}
