import { ecsOn } from '@thea/ecs/open';
import type { BucketRule } from '@thea/rehearsal/aws/index';
import { deployPrepared, prepareDeploy } from '@thea/release';
import { keptLog } from '../../ecs/kept-log.ts';
import { drawService } from '../simulation/draw-service.ts';
import { openRandom } from '../simulation/random.ts';
import { digestOf, imageOf, requestOf, WHERE } from '../simulation/request.ts';
import { seedOf, taskDefinitionOf } from '../simulation/seed-service.ts';
import { ENDLESS, openSimulatedAccount } from '../simulation/simulated-account.ts';

/** What it took to deploy to many services of one account at the same time; per release. */
export interface Crowd {
  readonly services: number;
  readonly calls: number;
  readonly throttled: number;
  /** Seconds from the moment that a release served until its deploy knew. */
  readonly late: number;
  /** The most service deployments that one release began. */
  readonly updates: number;
  /** Deploys that gave up because they were throttled. */
  readonly refused: number;
}

/**
 * The rate of an account, by families of operations. ECS API reference, "Request throttling for the Amazon ECS API",
 * describes buckets per family; their size here, 100 at once and 20 a second, is an estimate.
 */
const RATE: readonly BucketRule[] = [
  ['DescribeServices', 'ListServiceDeployments', 'DescribeServiceDeployments', 'DescribeServiceRevisions'],
  ['DescribeTasks', 'ListTasks', 'GetTaskProtection'],
].map((operations) => ({ service: 'ecs', operations, burst: 100, perSecond: 20 }));

/** Deploys one good release to `services` services at once, through the SDK with its retries. */
export async function deployToCrowd(services: number): Promise<Crowd> {
  const random = openRandom(services);
  Object.assign(Math, { random: random.next });
  const service = {
    ...drawService(random),
    ...{ replicas: 3, strategy: 'ROLLING' as const, minimumHealthyPercent: 100, maximumPercent: 200 },
    ...{ balancer: true, bakeMinutes: 0, held: false, startup: 30, spread: 0.1, boot: 2, latency: 0.2 },
    ...{ healthInterval: 10, deregistrationDelay: 30, containerCheck: null },
  };
  const boot = (): number => random.logNormal(service.boot, service.spread);
  const images = [1, 2].map((digit) => ({ digest: digestOf(digit), behaviour: 'serves' as const, boot }));
  const account = await openSimulatedAccount(images, { controlPlane: 1, throttling: RATE });
  const { time, aws, clock } = account;
  const names = Array.from({ length: services }, (_, index) => `service-${index}`);
  try {
    for (const name of names) {
      const image = imageOf(1);
      const taskDefinition = { ...taskDefinitionOf(service, image), family: name };
      await time.busy(aws.seed({ ...seedOf(service, random, image), service: name, taskDefinition }));
    }
    account.begin();
    const served = new Map<string, number>();
    aws.onChange(({ service: name, counts, at }) => {
      const alone = Object.entries(counts).every(([definition, { serving }]) =>
        definition === `${name}:2` ? serving >= service.replicas : serving === 0,
      );
      if (alone && counts[`${name}:2`] !== undefined && !served.has(name)) served.set(name, at);
    });
    let calls = 0;
    let throttled = 0;
    const turnedAway = (): void => {
      throttled += 1;
    };
    const latency = (): number => {
      calls += 1;
      return random.logNormal(service.latency, 0.3) * 1000;
    };
    const ends = await Promise.allSettled(
      names.map(async (name) => {
        const api = await account.openApi({ way: 'sdk', latency, turnedAway });
        const locator = { ...WHERE, service: name };
        const platform = ecsOn(api, { platform: 'ecs', name, locator });
        const tools = { clock, log: keptLog(), deadline: ENDLESS, store: null };
        const request = requestOf(2, 'crowd', name);
        await deployPrepared(platform, request, await prepareDeploy(platform, request, tools), tools);
        return (time.now() - (served.get(name) ?? Number.NaN)) / 1000;
      }),
    );
    const late = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
    const begun = names.map((name) => aws.inspect.service(WHERE.cluster, name).serviceDeployments.length - 1);
    return {
      services,
      calls: calls / services,
      throttled: throttled / services,
      late: late.reduce((sum, seconds) => sum + seconds, 0) / late.length,
      updates: Math.max(...begun),
      refused: ends.filter(({ status }) => status === 'rejected').length,
    };
  } finally {
    await account.close();
  }
}
