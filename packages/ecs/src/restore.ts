import { StopServiceDeploymentCommand } from '@aws-sdk/client-ecs';
import { Failure, type Json } from '@thea/action';
import { canonicalJson, describeTarget, type Fence, type Goal, type RecordHead } from '@thea/release';
import type { EcsApi } from './api.ts';
import { rolloutOf, updateService } from './apply.ts';
import { isMoving, isReverting, leadsTo, wayBackOf } from './deployment-state.ts';
import type { EcsFacts } from './facts.ts';
import { goalTaskDefinition } from './goal-revision.ts';
import { mutate } from './mutation.ts';
import { deploymentArn, type EcsLocator, revisionArn, taskDefinitionArn } from './names.ts';
import { observeEcs } from './observe.ts';
import { describeDeployments, describeRevisions } from './observe-deployments.ts';
import { checkFence, poll } from './proof.ts';
import { isObject, type JsonObject, object } from './raw.ts';
import { readRefusal } from './refusal.ts';
import { scaleToNothing } from './remove.ts';
import type { EcsRollout } from './rollout.ts';
import { isBehind, isGoal, standingOf } from './standing.ts';

/** The state may change between look and call (a rollout completes, a circuit breaker trips): then it is looked at again. */
const ROUNDS = 3;

/** What restore will do, decided from the facts. */
export type Restoration =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'watch'; readonly rollout: EcsRollout }
  | { readonly kind: 'stop'; readonly deployment: string }
  | { readonly kind: 'update'; readonly goal: Goal }
  | { readonly kind: 'remove' };

/**
 * Decides the fastest exact way back (reference, table of calls by state). Stopping a deployment in progress keeps the
 * replicas of the goal that still run, but it goes to the most recent completed deployment: where that is not the goal
 * with the goal's digests, one update goes there instead. Pure.
 * @throws Failure('superseded') where somebody else's change is live or under way.
 */
export function decideRestoration(facts: EcsFacts, head: RecordHead): Restoration {
  const standing = standingOf(facts, head);
  const newest = facts.deployments[0];
  if (standing.kind === 'foreign') {
    throw new Failure('superseded', {
      message: `${describeTarget(head.target)} runs or receives a change that is not release ${head.release.id}: ${standing.by}.`,
      remedy: 'Nothing was touched. If that change is bad too, roll it back by its own record.',
    });
  }
  if (standing.kind === 'untouched') return { kind: 'nothing' };
  if (standing.kind === 'restored' || standing.kind === 'restoring') {
    return newest === undefined ? { kind: 'nothing' } : { kind: 'watch', rollout: watchOf(facts, head) };
  }
  if (head.goal === null) return head.onFirstFailure === 'remove' ? { kind: 'remove' } : { kind: 'nothing' };
  if (newest !== undefined && isMoving(newest) && !isReverting(newest)) {
    const back = wayBackOf(newest.id, facts.deployments);
    if (isGoal(back?.taskDefinition ?? null, head.goal, facts.copies) && sameDigests(facts, head.goal)) {
      return { kind: 'stop', deployment: newest.id };
    }
  }
  return { kind: 'update', goal: head.goal };
}

/** Whether the most recent completed deployment resolved to the digests of the goal (a tag may have moved). */
function sameDigests(facts: EcsFacts, goal: Goal): boolean {
  const wanted = object(object(goal.snapshot)['images']);
  return Object.entries(facts.live?.images ?? {}).every(
    ([container, { digest }]) =>
      wanted[container] === undefined || digest === null || digest === wanted[container],
  );
}

function watchOf(facts: EcsFacts, head: RecordHead): EcsRollout {
  const [newest] = facts.deployments;
  const ours = newest !== undefined && newest.taskDefinition === head.platformRelease;
  const lead = newest === undefined ? null : leadsTo(newest);
  return {
    kind: head.goal === null ? 'remove' : ours ? 'revert' : 'restore',
    deployment: newest?.id ?? null,
    revision: lead?.revision ?? null,
    taskDefinition: lead?.taskDefinition ?? head.goal?.platformRelease ?? null,
    since: newest?.createdAt ?? '',
  };
}

