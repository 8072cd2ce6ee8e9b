import * as ecs from '@aws-sdk/client-ecs';
import { Failure } from '@thea/action';
import type { MissingPermission } from '@thea/release';
import type { EcsApi } from './api.ts';
import { parseEcrRepository, repositoryOf } from './image-reference.ts';
import { deploymentArn, type EcsLocator, revisionArn } from './names.ts';
import { isAccessDenied, readRefusal } from './refusal.ts';

/** One read, with what it is for. Its answer does not matter, only whether it is allowed. */
interface Trial {
  readonly action: string;
  readonly why: string;
  readonly needed: boolean;
  /** A rollback does without it. */
  readonly deployOnly: boolean;
  readonly call: () => Promise<unknown>;
}

const trial = (action: string, why: string, call: Trial['call']): Trial => ({
  action,
  why,
  needed: true,
  deployOnly: false,
  call,
});
/** What a release does without: a warning says then what is lost. */
const extra = (action: string, why: string, call: Trial['call'], deployOnly = true): Trial => ({
  ...trial(action, why, call),
  needed: false,
  deployOnly,
});

/** An id that nothing has: what may not be read is refused, whether it exists or not. */
const NOTHING = '0'.repeat(32);

/** Whether a call is refused for want of its permission. Any other answer means that it is allowed. */
async function isRefused(api: EcsApi, call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return false;
  } catch (thrown) {
    if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
    if (thrown instanceof Failure) throw thrown;
    return isAccessDenied(readRefusal(thrown));
  }
}

/**
 * Tries every read of a release, or of a rollback, side by side and gives those that are not allowed. Changes cannot be
 * tried without making them: `ecs:RegisterTaskDefinition`, `ecs:TagResource`, `ecs:UpdateService`,
 * `ecs:StopServiceDeployment` and `iam:PassRole` are not among them.
 * @throws Failure('access') where the role itself cannot be had.
 */
export async function findMissing(
  api: EcsApi,
  where: EcsLocator,
  purpose: 'deploy' | 'rollback',
): Promise<MissingPermission[]> {
  const { cluster, service } = where;
  // The first call alone: where the role cannot be had, it says so once.
  const describe = new ecs.DescribeServicesCommand({ cluster, services: [service] });
  let found: ecs.Service | undefined;
  let definition: ecs.TaskDefinition | undefined;
  const first = trial('ecs:DescribeServices', 'what runs', async () => {
    found = (await api.reads.send(describe, api.options)).services?.[0];
  });
  // The second tells repository and log group: a policy may be narrowed to them, so no others are tried.
  const second = trial('ecs:DescribeTaskDefinition', 'the way back, whole', async () => {
    const taskDefinition = found?.taskDefinition ?? `${service}:1`;
    const command = new ecs.DescribeTaskDefinitionCommand({ taskDefinition });
    definition = (await api.reads.send(command, api.options)).taskDefinition;
  });
  const missing: Trial[] = [];
  for (const one of [first, second]) if (await isRefused(api, one.call)) missing.push(one);
  const all = [
    ...ownTrials(api, where, found),
    ...(await balancingTrials(api, where, found)),
    ...(await extraTrials(api, where, definition)),
  ];
  const trials = all.filter(({ deployOnly }) => purpose === 'deploy' || !deployOnly);
  const refused = await Promise.all(trials.map(({ call }) => isRefused(api, call)));
  return [...missing, ...trials.filter((_one, index) => refused[index] === true)].map(
    ({ action, why, needed }) => ({ action, why, needed }),
  );
}

/** The ARN of the service; where it may not be read, one of the same form. */
function arnOf(where: EcsLocator, found: ecs.Service | undefined): string {
  return (
    found?.serviceArn ?? `arn:aws:ecs:${where.region}:000000000000:service/${where.cluster}/${where.service}`
  );
}

function ownTrials(api: EcsApi, where: EcsLocator, found: ecs.Service | undefined): Trial[] {
  const { reads, options } = api;
  const { cluster, service } = where;
  const serviceArn = arnOf(where, found);
  const tasks = [NOTHING];
  return [
    trial('ecs:ListServiceDeployments', 'what is under way', () =>
      reads.send(new ecs.ListServiceDeploymentsCommand({ cluster, service }), options),
    ),
    trial('ecs:DescribeServiceDeployments', 'what is under way', () =>
      reads.send(
        new ecs.DescribeServiceDeploymentsCommand({
          serviceDeploymentArns: [deploymentArn(serviceArn, NOTHING)],
        }),
        options,
      ),
    ),
    trial('ecs:DescribeServiceRevisions', 'the way back, whole', () =>
      reads.send(
        new ecs.DescribeServiceRevisionsCommand({ serviceRevisionArns: [revisionArn(serviceArn, NOTHING)] }),
        options,
      ),
    ),
    trial('ecs:ListTaskDefinitions', 'the records of earlier releases', () =>
      reads.send(new ecs.ListTaskDefinitionsCommand({ familyPrefix: service, maxResults: 1 }), options),
    ),
    trial('ecs:ListTasks', 'the replicas', () =>
      reads.send(new ecs.ListTasksCommand({ cluster, serviceName: service, maxResults: 1 }), options),
    ),
    trial('ecs:DescribeTasks', 'the replicas, and why they stopped', () =>
      reads.send(new ecs.DescribeTasksCommand({ cluster, tasks }), options),
    ),
    extra('ecs:GetTaskProtection', 'replicas that must not be stopped', () =>
      reads.send(new ecs.GetTaskProtectionCommand({ cluster, tasks }), options),
    ),
  ];
}

