import {
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
  waitUntilServicesStable,
} from '@aws-sdk/client-ecs';
import { rolloutOf } from '@thea/ecs/apply';
import { followEcs } from '@thea/ecs/follow';
import { newerThan } from '@thea/ecs/proof';
import type { EmbeddedAws } from '@thea/rehearsal/aws/index';
import { isObject, number, objects } from '@thea/rehearsal/aws/wire/json';
import { type DrawnService, drawService } from '../simulation/draw-service.ts';
import { openRandom, type Random } from '../simulation/random.ts';
import { digestOf, imageOf, WHERE } from '../simulation/request.ts';
import { seedOf, taskDefinitionOf } from '../simulation/seed-service.ts';
import { openSimulatedAccount, type SimulatedAccount } from '../simulation/simulated-account.ts';

/**
 * One rollout that both watched; seconds after the moment that was to be noticed: ours, that all replicas serve and that
 * the service deployment has ended; the peer's, that one deployment is left with as many tasks as wanted.
 */
export interface Noticed {
  readonly seed: number;
  readonly ours: { readonly serving: number; readonly settled: number; readonly calls: number };
  readonly peer: { readonly stable: number; readonly calls: number };
  /** Seconds that the rollout took until it was stable. */
  readonly took: number;
}

/** Milliseconds between two looks at what is really so. */
const TRUTH = 100;
/** The peer gives up after that many seconds; no rollout here takes so long. */
const PATIENCE = 7_200;

/** A service that rolls and can; how long it takes is drawn. */
function drawRolling(random: Random): DrawnService {
  const service = drawService(random);
  return {
    ...service,
    strategy: 'ROLLING',
    minimumHealthyPercent: 100,
    maximumPercent: 200,
    bakeMinutes: 0,
    held: false,
    balancer: true,
  };
}

/**
 * Plays one good rolling release and lets both watch it at the same time, each with clients of its own: our `follow`, and
 * `waitUntilServicesStable` of the SDK with its own defaults.
 */
export async function watchRollout(seed: number): Promise<Noticed> {
  const random = openRandom(seed);
  Object.assign(Math, { random: random.next });
  const service = drawRolling(random);
  const boot = (): number => random.logNormal(service.boot, service.spread);
  const images = [1, 2].map((digit) => ({ digest: digestOf(digit), behaviour: 'serves' as const, boot }));
  const account = await openSimulatedAccount(images, { controlPlane: service.controlPlane });
  try {
    const { time, aws } = account;
    await time.busy(aws.seed(seedOf(service, random, imageOf(1))));
    account.begin();
    return { seed, ...(await watchBoth(account, service, random)) };
  } finally {
    await account.close();
  }
}

async function watchBoth(
  account: SimulatedAccount,
  service: DrawnService,
  random: Random,
): Promise<Omit<Noticed, 'seed'>> {
  const { time, aws, clock } = account;
  const counted = () => {
    let calls = 0;
    const latency = (): number => {
      calls += 1;
      return random.logNormal(service.latency, 0.3) * 1000;
    };
    return { latency, calls: () => calls };
  };
  const [mine, theirs] = [counted(), counted()];
  const ours = await account.openApi({ way: 'short', latency: mine.latency });
  const peer = await account.openApi({ way: 'short', latency: theirs.latency });
  const began = time.now();
  const { taskDefinition } = await peer.writes.send(
    new RegisterTaskDefinitionCommand(taskDefinitionOf(service, imageOf(2))),
  );
  const { cluster, service: name } = WHERE;
  const before = aws.inspect.service(cluster, name).serviceDeployments[0]?.arn.split('/').at(-1) ?? null;
  await peer.writes.send(
    new UpdateServiceCommand({ cluster, service: name, taskDefinition: taskDefinition?.taskDefinitionArn }),
  );
  const [deployment] = (await newerThan(ours, WHERE, before)) ?? [];
  if (deployment === undefined) throw new Error('The rollout that was begun does not show.');
  const [early, late] = [mine.calls(), theirs.calls()];
  const follow = async () => {
    const at = { serving: Number.NaN, settled: Number.NaN };
    for await (const event of followEcs(ours, WHERE, rolloutOf('deploy', deployment), 'settled')) {
      if (event.kind === 'serving' || event.kind === 'settled') at[event.kind] = event.at.monotonic;
      if (event.kind === 'doomed' || event.kind === 'overtaken') throw new Error(event.message);
    }
    return at;
  };
  const wait = async (): Promise<number> => {
    await waitUntilServicesStable(
      { client: peer.reads, maxWaitTime: PATIENCE },
      { cluster, services: [name] },
    );
    return time.now();
  };
  const truth = async () => {
    while (!isServing(aws, service.replicas)) await clock.sleep(TRUTH);
    const serving = time.now();
    while (!(await isStable(aws))) await clock.sleep(TRUTH);
    const stable = time.now();
    while (aws.inspect.service(cluster, name).serviceDeployments[0]?.status !== 'SUCCESSFUL')
      await clock.sleep(TRUTH);
    return { serving, stable, ended: time.now() };
  };
  const [seen, stable, really] = await Promise.all([follow(), wait(), truth()]);
  const seconds = (milliseconds: number): number => milliseconds / 1000;
  return {
    ours: {
      serving: seconds(seen.serving - really.serving),
      settled: seconds(seen.settled - really.ended),
      calls: mine.calls() - early,
    },
    peer: { stable: seconds(stable - really.stable), calls: theirs.calls() - late },
    took: seconds(really.stable - began),
  };
}

function isServing(aws: EmbeddedAws, replicas: number): boolean {
  const counts = aws.inspect.replicaChanges().at(-1)?.counts ?? {};
  return (
    Object.entries(counts).every(([name, { serving }]) =>
      name === 'thea-ia:2' ? serving >= replicas : serving === 0,
    ) && counts['thea-ia:2'] !== undefined
  );
}

/** What the peer calls stable: one deployment, and as many tasks as wanted. */
async function isStable(aws: EmbeddedAws): Promise<boolean> {
  const { cluster, service } = WHERE;
  const answer = await aws.run('ecs', 'DescribeServices', { cluster, services: [service] });
  const [found] = objects(answer, 'services');
  return (
    isObject(found) &&
    objects(found, 'deployments').length === 1 &&
    number(found, 'runningCount') === number(found, 'desiredCount')
  );
}