/**
 * Takes the service back to the record's goal, or to nothing. Idempotent: what is restored or restoring is only
 * watched. Fenced: the newest service deployment must still be the one that the caller saw.
 * @throws Failure('superseded') for somebody else's change, Failure('not-restored') where ECS no longer shows the change
 * that the caller saw, Failure('access' | 'platform') where ECS refuses.
 */
export async function restoreEcs(
  api: EcsApi,
  where: EcsLocator,
  head: RecordHead,
  fence: Fence,
): Promise<EcsRollout> {
  for (let round = 1; ; round += 1) {
    const facts = await observeUpToDate(api, where, head, fence);
    if (facts === null) throw neverShown(head);
    const way = decideRestoration(facts, head);
    switch (way.kind) {
      case 'nothing':
        return NOTHING;
      case 'watch':
        return way.rollout;
      case 'remove':
        return removeReplicas(api, where, facts);
      case 'update':
        return updateToGoal(api, where, facts, head, way.goal);
      case 'stop': {
        const stopped = await stopDeployment(api, facts, way.deployment);
        if (stopped)
          return { ...watchOf(facts, head), taskDefinition: facts.live?.taskDefinition.name ?? null };
        if (round === ROUNDS && head.goal !== null) return updateToGoal(api, where, facts, head, head.goal);
      }
    }
  }
}

const NOTHING: EcsRollout = {
  kind: 'none',
  deployment: null,
  revision: null,
  taskDefinition: null,
  since: '',
};

function neverShown(head: RecordHead): Failure {
  return new Failure('not-restored', {
    message: `ECS showed ${head.platformRelease} on ${describeTarget(head.target)} and shows nothing of it any more: its answers are older than its own earlier ones.`,
    remedy: 'Nothing was touched. Run the rollback again: it reads what is live and takes it from there.',
  });
}

/**
 * The facts, once they show both the fence and the record's change; null where that change never shows up. The caller
 * has seen it, or would not go back: a look that shows nothing of it is an older one.
 */
async function observeUpToDate(
  api: EcsApi,
  where: EcsLocator,
  head: RecordHead,
  fence: Fence,
): Promise<EcsFacts | null> {
  return poll(api, async () => {
    const facts = await observeEcs(api, where, null, 'changes');
    const { kind } = standingOf(facts, head);
    if (isBehind(facts, head) || kind === 'untouched') return null;
    const newest = facts.deployments[0];
    if ((newest?.id ?? null) === fence.expected) return facts;
    // A caller whose own look was stale saw what was live before the record's rollout.
    if (newest?.taskDefinition === head.platformRelease && fence.expected === head.baseline) return facts;
    // An earlier attempt to go back is under way or done, and the caller's look was older than it: nothing to change.
    if (kind === 'restoring' || kind === 'restored') return facts;
    await checkFence(api, where, fence.expected);
    return null;
  });
}

/** False where ECS says that there is nothing to stop any more. */
async function stopDeployment(api: EcsApi, facts: EcsFacts, id: string): Promise<boolean> {
  const arn = deploymentArn(facts.serviceArn, id);
  try {
    return await mutate(api, {
      doing: `Stopping service deployment ${id}`,
      permission: 'ecs:StopServiceDeployment',
      send: async () => {
        const command = new StopServiceDeploymentCommand({ serviceDeploymentArn: arn, stopType: 'ROLLBACK' });
        await api.writes.send(command, api.options);
        return true;
      },
      look: async () => {
        const [found] = await describeDeployments(api, [arn]);
        return found?.status !== undefined && /^(STOP_REQUESTED|ROLLBACK_\w+)$/.test(found.status)
          ? true
          : null;
      },
    });
  } catch (thrown) {
    const cause = thrown instanceof Failure ? thrown.cause : thrown;
    const { name } = readRefusal(cause);
    if (name !== 'ConflictException' && name !== 'UnsupportedFeatureException') throw thrown;
    api.tools.log.info(`Service deployment ${id} can no longer be stopped (${name}): looking again.`);
    return false;
  }
}

