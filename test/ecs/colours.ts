import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs';
import {
  DescribeRulesCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { StrategySeed } from '@thea/rehearsal/aws/strategy-seed';
import { type House, openHouse } from './house.ts';

const WHERE = { cluster: 'thea-cluster', service: 'thea-ia' } as const;
export const PAUSE: NonNullable<StrategySeed['hooks']> = [
  { lifecycleStages: ['POST_PRODUCTION_TRAFFIC_SHIFT'], timeoutMinutes: 10, timeoutAction: 'ROLLBACK' },
];

export const service = (house: House) => house.aws.inspect.service(WHERE.cluster, WHERE.service);
export const ids = (house: House, name: string): string[] =>
  service(house)
    .tasks.filter((task) => task.taskDefinition === name && task.desiredStatus === 'RUNNING')
    .map(({ id }) => id)
    .sort();
export const asked = (house: House, operation: string): number =>
  house.aws.calls.filter((call) => call.operation === operation).length;
export const openColours = (seed: StrategySeed): Promise<House> =>
  openHouse({
    seed: { strategy: 'BLUE_GREEN', trafficShift: 0.1, autoscaling: { min: 2, max: 4 }, ...seed },
  });

/** Percent of the production traffic that each target group gets, highest first. */
export async function weights(house: House): Promise<number[]> {
  const { services } = await new ECSClient({ region: house.aws.region }).send(
    new DescribeServicesCommand({ cluster: WHERE.cluster, services: [WHERE.service] }),
  );
  const rule = services?.[0]?.loadBalancers?.[0]?.advancedConfiguration?.productionListenerRule ?? '';
  const { Rules } = await new ElasticLoadBalancingV2Client({ region: house.aws.region }).send(
    new DescribeRulesCommand({ RuleArns: [rule] }),
  );
  const groups = Rules?.[0]?.Actions?.[0]?.ForwardConfig?.TargetGroups ?? [];
  return groups.map(({ Weight }) => Weight ?? 0).sort((a, b) => b - a);
}

export async function suspended(house: House): Promise<unknown> {
  const { ScalableTargets } = await new ApplicationAutoScalingClient({ region: house.aws.region }).send(
    new DescribeScalableTargetsCommand({ ServiceNamespace: 'ecs' }),
  );
  return ScalableTargets?.[0]?.SuspendedState;
}

export const FREE = {
  DynamicScalingInSuspended: false,
  DynamicScalingOutSuspended: false,
  ScheduledScalingSuspended: false,
};
