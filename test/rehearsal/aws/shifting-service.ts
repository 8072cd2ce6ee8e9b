import {
  ContinueServiceDeploymentCommand,
  DescribeServiceDeploymentsCommand,
  type ServiceDeployment,
  StopServiceDeploymentCommand,
} from '@aws-sdk/client-ecs';
import { DescribeRulesCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { SeededService, ServiceSeed } from '@thea/rehearsal/aws/index';
import type { JsonObject } from '@thea/rehearsal/aws/wire/json';
import type { Time } from '@thea/rehearsal/time/time';
import { type Clients, openTestAccount, type TestAccount } from './account.ts';
import { CLUSTER, SERVICE, seedSample } from './sample-service.ts';

/** The sample service with a strategy that shifts traffic, version 1.0.0 running. */
export interface ShiftingService {
  readonly account: TestAccount;
  readonly clients: Clients;
  readonly seeded: SeededService;
  readonly described: (arn: string) => Promise<ServiceDeployment>;
  /** Lets time pass, `step` milliseconds at a time, until the deployment is so; fails after 1,000 steps. */
  readonly until: (
    arn: string,
    so: (one: ServiceDeployment) => boolean,
    step?: number,
  ) => Promise<ServiceDeployment>;
  readonly stop: (arn: string) => Promise<unknown>;
  readonly proceed: (arn: string, action?: 'CONTINUE' | 'ROLLBACK') => Promise<unknown>;
  /** Weights of the production rule, primary target group first, as DescribeRules gives them. */
  readonly weights: () => Promise<(number | undefined)[]>;
  /** Ids of the tasks of a revision of the sample that are wanted. */
  readonly tasks: (taskDefinition: string) => string[];
}

/** Opens an account with the sample service on this strategy; in driven time unless another is given. */
export async function openShiftingService(
  change: Partial<ServiceSeed>,
  time?: Time,
  definition?: (image: string) => JsonObject,
): Promise<ShiftingService> {
  const account = await openTestAccount({}, time);
  const clients = account.clients();
  const image = await account.push('1.0.0');
  const seeded = await seedSample(account, image, {
    ...(definition === undefined ? {} : { taskDefinition: definition(image) }),
    ...change,
  });
  const described = async (arn: string): Promise<ServiceDeployment> => {
    const { serviceDeployments } = await clients.ecs.send(
      new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [arn] }),
    );
    return serviceDeployments?.[0] ?? {};
  };
  return {
    account,
    clients,
    seeded,
    described,
    until: async (arn, so, step = 100) => {
      for (let turn = 0; turn < 1000; turn += 1) {
        const one = await described(arn);
        if (so(one)) return one;
        await account.time.advance(step);
      }
      throw new Error(`It did not get there: ${JSON.stringify(await described(arn))}`);
    },
    stop: (serviceDeploymentArn) =>
      clients.ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn, stopType: 'ROLLBACK' })),
    proceed: async (serviceDeploymentArn, action) => {
      const { lifecycleHookDetails = [] } = await described(serviceDeploymentArn);
      const hookId = lifecycleHookDetails.find(({ status }) => status === 'AWAITING_ACTION')?.hookId;
      return clients.ecs.send(
        new ContinueServiceDeploymentCommand({ serviceDeploymentArn, hookId, ...(action && { action }) }),
      );
    },
    weights: async () => {
      const rule = seeded.loadBalancer?.production.rule.arn ?? '';
      const { Rules } = await clients.elb.send(new DescribeRulesCommand({ RuleArns: [rule] }));
      return (Rules?.[0]?.Actions?.[0]?.ForwardConfig?.TargetGroups ?? []).map(({ Weight }) => Weight);
    },
    tasks: (taskDefinition) =>
      account.aws.inspect
        .service(CLUSTER, SERVICE)
        .tasks.filter((task) => task.taskDefinition === taskDefinition && task.desiredStatus === 'RUNNING')
        .map(({ id }) => id),
  };
}

/** True where the deployment waits at a PAUSE hook. */
export function isHeld(one: ServiceDeployment): boolean {
  return one.lifecycleHookDetails?.some(({ status }) => status === 'AWAITING_ACTION') ?? false;
}

/** Asks a listener `times` times and counts the answers by the release that gave them. */
export async function releasesAt(
  url: string | null,
  times: number,
  headers: Record<string, string> = {},
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let index = 0; index < times; index += 1) {
    const answer = await fetch(`${url}/health`, { headers });
    const body: unknown = answer.ok ? await answer.json() : { release: String(answer.status) };
    const release =
      typeof body === 'object' && body !== null && 'release' in body ? String(body.release) : 'unknown';
    counts[release] = (counts[release] ?? 0) + 1;
  }
  return counts;
}
