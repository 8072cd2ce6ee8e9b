import type { Account } from '../account.ts';
import type { EcsStore } from '../ecs/store.ts';
import type { Operations } from '../operation.ts';
import { AwsError } from '../wire/error.ts';
import { epochSeconds, flag, type JsonObject, number, object, text, texts } from '../wire/json.ts';
import type { ScalableTarget, Scaling, Suspended } from './targets.ts';

const DIMENSION = 'ecs:service:DesiredCount';

function suspendedOf(input: JsonObject): Partial<Suspended> {
  const given = object(input, 'SuspendedState') ?? {};
  const members = [
    'DynamicScalingInSuspended',
    'DynamicScalingOutSuspended',
    'ScheduledScalingSuspended',
  ] as const;
  return Object.fromEntries(
    members.flatMap((member) => {
      const value = flag(given, member);
      return value === undefined ? [] : [[member, value]];
    }),
  );
}

/** Application Auto Scaling for ECS services. API reference 2016-02-06; a target belongs to an existing service. */
export function scalingOperations(account: Account, store: EcsStore, scaling: Scaling): Operations {
  const described = (target: ScalableTarget): JsonObject => ({
    ServiceNamespace: 'ecs',
    ResourceId: target.resource,
    ScalableDimension: DIMENSION,
    MinCapacity: target.minimum,
    MaxCapacity: target.maximum,
    RoleARN: `arn:aws:iam::${account.id}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService`,
    CreationTime: epochSeconds(target.createdAt),
    SuspendedState: { ...target.suspended },
    ScalableTargetARN: target.arn,
  });
  const checkNamespace = (input: JsonObject): void => {
    const namespace = text(input, 'ServiceNamespace');
    if (namespace === 'ecs') return;
    throw new AwsError('ValidationException', `Unsupported service namespace: ${String(namespace)}`);
  };
  return {
    DescribeScalableTargets: (input) => {
      checkNamespace(input);
      const asked = texts(input, 'ResourceIds');
      const found = scaling.all().filter(({ resource }) => asked.length === 0 || asked.includes(resource));
      return { ScalableTargets: found.map(described) };
    },
    RegisterScalableTarget: (input) => {
      checkNamespace(input);
      const resource = text(input, 'ResourceId') ?? '';
      const known = scaling.find(resource);
      const minimum = number(input, 'MinCapacity') ?? known?.minimum;
      const maximum = number(input, 'MaxCapacity') ?? known?.maximum;
      if (minimum === undefined || maximum === undefined) {
        throw new AwsError(
          'ValidationException',
          'Both MinCapacity and MaxCapacity must be specified for a new scalable target.',
        );
      }
      if (minimum > maximum) {
        throw new AwsError('ValidationException', 'Maximum capacity cannot be less than minimum capacity');
      }
      if (!store.services().some(({ state }) => state.arn === account.arn('ecs', resource))) {
        throw new AwsError('ValidationException', `ECS service doesn't exist: ${resource}`);
      }
      const target = scaling.register(resource, { minimum, maximum, suspended: suspendedOf(input) });
      return { ScalableTargetARN: target.arn };
    },
    DescribeScalingPolicies: (input) => {
      checkNamespace(input);
      return { ScalingPolicies: [] };
    },
    DescribeScalingActivities: (input) => {
      checkNamespace(input);
      return { ScalingActivities: [] };
    },
    DescribeScheduledActions: (input) => {
      checkNamespace(input);
      return { ScheduledActions: [] };
    },
  };
}
