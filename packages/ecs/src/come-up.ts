import type { Prediction } from '@thea/release';
import { enoughFit, type Fitness, longestBoot } from './enough-fit.ts';
import type { EcsDeployment, EcsFacts } from './facts.ts';
import { type JsonObject, number, object, objects } from './raw.ts';

type Term = Prediction['terms'][number];
type Room = Pick<EcsFacts, 'desired' | 'maximumPercent' | 'minimumHealthyPercent'>;

/** Without load balancer and container health check ECS takes a task for healthy 40 s after it runs (client-ecs). */
const UNCHECKED_SECONDS = 40;
/** An ENI is attached, the image pulled and the container started: measured by others, see the reference. */
const FARGATE_START_SECONDS = 30;
const FARGATE_PULL_SECONDS = 20;
const EC2_START_SECONDS = 5;
/** A container health check that does not say otherwise (ECS API, `HealthCheck`): seconds between two, and how many fail. */
const CHECK_INTERVAL = 30;
const CHECK_RETRIES = 3;
/** What an application takes until it answers, where nothing tells. */
export const BOOT_SECONDS = 2;
/** By how much the slowest of many boots is slower than what one rollout shows. */
const BOOT_VARIES = 1.25;
/** Turns of the control plane from the last shift of traffic to the end of a deployment in two colours. */
const TURNS_AT_THE_END = 4;
/** In ROLLING: the last old replica is taken down, and the turn after that sees it gone. */
const TURN_AFTER_STOP = 1;
const GONE_SECONDS = 1;
/** From a call to its effect, where no deployment tells. */
const REACTION_SECONDS = 1.5;

/**
 * How many times over tasks are started until only new ones serve, at least the minimum of them (T2), and until all of
 * them run. The scheduler stops old tasks as soon as the minimum allows, and starts new ones where the maximum leaves
 * room (client-ecs, `DeploymentConfiguration`). Infinite where nothing can start. Pure.
 */
export function wavesOf(room: Room): { readonly restored: number; readonly whole: number } {
  const { desired } = room;
  if (desired === 0) return { restored: 1, whole: 1 };
  const ceiling = Math.floor((desired * room.maximumPercent) / 100);
  const floor = Math.min(desired, Math.ceil((desired * room.minimumHealthyPercent) / 100));
  let restored = 0;
  let fresh = 0;
  for (let waves = 1; ; waves += 1) {
    const old = Math.max(0, floor - fresh);
    const started = Math.min(desired - fresh, ceiling - old - fresh);
    if (started <= 0) return { restored: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY };
    fresh += started;
    if (restored === 0 && fresh >= floor) restored = waves;
    if (fresh >= desired) return { restored, whole: waves };
  }
}

/** How many new replicas start at once: in two colours all of them, in ROLLING as many as there is room for. Pure. */
export function startsAtOnce(facts: EcsFacts): number {
  if (facts.shift !== null) return facts.desired;
  const ceiling = Math.floor((facts.desired * facts.maximumPercent) / 100);
  const floor = Math.ceil((facts.desired * facts.minimumHealthyPercent) / 100);
  return Math.max(0, Math.min(facts.desired, ceiling - floor));
}

/** Whether two new replicas start at once: then a second one shows at once whether the first one was unlucky. Pure. */
export function startsTwo(facts: EcsFacts): boolean {
  return startsAtOnce(facts) >= 2;
}

/**
 * Seconds from running to healthy. A newly registered target needs one passing check, somewhere within the first
 * interval (ELBv2, "Target group health checks"): the last of n replicas gets it after n/(n+1) of it on average. Pure.
 */
export function healthSeconds(facts: EcsFacts): Term {
  const container = containerCheck(facts);
  const interval = Math.max(0, ...(facts.balancer?.groups.map((group) => group.interval) ?? []));
  if (facts.balancer !== null && facts.balancer.groups.length > 0) {
    const many = Math.max(1, startsAtOnce(facts));
    const target = BOOT_SECONDS + (interval * many) / (many + 1);
    return {
      name: 'health check',
      seconds: Math.max(target, container ?? 0),
      source: 'target group: one passing check; container health check',
    };
  }
  if (container !== null)
    return { name: 'health check', seconds: container, source: 'container health check interval' };
  return {
    name: 'health check',
    seconds: UNCHECKED_SECONDS,
    source: 'ECS without any check: 40 s after RUNNING',
  };
}

