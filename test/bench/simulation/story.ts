import { type Clock, Failure } from '@thea/action';
import type { EcsPlatform } from '@thea/ecs';
import { wavesOf } from '@thea/ecs/come-up';
import { shortName } from '@thea/ecs/names';
import { predictNeverServed } from '@thea/ecs/never-served';
import { describeDeployments } from '@thea/ecs/observe-deployments';
import { answerPause } from '@thea/ecs/pause';
import { unluckySeconds } from '@thea/ecs/predict';
import { readPause } from '@thea/ecs/shift';
import {
  deployPrepared,
  type Prediction,
  prepareDeploy,
  rollback,
  type StoryTools,
  verify,
} from '@thea/release';
import { keptLog } from '../../ecs/kept-log.ts';
import { type DrawnService, drawService } from './draw-service.ts';
import { type Badness, drawBadness, drawTrouble, plantTrouble, type Trouble } from './draw-trouble.ts';
import { judgeAnswers } from './judge-answers.ts';
import type { PaperImage } from './paper-replicas.ts';
import { openRandom, type Random } from './random.ts';
import { digestOf, requestOf, runOf, WHERE } from './request.ts';
import { openWorld, type SimulatedWorld } from './world.ts';

/** What predicts the way back of a release that never serves: how its replicas fail. */
const HOW = { missing: 'image', exits: 'ends', 'fails-checks': 'checks', serves: 'ends' } as const;

/** Repeats draw from seeds that no release has. */
const REPEATS_FROM = 1_000_000;
const MOST_REPEATS = 16;

/** What became of one simulated release; seconds from T0. */
export interface Outcome {
  readonly seed: number;
  readonly repeat: number;
  readonly service: DrawnService;
  readonly badness: Badness;
  readonly trouble: Trouble;
  /** Rules of the plan's findings, and those that block. */
  readonly findings: readonly string[];
  readonly blocking: readonly string[];
  /** `unlucky`: by how much longer a completed way back may take where replicas fail their first checks. */
  readonly prediction: Prediction & { readonly neverServed: number; readonly unlucky: number };
  /** Null where nothing was rolled back: the plan refused the release. */
  readonly way: WayBack | null;
}

export interface WayBack {
  /**
   * Which of the predicted times this way back is: no traffic had left the goal's replicas, they were still up, or they
   * were not any more.
   */
  readonly kind: 'neverServed' | 'inProgress' | 'completed';
  /** T0 to the decision, T1 and T2. */
  readonly decided: number;
  readonly t1: number;
  readonly t2: number;
  readonly differences: number;
  /** Service deployments that the deploy and the rollback began. */
  readonly begun: readonly [number, number];
}

/**
 * Plays the release of a seed: a good release first, then a bad one, which is found and taken back. `repeat` from 1 on:
 * the same service and the same badness, and everything else drawn anew.
 */
