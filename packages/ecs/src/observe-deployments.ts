import {
  DescribeServiceDeploymentsCommand,
  DescribeServiceRevisionsCommand,
  ListServiceDeploymentsCommand,
  type Service,
  type ServiceDeployment,
  type ServiceDeploymentBrief,
} from '@aws-sdk/client-ecs';
import type { Json } from '@thea/action';
import type { EcsApi } from './api.ts';
import { completedLeads, isMoving, type Lead, leadsTo } from './deployment-state.ts';
import type { EcsDeployment, EcsFacts, EcsSnapshot } from './facts.ts';
import { COPY_TAG, readMark } from './mark-tags.ts';
import { type EcsLocator, revisionArn, shortName } from './names.ts';
import { object, objects, text } from './raw.ts';
import { explain } from './refusal.ts';
import { readPause } from './shift.ts';
import { describeTaskDefinition, takeSnapshot } from './snapshot.ts';
import { keepRaw } from './wire.ts';

/** How many service deployments are described; ECS describes at most 20 of them, and of revisions, at once. */
const DESCRIBED = 10;
const AT_ONCE = 20;

export type Revisions = ReadonlyMap<string, Json>;
type History = Pick<EcsFacts, 'deployments' | 'live' | 'named' | 'previous' | 'copies'>;

/** The newest service deployments of a service, newest first. `Service.currentServiceDeployment` can be stale: never used. */
export async function listDeployments(
  api: EcsApi,
  where: EcsLocator,
  statuses: readonly ('PENDING' | 'IN_PROGRESS')[] = [],
): Promise<ServiceDeploymentBrief[]> {
  try {
    const { serviceDeployments } = await api.reads.send(
      new ListServiceDeploymentsCommand({
        cluster: where.cluster,
        service: where.service,
        ...(statuses.length === 0 ? {} : { status: [...statuses] }),
      }),
      api.options,
    );
    return [...(serviceDeployments ?? [])].sort((a, b) => timeOf(b) - timeOf(a));
  } catch (thrown) {
    throw explain(thrown, `Reading the deployments of ${where.service}`, 'ecs:ListServiceDeployments');
  }
}

function timeOf(deployment: ServiceDeploymentBrief): number {
  return deployment.createdAt?.getTime() ?? 0;
}

/** Service deployments by ARN. */
export async function describeDeployments(
  api: EcsApi,
  arns: readonly string[],
): Promise<ServiceDeployment[]> {
  if (arns.length === 0) return [];
  try {
    const command = new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [...arns] });
    return (await api.reads.send(command, api.options)).serviceDeployments ?? [];
  } catch (thrown) {
    throw explain(thrown, 'Reading service deployments', 'ecs:DescribeServiceDeployments');
  }
}

/** Raw service revisions by id; those that ECS no longer describes (90 days) are left out. */
export async function describeRevisions(api: EcsApi, arns: readonly string[]): Promise<Map<string, Json>> {
  const found = new Map<string, Json>();
  for (let from = 0; from < arns.length; from += AT_ONCE) {
    const command = new DescribeServiceRevisionsCommand({
      serviceRevisionArns: arns.slice(from, from + AT_ONCE),
    });
    const raw = keepRaw(command);
    try {
      await api.reads.send(command, api.options);
    } catch (thrown) {
      throw explain(thrown, 'Reading service revisions', 'ecs:DescribeServiceRevisions');
    }
    for (const body of objects(object(raw())['serviceRevisions'])) {
      found.set(shortName(text(body['serviceRevisionArn'])), body);
    }
  }
  return found;
}

function taskDefinitionOf(revisions: Revisions, revision: string | null): string | null {
  const body = revision === null ? undefined : revisions.get(revision);
  const name = shortName(text(object(body ?? null)['taskDefinition']));
  return name === '' ? null : name;
}

/** A service deployment in our words; `revisions` tells the task definitions. Pure. */
export function readDeployment(
  brief: Omit<ServiceDeploymentBrief, 'targetServiceRevisionArn'>,
  whole: ServiceDeployment | undefined,
  revisions: Revisions,
  targetArn: string | undefined = whole?.targetServiceRevision?.arn,
): EcsDeployment {
  const revision = targetArn === undefined ? null : shortName(targetArn);
  const source = whole?.sourceServiceRevisions?.[0]?.arn;
  const back = whole?.rollback;
  const backTo = back?.serviceRevisionArn === undefined ? null : shortName(back.serviceRevisionArn);
  return {
    id: shortName(brief.serviceDeploymentArn ?? ''),
    status: whole?.status ?? brief.status ?? '',
    statusReason: whole?.statusReason ?? brief.statusReason ?? '',
    createdAt: brief.createdAt?.toISOString() ?? '',
    startedAt: (whole?.startedAt ?? brief.startedAt)?.toISOString() ?? '',
    finishedAt: (whole?.finishedAt ?? brief.finishedAt)?.toISOString() ?? '',
    updatedAt: whole?.updatedAt?.toISOString() ?? '',
    revision,
    taskDefinition: taskDefinitionOf(revisions, revision),
    source: source === undefined ? null : shortName(source),
    rollback:
      back === undefined
        ? null
        : {
            revision: backTo,
            taskDefinition: taskDefinitionOf(revisions, backTo),
            reason: back.reason ?? '',
          },
    stage: whole?.lifecycleStage ?? '',
    pause: readPause(whole),
    weight: whole?.targetServiceRevision?.requestedProductionTrafficWeight ?? null,
  };
}

