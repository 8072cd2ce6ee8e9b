import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
} from '@aws-sdk/client-application-auto-scaling';
import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  ListTaskDefinitionsCommand,
  ListTasksCommand,
} from '@aws-sdk/client-ecs';
import type { EmbeddedAws } from '../../aws/index.ts';
import type { Time } from '../../time/time.ts';
import { SAMPLE } from '../sample.ts';
import type { View, ViewedRecord } from '../view.ts';
import { doorOf, signInTime } from './door.ts';

type Tree = { readonly [key: string]: unknown };

/** Service fields that are no settings: ids, counters, clocks, and the traces of what happened. */
const PASSING = new Set([
  'deployments',
  'events',
  'runningCount',
  'pendingCount',
  'taskDefinition',
  'currentServiceDeployment',
  'currentServiceRevisions',
  'createdAt',
  'tags',
]);
/** Task definition fields that a registration assigns. A rollback may have to register a copy. */
const ASSIGNED = new Set([
  'taskDefinitionArn',
  'revision',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
  'status',
  'requiresAttributes',
]);

const without = (tree: object, names: ReadonlySet<string>): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([name]) => !names.has(name)));
const short = (arn: string | undefined): string => arn?.replace(/^.*\//, '') ?? '';

/** Tags of every task definition revision, by `family:revision`. */
export type RevisionTags = { readonly [platformRelease: string]: { readonly [key: string]: string } };

/** A view of an ECS service, with the tags that its records are. */
export interface EcsView extends View {
  readonly tags: RevisionTags;
}

function recordsOf(tags: RevisionTags): ViewedRecord[] {
  return Object.entries(tags)
    .sort(([a], [b]) => Number(b.split(':')[1]) - Number(a.split(':')[1]))
    .flatMap(([, { 'thea:version': version, 'thea:state': state }]) =>
      version === undefined || state === undefined ? [] : [{ version, state }],
    );
}

/** Opens clients that read a service as anybody could, without retries that would hide anything. Its family has its name. */
export function openViewer(
  aws: EmbeddedAws,
  time: Time,
  name: string = SAMPLE.service,
): { look(): Promise<EcsView>; close(): void } {
  const ecs = new ECSClient(doorOf(aws));
  const scaling = new ApplicationAutoScalingClient(doorOf(aws));
  const { cluster } = SAMPLE;

  async function look(): Promise<EcsView> {
    signInTime(time, [ecs, scaling]);
    const [described, listed, families, bounds] = await Promise.all([
      ecs.send(new DescribeServicesCommand({ cluster, services: [name] })),
      ecs.send(new ListTasksCommand({ cluster, serviceName: name })),
      ecs.send(new ListTaskDefinitionsCommand({ familyPrefix: name, sort: 'DESC' })),
      scaling.send(
        new DescribeScalableTargetsCommand({
          ServiceNamespace: 'ecs',
          ResourceIds: [`service/${cluster}/${name}`],
        }),
      ),
    ]);
    const service = described.services?.[0];
    const arns = listed.taskArns ?? [];
    const tasks =
      arns.length === 0
        ? []
        : ((await ecs.send(new DescribeTasksCommand({ cluster, tasks: arns }))).tasks ?? []);
    // What is deregistered is not listed, and may be what runs.
    const known = new Set([...(families.taskDefinitionArns ?? []), service?.taskDefinition ?? '']);
    const definitions = await Promise.all(
      [...known]
        .filter((arn) => arn !== '')
        .map((taskDefinition) =>
          ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition, include: ['TAGS'] })),
        ),
    );
    const definitionOf = (arn: string | undefined) =>
      definitions.find(({ taskDefinition }) => taskDefinition?.taskDefinitionArn === arn)?.taskDefinition;
    const tags = Object.fromEntries(
      definitions.map(({ taskDefinition, tags }) => [
        short(taskDefinition?.taskDefinitionArn),
        Object.fromEntries((tags ?? []).map(({ key, value }) => [key ?? '', value ?? ''])),
      ]),
    );
    const wanted = tasks.filter((task) => task.desiredStatus === 'RUNNING');
    return {
      platformRelease: short(service?.taskDefinition),
      desired: service?.desiredCount ?? 0,
      moving: service?.deployments?.some(({ rolloutState }) => rolloutState === 'IN_PROGRESS') ?? false,
      digests: wanted.map((task) => task.containers?.[0]?.imageDigest ?? '').sort(),
      replicas: tasks.map((task) => ({
        id: short(task.taskArn),
        platformRelease: short(task.taskDefinitionArn),
        running: task.lastStatus === 'RUNNING' && task.desiredStatus === 'RUNNING',
      })),
      exact: {
        service: without(service ?? {}, PASSING),
        taskDefinition: without(definitionOf(service?.taskDefinition) ?? {}, ASSIGNED),
        digests: [...new Set(wanted.map((task) => task.containers?.[0]?.imageDigest ?? ''))],
        scaling: (bounds.ScalableTargets ?? []).map(({ MinCapacity, MaxCapacity, SuspendedState }) => ({
          MinCapacity,
          MaxCapacity,
          SuspendedState,
        })),
      },
      variables: wanted.map((task) => {
        const container = definitionOf(task.taskDefinitionArn)?.containerDefinitions?.[0];
        return Object.fromEntries(
          (container?.environment ?? []).map((each) => [each.name ?? '', each.value ?? '']),
        );
      }),
      records: recordsOf(tags),
      tags,
      marks: tags,
    };
  }
  return {
    look,
    close: () => {
      ecs.destroy();
      scaling.destroy();
    },
  };
}
