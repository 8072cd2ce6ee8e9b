import type { Operations } from '../operation.ts';
import { AwsError } from '../wire/error.ts';
import { type JsonObject, objects, text, texts } from '../wire/json.ts';
import type { LoadBalancer, LoadBalancers } from './load-balancers.ts';
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
    Type: 'application',
    AvailabilityZones: [{ ZoneName: 'eu-west-1a', SubnetId: 'subnet-0a1b2c3d4e5f60718' }],
    SecurityGroups: ['sg-0a1b2c3d4e5f60718'],
    IpAddressType: 'ipv4',
  };
}

function forward(balancer: LoadBalancer): JsonObject {
  const TargetGroupArn = balancer.targetGroup.arn;
  return {
    Type: 'forward',
    TargetGroupArn,
    Order: 1,
    ForwardConfig: {
      TargetGroups: [{ TargetGroupArn, Weight: 1 }],
      TargetGroupStickinessConfig: { Enabled: false },
    },
  };
}

function describedGroup(group: TargetGroup, balancerArn: string): JsonObject {
  const { settings } = group;
  return {
    TargetGroupArn: group.arn,
    TargetGroupName: group.name,
    Protocol: 'HTTP',
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
    LoadBalancerArns: [balancerArn],
    TargetType: 'ip',
    ProtocolVersion: 'HTTP1',
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

/** ELBv2: reads of load balancers, listeners, rules, target groups and target health. API reference 2015-12-01. */
export function elbOperations(balancers: LoadBalancers): Operations {
  const missing = (code: string, what: string): AwsError =>
    new AwsError(`${code}NotFound`, `One or more ${what} not found`);
  const chosen = (
    arns: readonly string[],
    arnOf: (one: LoadBalancer) => string,
    error: AwsError,
  ): LoadBalancer[] => {
    if (arns.some((arn) => !balancers.all.some((one) => arnOf(one) === arn))) throw error;
    return balancers.all.filter((one) => arns.length === 0 || arns.includes(arnOf(one)));
  };
  const ofGroup = (arn: string | undefined): LoadBalancer => {
    const found = balancers.all.find(({ targetGroup }) => targetGroup.arn === arn);
    if (found === undefined) throw missing('TargetGroup', 'target groups');
    return found;
  };
  return {
    DescribeLoadBalancers: (input) => {
      const names = texts(input, 'Names');
      const error = missing('LoadBalancer', 'load balancers');
      if (names.some((name) => !balancers.all.some((one) => one.name === name))) throw error;
      const found = chosen(texts(input, 'LoadBalancerArns'), ({ arn }) => arn, error);
      return {
        LoadBalancers: found.filter(({ name }) => names.length === 0 || names.includes(name)).map(described),
      };
    },
    DescribeListeners: (input) => {
      const balancer = text(input, 'LoadBalancerArn');
      const found = chosen(
        texts(input, 'ListenerArns'),
        ({ listenerArn }) => listenerArn,
        missing('Listener', 'listeners'),
      );
      if (balancer !== undefined)
        chosen([balancer], ({ arn }) => arn, missing('LoadBalancer', 'load balancers'));
      return {
        Listeners: found
          .filter(({ arn }) => balancer === undefined || arn === balancer)
          .map((one) => ({
            ListenerArn: one.listenerArn,
            LoadBalancerArn: one.arn,
            Port: one.balancer.port,
            Protocol: 'HTTP',
            DefaultActions: [forward(one)],
          })),
      };
    },
    DescribeRules: (input) => {
      const listener = text(input, 'ListenerArn');
      const rules = texts(input, 'RuleArns');
      return {
        Rules: balancers.all
          .filter((one) => one.listenerArn === listener || rules.includes(one.ruleArn))
          .map((one) => ({
            RuleArn: one.ruleArn,
            Priority: 'default',
            Conditions: [],
            Actions: [forward(one)],
            IsDefault: true,
          })),
      };
    },
    DescribeTargetGroups: (input) => {
      const names = texts(input, 'Names');
      const balancer = text(input, 'LoadBalancerArn');
      const error = missing('TargetGroup', 'target groups');
      return {
        TargetGroups: chosen(texts(input, 'TargetGroupArns'), ({ targetGroup }) => targetGroup.arn, error)
          .filter(({ targetGroup }) => names.length === 0 || names.includes(targetGroup.name))
          .filter(({ arn }) => balancer === undefined || arn === balancer)
          .map((one) => describedGroup(one.targetGroup, one.arn)),
      };
    },
    DescribeTargetGroupAttributes: (input) => {
      const { settings } = ofGroup(text(input, 'TargetGroupArn')).targetGroup;
      const attributes: [string, string][] = [
        ['deregistration_delay.timeout_seconds', String(Math.round(settings.deregistrationDelaySeconds))],
        ['stickiness.enabled', 'false'],
        ['stickiness.type', 'lb_cookie'],
        ['load_balancing.algorithm.type', 'round_robin'],
        ['slow_start.duration_seconds', '0'],
      ];
      return { Attributes: attributes.map(([Key, Value]) => ({ Key, Value })) };
    },
    DescribeTargetHealth: (input) => {
      const { targetGroup } = ofGroup(text(input, 'TargetGroupArn'));
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
