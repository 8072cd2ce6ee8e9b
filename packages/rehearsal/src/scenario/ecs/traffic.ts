import {
  DescribeServicesCommand,
  DescribeTasksCommand,
  ECSClient,
  ListTasksCommand,
} from '@aws-sdk/client-ecs';
import {
  DescribeRulesCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { EmbeddedAws } from '../../aws/index.ts';
import type { Time } from '../../time/time.ts';
import { SAMPLE } from '../sample.ts';
import { doorOf, signInTime } from './door.ts';

/** Percent of the production traffic by `family:revision`, read from the listener rule and its target groups. */
export type Shares = { readonly [platformRelease: string]: number };

/** Reads where production traffic of a service in two colours goes. Empty where it has no production rule. */
export async function readShares(aws: EmbeddedAws, time: Time): Promise<Shares> {
  const ecs = new ECSClient(doorOf(aws));
  const balancing = new ElasticLoadBalancingV2Client(doorOf(aws));
  signInTime(time, [ecs, balancing]);
  const { cluster, service: name } = SAMPLE;
  try {
    const { services } = await ecs.send(new DescribeServicesCommand({ cluster, services: [name] }));
    const rule = services?.[0]?.loadBalancers?.[0]?.advancedConfiguration?.productionListenerRule;
    if (rule === undefined) return {};
    const { Rules } = await balancing.send(new DescribeRulesCommand({ RuleArns: [rule] }));
    const groups = Rules?.[0]?.Actions?.[0]?.ForwardConfig?.TargetGroups ?? [];
    const { taskArns = [] } = await ecs.send(new ListTasksCommand({ cluster, serviceName: name }));
    const tasks =
      taskArns.length === 0
        ? []
        : ((await ecs.send(new DescribeTasksCommand({ cluster, tasks: taskArns }))).tasks ?? []);
    const releaseAt = (address: string | undefined): string | undefined =>
      tasks
        .find(({ attachments }) =>
          attachments?.some(({ details }) => details?.some(({ value }) => value === address)),
        )
        ?.taskDefinitionArn?.replace(/^.*\//, '');
    const shares: { [platformRelease: string]: number } = {};
    for (const { TargetGroupArn, Weight = 0 } of groups) {
      const { TargetHealthDescriptions = [] } = await balancing.send(
        new DescribeTargetHealthCommand({ TargetGroupArn }),
      );
      const release = TargetHealthDescriptions.map(({ Target }) => releaseAt(Target?.Id)).find(
        (found) => found !== undefined,
      );
      if (release !== undefined && Weight > 0) shares[release] = (shares[release] ?? 0) + Weight;
    }
    return shares;
  } finally {
    ecs.destroy();
    balancing.destroy();
  }
}

/** Acts once `percent` of the production traffic go to anything but `platformRelease`; looks each second. */
export function onShare(
  { aws, time }: { readonly aws: EmbeddedAws; readonly time: Time },
  platformRelease: string,
  percent: number,
  act: () => void,
): void {
  const ask = async (): Promise<void> => {
    const others = Object.entries(await readShares(aws, time)).filter(([name]) => name !== platformRelease);
    if (others.some(([, share]) => share >= percent)) act();
    else time.after(1000, ask);
  };
  time.after(1000, ask);
}