async function extraTrials(
  api: EcsApi,
  where: EcsLocator,
  definition: ecs.TaskDefinition | undefined,
): Promise<Trial[]> {
  const { options } = api;
  const [scaling, logs, registry] = await Promise.all([api.scaling(), api.logs(), api.registry()]);
  const trials = [
    extra(
      'application-autoscaling:DescribeScalableTargets',
      'the bounds of autoscaling',
      () =>
        scaling.client.send(
          new scaling.sdk.DescribeScalableTargetsCommand({
            ServiceNamespace: 'ecs',
            ResourceIds: [`service/${where.cluster}/${where.service}`],
          }),
          options,
        ),
      false,
    ),
  ];
  const containers = definition?.containerDefinitions ?? [];
  const logGroupName = containers.flatMap(
    ({ logConfiguration }) => logConfiguration?.options?.['awslogs-group'] ?? [],
  )[0];
  if (logGroupName !== undefined) {
    const command = new logs.sdk.GetLogEventsCommand({ logGroupName, logStreamName: NOTHING });
    trials.push(
      extra('logs:GetLogEvents', 'the last words of a replica that fails', () =>
        logs.client.send(command, options),
      ),
    );
  }
  const repository = containers.flatMap(
    ({ image }) => parseEcrRepository(repositoryOf(image ?? '')) ?? [],
  )[0];
  if (repository === undefined) return trials;
  const place = { registryId: repository.account, repositoryName: repository.name };
  const layerDigest = `sha256:${'0'.repeat(64)}`;
  return [
    ...trials,
    extra('ecr:BatchGetImage', 'whether the images still exist, and tags as digests', () =>
      registry.client.send(
        new registry.sdk.BatchGetImageCommand({ ...place, imageIds: [{ imageDigest: layerDigest }] }),
        options,
      ),
    ),
    extra('ecr:GetDownloadUrlForLayer', 'the version that an image says of itself', () =>
      registry.client.send(
        new registry.sdk.GetDownloadUrlForLayerCommand({ ...place, layerDigest }),
        options,
      ),
    ),
  ];
}

async function balancingTrials(
  api: EcsApi,
  where: EcsLocator,
  found: ecs.Service | undefined,
): Promise<Trial[]> {
  const group = found?.loadBalancers?.[0]?.targetGroupArn;
  if (found !== undefined && group === undefined) return [];
  const { options } = api;
  const { sdk, client } = await api.balancing();
  const account = arnOf(where, found).split(':')[4] ?? '';
  const balancing = `arn:aws:elasticloadbalancing:${where.region}:${account}`;
  const TargetGroupArn = group ?? `${balancing}:targetgroup/nothing/${NOTHING.slice(0, 16)}`;
  const LoadBalancerArn = `${balancing}:loadbalancer/app/nothing/${NOTHING.slice(0, 16)}`;
  const rules =
    (found?.deploymentConfiguration?.strategy ?? 'ROLLING') === 'ROLLING'
      ? []
      : [
          trial('elasticloadbalancing:DescribeRules', 'how traffic is split', () =>
            client.send(new sdk.DescribeRulesCommand({ PageSize: 1 }), options),
          ),
        ];
  return [
    ...rules,
    trial('elasticloadbalancing:DescribeTargetGroups', 'who gets traffic', () =>
      client.send(new sdk.DescribeTargetGroupsCommand({ TargetGroupArns: [TargetGroupArn] }), options),
    ),
    trial('elasticloadbalancing:DescribeTargetGroupAttributes', 'how long a replica drains', () =>
      client.send(new sdk.DescribeTargetGroupAttributesCommand({ TargetGroupArn }), options),
    ),
    trial('elasticloadbalancing:DescribeTargetHealth', 'who gets traffic', () =>
      client.send(new sdk.DescribeTargetHealthCommand({ TargetGroupArn }), options),
    ),
    trial('elasticloadbalancing:DescribeLoadBalancers', 'where traffic comes in', () =>
      client.send(new sdk.DescribeLoadBalancersCommand({ PageSize: 1 }), options),
    ),
    trial('elasticloadbalancing:DescribeListeners', 'where traffic comes in', () =>
      client.send(new sdk.DescribeListenersCommand({ LoadBalancerArn }), options),
    ),
  ];
}