function containerCheck(facts: EcsFacts): number | null {
  const intervals = containerChecks(facts).map((check) => number(check['interval'], CHECK_INTERVAL));
  return intervals.length === 0 ? null : Math.max(...intervals);
}

const containerChecks = (facts: EcsFacts): JsonObject[] =>
  objects(object(facts.live?.taskDefinition.body)['containerDefinitions'])
    .map((container) => container['healthCheck'])
    .filter((check) => check !== undefined && check !== null)
    .map((check) => object(check));

/**
 * Seconds from running until a replica counts as failing whose checks fail from its start: those of a target group in a
 * row, or those of a container after its own start period (ECS API, HealthCheck: three retries, an interval of 30 s),
 * and never before the grace period of the service, in which ECS ignores both. 0 where nothing checks. Pure.
 */
export function failingSeconds(facts: EcsFacts): number {
  const targets = (facts.balancer?.groups ?? []).map((group) => group.interval * group.unhealthyThreshold);
  const containers = containerChecks(facts).map(
    (check) =>
      number(check['startPeriod'], 0) +
      number(check['interval'], CHECK_INTERVAL) * number(check['retries'], CHECK_RETRIES),
  );
  const checks = [...targets, ...containers];
  return checks.length === 0 ? 0 : Math.max(facts.gracePeriod, ...checks);
}

/** Seconds from the request of a task to its running, measured on the replicas that run; null where none tells. Pure. */
export function measuredStart(facts: EcsFacts): number | null {
  const seconds = startSeconds(facts);
  return seconds.length === 0 ? null : Math.max(...seconds);
}

function startSeconds({ replicas }: Pick<EcsFacts, 'replicas'>): number[] {
  return replicas
    .map(({ createdAt, startedAt }) => (Date.parse(startedAt) - Date.parse(createdAt)) / 1000)
    .filter((value) => value >= 0);
}

/**
 * Seconds from the first replica that has started to the second one, on average, where several start at once: how far
 * the starts of the running ones lie apart tells it. The spacing of the extremes of n normal draws is σ/√(2 ln n)
 * (David and Nagaraja, "Order Statistics", section 10.5), and a little more for few: within a tenth from two on. Pure.
 */
export function betweenStarts(facts: EcsFacts): number {
  const many = startsAtOnce(facts);
  const starts = startSeconds(facts);
  if (many < 2 || starts.length < 2) return 0;
  const mean = starts.reduce((sum, seconds) => sum + seconds, 0) / starts.length;
  const squares = starts.reduce((sum, seconds) => sum + (seconds - mean) ** 2, 0);
  const sigma = Math.sqrt(squares / (starts.length - 1));
  return (sigma * Math.sqrt(many / (many - 1))) / Math.sqrt(2 * Math.log(many));
}

/** Seconds from the first to the last of the replicas that run, had they been asked for at once; 0 where none tells. Pure. */
export function betweenAllStarts(facts: EcsFacts): number {
  const starts = startSeconds(facts);
  return starts.length === 0 ? 0 : Math.max(...starts) - Math.min(...starts);
}

/** The parts of a task's start. Pure. */
export function startTerms(facts: EcsFacts): Term[] {
  const measured = measuredStart(facts);
  if (measured !== null)
    return [{ name: 'task start', seconds: measured, source: 'measured on the running tasks' }];
  if (facts.compute !== 'fargate') {
    return [{ name: 'task start', seconds: EC2_START_SECONDS, source: 'EC2 with the image cached' }];
  }
  return [
    {
      name: 'task start',
      seconds: FARGATE_START_SECONDS,
      source: 'Fargate: scheduling and network interface',
    },
    { name: 'image pull', seconds: FARGATE_PULL_SECONDS, source: 'Fargate within the VPC' },
  ];
}