async function updateToGoal(
  api: EcsApi,
  where: EcsLocator,
  facts: EcsFacts,
  head: RecordHead,
  goal: Goal,
): Promise<EcsRollout> {
  const name = await goalTaskDefinition(api, facts.serviceArn, goal);
  const wantedId = object(goal.snapshot)['revision'];
  const nowId = facts.deployments[0]?.revision ?? null;
  const ids = [wantedId, nowId].filter((id): id is string => typeof id === 'string');
  const revisions = await describeRevisions(
    api,
    [...new Set(ids)].map((id) => revisionArn(facts.serviceArn, id)),
  );
  const wanted = typeof wantedId === 'string' ? revisions.get(wantedId) : undefined;
  const live = nowId === null ? undefined : revisions.get(nowId);
  if (wanted === undefined) {
    api.tools.log.warning(
      `The service revision of ${goal.platformRelease} can no longer be described: only its task definition is restored, the service's network, volumes and load balancer stay as they are.`,
    );
  }
  const deployment = await updateService(api, where, facts.deployments[0]?.id ?? null, name, {
    taskDefinition: taskDefinitionArn(facts.serviceArn, name),
    ...(wanted === undefined || live === undefined ? {} : changedFields(wanted, live)),
    ...desiredAgain(facts, head),
    // The same task definition alone starts no deployment.
    ...(facts.taskDefinition === name ? { forceNewDeployment: true } : {}),
  });
  return rolloutOf('restore', deployment);
}

/** Parameters of UpdateService that start a deployment, and what "none" is for each (client-ecs, `UpdateServiceRequest`). */
const FIELDS: { readonly [field: string]: Json } = {
  networkConfiguration: null,
  platformVersion: null,
  loadBalancers: [],
  serviceRegistries: [],
  serviceConnectConfiguration: { enabled: false },
  volumeConfigurations: [],
  vpcLatticeConfigurations: [],
  capacityProviderStrategy: [],
};

/** The fields in which the goal's service revision differs from the live one: nothing else is sent. Pure. */
export function changedFields(wanted: Json, live: Json): JsonObject {
  const goal = object(wanted);
  const now = object(live);
  const fields: { [field: string]: Json } = {};
  for (const [field, none] of Object.entries(FIELDS)) {
    if (canonicalJson(goal[field] ?? null) === canonicalJson(now[field] ?? null)) continue;
    const value = goal[field] ?? none;
    if (value === null) continue;
    fields[field] = value;
    if (field === 'capacityProviderStrategy') fields['forceNewDeployment'] = true;
  }
  return fields;
}

/** The number of replicas is raised again where this release lowered it, within the bounds of autoscaling; never lowered. */
export function desiredAgain(facts: EcsFacts, head: RecordHead): JsonObject {
  const before = isObject(head.restoreFacts) ? head.restoreFacts : {};
  const { desired, asked } = before;
  if (typeof desired !== 'number' || typeof asked !== 'number' || desired <= facts.desired) return {};
  const { minimum, maximum } = facts.scaling ?? { minimum: 0, maximum: desired };
  return { desiredCount: Math.max(facts.desired, Math.min(maximum, Math.max(minimum, desired))) };
}

async function removeReplicas(api: EcsApi, where: EcsLocator, facts: EcsFacts): Promise<EcsRollout> {
  if (facts.scaling !== null && facts.scaling.minimum > 0) {
    api.tools.log.warning(
      `Autoscaling wants at least ${facts.scaling.minimum} replica(s): it may start the failed release again. Set its minimum to 0.`,
    );
  }
  await scaleToNothing(api, where);
  return { kind: 'remove', deployment: null, revision: null, taskDefinition: null, since: '' };
}
