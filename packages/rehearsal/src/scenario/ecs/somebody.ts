import {
  ApplicationAutoScalingClient,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import {
  DeregisterTaskDefinitionCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import type { EmbeddedAws } from '../../aws/index.ts';
import type { Time } from '../../time/time.ts';
import { SAMPLE } from '../sample.ts';
import { doorOf, signInTime } from './door.ts';

/** What other people and other tools do to the service meanwhile. */
export interface Somebody {
  /** Deploys a change of their own; gives its `family:revision`. */
  deploys(): Promise<string>;
  deregisters(platformRelease: string): Promise<void>;
  /** New bounds for autoscaling, which brings the service into them. */
  scales(bounds: { readonly min: number; readonly max: number }): Promise<void>;
}

export function openSomebody(aws: EmbeddedAws, time: Time, service: string = SAMPLE.service): Somebody {
  async function withEcs<T>(work: (ecs: ECSClient) => Promise<T>): Promise<T> {
    const ecs = new ECSClient(doorOf(aws));
    signInTime(time, [ecs]);
    try {
      return await work(ecs);
    } finally {
      ecs.destroy();
    }
  }
  const { cluster } = SAMPLE;
  return {
    deploys: () =>
      withEcs(async (ecs) => {
        const { taskDefinition: seeded } = await ecs.send(
          new DescribeTaskDefinitionCommand({ taskDefinition: `${service}:1` }),
        );
        const { taskDefinition: made } = await ecs.send(
          new RegisterTaskDefinitionCommand({
            family: service,
            networkMode: seeded?.networkMode,
            requiresCompatibilities: seeded?.requiresCompatibilities,
            cpu: seeded?.cpu,
            memory: seeded?.memory,
            executionRoleArn: seeded?.executionRoleArn,
            taskRoleArn: seeded?.taskRoleArn,
            containerDefinitions: seeded?.containerDefinitions?.map((container) => ({
              ...container,
              environment: [...(container.environment ?? []), { name: 'BY_SOMEBODY', value: 'else' }],
            })),
          }),
        );
        await ecs.send(
          new UpdateServiceCommand({ cluster, service, taskDefinition: made?.taskDefinitionArn }),
        );
        return made?.taskDefinitionArn?.replace(/^.*\//, '') ?? '';
      }),
    deregisters: (platformRelease) =>
      withEcs(async (ecs) => {
        await ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: platformRelease }));
      }),
    scales: async ({ min, max }) => {
      const scaling = new ApplicationAutoScalingClient(doorOf(aws));
      signInTime(time, [scaling]);
      try {
        await scaling.send(
          new RegisterScalableTargetCommand({
            ServiceNamespace: 'ecs',
            ResourceId: `service/${cluster}/${service}`,
            ScalableDimension: 'ecs:service:DesiredCount',
            MinCapacity: min,
            MaxCapacity: max,
          }),
        );
      } finally {
        scaling.destroy();
      }
    },
  };
}
