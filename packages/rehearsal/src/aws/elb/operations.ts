import type { Operations } from '../operation.ts';
import { AwsError } from '../wire/error.ts';
import { type JsonObject, objects, text, texts } from '../wire/json.ts';
import type { Listener, LoadBalancer, LoadBalancers } from './load-balancers.ts';
import type { Rule } from './rule.ts';
import type { TargetGroup, TargetState } from './target-group.ts';

// The API speaks whole seconds; a rehearsal in real time may use shorter ones.
const whole = (seconds: number): number => Math.max(1, Math.round(seconds));

function described(balancer: LoadBalancer): JsonObject {
  return {
    LoadBalancerArn: balancer.arn,
    // Not an ALB's name: what answers in a rehearsal is on this machine.
    DNSName: '127.0.0.1',
    CanonicalHostedZoneId: 'Z32O12XQLNTSW2',
    CreatedTime: new Date(balancer.createdAt).toISOString(),
    LoadBalancerName: balancer.name,
    Scheme: 'internet-facing',
    VpcId: 'vpc-0a1b2c3d4e5f60718',
    State: { Code: 'active' },
    Type: balancer.kind,
    AvailabilityZones: [{ ZoneName: 'eu-west-1a', SubnetId: 'subnet-0a1b2c3d4e5f60718' }],
    SecurityGroups: ['sg-0a1b2c3d4e5f60718'],
    IpAddressType: 'ipv4',
  };
}

// ELBv2 API reference, Action: TargetGroupArn only where there is one target group.
function forward(rule: Rule): JsonObject {
  const groups = rule.forwards().map(({ targetGroup, weight }) => ({
    TargetGroupArn: targetGroup.arn,
    Weight: weight,
  }));
  const [only] = groups;
  return {
    Type: 'forward',
    ...(groups.length === 1 && only !== undefined ? { TargetGroupArn: only.TargetGroupArn } : {}),
    Order: 1,
    ForwardConfig: { TargetGroups: groups, TargetGroupStickinessConfig: stickiness(rule) },
  };
}

// ELBv2 API reference, TargetGroupStickinessConfig: the duration is there where it is enabled.
function stickiness({ stickySeconds }: Rule): JsonObject {
  return stickySeconds === null ? { Enabled: false } : { Enabled: true, DurationSeconds: stickySeconds };
}

function describedGroup(group: TargetGroup, { arn, kind }: LoadBalancer): JsonObject {
  const { settings } = group;
  return {
    TargetGroupArn: group.arn,
    TargetGroupName: group.name,
    Protocol: kind === 'network' ? 'TCP' : 'HTTP',
    Port: group.port,
    VpcId: 'vpc-0a1b2c3d4e5f60718',
    HealthCheckProtocol: 'HTTP',
    HealthCheckPort: 'traffic-port',
    HealthCheckEnabled: true,
    HealthCheckIntervalSeconds: whole(settings.healthCheckIntervalSeconds),
    HealthCheckTimeoutSeconds: whole(settings.healthCheckTimeoutSeconds),
    HealthyThresholdCount: settings.healthyThresholdCount,
    UnhealthyThresholdCount: settings.unhealthyThresholdCount,
    HealthCheckPath: settings.healthCheckPath,
    Matcher: { HttpCode: settings.matcher },
    LoadBalancerArns: [arn],
    TargetType: 'ip',
    ...(kind === 'network' ? {} : { ProtocolVersion: 'HTTP1' }),
    IpAddressType: 'ipv4',
  };
}

function health(target: TargetState): JsonObject {
  return {
    Target: { Id: target.address, Port: target.port, AvailabilityZone: 'eu-west-1a' },
    HealthCheckPort: String(target.port),
    TargetHealth: {
      State: target.state,
      Reason: target.reason ?? undefined,
      Description: target.description ?? undefined,
    },
  };
}

// ELBv2 API reference, TargetGroupAttribute: what each kind has, with its defaults.
const APPLICATION_ATTRIBUTES: readonly [string, string][] = [
  ['stickiness.type', 'lb_cookie'],
  ['load_balancing.algorithm.type', 'round_robin'],
  ['slow_start.duration_seconds', '0'],
];
const NETWORK_ATTRIBUTES: readonly [string, string][] = [
  ['stickiness.type', 'source_ip'],
  ['deregistration_delay.connection_termination.enabled', 'false'],
  ['preserve_client_ip.enabled', 'false'],
  ['proxy_protocol_v2.enabled', 'false'],
];

