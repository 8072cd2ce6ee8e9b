import type { Account } from './account.ts';
import type { EcrRepositories } from './ecr/repositories.ts';
import { giveUp } from './ecs/failures.ts';
import { parseImage } from './ecs/images.ts';
import type { EcsParts } from './ecs/operations/parts.ts';
import { defaultNetwork, resolveRevision } from './ecs/revision.ts';
import { addRevision, beginRollout, startRollout } from './ecs/rollout.ts';
import { checkServiceConnect } from './ecs/service-connect.ts';
import { openServiceRuntime } from './ecs/service-runtime.ts';
import type { RevisionState, ServiceState } from './ecs/state.ts';
import type { ClusterEntry } from './ecs/store.ts';
import { awslogsOf } from './ecs/task-definitions.ts';
import { type Timing, timingOf } from './ecs/timing.ts';
import type { BalancerKind, Listener, LoadBalancer } from './elb/load-balancers.ts';
import type { TargetGroupSettings } from './elb/target-group.ts';
import { deploymentConfiguration, type StrategySeed, shiftsTraffic } from './strategy-seed.ts';
import { type JsonObject, number, objects, text } from './wire/json.ts';

/** What exists before a rehearsal begins. Times in seconds; what is left out is AWS's default. */
export interface ServiceSeed extends StrategySeed {
  readonly cluster: string;
  readonly service: string;
  readonly desiredCount: number;
  /** As given to RegisterTaskDefinition. */
  readonly taskDefinition: JsonObject;
  readonly loadBalancer: boolean;
  /** Default: an Application Load Balancer. */
  readonly balancerKind?: BalancerKind;
  /** So many load balancers more, each with target groups of its own; ECS takes up to five target groups. */
  readonly moreLoadBalancers?: number;
  /** Seconds for which a client stays with the target group that it was sent to, whatever the weights become. */
  readonly stickySeconds?: number;
  /** Default: the launch type FARGATE. */
  readonly capacityProviders?: readonly JsonObject[];
  /** False: its first deployment was given up, so nothing ever ran and there is nothing to roll back to. */
  readonly running?: boolean;
  /** As UpdateService takes it: the service is reached, or reaches others, through Service Connect. */
  readonly serviceConnect?: JsonObject;
  readonly healthPath?: string;
  readonly healthInterval?: number;
  readonly healthTimeout?: number;
  readonly healthyThreshold?: number;
  readonly unhealthyThreshold?: number;
  readonly healthCheckGracePeriod?: number;
  readonly deregistrationDelay?: number;
  /** From the start of a task to RUNNING; a function is asked for each task anew. */
  readonly startup?: number | (() => number);
  /** The part of `healthInterval` after which a new target's first check comes; default the whole of it. */
  readonly firstCheck?: () => number;
  readonly minimumHealthyPercent?: number;
  readonly maximumPercent?: number;
  readonly autoscaling?: { readonly min: number; readonly max: number };
  readonly tags?: { readonly [key: string]: string };
  /** Settings as they are described, in place of the modelled ones: who deploys the service, who owns it. */
  readonly plain?: JsonObject;
}

/** Where to find what was seeded. */
export interface SeededService {
  readonly clusterArn: string;
  readonly serviceArn: string;
  readonly taskDefinitionArn: string;
  readonly loadBalancer: LoadBalancer | null;
  /** Where its traffic comes in, without a path; null without a load balancer. */
  readonly url: string | null;
  /** Where its test traffic comes in; null without a test listener. */
  readonly testUrl: string | null;
}

export interface SeedParts {
  readonly ecs: EcsParts;
  readonly repositories: EcrRepositories;
  readonly controlPlane: number;
  readonly changed: (service: ServiceState) => void;
  readonly room: () => number;
}

// A service that ran before: long enough ago that nothing of it still counts as new.
const SEEDED_AGO_MILLISECONDS = 3_600_000;

