import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Balancing, EcsApi } from './api.ts';
import type { EcsTargetGroup } from './facts.ts';
import { explain } from './refusal.ts';

/** A Network Load Balancer has no rules: ECS names its listener instead. */
const LISTENER = ':listener/';

/**
 * The target groups with what their production rules send to each now. Groups that stand alone get all of it and cost
 * no call.
 * @throws Failure('access') naming the permission that is missing.
 */
export async function weighGroups(api: EcsApi, groups: readonly EcsTargetGroup[]): Promise<EcsTargetGroup[]> {
  const rules = [...new Set(groups.flatMap(({ rule }) => rule ?? []))];
  if (rules.length === 0) return [...groups];
  const balancing = await api.balancing();
  const read = await Promise.all(
    rules.map(async (rule) => ({ rule, actions: await actionsOf(api, balancing, rule) })),
  );
  return groups.map((group) => {
    const found = read.find(({ rule }) => rule === group.rule);
    if (found === undefined) return group;
    const { actions } = found;
    return {
      ...group,
      weight: weightsOf(actions).get(group.arn) ?? 0,
      stickySeconds: stickySecondsOf(actions),
    };
  });
}

async function actionsOf(api: EcsApi, { sdk, client }: Balancing, rule: string): Promise<readonly Action[]> {
  if (rule.includes(LISTENER)) {
    try {
      const answer = await client.send(
        new sdk.DescribeListenersCommand({ ListenerArns: [rule] }),
        api.options,
      );
      return answer.Listeners?.[0]?.DefaultActions ?? [];
    } catch (thrown) {
      throw explain(thrown, 'Reading the production listener', 'elasticloadbalancing:DescribeListeners');
    }
  }
  try {
    const answer = await client.send(new sdk.DescribeRulesCommand({ RuleArns: [rule] }), api.options);
    return answer.Rules?.[0]?.Actions ?? [];
  } catch (thrown) {
    throw explain(thrown, 'Reading the production listener rule', 'elasticloadbalancing:DescribeRules');
  }
}

/**
 * For how long a client stays with the target group that it was sent to; null where it does not. Stickiness goes before
 * weights (AWS Prescriptive Guidance, "Target group stickiness", and AWS re:Post, "ALB to automatically redirect traffic"). Pure.
 */
function stickySecondsOf(actions: readonly Action[]): number | null {
  const forward = actions.find(({ Type }) => Type === 'forward')?.ForwardConfig;
  const { Enabled, DurationSeconds } = forward?.TargetGroupStickinessConfig ?? {};
  return Enabled === true ? (DurationSeconds ?? 0) : null;
}

/** Percent of the traffic by target group; a rule that forwards to one group names it without a weight. Pure. */
export function weightsOf(actions: readonly Action[]): Map<string, number> {
  const forward = actions.find(({ Type }) => Type === 'forward');
  const listed = forward?.ForwardConfig?.TargetGroups ?? [];
  const shares =
    listed.length > 0
      ? listed.map(({ TargetGroupArn, Weight }) => ({ arn: TargetGroupArn ?? '', weight: Weight ?? 1 }))
      : [{ arn: forward?.TargetGroupArn ?? '', weight: 1 }];
  const sum = shares.reduce((total, { weight }) => total + weight, 0);
  return new Map(shares.map(({ arn, weight }) => [arn, sum === 0 ? 0 : (100 * weight) / sum]));
}