export async function playRelease(seed: number, wanted?: 'short' | 'sdk', repeat = 0): Promise<Outcome> {
  const first = openRandom(seed);
  const service = drawService(first);
  const badness = drawBadness(first);
  const random = repeat === 0 ? first : openRandom(REPEATS_FROM + seed * MOST_REPEATS + repeat);
  Object.assign(Math, { random: random.next });
  const trouble = drawTrouble(random);
  // Calls that meet no trouble make the same times both ways.
  const back = wanted ?? (trouble === 'none' ? 'short' : 'sdk');
  const boot = (): number => random.logNormal(service.boot, service.spread);
  const behaviour = badness.kind === 'never-serves' ? badness.behaviour : 'serves';
  const images: readonly PaperImage[] = [
    { digest: digestOf(1), behaviour: 'serves', boot },
    { digest: digestOf(2), behaviour: 'serves', boot },
    { digest: digestOf(3), behaviour, boot },
  ];
  const world = await openWorld(
    service,
    random,
    images,
    trouble === 'stale-reads' ? 3 : 0,
    wanted ?? 'short',
    back,
  );
  try {
    await goodRelease(world, random, service);
    const request = requestOf(3, 'bad');
    const prepared = await prepareDeploy(world.platform, request, storyTools(world));
    const planned = {
      seed,
      repeat,
      service,
      badness,
      trouble,
      findings: prepared.findings.map(({ rule }) => rule),
      blocking: prepared.findings.flatMap(({ blocks, rule }) => (blocks ? [rule] : [])),
      prediction: {
        ...prepared.plan.prediction,
        neverServed: predictNeverServed(prepared.facts, HOW[behaviour]),
        unlucky: unluckySeconds(prepared.facts),
      },
    };
    if (planned.blocking.length > 0) return { ...planned, way: null };
    const platform = badness.kind === 'never-serves' ? world.platform : quickly(world, random);
    const before = deploymentsOf(world);
    try {
      await deployPrepared(platform, request, prepared, storyTools(world));
    } catch (thrown) {
      if (badness.kind !== 'never-serves' || !(thrown instanceof Failure) || thrown.kind !== 'rollout')
        throw thrown;
    }
    const deployed = deploymentsOf(world);
    if (badness.kind === 'found-late') {
      await judged(world, random, 'bad', 0);
      await settled(world);
    }
    if (badness.kind !== 'never-serves') await judged(world, random, 'bad', badness.errorRate);
    const way = await wayBack(world, random, planned);
    return {
      ...planned,
      way: {
        ...way,
        begun: [deployed - before, deploymentsOf(world) - deployed],
      },
    };
  } finally {
    await world.close();
  }
}

function storyTools({ clock, deadline }: SimulatedWorld): StoryTools {
  return { clock, log: keptLog(), deadline, store: null };
}

const deploymentsOf = ({ aws }: SimulatedWorld): number =>
  aws.inspect.service(WHERE.cluster, WHERE.service).serviceDeployments.length;

/** What serves is a release of ours, as it was deployed and verified before: its record and the history of the service tell of it. */
async function goodRelease(world: SimulatedWorld, random: Random, service: DrawnService): Promise<void> {
  // Where nothing can be rolled out nothing comes of it.
  if (wavesOf({ desired: service.replicas, ...service }).whole === Number.POSITIVE_INFINITY) return;
  const request = requestOf(2, 'good');
  const prepared = await prepareDeploy(world.platform, request, storyTools(world));
  if (prepared.findings.some(({ blocks }) => blocks)) return;
  await world.untimed(() => deployPrepared(world.platform, request, prepared, storyTools(world)));
  await judged(world, random, 'good', 0);
  await settled(world);
}

/** Our platform, that looks at a rollout only once it serves: what happens before is no part of the way back. */
function quickly(world: SimulatedWorld, random: Random): EcsPlatform {
  return {
    ...world.platform,
    follow: async function* (rollout) {
      const name = rollout.taskDefinition ?? '';
      const desiredCount = await serving(world, name);
      // The next look of a deploy, and the end of its step.
      await world.clock.sleep(random.between(500, 2_500));
      const replicas = { wanted: desiredCount, running: desiredCount, serving: desiredCount };
      yield {
        kind: 'serving',
        at: world.clock.now(),
        message: `${name} serves.`,
        replicas: { ...replicas, others: 0, othersServing: 0 },
      };
    },
  };
}

/** Waits until a task definition alone serves; gives the number of its replicas. */
async function serving(world: SimulatedWorld, name: string): Promise<number> {
  const { desiredCount } = world.aws.inspect.service(WHERE.cluster, WHERE.service);
  await world.until(servesAlone(name, desiredCount));
  return desiredCount;
}

/** Whether so many replicas of a task definition serve, and none of another one. */
function servesAlone(name: string, least: number): Parameters<SimulatedWorld['until']>[0] {
  return (counts) =>
    (counts[name]?.serving ?? 0) >= least &&
    Object.entries(counts).every(([other, { serving: others }]) => other === name || others === 0);
}

