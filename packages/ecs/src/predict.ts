import type { Prediction } from '@thea/release';
import type { EcsFacts, EcsShift } from './facts.ts';
import { number, object, objects } from './raw.ts';

type Term = Prediction['terms'][number];

/** Without load balancer and container health check ECS takes a task for healthy 40 s after it runs (client-ecs). */
const UNCHECKED_SECONDS = 40;
/** An ENI is attached, the image pulled and the container started: measured by others, see the reference. */
const FARGATE_START_SECONDS = 30;
const FARGATE_PULL_SECONDS = 20;
const EC2_START_SECONDS = 5;

/** How many times over tasks are replaced until all run: new ones only fit above the desired number. Pure. */
export function wavesOf(
  facts: Pick<EcsFacts, 'desired' | 'maximumPercent' | 'minimumHealthyPercent'>,
): number {
  const { desired } = facts;
  if (desired === 0) return 1;
  const ceiling = Math.floor((desired * facts.maximumPercent) / 100);
  const floor = Math.ceil((desired * facts.minimumHealthyPercent) / 100);
  const room = ceiling - Math.min(desired, floor);
  return room <= 0 ? Number.POSITIVE_INFINITY : Math.ceil(desired / Math.max(1, room));
}

/** Seconds from running to healthy: the container's own check, one passing check of the target group, or neither. Pure. */
export function healthSeconds(facts: EcsFacts): Term {
  const container = containerCheck(facts);
  const interval = Math.max(0, ...(facts.balancer?.groups.map((group) => group.interval) ?? []));
  if (facts.balancer !== null && facts.balancer.groups.length > 0) {
    // A newly registered target needs one passing check (ELBv2, "Target group health checks").
    const seconds = Math.max(interval, container ?? 0);
    return {
      name: 'health check',
      seconds,
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
  const intervals = objects(object(facts.live?.taskDefinition.body)['containerDefinitions'])
    .map((container) => container['healthCheck'])
    .filter((check) => check !== undefined && check !== null)
    .map((check) => number(object(check)['interval'], 30));
  return intervals.length === 0 ? null : Math.max(...intervals);
}

/** Seconds from the request of a task to its running, measured on the replicas that run; null where none tells. Pure. */
export function measuredStart(facts: EcsFacts): number | null {
  const seconds = facts.replicas
    .map(({ createdAt, startedAt }) => (Date.parse(startedAt) - Date.parse(createdAt)) / 1000)
    .filter((value) => value >= 0);
  return seconds.length === 0 ? null : Math.max(...seconds);
}

function startTerms(facts: EcsFacts): Term[] {
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

/** A listener's weights are written and reach its nodes: 5 to 20 s in all, an estimate of the reference. */
const FLIP_SECONDS = 8;
/** A Network Load Balancer takes ten minutes more for each shift of traffic (ECS, "Blue/green deployments"). */
const NETWORK_SHIFT_SECONDS = 600;

/** With two colours a rollback in progress moves weights only; once blue is gone it is a whole deployment again. */
function predictShift(facts: EcsFacts, shift: EcsShift, shared: readonly Term[]): Prediction {
  const network = facts.balancer?.type === 'network';
  const tested = facts.hooks.length > 0 || facts.balancer?.testUrl != null;
  const flip: Term[] = [
    {
      name: 'weight flip',
      seconds: FLIP_SECONDS,
      source: 'the listener sends all traffic to the old colour',
    },
    ...(network
      ? [{ name: 'network balancer', seconds: NETWORK_SHIFT_SECONDS, source: 'NLB: ten minutes per shift' }]
      : []),
  ];
  const again: Term[] = [
    ...startTerms(facts),
    healthSeconds(facts),
    ...(network && tested
      ? [{ name: 'test traffic', seconds: NETWORK_SHIFT_SECONDS, source: 'NLB: ten minutes per shift' }]
      : []),
    ...(shift.stepsMinutes > 0
      ? [
          {
            name: 'steps',
            seconds: shift.stepsMinutes * 60,
            source: `${facts.strategy} goes back in steps too`,
          },
        ]
      : []),
  ];
  return {
    inProgress: sumOf([...shared, ...flip]),
    completed: sumOf([...shared, ...flip, ...again]),
    terms: rounded([...shared, ...flip, ...again]),
  };
}

function rounded(terms: readonly Term[]): Term[] {
  return terms.map((term) => ({ ...term, seconds: tenth(term.seconds) }));
}

function sumOf(terms: readonly Term[]): number {
  return tenth(rounded(terms).reduce((total, { seconds }) => total + seconds, 0));
}

/**
 * The predicted T2 of a rollback, in seconds from T0. In progress the old replicas never left; completed, new ones of
 * the goal start, in ROLLING as many at once as `maximumPercent` leaves room for, and the bad ones drain afterwards.
 */
export function predictRollback(facts: EcsFacts): Prediction {
  const shared: Term[] = [
    { name: 'detect and decide', seconds: 12, source: 'verify: a few failed probes; budget 21 s' },
    { name: 'API and control plane', seconds: 4, source: 'StopServiceDeployment or UpdateService' },
    { name: 'observation', seconds: 2, source: 'one poll' },
  ];
  if (facts.shift !== null) return predictShift(facts, facts.shift, shared);
  const waves = wavesOf(facts);
  const each = [...startTerms(facts), healthSeconds(facts)];
  const perWave = each.reduce((sum, term) => sum + term.seconds, 0);
  const balancer: Term[] =
    facts.balancer === null
      ? []
      : [{ name: 'load balancer', seconds: 3, source: 'targets register and deregister' }];
  // A record holds finite numbers: a day says "never".
  const extra = Number.isFinite(waves) ? perWave * (waves - 1) : 86_400;
  const waiting: Term[] =
    extra > 0
      ? [
          {
            name: 'further waves',
            seconds: extra,
            source: 'maximumPercent leaves no room to start all at once',
          },
        ]
      : [];
  const terms = rounded([...shared, ...each, ...balancer, ...waiting]);
  return { inProgress: sumOf([...shared, ...balancer]), completed: sumOf(terms), terms };
}

function tenth(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
