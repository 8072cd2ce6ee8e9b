import {
  DescribeScalableTargetsCommand,
  RegisterScalableTargetCommand,
  type ScalableTarget,
} from '@aws-sdk/client-application-auto-scaling';
import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { expect } from 'vitest';
import { ACCOUNT, type AwsPeer, CHECKS, REGION } from './aws-peer.ts';

/** What AWS does, as a sentence and as calls that show it. Throws where the peer does otherwise. */
export interface Expectation {
  readonly sentence: string;
  readonly holds: (peer: AwsPeer) => Promise<void>;
}

const ECS_TARGET = { ServiceNamespace: 'ecs', ScalableDimension: 'ecs:service:DesiredCount' } as const;
const NONE_SUSPENDED = {
  DynamicScalingInSuspended: false,
  DynamicScalingOutSuspended: false,
  ScheduledScalingSuspended: false,
};

async function scalableTarget({ clients, scalable }: AwsPeer): Promise<ScalableTarget | undefined> {
  const { ScalableTargets } = await clients.scaling.send(
    new DescribeScalableTargetsCommand({ ServiceNamespace: 'ecs', ResourceIds: [scalable] }),
  );
  return ScalableTargets?.[0];
}

const suspend = ({ clients, scalable }: AwsPeer, SuspendedState: ScalableTarget['SuspendedState']) =>
  clients.scaling.send(
    new RegisterScalableTargetCommand({ ...ECS_TARGET, ResourceId: scalable, SuspendedState }),
  );

