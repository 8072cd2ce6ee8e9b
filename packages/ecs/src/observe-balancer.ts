import type { Service } from '@aws-sdk/client-ecs';
import type { Listener } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Balancing, EcsApi } from './api.ts';
import type { EcsBalancer, EcsTargetGroup } from './facts.ts';
import { weighGroups } from './observe-weights.ts';
import { explain } from './refusal.ts';

/** What stands in front of the service: its target groups, their checks, and the address; null where there is none. */
export async function observeBalancer(api: EcsApi, service: Service): Promise<EcsBalancer | null> {
  const places = placesOf(service);
  const arns = [...places.keys()];
  if (arns.length === 0) return null;
  try {
    const balancing = await api.balancing();
    const { sdk, client } = balancing;
    const answer = await client.send(
      new sdk.DescribeTargetGroupsCommand({ TargetGroupArns: arns }),
      api.options,
    );
    const groups = (answer.TargetGroups ?? []).toSorted(
      (a, b) => arns.indexOf(a.TargetGroupArn ?? '') - arns.indexOf(b.TargetGroupArn ?? ''),
    );
    const balancerArns = [...new Set(groups.flatMap(({ LoadBalancerArns }) => LoadBalancerArns ?? []))];
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
            unhealthyThreshold: group.UnhealthyThresholdCount ?? 2,
            healthyThreshold: group.HealthyThresholdCount ?? 5,
            path: group.HealthCheckPath ?? '',
            ...(await drainOf(api, balancing, arn)),
            ...(places.get(arn) ?? { pair: arn, rule: null }),
            weight: 100,
            stickySeconds: null,
          };
        }),
      ),
      balancerArns[0] === undefined
        ? { type: '', url: null, testUrl: null }
        : frontOf(api, balancing, [balancerArns[0], ...balancerArns.slice(1)], service, arns),
    ]);
    return { ...front, groups: await weighGroups(api, read) };
  } catch (thrown) {
    throw explain(
      thrown,
      'Reading the load balancer of the service',
      'elasticloadbalancing:DescribeTargetGroups',
    );
  }
}

type Place = Pick<EcsTargetGroup, 'pair' | 'rule'>;

/** Every target group that the service may register in, with its pair. A service in one colour has one each. */
function placesOf(service: Service): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { targetGroupArn, advancedConfiguration } of service.loadBalancers ?? []) {
    if (targetGroupArn === undefined) continue;
    const { alternateTargetGroupArn, productionListenerRule } = advancedConfiguration ?? {};
    const rule = alternateTargetGroupArn === undefined ? null : (productionListenerRule ?? null);
    const place = { pair: targetGroupArn, rule };
    places.set(targetGroupArn, place);
    if (alternateTargetGroupArn !== undefined) places.set(alternateTargetGroupArn, place);
  }
  return places;
}

/** How targets leave a group. 300 s is the default of AWS (ELBv2, "Target group attributes"). */
async function drainOf(
  api: EcsApi,
  { sdk, client }: Balancing,
  arn: string,
): Promise<Pick<EcsTargetGroup, 'deregistrationDelay' | 'endsConnections'>> {
  const { Attributes } = await client.send(
    new sdk.DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn }),
    api.options,
  );
  const attribute = (key: string) => Attributes?.find(({ Key }) => Key === key)?.Value;
  return {
    deregistrationDelay: Number(attribute('deregistration_delay.timeout_seconds') ?? 300),
    endsConnections: attribute('deregistration_delay.connection_termination.enabled') === 'true',
  };
}

/**
 * Where traffic comes in: at the load balancer that the service names first. A Network Load Balancer anywhere among them
 * counts as the kind of all: nothing is restored before its traffic is.
 */
async function frontOf(
  api: EcsApi,
  { sdk, client }: Balancing,
  arns: readonly [string, ...string[]],
  service: Service,
  groups: readonly string[],
): Promise<Pick<EcsBalancer, 'type' | 'url' | 'testUrl'>> {
  const [balancers, listeners] = await Promise.all([
    client.send(new sdk.DescribeLoadBalancersCommand({ LoadBalancerArns: [...arns] }), api.options),
    client.send(new sdk.DescribeListenersCommand({ LoadBalancerArn: arns[0] }), api.options),
  ]);
  const known = balancers.LoadBalancers ?? [];
  const front = known.find(({ LoadBalancerArn }) => LoadBalancerArn === arns[0]);
  const host = front?.DNSName;
  const type = known.find(({ Type }) => Type === 'network')?.Type ?? front?.Type ?? '';
  const all = listeners.Listeners ?? [];
  const secure = all.find(({ Protocol }) => Protocol === 'HTTPS' || Protocol === 'TLS');
  const direct = all.find(({ DefaultActions }) =>
    DefaultActions?.some(
      ({ TargetGroupArn, ForwardConfig }) =>
        groups.includes(TargetGroupArn ?? '') ||
        ForwardConfig?.TargetGroups?.some((group) => groups.includes(group.TargetGroupArn ?? '')),
    ),
  );
  const advanced = service.loadBalancers?.find(
    ({ advancedConfiguration }) => advancedConfiguration,
  )?.advancedConfiguration;
  const named = (rule: string | undefined): Listener | undefined =>
    all.find(({ ListenerArn }) => rule !== undefined && ListenerArn === listenerOf(rule));
  const production = named(advanced?.productionListenerRule) ?? secure ?? direct ?? all[0];
  const test = named(advanced?.testListenerRule);
  return { type, url: urlOf(host, production), testUrl: urlOf(host, test) };
}

/** The ARN of the listener that a rule belongs to; a listener's own ARN is returned as it is. */
function listenerOf(rule: string): string {
  return rule.includes(':listener-rule/')
    ? rule.replace(':listener-rule/', ':listener/').replace(/\/[^/]*$/, '')
    : rule;
}

function urlOf(host: string | undefined, listener: Listener | undefined): string | null {
  if (host === undefined || listener?.Port === undefined) return null;
  const scheme = listener.Protocol === 'HTTPS' || listener.Protocol === 'TLS' ? 'https' : 'http';
  const port = (scheme === 'https' ? 443 : 80) === listener.Port ? '' : `:${listener.Port}`;
  return `${scheme}://${host}${port}`;
}
