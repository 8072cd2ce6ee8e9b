import type { EmbeddedRegistry } from '../registry/server.ts';
import type { ReplicaHost } from '../replica/replica.ts';
import { openStaleReads } from '../stale-reads.ts';
import type { Time } from '../time/time.ts';
import { type Credentials, openIdentities, type RoleSeed } from './access/identity.ts';
import { resourceOf } from './access/resource.ts';
import { stsOperations } from './access/sts.ts';
import type { TrustedIssuer } from './access/web-identity.ts';
import { type Account, openAccount } from './account.ts';
import { openChanges } from './changes.ts';
import { type AlarmState, openAlarms } from './cloudwatch/alarms.ts';
import { openMesh } from './connect/mesh.ts';
import { ecrRules, openTokens } from './ecr/door.ts';
import { ecrOperations } from './ecr/operations.ts';
import { type EcrRepositories, openRepositories } from './ecr/repositories.ts';
import { repositoryOperations } from './ecr/repository-operations.ts';
import { type EcrWatch, openWatch, watchOperations } from './ecr/scans.ts';
import { reactToAlarms } from './ecs/alarm-watch.ts';
import { type Images, openImages } from './ecs/images.ts';
import { containerMetadata } from './ecs/metadata.ts';
import { ecsOperations } from './ecs/operations/index.ts';
import type { ServiceState } from './ecs/state.ts';
import { openEcsStore } from './ecs/store.ts';
import { openTaskDefinitions } from './ecs/task-definitions.ts';
import { timingOf } from './ecs/timing.ts';
import { openLoadBalancers } from './elb/load-balancers.ts';
import { elbOperations } from './elb/operations.ts';
import { type Endpoint, openEndpoint } from './endpoint.ts';
import { type InspectedService, inspectService, type ReplicaChange } from './inspect.ts';
import { logsOperations } from './logs/operations.ts';
import { openLogs } from './logs/streams.ts';
import { scalingOperations } from './scaling/operations.ts';
import { openScaling } from './scaling/targets.ts';
import { type SeededService, type ServiceSeed, seedService } from './seed.ts';
import type { Call, CallHook } from './wire/calls.ts';
import { type Faults, openFaults } from './wire/faults.ts';
import { type BucketRule, openThrottling, type Throttling } from './wire/throttling.ts';

export type { Credentials, RoleSeed } from './access/identity.ts';
export type { TrustedIssuer } from './access/web-identity.ts';
export type { InspectedService, InspectedTask, ReplicaChange } from './inspect.ts';
export type { SeededService, ServiceSeed } from './seed.ts';
export type { HookSeed, StrategySeed } from './strategy-seed.ts';
export type { Call, CallHook } from './wire/calls.ts';
export type { Fault, FaultKind, Faults } from './wire/faults.ts';
export type { BucketRule } from './wire/throttling.ts';

export interface AwsOptions {
  /** Twelve digits; default `000000000000`, as in documentation. */
  readonly accountId?: string;
  /** Default `eu-west-1`. */
  readonly region?: string;
  /** Describe and List answers are up to this many seconds old; default 0. */
  readonly staleReads?: number;
  /** Seconds from an API call to its effect; default 0.2. */
  readonly controlPlane?: number;
  /** Start-up in seconds of tasks that RunTask starts; default 1. */
  readonly startup?: number;
  /** Milliseconds that each call takes more; default 0. */
  readonly latency?: number;
  /** Token buckets; default none. */
  readonly throttling?: readonly BucketRule[];
}

/** An AWS account on this machine: one endpoint for ECS, ELBv2, Application Auto Scaling, Logs, STS and ECR. */
export interface EmbeddedAws {
  /** For AWS_ENDPOINT_URL. */
  readonly endpoint: string;
  readonly region: string;
  readonly accountId: string;
  /** The host of the account's image registry, as task definitions name it. */
  readonly registryHost: string;
  /** Keys of a user who may do everything. */
  readonly credentials: Credentials;
  readonly calls: readonly Call[];
  readonly faults: Faults;
  readonly throttling: Pick<Throttling, 'limit' | 'refused'>;
  onCall(hook: CallHook | null): void;
  /** One call without a socket and without a signature, for a client in this process. See `Endpoint.ask`. */
  readonly ask: Endpoint['ask'];
  readonly run: Endpoint['run'];
  /** From now on each call takes so many milliseconds more, as in a region that is far away or has trouble. */
  slow(milliseconds: number): void;
  addUser(name: string, allow?: readonly string[]): Credentials;
  /** Returns the role's ARN. */
  addRole(role: RoleSeed): string;
  /** From now on web identity tokens of this issuer are accepted. */
  trust(issuer: TrustedIssuer): void;
  /** What a container's `secrets[].valueFrom` stands for. */
  addSecret(arn: string, value: string): void;
  createLogGroup(name: string): void;
  seed(seed: ServiceSeed): Promise<SeededService>;
  /** Where the clients of a Service Connect namespace reach a name in it, without a path; null where nothing has it. */
  connectUrl(namespace: string, name: string): string | null;
  /** From now on there is room for so many tasks in all; null lifts it. */
  limitCapacity(tasks: number | null): void;
  /** The private registry of the account: its repositories, and how it scans and replicates. */
  readonly ecr: Pick<EcrRepositories, 'add' | 'find'> & { readonly watch: EcrWatch };
  readonly alarms: {
    /** Raises or clears a CloudWatch alarm; deployments that look at it are taken back. */
    set(name: string, state: AlarmState): void;
  };
  readonly inspect: {
    service(cluster: string, name: string): InspectedService;
    replicaChanges(): readonly ReplicaChange[];
  };
  onChange(listener: (change: ReplicaChange) => void): void;
  /** Stops answering and balancing. The processes belong to the replica host, which is closed by its owner. */
  close(): Promise<void>;
}

