import type { ServiceSeed } from '@thea/rehearsal/aws/index';
import type { Random } from './random.ts';

/** One random service and how its platform behaves; seconds. What a plan cannot see is marked. */
export interface DrawnService {
  readonly replicas: number;
  readonly strategy: NonNullable<ServiceSeed['strategy']>;
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
  readonly compute: 'fargate' | 'fargate-large-image' | 'ec2';
  readonly balancer: boolean;
  readonly containerCheck: number | null;
  readonly healthInterval: number;
  readonly unhealthyThreshold: number;
  /** Long enough for the service's own start, or it would never have come up. */
  readonly gracePeriod: number;
  readonly deregistrationDelay: number;
  readonly bakeMinutes: number;
  readonly held: boolean;
  readonly steps: { readonly percent: number; readonly bakeMinutes: number };
  /** Unseen: the median of a task's start-up, and how far single tasks are from it (sigma of the logarithm). */
  readonly startup: number;
  readonly spread: number;
  /** Unseen: from RUNNING until the application answers. */
  readonly boot: number;
  /** Unseen: from a call to its effect, one turn of the scheduler, and a listener's weights. */
  readonly controlPlane: number;
  readonly trafficShift: number;
  /** Unseen: one API call. */
  readonly latency: number;
}

/** Passing checks until a target that has failed some counts as healthy: the default of ELB. */
const RECOVERY = 5;

/** From a task's creation to RUNNING, in seconds: reference of ECS, §2.4. */
const STARTUP = {
  // "starts after ~30 s" (Ionescu 2022), a pull of 20 to 40 s within the VPC for what is not small.
  fargate: [25, 50],
  // "60 s for ~1 GB images" (containers-roadmap #696).
  'fargate-large-image': [50, 80],
  // "EC2 with cached image: ~1 s start" and a network interface.
  ec2: [2, 8],
} as const;

/** Minimum and maximum percent of rolling updates, and how often they are met: an estimate. */
const ROOM: readonly (readonly [readonly [number, number], number])[] = [
  [[100, 200], 60],
  [[100, 150], 15],
  [[50, 200], 10],
  [[100, 125], 5],
  [[50, 100], 5],
  [[100, 100], 5],
];

/**
 * Draws a service. Ranges: reference of ECS, §2.4; where that gives none (how often a setting is met, how far tasks of
 * one service differ, 3 to 12 %) they are estimates.
 */
export function drawService(random: Random): DrawnService {
  const strategy = random.pick([
    ['ROLLING', 40],
    ['BLUE_GREEN', 25],
    ['CANARY', 20],
    ['LINEAR', 15],
  ]);
  const [minimumHealthyPercent, maximumPercent] =
    strategy === 'ROLLING' ? random.pick(ROOM) : ([100, 200] as const);
  const compute = random.pick([
    ['fargate', 50],
    ['fargate-large-image', 20],
    ['ec2', 30],
  ]);
  const [quickest, slowest] = STARTUP[compute];
  const balancer = strategy !== 'ROLLING' || random.chance(0.9);
  const boot = random.chance(0.1) ? random.between(15, 40) : random.logNormal(2, 0.6);
  // "default 30, min 5".
  const healthInterval = random.pick([
    [5, 30],
    [10, 35],
    [15, 10],
    [30, 25],
  ]);
  return {
    replicas: random.logUniform(1, 100),
    strategy,
    minimumHealthyPercent,
    maximumPercent,
    compute,
    balancer,
    containerCheck: random.chance(balancer ? 0.2 : 0.6)
      ? random.pick([
          [5, 40],
          [10, 40],
          [30, 20],
        ])
      : null,
    healthInterval,
    gracePeriod: Math.ceil(Math.max(30, 1.5 * boot + (RECOVERY + 1) * healthInterval)),
    unhealthyThreshold: random.pick([
      [2, 70],
      [3, 30],
    ]),
    // "default 300".
    deregistrationDelay: random.pick([
      [5, 10],
      [30, 40],
      [60, 20],
      [120, 10],
      [300, 20],
    ]),
    bakeMinutes:
      strategy === 'ROLLING'
        ? 0
        : random.pick([
            [0, 20],
            [1, 10],
            [5, 50],
            [10, 20],
          ]),
    held: strategy !== 'ROLLING' && random.chance(0.4),
    steps: random.pick([
      [{ percent: 50, bakeMinutes: 1 }, 50],
      [{ percent: 25, bakeMinutes: 2 }, 30],
      [{ percent: 10, bakeMinutes: 3 }, 20],
    ]),
    startup: random.between(quickest, slowest),
    spread: random.between(0.03, 0.12),
    boot,
    controlPlane: random.between(0.5, 2.5),
    // "near-instant" for the weights themselves; calls and control plane make 5 to 20 s of it.
    trafficShift: random.between(1, 4),
    // "API calls 0.1-0.3 each".
    latency: random.between(0.1, 0.3),
  };
}
