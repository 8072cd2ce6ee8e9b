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
import type { EmbeddedAws } from '../aws/index.ts';
import type { Time } from '../time/time.ts';
import { doorOf, signInTime } from './door.ts';
import { SAMPLE } from './sample.ts';

type Tree = { readonly [key: string]: unknown };

/** What runs, read from outside by the wire: the rehearsal's own ruler, which knows nothing of any adapter. */
export interface View {
  /** `family:revision` of what the service names. */
  readonly platformRelease: string;
  readonly desired: number;
  /** A service deployment is under way. */
  readonly moving: boolean;
  /** The digest of every task that is meant to run, sorted. */
  readonly digests: readonly string[];
  readonly tasks: readonly {
    readonly id: string;
    readonly platformRelease: string;
    readonly running: boolean;
  }[];
  /** All that a rollback must put back: the task definition, the service's settings, the autoscaling bounds. */
  readonly exact: Tree;
  /** Variables of the container of every task that is meant to run. */
  readonly variables: readonly { readonly [name: string]: string }[];
  /** Tags of every task definition revision, by `family:revision`. */
  readonly tags: { readonly [platformRelease: string]: { readonly [key: string]: string } };
}

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

/** Opens clients that read the account as anybody could, without retries that would hide anything. */
export function openViewer(aws: EmbeddedAws, time: Time): { look(): Promise<View>; close(): void } {
  const ecs = new ECSClient(doorOf(aws));
  const scaling = new ApplicationAutoScalingClient(doorOf(aws));
  const { cluster, service: name } = SAMPLE;

  async function look(): Promise<View> {
    signInTime(time, [ecs, scaling]);
    const [described, listed, families, bounds] = await Promise.all([
      ecs.send(new DescribeServicesCommand({ cluster, services: [name] })),
      ecs.send(new ListTasksCommand({ cluster, serviceName: name })),
      ecs.send(new ListTaskDefinitionsCommand({ familyPrefix: SAMPLE.service, sort: 'DESC' })),
      scaling.send(new DescribeScalableTargetsCommand({ ServiceNamespace: 'ecs' })),
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
    const wanted = tasks.filter((task) => task.desiredStatus === 'RUNNING');
    return {
      platformRelease: short(service?.taskDefinition),
      desired: service?.desiredCount ?? 0,
      moving: service?.deployments?.some(({ rolloutState }) => rolloutState === 'IN_PROGRESS') ?? false,
      digests: wanted.map((task) => task.containers?.[0]?.imageDigest ?? '').sort(),
      tasks: tasks.map((task) => ({
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
      tags: Object.fromEntries(
        definitions.map(({ taskDefinition, tags }) => [
          short(taskDefinition?.taskDefinitionArn),
          Object.fromEntries((tags ?? []).map(({ key, value }) => [key ?? '', value ?? ''])),
        ]),
      ),
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

/** The paths at which two trees differ, as JSON pointers. Pure; empty means exact. */
export function differences(live: unknown, wanted: unknown, path = ''): string[] {
  if (live === wanted) return [];
  const both = typeof live === 'object' && typeof wanted === 'object' && live !== null && wanted !== null;
  if (!both) return [path];
  const [a, b] = [Object.entries(live), Object.entries(wanted)];
  const names = new Set([...a, ...b].map(([name]) => name));
  const [left, right] = [new Map(a), new Map(b)];
  return [...names].flatMap((name) => differences(left.get(name), right.get(name), `${path}/${name}`));
}
