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
  /** From now on every call takes that many times as long. */
  slowDown(factor: number): void;
  /** The next replica cannot be pulled, once. */
  failNextPull(): void;
  /** Resolves when `holds` is true of the counts of replicas. */
  until(holds: (counts: ReplicaChange['counts']) => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds between the looks of packages/ecs, `follow`, also in a step; and how many calls one look takes in a row. */
const STEADY_WAITS = [1_500, 5_000];
const LOOK = 4;
const MOST_LEFT_OUT = 20;

/** Opens it with the first image running; `way` as in `SimulatedAccount.openApi`. */
export async function openWorld(
  service: DrawnService,
  random: Random,
  images: readonly PaperImage[],
  staleReads: number,
  way: 'short' | 'sdk',
): Promise<SimulatedWorld> {
  const account = await openSimulatedAccount(images, { controlPlane: service.controlPlane, staleReads });
  const { time, aws, clock: unhurried } = account;
  let changed = true;
  // Where nothing checks a replica its health is a matter of time alone.
  let idle = service.balancer || service.containerCheck !== null;
  const clock: Clock = {
    ...unhurried,
    // A look that could see nothing new is left out: waiting goes on to the next look after something has changed.
    sleep: async (milliseconds, signal) => {
      await unhurried.sleep(milliseconds, signal);
      if (!STEADY_WAITS.includes(milliseconds) || !idle) return;
      for (let left = 0; left < MOST_LEFT_OUT && !changed && !showsMore(); left += 1)
        await unhurried.sleep(milliseconds + LOOK * service.latency * 1000, signal);
      changed = false;
    },
  };
  let shown = '';
  // Beside what is counted a look shows stages, and replicas that ECS begins to stop; one that fails its checks counts as failing
  // from the end of its grace period on, when nothing else changes.
  const showsMore = (): boolean => {
    const { tasks, stage } = aws.inspect.service(WHERE.cluster, WHERE.service);
    const now =
      tasks.map(({ id, desiredStatus, target }) => `${id} ${desiredStatus} ${target}`).join() + stage;
    const more = now !== shown;
    shown = now;
    return more || tasks.some(({ target }) => target === 'unhealthy');
  };
  let factor = 1;
  const latency = (): number => factor * random.logNormal(service.latency, 0.3) * 1000;
  const api = await account.openApi({ way, latency, clock });
  const urgent = way === 'short' ? api : await account.openApi({ way, latency, clock, urgent: true });
  const waiting = new Set<() => void>();
  let counts: ReplicaChange['counts'] = {};
  aws.onChange((change) => {
    counts = change.counts;
    changed = true;
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
    slowDown: (by) => {
      factor = by;
    },
    failNextPull: account.failNextPull,
    until,
    close: account.close,
  };
}
