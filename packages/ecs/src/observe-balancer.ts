import type { Service } from '@aws-sdk/client-ecs';
import type { Balancing, EcsApi } from './api.ts';
import type { EcsBalancer, EcsTargetGroup } from './facts.ts';
import { explain } from './refusal.ts';

/** What stands in front of the service: its target groups, their checks, and the address; null where there is none. */
export async function observeBalancer(api: EcsApi, service: Service): Promise<EcsBalancer | null> {
  const arns = [
    ...new Set(service.loadBalancers?.flatMap(({ targetGroupArn }) => targetGroupArn ?? []) ?? []),
  ];
  if (arns.length === 0) return null;
  try {
    const balancing = await api.balancing();
    const { sdk, client } = balancing;
    const answer = await client.send(
      new sdk.DescribeTargetGroupsCommand({ TargetGroupArns: arns }),
      api.options,
    );
    const groups = answer.TargetGroups ?? [];
    const balancerArn = groups.flatMap(({ LoadBalancerArns }) => LoadBalancerArns ?? [])[0];
    const [read, front] = await Promise.all([
      Promise.all(
        groups.map(async (group): Promise<EcsTargetGroup> => {
          const arn = group.TargetGroupArn ?? '';
          return {
            arn,
            name: group.TargetGroupName ?? '',
            kind: group.TargetType ?? 'ip',
            interval: group.HealthCheckIntervalSeconds ?? 30,
            timeout: group.HealthCheckTimeoutSeconds ?? 5,
            path: group.HealthCheckPath ?? '',
            deregistrationDelay: await drainOf(api, balancing, arn),
          };
        }),
      ),
      balancerArn === undefined ? { type: '', url: null } : frontOf(api, balancing, balancerArn, arns),
    ]);
    return { ...front, groups: read };
  } catch (thrown) {
    throw explain(
      thrown,
      'Reading the load balancer of the service',
      'elasticloadbalancing:DescribeTargetGroups',
    );
  }
}

/** Seconds; 300 is the default of AWS (ELBv2, "Target group attributes"). */
async function drainOf(api: EcsApi, { sdk, client }: Balancing, arn: string): Promise<number> {
  const { Attributes } = await client.send(
    new sdk.DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn }),
    api.options,
  );
  const value = Attributes?.find(({ Key }) => Key === 'deregistration_delay.timeout_seconds')?.Value;
  return value === undefined ? 300 : Number(value);
}

async function frontOf(
  api: EcsApi,
  { sdk, client }: Balancing,
  arn: string,
  groups: readonly string[],
): Promise<Pick<EcsBalancer, 'type' | 'url'>> {
  const [balancers, listeners] = await Promise.all([
    client.send(new sdk.DescribeLoadBalancersCommand({ LoadBalancerArns: [arn] }), api.options),
    client.send(new sdk.DescribeListenersCommand({ LoadBalancerArn: arn }), api.options),
  ]);
  const host = balancers.LoadBalancers?.[0]?.DNSName;
  const type = balancers.LoadBalancers?.[0]?.Type ?? '';
  const all = listeners.Listeners ?? [];
  const secure = all.find(({ Protocol }) => Protocol === 'HTTPS' || Protocol === 'TLS');
  const direct = all.find(({ DefaultActions }) =>
    DefaultActions?.some(
      ({ TargetGroupArn, ForwardConfig }) =>
        groups.includes(TargetGroupArn ?? '') ||
        ForwardConfig?.TargetGroups?.some((group) => groups.includes(group.TargetGroupArn ?? '')),
    ),
  );
  const listener = secure ?? direct ?? all[0];
  if (host === undefined || listener?.Port === undefined) return { type, url: null };
  const scheme = listener.Protocol === 'HTTPS' || listener.Protocol === 'TLS' ? 'https' : 'http';
  const port = (scheme === 'https' ? 443 : 80) === listener.Port ? '' : `:${listener.Port}`;
  return { type, url: `${scheme}://${host}${port}` };
}
