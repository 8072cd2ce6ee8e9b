import type { Clock, Deadline } from '@thea/action';
import type { EcsApi } from '@thea/ecs/api';
import { type EcsPlatform, ecsOn } from '@thea/ecs/open';
import type { EmbeddedAws, ReplicaChange } from '@thea/rehearsal/aws/index';
import type { DrawnService } from './draw-service.ts';
import type { PaperImage } from './paper-replicas.ts';
import type { Random } from './random.ts';
import { imageOf, WHERE } from './request.ts';
import { seedOf } from './seed-service.ts';
import { ENDLESS, openSimulatedAccount } from './simulated-account.ts';
import { openWorth } from './worth-a-look.ts';

const TARGET = {
  platform: 'ecs',
  name: 'thea-ia',
  locator: WHERE,
} as const;

/** The embedded AWS with one random service, in virtual time, and our own adapter on it. */
export interface SimulatedWorld {
  readonly clock: Clock;
  readonly aws: EmbeddedAws;
  readonly api: EcsApi;
  readonly platform: EcsPlatform;
  /** As the step has it that takes a release back; what is never throttled makes no difference between the two. */
  readonly wayBack: EcsPlatform;
  readonly deadline: Deadline;
  /** Until `holds` is true of the counts of replicas no look is left out: any of them may meet a fault. */
  everyLookUntil(holds: (counts: ReplicaChange['counts']) => boolean): void;
  /** Follows a rollout of which nothing is timed: quick looks are left out there too. */
  untimed<T>(rollout: () => Promise<T>): Promise<T>;
  /** From now on every call takes that many times as long. */
  slowDown(factor: number): void;
  /** The next replica cannot be pulled, once. */
  failNextPull(): void;
  /** Resolves when `holds` is true of the counts of replicas. */
  until(holds: (counts: ReplicaChange['counts']) => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds between the looks of packages/ecs, `follow`: at first and where seconds count, and else, also in a step. */
const QUICK_WAITS = [300, 500, 800, 1_000];
const STEADY_WAITS = [1_500, 5_000];
/** How many calls one look takes in a row. */
const LOOK = 4;
/** However many looks could show nothing new, one comes at last. */
const MOST_LEFT_OUT = 20;

/** Opens it with the first image running; `way` as in `SimulatedAccount.openApi`, `back` for the step that takes a release back. */
export async function openWorld(
  service: DrawnService,
  random: Random,
  images: readonly PaperImage[],
  staleReads: number,
  way: 'short' | 'sdk',
  back: 'short' | 'sdk' = way,
): Promise<SimulatedWorld> {
  const account = await openSimulatedAccount(images, { controlPlane: service.controlPlane, staleReads });
  const { time, aws, clock: unhurried } = account;
  let timed = true;
  const worth = openWorth(aws, service);
  let counts: ReplicaChange['counts'] = {};
  let worthSince = Number.NEGATIVE_INFINITY;
  // What has changed may not be told yet: a look is worth it until no read is older than the change.
  const isWorth = (): boolean => {
    const now = unhurried.now().monotonic;
    if (worth(counts)) worthSince = now;
    return now - worthSince <= staleReads * 1000;
  };
  // Where nothing checks a replica its health is a matter of time alone.
  let idle = service.balancer || service.containerCheck !== null;
  const clock: Clock = {
    ...unhurried,
    // A look that could see nothing new is left out: waiting goes on to the next one that could.
    sleep: async (milliseconds, signal) => {
      await unhurried.sleep(milliseconds, signal);
      if (!idle || !(STEADY_WAITS.includes(milliseconds) || (!timed && QUICK_WAITS.includes(milliseconds))))
        return;
      for (let left = 0; left < MOST_LEFT_OUT && !isWorth(); left += 1)
        await unhurried.sleep(milliseconds + LOOK * service.latency * 1000, signal);
    },
  };
  let factor = 1;
  const latency = (): number => factor * random.logNormal(service.latency, 0.3) * 1000;
  const api = await account.openApi({ way, latency, clock });
  const urgent = back === 'short' ? api : await account.openApi({ way: back, latency, clock, urgent: true });
  const waiting = new Set<() => void>();
  aws.onChange((change) => {
    counts = change.counts;
    for (const look of waiting) look();
  });
  const until: SimulatedWorld['until'] = (holds) =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!holds(counts)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  await time.busy(aws.seed(seedOf(service, random, imageOf(1))));
  account.begin();
  return {
    clock,
    aws,
    api,
    platform: ecsOn(api, TARGET),
    wayBack: ecsOn(urgent, TARGET),
    deadline: ENDLESS,
    everyLookUntil: (holds) => {
      const usual = idle;
      idle = false;
      void until(holds).then(() => {
        idle = usual;
      });
    },
    untimed: async (rollout) => {
      timed = false;
      return rollout().finally(() => {
        timed = true;
      });
    },
    slowDown: (by) => {
      factor = by;
    },
    failNextPull: account.failNextPull,
    until,
    close: account.close,
  };
}