function settingsOf(seed: ServiceSeed): TargetGroupSettings {
  return {
    healthCheckPath: seed.healthPath ?? '/health',
    healthCheckIntervalSeconds: seed.healthInterval ?? 30,
    healthCheckTimeoutSeconds: seed.healthTimeout ?? Math.min(5, seed.healthInterval ?? 5),
    healthyThresholdCount: seed.healthyThreshold ?? 5,
    unhealthyThresholdCount: seed.unhealthyThreshold ?? 2,
    matcher: '200',
    deregistrationDelaySeconds: seed.deregistrationDelay ?? 300,
    ...(seed.firstCheck === undefined ? {} : { firstCheck: seed.firstCheck }),
  };
}

function clusterOf(parts: SeedParts, name: string): ClusterEntry {
  const { store, account } = parts.ecs;
  const known = store.clusters.find((one) => one.name === name);
  if (known !== undefined) return known;
  const made: ClusterEntry = {
    arn: account.arn('ecs', `cluster/${name}`),
    name,
    tags: new Map(),
    services: [],
    standalone: [],
  };
  store.addCluster(made);
  return made;
}

function emptyService(account: Account, cluster: ClusterEntry, seed: ServiceSeed): ServiceState {
  const minimumHealthyPercent = seed.minimumHealthyPercent ?? 100;
  const maximumPercent = seed.maximumPercent ?? 200;
  return {
    arn: account.arn('ecs', `service/${cluster.name}/${seed.service}`),
    name: seed.service,
    clusterArn: cluster.arn,
    createdAt: account.time.now(),
    tags: new Map(Object.entries(seed.tags ?? {})),
    plain: { ...seed.plain },
    desiredCount: seed.desiredCount,
    minimumHealthyPercent,
    maximumPercent,
    // What ran before came up at once: the seeded strategy holds from the next deployment on.
    deploymentConfiguration: deploymentConfiguration({ minimumHealthyPercent, maximumPercent }),
    healthCheckGracePeriodSeconds: seed.healthCheckGracePeriod ?? 0,
    revisions: [],
    deployments: [],
    serviceDeployments: [],
    tasks: [],
    events: [],
    followed: null,
    reportedDeployment: null,
    steady: false,
  };
}

function advancedConfiguration(account: Account, balancer: LoadBalancer): JsonObject {
  const alternate = balancer.targetGroups[1];
  if (alternate === undefined) return {};
  return {
    advancedConfiguration: {
      alternateTargetGroupArn: alternate.arn,
      productionListenerRule: balancer.production.rule.arn,
      ...(balancer.test === null ? {} : { testListenerRule: balancer.test.rule.arn }),
      roleArn: `arn:aws:iam::${account.id}:role/thea-load-balancers`,
    },
  };
}

async function firstRevision(
  parts: SeedParts,
  seed: ServiceSeed,
  balancers: readonly LoadBalancer[],
): Promise<Omit<RevisionState, 'arn' | 'createdAt'>> {
  const { definitions, images, account } = parts.ecs;
  const registered = definitions.register(
    seed.taskDefinition,
    `arn:aws:iam::${account.id}:user/infrastructure`,
  );
  const containers = objects(registered.definition, 'containerDefinitions');
  const served = containers.find((one) => objects(one, 'portMappings').length > 0);
  const mapping = objects(served ?? {}, 'portMappings')[0] ?? {};
  return {
    taskDefinitionArn: registered.arn,
    launchType: 'FARGATE',
    platformVersion: '1.4.0',
    networkConfiguration: defaultNetwork(),
    loadBalancers: balancers.map((balancer) => ({
      targetGroupArn: balancer.targetGroup.arn,
      containerName: text(served ?? {}, 'name') ?? '',
      containerPort: number(mapping, 'containerPort') ?? 80,
      ...advancedConfiguration(account, balancer),
    })),
    targetGroups: balancers.map(({ targetGroup }) => targetGroup.arn),
    serviceRegistries: [],
    serviceConnectConfiguration: seed.serviceConnect ?? null,
    capacityProviderStrategy: [...(seed.capacityProviders ?? [])],
    containerImages: await resolveRevision(images, registered.definition),
  };
}