/** Waits until nothing is under way any more; a pause is continued. */
async function settled({ aws, clock, api }: SimulatedWorld): Promise<void> {
  for (;;) {
    const { serviceDeployments, held } = aws.inspect.service(WHERE.cluster, WHERE.service);
    const [newest] = serviceDeployments;
    if (newest?.status !== 'PENDING' && newest?.status !== 'IN_PROGRESS') return;
    const serviceArn = newest.arn.replace(/:service-deployment\/(.*)\/[^/]*$/, ':service/$1');
    const pause = held ? readPause((await describeDeployments(api, [newest.arn]))[0]) : null;
    if (pause !== null) await answerPause(api, serviceArn, shortName(newest.arn), pause.hook, 'CONTINUE');
    await clock.sleep(15_000);
  }
}

/** The next step of the job: a process starts and loads. */
function nextStep(clock: Clock, random: Random): Promise<void> {
  return clock.sleep(random.between(300, 1_200));
}

async function judged(world: SimulatedWorld, random: Random, id: string, errorRate: number): Promise<void> {
  const { clock, aws, platform } = world;
  await nextStep(clock, random);
  const { tasks } = aws.inspect.service(WHERE.cluster, WHERE.service);
  const { decision } = await verify(
    platform,
    {
      environment: 'production',
      run: runOf(id),
      onInconclusive: 'hold',
      judge: async ({ platformRelease, release: { version } }) => {
        const own = tasks.filter(({ taskDefinition }) => taskDefinition === platformRelease);
        const release = { name: platformRelease ?? '', version, replicas: own.map(({ id: one }) => one) };
        return judgeAnswers(clock, random, release, errorRate);
      },
    },
    storyTools(world),
  );
  const wanted = errorRate === 0 ? 'accept' : 'roll-back';
  if (decision !== wanted) throw new Error(`Verify decided ${decision} instead of ${wanted}.`);
}

async function wayBack(
  world: SimulatedWorld,
  random: Random,
  { service, badness, trouble }: Pick<Outcome, 'service' | 'badness' | 'trouble'>,
): Promise<Omit<WayBack, 'begun'>> {
  const { clock, aws, wayBack: platform } = world;
  const decidedAt = clock.now();
  const kept = aws.inspect
    .service(WHERE.cluster, WHERE.service)
    .tasks.filter(
      ({ taskDefinition, desiredStatus, healthy }) =>
        taskDefinition === 'thea-ia:2' && desiredStatus === 'RUNNING' && healthy,
    );
  await nextStep(clock, random);
  plantTrouble(random, trouble, aws.faults);
  const minimum = Math.ceil((service.replicas * service.minimumHealthyPercent) / 100);
  if (trouble !== 'none') world.everyLookUntil(servesAlone('thea-ia:2', minimum));
  if (trouble === 'slow-api') world.slowDown(4);
  if (trouble === 'pull-fails') world.failNextPull();
  const outcome = await rollback(
    platform,
    {
      environment: 'production',
      run: runOf('bad'),
      to: null,
      reason: 'it fails',
      dryRun: false,
      keepAccepted: false,
    },
    storyTools(world),
  );
  const times = outcome.head?.times;
  if (outcome.kind !== 'restored' || times?.t0 == null || times.t1 === null || times.t2 === null) {
    throw new Error(`The rollback ended as ${outcome.kind}, and T2 was not reached.`);
  }
  const since = (at: { readonly monotonic: number }): number =>
    (at.monotonic - (times.t0?.monotonic ?? 0)) / 1000;
  return {
    kind:
      kept.length < minimum ? 'completed' : badness.kind === 'never-serves' ? 'neverServed' : 'inProgress',
    decided: Math.max(0, since(decidedAt)),
    t1: since(times.t1),
    t2: since(times.t2),
    differences: outcome.differences.length,
  };
}
