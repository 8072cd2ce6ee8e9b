import { type EcsPlatform, ecsOn } from '@thea/ecs/open';
import type { BucketRule } from '@thea/rehearsal/aws/index';
import { deployPrepared, prepareDeploy, type StoryTools } from '@thea/release';
import { type KeptLog, keptLog } from '../../ecs/kept-log.ts';
import { type DrawnService, drawService } from '../simulation/draw-service.ts';
import { openRandom } from '../simulation/random.ts';
import { digestOf, imageOf, requestOf, WHERE } from '../simulation/request.ts';
import { seedOf, taskDefinitionOf } from '../simulation/seed-service.ts';
import { ENDLESS, openSimulatedAccount, type SimulatedAccount } from '../simulation/simulated-account.ts';

/** Calls of one family that an account lets through. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/**
 * The rate of an account, by families of operations. ECS API reference, "Request throttling for the Amazon ECS API",
 * describes buckets per family; their size here, 100 at once and 20 a second, is an estimate.
 */
export const USUAL_RATE: Rate = { burst: 100, perSecond: 20 };
const FAMILIES = [
  ['DescribeServices', 'ListServiceDeployments', 'DescribeServiceDeployments', 'DescribeServiceRevisions'],
  ['DescribeTasks', 'ListTasks', 'GetTaskProtection'],
];

/** An account with many services of three replicas each, and our adapter for any of them, as a process of its own. */
export interface CrowdedAccount extends Pick<SimulatedAccount, 'time' | 'aws' | 'close'> {
  readonly names: readonly string[];
  readonly replicas: number;
  readonly tools: StoryTools;
  readonly log: KeptLog;
  /** Calls so far, and those of them that were throttled. */
  calls(): number;
  throttled(): number;
  open(name: string, urgent?: boolean): Promise<EcsPlatform>;
  /** Deploys the second image. */
  deploy(platform: EcsPlatform, name: string): Promise<void>;
}

/** Opens it with every service at rest, each of them `like` that. Throttling begins with the first call. */
export async function openCrowdedAccount(
  services: number,
  rate: Rate,
  like: Partial<DrawnService> = {},
): Promise<CrowdedAccount> {
  const random = openRandom(services);
  Object.assign(Math, { random: random.next });
  const service = {
    ...drawService(random),
    ...{ replicas: 3, strategy: 'ROLLING' as const, minimumHealthyPercent: 100, maximumPercent: 200 },
    ...{ balancer: true, bakeMinutes: 0, held: false, startup: 30, spread: 0.1, boot: 2, latency: 0.2 },
    ...{ healthInterval: 10, deregistrationDelay: 30, containerCheck: null },
    ...like,
  };
  const boot = (): number => random.logNormal(service.boot, service.spread);
  const images = [1, 2].map((digit) => ({ digest: digestOf(digit), behaviour: 'serves' as const, boot }));
  const throttling: BucketRule[] = FAMILIES.map((operations) => ({ service: 'ecs', operations, ...rate }));
  const account = await openSimulatedAccount(images, { controlPlane: 1, throttling });
  const { time, aws, clock, close } = account;
  const names = Array.from({ length: services }, (_, index) => `service-${index}`);
  for (const name of names) {
    const image = imageOf(1);
    const taskDefinition = { ...taskDefinitionOf(service, image), family: name };
    await time.busy(aws.seed({ ...seedOf(service, random, image), service: name, taskDefinition }));
  }
  account.begin();
  let [calls, throttled] = [0, 0];
  const latency = (): number => {
    calls += 1;
    return random.logNormal(service.latency, 0.3) * 1000;
  };
  const turnedAway = (): void => {
    throttled += 1;
  };
  const log = keptLog();
  const tools = { clock, log, deadline: ENDLESS, store: null };
  return {
    time,
    aws,
    close,
    names,
    tools,
    log,
    replicas: service.replicas,
    calls: () => calls,
    throttled: () => throttled,
    open: async (name, urgent = false) => {
      const api = await account.openApi({ way: 'sdk', latency, turnedAway, urgent });
      return ecsOn(api, { platform: 'ecs', name, locator: { ...WHERE, service: name } });
    },
    deploy: async (platform, name) => {
      const request = requestOf(2, 'crowd', name);
      await deployPrepared(platform, request, await prepareDeploy(platform, request, tools), tools);
    },
  };
}