/**
 * Makes a service exist, in a steady state at once: its tasks are real processes, its history one SUCCESSFUL
 * deployment. With `running: false` its desired count is kept and no task runs.
 */
export async function seedService(parts: SeedParts, seed: ServiceSeed): Promise<SeededService> {
  const { ecs } = parts;
  const { balancers } = ecs;
  const { account } = ecs;
  const { time } = account;
  const past: Account = { ...account, time: { ...time, now: () => time.now() - SEEDED_AGO_MILLISECONDS } };
  const cluster = clusterOf(parts, seed.cluster);
  for (const container of objects(seed.taskDefinition, 'containerDefinitions')) {
    const logs = awslogsOf(container);
    if (logs !== null) ecs.containers.logs.createGroup(logs.group);
    parts.repositories.add(parseImage(text(container, 'image') ?? '').repository);
  }
  const state = emptyService(past, cluster, seed);
  // What comes up during the seeding ran before: the feed of changes begins with the steady state.
  let seeded = false;
  const { startup = 30 } = seed;
  const timing = (): Timing =>
    timingOf(
      typeof startup === 'number' ? startup : startup(),
      parts.controlPlane,
      seed.trafficShift,
      seed.networkShift,
    );
  const runtime = openServiceRuntime(
    {
      containers: ecs.containers,
      definitions: ecs.definitions,
      balancers,
      room: parts.room,
      timing: timing(),
      taskTiming: timing,
      changed: () => {
        if (seeded) parts.changed(state);
      },
    },
    state,
  );
  const port = number(
    objects(objects(seed.taskDefinition, 'containerDefinitions')[0] ?? {}, 'portMappings')[0] ?? {},
    'containerPort',
  );
  const shifts = shiftsTraffic(seed);
  const kind = seed.balancerKind ?? 'application';
  const plan = {
    kind,
    port: port ?? 80,
    settings: settingsOf(seed),
    alternate: shifts,
    testListener: shifts && seed.testListener !== false,
    ...(seed.stickySeconds === undefined ? {} : { stickySeconds: seed.stickySeconds }),
  };
  const made: LoadBalancer[] = [];
  for (let more = seed.loadBalancer ? (seed.moreLoadBalancers ?? 0) : -1; more >= 0; more -= 1) {
    const name = `${seed.service}-${kind === 'network' ? 'nlb' : 'alb'}${made.length === 0 ? '' : `-${made.length + 1}`}`;
    made.push(await balancers.create(name, plan, () => runtime.wake()));
  }
  const [balancer = null] = made;
  cluster.services.push({ state, runtime });
  const first = await firstRevision(parts, seed, made);
  for (const endpoint of checkServiceConnect(ecs, state, null, first)) await ecs.mesh.open(endpoint);
  const revision = addRevision(past, state, first);
  const deployment = beginRollout(past, state, revision);
  startRollout(past, state, deployment, []);
  const [begun] = state.deployments;
  if (seed.running !== false) await runtime.adopt(past);
  else if (begun !== undefined) {
    giveUp(past, begun, deployment, {
      reason: 'Service deployment failed because the circuit breaker threshold was exceeded.',
      rollout: 'ECS deployment circuit breaker: tasks failed to start.',
    });
  }
  const { minimumHealthyPercent, maximumPercent } = state;
  state.deploymentConfiguration = deploymentConfiguration({
    minimumHealthyPercent,
    maximumPercent,
    ...seed,
  });
  state.reportedDeployment = deployment.arn;
  if (seed.autoscaling !== undefined) {
    const { min, max } = seed.autoscaling;
    ecs.scaling.register(`service/${cluster.name}/${seed.service}`, { minimum: min, maximum: max });
  }
  seeded = true;
  parts.changed(state);
  const urlOf = (listener: Listener | null | undefined): string | null =>
    listener ? `http://127.0.0.1:${listener.balancer.port}` : null;
  return {
    clusterArn: cluster.arn,
    serviceArn: state.arn,
    taskDefinitionArn: revision.taskDefinitionArn,
    loadBalancer: balancer,
    url: urlOf(balancer?.production),
    testUrl: urlOf(balancer?.test),
  };
}