/** Seconds from a call to its effect, measured on the last deployment that says so. Pure. */
export function reactionSeconds({ deployments }: Pick<EcsFacts, 'deployments'>): number {
  const known = deployments
    .map(({ createdAt, startedAt }) => (Date.parse(startedAt) - Date.parse(createdAt)) / 1000)
    .find((seconds) => seconds > 0);
  return known ?? REACTION_SECONDS;
}

/**
 * Seconds that the last rollout took until all of its replicas served: from its creation to its end, without what the
 * old replicas took to drain, and without bake and steps. Null where no rollout took another release's place, or where
 * somebody may have held it. Pure.
 */
export function measuredRollout(facts: EcsFacts): number | null {
  if (facts.hooks.length > 0) return null;
  const drain = Math.max(
    0,
    ...(facts.balancer?.groups.map(({ deregistrationDelay }) => deregistrationDelay) ?? []),
  );
  const waited =
    facts.shift === null
      ? TURN_AFTER_STOP * reactionSeconds(facts) + GONE_SECONDS
      : (facts.shift.bakeMinutes + facts.shift.stepsMinutes) * 60 + TURNS_AT_THE_END * reactionSeconds(facts);
  const last = lastRollout(facts);
  if (last === undefined) return null;
  const seconds = (Date.parse(last.finishedAt) - Date.parse(last.createdAt)) / 1000 - drain - waited;
  return seconds > 0 ? seconds : null;
}

/**
 * Equally likely seconds that the next rollout takes until all of its replicas serve, where the last one took `seconds`
 * and all start at once: starts, boot and checks of the replicas that run tell which part of it was chance. `between`:
 * seconds of it that pass before replicas are asked for, and after the last of them is fit. Empty where replicas do not
 * tell. Pure.
 */
export function likeRollout(facts: EcsFacts, seconds: number, between: number): readonly number[] {
  const fitness = fitnessOf(facts);
  return fitness === null ? [] : enoughFit(fitness, seconds - between).map((fit) => fit + between);
}

/**
 * Seconds that a way back may take longer than a rollout that took `seconds`, `between` of them as in `likeRollout`: where
 * an application may boot for so long that its target fails as many checks as make it unhealthy, one passing check is not
 * enough any more (ELBv2, "Health checks for your target groups"). Whether that comes about is chance: the first check
 * falls anywhere into its interval. 0 where it cannot, or nothing tells. Pure.
 */
export function failedChecksSeconds(facts: EcsFacts, seconds: number, between: number): number {
  const fitness = fitnessOf(facts);
  const boot = fitness === null ? null : longestBoot(fitness, seconds - between);
  if (boot === null) return 0;
  const longer = (facts.balancer?.groups ?? [])
    .filter(({ interval, unhealthyThreshold }) => BOOT_VARIES * boot > (unhealthyThreshold - 1) * interval)
    .map(({ interval, healthyThreshold }) => (healthyThreshold - 1) * interval);
  return Math.max(0, ...longer);
}

function fitnessOf(facts: EcsFacts): Fitness | null {
  const last = lastRollout(facts);
  const name = facts.live?.taskDefinition.name;
  if (last === undefined || containerCheck(facts) !== null) return null;
  const began = Date.parse(last.createdAt);
  const own = facts.replicas.filter(
    ({ taskDefinition, desiredStatus, createdAt }) =>
      taskDefinition === name && desiredStatus === 'RUNNING' && Date.parse(createdAt) >= began,
  );
  const starts = startSeconds({ replicas: own });
  const interval = Math.max(0, ...(facts.balancer?.groups.map((group) => group.interval) ?? []));
  if (interval === 0 || starts.length < facts.desired) return null;
  const { desired: count } = facts;
  const minimum = Math.ceil((count * facts.minimumHealthyPercent) / 100);
  const needed = facts.shift === null ? Math.max(1, Math.min(count, minimum)) : count;
  return { starts, interval, count, needed, usualBoot: BOOT_SECONDS };
}

function lastRollout(facts: EcsFacts): EcsDeployment | undefined {
  return facts.deployments.find((deployment) => isPlainSuccess(deployment, facts));
}

function isPlainSuccess({ status, source, taskDefinition }: EcsDeployment, { live }: EcsFacts): boolean {
  return status === 'SUCCESSFUL' && source !== null && taskDefinition === live?.taskDefinition.name;
}