/** ELBv2: reads of load balancers, listeners, rules, target groups and target health. API reference 2015-12-01. */
export function elbOperations(balancers: LoadBalancers): Operations {
  const missing = (code: string, what: string) => (): AwsError =>
    new AwsError(`${code}NotFound`, `One or more ${what} not found`);
  const chosen = <Item>(
    all: readonly Item[],
    arns: readonly string[],
    arnOf: (one: Item) => string,
    error: () => AwsError,
  ): Item[] => {
    if (arns.some((arn) => !all.some((one) => arnOf(one) === arn))) throw error();
    return all.filter((one) => arns.length === 0 || arns.includes(arnOf(one)));
  };
  const listeners = (): { balancer: LoadBalancer; listener: Listener }[] =>
    balancers.all.flatMap((balancer) => balancer.listeners.map((listener) => ({ balancer, listener })));
  const groups = (): { balancer: LoadBalancer; group: TargetGroup }[] =>
    balancers.all.flatMap((balancer) => balancer.targetGroups.map((group) => ({ balancer, group })));
  const groupOf = (arn: string | undefined): TargetGroup => {
    const found = balancers.targetGroup(arn ?? '');
    if (found === null) throw missing('TargetGroup', 'target groups')();
    return found;
  };
  return {
    DescribeLoadBalancers: (input) => {
      const names = texts(input, 'Names');
      const error = missing('LoadBalancer', 'load balancers');
      if (names.some((name) => !balancers.all.some((one) => one.name === name))) throw error();
      const found = chosen(balancers.all, texts(input, 'LoadBalancerArns'), ({ arn }) => arn, error);
      return {
        LoadBalancers: found.filter(({ name }) => names.length === 0 || names.includes(name)).map(described),
      };
    },
    DescribeListeners: (input) => {
      const asked = text(input, 'LoadBalancerArn');
      const found = chosen(
        listeners(),
        texts(input, 'ListenerArns'),
        ({ listener }) => listener.arn,
        missing('Listener', 'listeners'),
      );
      if (asked !== undefined) {
        chosen(balancers.all, [asked], ({ arn }) => arn, missing('LoadBalancer', 'load balancers'));
      }
      return {
        Listeners: found
          .filter(({ balancer }) => asked === undefined || balancer.arn === asked)
          .map(({ balancer, listener }) => ({
            ListenerArn: listener.arn,
            LoadBalancerArn: balancer.arn,
            Port: listener.balancer.port,
            Protocol: balancer.kind === 'network' ? 'TCP' : 'HTTP',
            DefaultActions: [forward(listener.rule)],
          })),
      };
    },
    DescribeRules: (input) => {
      const asked = text(input, 'ListenerArn');
      const rules = texts(input, 'RuleArns');
      // Those of a Network Load Balancer have none.
      const ruled = listeners().filter(({ balancer }) => balancer.kind === 'application');
      chosen(ruled, rules, ({ listener }) => listener.rule.arn, missing('Rule', 'rules'));
      return {
        Rules: ruled
          .filter(({ listener }) => listener.arn === asked || rules.includes(listener.rule.arn))
          .map(({ listener }) => ({
            RuleArn: listener.rule.arn,
            Priority: 'default',
            Conditions: [],
            Actions: [forward(listener.rule)],
            IsDefault: true,
          })),
      };
    },
    DescribeTargetGroups: (input) => {
      const names = texts(input, 'Names');
      const asked = text(input, 'LoadBalancerArn');
      const error = missing('TargetGroup', 'target groups');
      return {
        TargetGroups: chosen(groups(), texts(input, 'TargetGroupArns'), ({ group }) => group.arn, error)
          .filter(({ group }) => names.length === 0 || names.includes(group.name))
          .filter(({ balancer }) => asked === undefined || balancer.arn === asked)
          .map(({ group, balancer }) => describedGroup(group, balancer)),
      };
    },
    DescribeTargetGroupAttributes: (input) => {
      const { arn, settings } = groupOf(text(input, 'TargetGroupArn'));
      const kind = groups().find(({ group }) => group.arn === arn)?.balancer.kind;
      const attributes: [string, string][] = [
        ['deregistration_delay.timeout_seconds', String(Math.round(settings.deregistrationDelaySeconds))],
        ['stickiness.enabled', 'false'],
        ...(kind === 'network' ? NETWORK_ATTRIBUTES : APPLICATION_ATTRIBUTES),
      ];
      return { Attributes: attributes.map(([Key, Value]) => ({ Key, Value })) };
    },
    DescribeTargetHealth: (input) => {
      const targetGroup = groupOf(text(input, 'TargetGroupArn'));
      const asked = objects(input, 'Targets');
      const known = [...targetGroup.targets.values()];
      if (asked.length === 0) return { TargetHealthDescriptions: known.map(health) };
      return {
        TargetHealthDescriptions: asked.map((one) => {
          const target = known.find(({ address }) => address === text(one, 'Id'));
          if (target !== undefined) return health(target);
          // ELBv2 API reference, TargetHealth: unused, Target.NotRegistered.
          const Target = { Id: text(one, 'Id'), Port: Number(text(one, 'Port') ?? targetGroup.port) };
          const Reason = 'Target.NotRegistered';
          const Description = 'Target is not registered to the target group';
          return { Target, TargetHealth: { State: 'unused', Reason, Description } };
        }),
      };
    },
    DescribeTags: (input) => ({
      TagDescriptions: texts(input, 'ResourceArns').map((ResourceArn) => ({ ResourceArn, Tags: [] })),
    }),
  };
}