/** The service's deployments with the snapshots of what is live and of what was live before it. */
export async function observeDeployments(
  api: EcsApi,
  where: EcsLocator,
  service: Service,
  readVersions: boolean,
): Promise<History> {
  const serviceArn = service.serviceArn ?? '';
  const briefs = (await listDeployments(api, where)).slice(0, DESCRIBED);
  const described = await describeDeployments(
    api,
    briefs.flatMap(({ serviceDeploymentArn }) => serviceDeploymentArn ?? []),
  );
  const wholes = new Map(described.map((whole) => [whole.serviceDeploymentArn, whole]));
  const ids = new Set(
    [
      ...briefs.map((brief) => brief.targetServiceRevisionArn),
      ...described.flatMap((whole) => [
        whole.targetServiceRevision?.arn,
        whole.rollback?.serviceRevisionArn,
        whole.sourceServiceRevisions?.[0]?.arn,
      ]),
      ...(briefs.length === 0 ? (service.currentServiceRevisions?.map(({ arn }) => arn) ?? []) : []),
    ].flatMap((arn) => (arn === undefined ? [] : shortName(arn))),
  );
  const revisions = await describeRevisions(
    api,
    [...ids].map((id) => revisionArn(serviceArn, id)),
  );
  const deployments = briefs.map((brief) =>
    readDeployment(brief, wholes.get(brief.serviceDeploymentArn), revisions, brief.targetServiceRevisionArn),
  );
  const snapshot = (lead: Lead | null) =>
    lead?.taskDefinition == null
      ? null
      : takeSnapshot(api, serviceArn, lead.taskDefinition, lead.revision, revisions, readVersions);
  const leads = completedLeads(deployments);
  const newest = deployments[0];
  const next = newest !== undefined && isMoving(newest) ? leadsTo(newest) : null;
  const completed = leads[0] ?? sourceOf(newest, revisions) ?? oldService(service, deployments, revisions);
  const before = (lead: Lead | null) =>
    snapshot(leads.find(({ taskDefinition }) => taskDefinition !== lead?.taskDefinition) ?? null);
  const [nextDefinition, left, beforeLeft] = await Promise.all([
    next?.taskDefinition == null ? null : describeTaskDefinition(api, serviceArn, next.taskDefinition),
    snapshot(completed),
    before(completed),
  ]);
  const taken =
    nextDefinition !== null && (isAccepted(nextDefinition) || isWayBack(left, nextDefinition)) ? next : null;
  const [live, previous] =
    taken === null ? [left, beforeLeft] : await Promise.all([snapshot(taken), before(taken)]);
  const named =
    live === null
      ? await describeTaskDefinition(api, serviceArn, shortName(service.taskDefinition ?? ''))
      : null;
  return { deployments, live, named, previous, copies: copiesAmong([live, previous], nextDefinition) };
}

/** A release that was verified counts as live although old replicas still drain: minutes, with the defaults of AWS. */
function isAccepted({ tags, name }: EcsSnapshot['taskDefinition']): boolean {
  const mark = readMark(tags, name);
  return mark.kind === 'head' && mark.head.state === 'verified' && mark.head.withdrawn === null;
}

/** Whether the mark of what completed last says that it is being undone, and that this is where it goes. */
function isWayBack(left: EcsSnapshot | null, { tags, name }: EcsSnapshot['taskDefinition']): boolean {
  if (left === null) return false;
  const mark = readMark(left.taskDefinition.tags, left.taskDefinition.name);
  if (mark.kind !== 'head' || mark.head.decision !== 'roll-back') return false;
  const goal = mark.head.goal?.platformRelease;
  return goal !== undefined && (goal === name || goal === tags[COPY_TAG]);
}

/** What a deployment came from, where no completed deployment is remembered. */
function sourceOf(newest: EcsDeployment | undefined, revisions: Revisions): Lead | null {
  const source = newest?.source ?? null;
  const taskDefinition = taskDefinitionOf(revisions, source);
  return taskDefinition === null ? null : { revision: source, taskDefinition };
}

/** A service whose deployments are all older than the 90 days that ECS remembers: it runs what it names. */
function oldService(
  service: Service,
  deployments: readonly EcsDeployment[],
  revisions: Revisions,
): Lead | null {
  if (deployments.length > 0 || (service.runningCount ?? 0) === 0) return null;
  const taskDefinition = shortName(service.taskDefinition ?? '');
  const revision = [...revisions.keys()].find((id) => taskDefinitionOf(revisions, id) === taskDefinition);
  return { taskDefinition, revision: revision ?? null };
}

function copiesAmong(
  snapshots: readonly (EcsSnapshot | null)[],
  next: EcsSnapshot['taskDefinition'] | null,
): { [copy: string]: string } {
  const copies: { [copy: string]: string } = {};
  for (const definition of [...snapshots.map((snapshot) => snapshot?.taskDefinition ?? null), next]) {
    const original = definition?.tags[COPY_TAG];
    if (definition != null && original !== undefined) copies[definition.name] = original;
  }
  return copies;
}