/**
 * Starts an empty account. `registryUrl` is where images lie, `replicaHost` runs them; `images` answers for them instead
 * of the registry where nothing of theirs is ever pulled. With `registry` the account has a door of its own to it, by
 * the rules of ECR, and GetAuthorizationToken names that.
 */
export async function openAws(parts: {
  readonly time: Time;
  readonly registryUrl: string;
  readonly registry?: Pick<EmbeddedRegistry, 'open'>;
  readonly replicaHost: ReplicaHost;
  readonly images?: (account: Account) => Images;
  readonly options?: AwsOptions;
}): Promise<EmbeddedAws> {
  const { time, registryUrl, options = {} } = parts;
  const controlPlane = options.controlPlane ?? 0.2;
  const account = openAccount({
    id: options.accountId ?? '000000000000',
    region: options.region ?? 'eu-west-1',
    time,
  });
  const identities = openIdentities(account);
  const credentials = identities.addUser('rehearsal');
  const issuers: TrustedIssuer[] = [];
  const secrets = new Map<string, string>();
  const repositories = openRepositories(account);
  const tokens = openTokens(account);
  const watch = openWatch();
  const faults = openFaults();
  const images = parts.images?.(account) ?? openImages(account, registryUrl);
  const logs = openLogs(time);
  const store = openEcsStore();
  const definitions = openTaskDefinitions(account);
  const balancers = openLoadBalancers(account);
  const mesh = openMesh(time, store, definitions);
  const scaling = openScaling(account, store, controlPlane);
  const stale = openStaleReads<ServiceState>(time, options.staleReads ?? 0, ({ arn }) => arn);
  const changes = openChanges(time, balancers);
  let capacity: number | null = null;
  let latency = options.latency ?? 0;
  const throttling = openThrottling(time, options.throttling ?? []);
  const timing = timingOf(options.startup ?? 1, controlPlane);
  let registryDoor = registryUrl;
  // The containers need the endpoint's address, and the endpoint the operations that start containers.
  let endpointUrl = '';
  const containers = {
    account,
    host: parts.replicaHost,
    images,
    logs,
    secrets,
    metadataUrl: () => endpointUrl,
  };
  const alarms = openAlarms();
  const ecs = {
    account,
    store,
    definitions,
    images,
    containers,
    scaling,
    alarms,
    balancers,
    mesh,
    stale,
    timing,
  };
  reactToAlarms(ecs);
  const endpoint = await openEndpoint({
    time,
    identities,
    faults,
    throttling,
    latency: () => latency,
    services: {
      ecs: ecsOperations(ecs),
      elbv2: elbOperations(balancers),
      'application-autoscaling': scalingOperations(account, store, scaling),
      logs: logsOperations(account, logs),
      sts: stsOperations(account, identities, issuers),
      ecr: {
        ...ecrOperations(account, images, repositories, tokens, registryUrl, () => registryDoor),
        ...repositoryOperations(account, images.host, repositories),
        ...watchOperations(account, images, repositories, watch),
      },
    },
    resourceOf: (service, input) => resourceOf(account, service, input),
    get: (path) => containerMetadata(store, path),
  });
  endpointUrl = endpoint.url;
  if (parts.registry !== undefined) {
    const rules = ecrRules(account, repositories, tokens, (operation, principal) =>
      endpoint.record('ecr', operation, principal.arn),
    );
    registryDoor = (await parts.registry.open(rules)).endpoint;
  }
  return {
    endpoint: endpoint.url,
    region: account.region,
    accountId: account.id,
    registryHost: images.host,
    credentials,
    calls: endpoint.calls,
    faults,
    throttling,
    onCall: endpoint.onCall,
    ask: endpoint.ask,
    run: endpoint.run,
    slow: (milliseconds) => {
      latency = milliseconds;
    },
    addUser: identities.addUser,
    addRole: identities.addRole,
    trust: (issuer) => {
      issuers.push(issuer);
    },
    addSecret: (arn, value) => {
      secrets.set(arn, value);
    },
    createLogGroup: logs.createGroup,
    ecr: { add: repositories.add, find: repositories.find, watch },
    seed: (seed) =>
      seedService(
        {
          ecs,
          repositories,
          controlPlane,
          room: () => {
            const tasks = store.services().flatMap(({ state }) => state.tasks);
            const placed = tasks.filter(({ lastStatus }) => lastStatus !== 'STOPPED').length;
            return capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - placed);
          },
          changed: (service) => {
            stale.record(service);
            changes.record(service);
          },
        },
        seed,
      ),
    connectUrl: mesh.url,
    limitCapacity: (tasks) => {
      capacity = tasks;
    },
    alarms: { set: alarms.set },
    inspect: {
      service: (cluster, name) =>
        inspectService({ store, definitions, balancers, calls: endpoint.calls }, cluster, name),
      replicaChanges: () => changes.all,
    },
    onChange: changes.listen,
    close: async () => {
      for (const { runtime } of store.services()) runtime.close();
      await endpoint.close();
      await balancers.close();
      await mesh.close();
    },
  };
}