/** Application Auto Scaling API reference, RegisterScalableTarget and DescribeScalableTargets. */
const SCALING: readonly Expectation[] = [
  {
    sentence: 'a scalable target tells its bounds, and that nothing of it is suspended',
    holds: async (peer) => {
      expect(await scalableTarget(peer)).toMatchObject({
        ...ECS_TARGET,
        ResourceId: peer.scalable,
        MinCapacity: 1,
        MaxCapacity: 4,
        SuspendedState: NONE_SUSPENDED,
      });
    },
  },
  {
    sentence: 'registering a target with its suspended state alone keeps its bounds',
    holds: async (peer) => {
      const frozen = { ...NONE_SUSPENDED, DynamicScalingInSuspended: true, ScheduledScalingSuspended: true };
      await suspend(peer, frozen);
      const during = await scalableTarget(peer);
      await suspend(peer, NONE_SUSPENDED);
      expect(during).toMatchObject({ MinCapacity: 1, MaxCapacity: 4, SuspendedState: frozen });
      expect((await scalableTarget(peer))?.SuspendedState).toEqual(NONE_SUSPENDED);
    },
  },
  {
    sentence: 'a service that does not exist cannot be registered',
    holds: async ({ clients, scalable }) => {
      const ResourceId = `${scalable}-none`;
      const register = { ...ECS_TARGET, ResourceId, MinCapacity: 1, MaxCapacity: 2 };
      await expect(clients.scaling.send(new RegisterScalableTargetCommand(register))).rejects.toMatchObject({
        name: 'ValidationException',
        message: expect.stringMatching(/^ECS service doesn't exist/),
      });
    },
  },
  {
    sentence: 'a resource that was never registered is simply not listed',
    holds: async ({ clients, scalable }) => {
      const asked = { ServiceNamespace: 'ecs' as const, ResourceIds: [`${scalable}-none`] };
      const { ScalableTargets } = await clients.scaling.send(new DescribeScalableTargetsCommand(asked));
      expect(ScalableTargets ?? []).toEqual([]);
    },
  },
  {
    sentence: 'bounds that cross are refused',
    holds: async ({ clients, scalable }) => {
      const crossed = { ...ECS_TARGET, ResourceId: scalable, MinCapacity: 5, MaxCapacity: 2 };
      await expect(clients.scaling.send(new RegisterScalableTargetCommand(crossed))).rejects.toMatchObject({
        name: 'ValidationException',
      });
    },
  },
];

/** Elastic Load Balancing API reference 2015-12-01. */
const BALANCING: readonly Expectation[] = [
  {
    sentence: 'a target group tells its checks and its load balancer',
    holds: async ({ clients, targetGroups, loadBalancer }) => {
      const asked = { TargetGroupArns: [targetGroups[0]] };
      const { TargetGroups } = await clients.elb.send(new DescribeTargetGroupsCommand(asked));
      expect(TargetGroups).toHaveLength(1);
      expect(TargetGroups?.[0]).toMatchObject({
        TargetType: 'ip',
        HealthCheckPath: CHECKS.path,
        HealthCheckIntervalSeconds: CHECKS.interval,
        UnhealthyThresholdCount: CHECKS.unhealthy,
        LoadBalancerArns: [loadBalancer],
      });
    },
  },
  {
    sentence: 'the deregistration delay is an attribute, in seconds, as a text',
    holds: async ({ clients, targetGroups: [TargetGroupArn] }) => {
      const { Attributes } = await clients.elb.send(
        new DescribeTargetGroupAttributesCommand({ TargetGroupArn }),
      );
      const Value = String(CHECKS.drain);
      expect(Attributes).toContainEqual({ Key: 'deregistration_delay.timeout_seconds', Value });
    },
  },
  {
    sentence: 'a load balancer has its listeners, and they name the groups that they forward to',
    holds: async ({ clients, loadBalancer, listener, targetGroups }) => {
      const found = await clients.elb.send(
        new DescribeLoadBalancersCommand({ LoadBalancerArns: [loadBalancer] }),
      );
      expect(found.LoadBalancers?.[0]).toMatchObject({ Type: 'application', LoadBalancerArn: loadBalancer });
      const { Listeners } = await clients.elb.send(
        new DescribeListenersCommand({ LoadBalancerArn: loadBalancer }),
      );
      const own = Listeners?.find(({ ListenerArn }) => ListenerArn === listener);
      expect(own?.LoadBalancerArn).toBe(loadBalancer);
      const named = own?.DefaultActions?.[0]?.ForwardConfig?.TargetGroups?.map((one) => one.TargetGroupArn);
      expect(named).toEqual([...targetGroups]);
    },
  },
  {
    sentence: 'a rule is found by its ARN, with a weight for each target group, also where it is 0',
    holds: async ({ clients, rule, targetGroups }) => {
      const { Rules } = await clients.elb.send(new DescribeRulesCommand({ RuleArns: [rule] }));
      expect(Rules).toHaveLength(1);
      expect(Rules?.[0]?.RuleArn).toBe(rule);
      expect(Rules?.[0]?.Actions?.[0]?.ForwardConfig?.TargetGroups).toEqual([
        { TargetGroupArn: targetGroups[0], Weight: 100 },
        { TargetGroupArn: targetGroups[1], Weight: 0 },
      ]);
    },
  },
  {
    sentence: 'the ARN of a listener is that of its rules, with another word and without their last part',
    holds: async ({ listener, rule }) => {
      expect(rule.replace(':listener-rule/', ':listener/').replace(/\/[^/]*$/, '')).toBe(listener);
    },
  },
  {
    sentence: 'target health names every target by address and port, with a state',
    holds: async ({ clients, targetGroups: [TargetGroupArn] }) => {
      const { TargetHealthDescriptions } = await clients.elb.send(
        new DescribeTargetHealthCommand({ TargetGroupArn }),
      );
      expect(TargetHealthDescriptions?.length).toBeGreaterThan(0);
      for (const { Target, TargetHealth } of TargetHealthDescriptions ?? []) {
        expect(Target?.Id).toMatch(/^10\.0\.\d+\.\d+$/);
        expect(Target?.Port).toBe(8000);
        expect(TargetHealth?.State).toBe('healthy');
      }
    },
  },
  {
    sentence: 'a target that was never registered is unused, and says that it is not registered',
    holds: async ({ clients, targetGroups: [TargetGroupArn] }) => {
      const Targets = [{ Id: '10.0.9.9', Port: 8000 }];
      const { TargetHealthDescriptions } = await clients.elb.send(
        new DescribeTargetHealthCommand({ TargetGroupArn, Targets }),
      );
      expect(TargetHealthDescriptions?.[0]?.TargetHealth).toMatchObject({
        State: 'unused',
        Reason: 'Target.NotRegistered',
      });
    },
  },
  {
    sentence: 'what does not exist is named by kind',
    holds: async ({ clients: { elb }, targetGroups, loadBalancer, listener, rule }) => {
      const none = (arn: string): string => arn.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
      await expect(
        elb.send(new DescribeTargetHealthCommand({ TargetGroupArn: none(targetGroups[0]) })),
      ).rejects.toMatchObject({ name: 'TargetGroupNotFoundException' });
      await expect(
        elb.send(new DescribeTargetGroupsCommand({ TargetGroupArns: [none(targetGroups[0])] })),
      ).rejects.toMatchObject({ name: 'TargetGroupNotFoundException' });
      await expect(
        elb.send(new DescribeLoadBalancersCommand({ LoadBalancerArns: [none(loadBalancer)] })),
      ).rejects.toMatchObject({ name: 'LoadBalancerNotFoundException' });
      await expect(
        elb.send(new DescribeListenersCommand({ ListenerArns: [none(listener)] })),
      ).rejects.toMatchObject({ name: 'ListenerNotFoundException' });
      await expect(elb.send(new DescribeRulesCommand({ RuleArns: [none(rule)] }))).rejects.toMatchObject({
        name: 'RuleNotFoundException',
      });
    },
  },
];

/** STS API reference 2011-06-15. */
const SESSIONS: readonly Expectation[] = [
  {
    sentence: 'the caller is somebody of the account',
    holds: async ({ clients }) => {
      const { Account, Arn } = await clients.sts.send(new GetCallerIdentityCommand({}));
      expect(Account).toBe(ACCOUNT);
      expect(Arn).toMatch(new RegExp(`^arn:aws:(iam|sts)::${ACCOUNT}:`));
    },
  },
  {
    sentence: 'a role is assumed for as long as was asked, and the session is named after both',
    holds: async ({ clients, role }) => {
      const before = Date.now();
      const answer = await clients.sts.send(
        new AssumeRoleCommand({ RoleArn: role, RoleSessionName: 'thea', DurationSeconds: 900 }),
      );
      const session = `arn:aws:sts::${ACCOUNT}:assumed-role/thea-deploy/thea`;
      expect(answer.AssumedRoleUser?.Arn).toBe(session);
      const seconds = ((answer.Credentials?.Expiration?.getTime() ?? 0) - before) / 1000;
      expect(Math.abs(seconds - 900)).toBeLessThan(30);
      const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = answer.Credentials ?? {};
      expect(AccessKeyId).toMatch(/^ASIA/);
      const endpoint = await clients.sts.config.endpoint?.();
      const own = new STSClient({
        endpoint: `${endpoint?.protocol}//${endpoint?.hostname}:${endpoint?.port}`,
        region: REGION,
        credentials: {
          accessKeyId: AccessKeyId,
          secretAccessKey: SecretAccessKey,
          sessionToken: SessionToken,
        },
      });
      expect((await own.send(new GetCallerIdentityCommand({}))).Arn).toBe(session);
    },
  },
  {
    sentence: 'a session of less than 15 minutes is refused',
    holds: async ({ clients, role }) => {
      await expect(
        clients.sts.send(
          new AssumeRoleCommand({ RoleArn: role, RoleSessionName: 'thea', DurationSeconds: 899 }),
        ),
      ).rejects.toMatchObject({ name: 'ValidationError' });
    },
  },
  {
    sentence: 'a role that does not exist cannot be assumed',
    holds: async ({ clients, role }) => {
      await expect(
        clients.sts.send(new AssumeRoleCommand({ RoleArn: `${role}-none`, RoleSessionName: 'thea' })),
      ).rejects.toMatchObject({ name: 'AccessDenied' });
    },
  },
];

export const EXPECTATIONS: readonly Expectation[] = [...SCALING, ...BALANCING, ...SESSIONS];
