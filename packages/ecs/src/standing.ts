import type { Fence, Goal, Live, RecordHead, Standing } from '@thea/release';
import { completedLeads, isMoving, isReverting, leadsTo } from './deployment-state.ts';
import type { EcsBalancer, EcsDeployment, EcsFacts, EcsReplica, EcsSnapshot } from './facts.ts';
import { object, text } from './raw.ts';
import { releaseOf } from './release-of.ts';
import { isBeforeProduction } from './shift.ts';

/** The fence: the id of the newest service deployment. Pure. */
export function fenceOf(facts: EcsFacts): Fence {
  return { expected: facts.deployments[0]?.id ?? null };
}

/** Whether a task definition is the goal's, or a pinned copy of it. Pure. */
export function isGoal(
  taskDefinition: string | null,
  goal: Goal | null,
  copies: EcsFacts['copies'],
): boolean {
  if (taskDefinition === null || goal === null) return false;
  return taskDefinition === goal.platformRelease || copies[taskDefinition] === goal.platformRelease;
}

/** Where the service stands in relation to a record, read from its deployments; reference: the table of states. Pure. */
export function standingOf(facts: EcsFacts, head: RecordHead): Standing {
  const candidate = head.platformRelease;
  if (candidate === null) return { kind: 'untouched' };
  // Before all else: a list that is late looks like one after a way back.
  if (isBehind(facts, head)) return { kind: 'in-progress' };
  const reached =
    facts.taskDefinition === candidate ||
    facts.deployments.some(({ taskDefinition }) => taskDefinition === candidate);
  if (!reached) return { kind: 'untouched' };
  const newest = facts.deployments[0];
  if (newest === undefined) return { kind: 'candidate' };
  const ours = newest.taskDefinition === candidate;
  const lead = leadsTo(newest).taskDefinition;
  if (isMoving(newest)) {
    if (ours && !isReverting(newest)) return { kind: 'in-progress', held: newest.pause !== null };
    // A way back that is not told yet is the most recent completed deployment.
    const back = lead ?? completedLeads(facts.deployments.slice(1))[0]?.taskDefinition ?? null;
    if (isGoal(back, head.goal, facts.copies)) return { kind: 'restoring' };
    return ours ? { kind: 'in-progress' } : foreign(newest);
  }
  if (newest.status === 'SUCCESSFUL' || newest.status === 'ROLLBACK_SUCCESSFUL') {
    if (lead === candidate) return isRemoved(facts, head) ? { kind: 'restored' } : { kind: 'candidate' };
    if (isGoal(lead, head.goal, facts.copies)) return { kind: 'restored' };
    // It went back, but not to the goal of the record: what this release changed is not undone yet.
    return ours && head.goal !== null ? { kind: 'candidate' } : ours ? { kind: 'restored' } : foreign(newest);
  }
  return ours ? { kind: 'candidate' } : foreign(newest);
}

/**
 * Whether the list of deployments is older than the record (ECS is eventually consistent): ECS accepted its rollout, or
 * the service already names its task definition, and the list still ends with what was live before. Pure.
 */
export function isBehind(facts: EcsFacts, head: RecordHead): boolean {
  const accepted = text(object(head.rollout)['deployment']);
  return (
    facts.deployments[0] !== undefined &&
    facts.deployments[0].id === head.baseline &&
    (accepted !== '' || facts.taskDefinition === head.platformRelease) &&
    facts.deployments.every(
      ({ id, taskDefinition }) => id !== accepted && taskDefinition !== head.platformRelease,
    )
  );
}

function isRemoved(facts: EcsFacts, head: RecordHead): boolean {
  return head.goal === null && head.onFirstFailure === 'remove' && facts.desired === 0;
}

function foreign(deployment: EcsDeployment): Standing {
  const what = deployment.taskDefinition ?? 'a task definition that can no longer be described';
  return { kind: 'foreign', by: `service deployment ${deployment.id} (${what}, ${deployment.status})` };
}

/** Whether production traffic can reach a replica: it runs, every target group sends to it, and some of it goes there. Pure. */
export function isServing(replica: EcsReplica): boolean {
  return (
    replica.status === 'RUNNING' &&
    replica.desiredStatus === 'RUNNING' &&
    replica.health !== 'UNHEALTHY' &&
    replica.weight > 0 &&
    (replica.target === 'healthy' || replica.target === 'none')
  );
}

/**
 * Whether a deployment is held before production traffic, and it is its replicas that are judged: they can be reached at
 * a test listener, or nothing leads to the service from outside, so that only what ECS says of them tells. Pure.
 */
export function isAskedAtTest(
  deployment: Pick<EcsDeployment, 'pause' | 'stage'>,
  balancer: EcsBalancer | null,
): boolean {
  return deployment.pause !== null && isBeforeProduction(deployment.stage) && balancer?.testUrl !== null;
}

/**
 * Where the newest release answers: at the test listener while it is held before any production traffic goes to it,
 * else where production traffic comes in. Pure.
 */
export function addressOf(facts: EcsFacts): string | null {
  const newest = facts.deployments[0];
  const { balancer } = facts;
  const early = newest !== undefined && isAskedAtTest(newest, balancer);
  return (early ? balancer?.testUrl : balancer?.url) ?? null;
}

/** The smallest number of serving replicas that ECS keeps during a deployment: `ceil(desired × minimumHealthyPercent)`. */
export function minimumHealthyOf(facts: Pick<EcsFacts, 'desired' | 'minimumHealthyPercent'>): number {
  return Math.max(1, Math.ceil((facts.desired * facts.minimumHealthyPercent) / 100));
}

/** What is live; null where nothing serves. Pure. */
export function liveOf(facts: EcsFacts): Live | null {
  if (facts.live === null) return null;
  const name = facts.live.taskDefinition.name;
  const running = facts.replicas.filter(
    (replica) => replica.taskDefinition === name && replica.status === 'RUNNING',
  );
  if (running.length === 0) return null;
  const newest = facts.deployments[0];
  return {
    release: releaseOf(facts.live),
    platformRelease: name,
    serving:
      running.filter(isServing).length >= minimumHealthyOf(facts) &&
      (newest === undefined || !isMoving(newest) || newest.taskDefinition === name),
  };
}

/** The goal that a snapshot is: ids and digests only, no URI and no ARN. Pure. */
export function goalOfSnapshot(snapshot: EcsSnapshot, kind: Goal['kind']): Goal {
  return {
    kind,
    release: releaseOf(snapshot),
    platformRelease: snapshot.taskDefinition.name,
    snapshot: {
      revision: snapshot.revision?.id ?? null,
      images: Object.fromEntries(
        Object.entries(snapshot.images).flatMap(([container, { digest }]) =>
          digest === null ? [] : [[container, digest]],
        ),
      ),
    },
  };
}

/** The goal that a head's own release is: its task definition, and the revision that its rollout brought. Pure. */
export function goalOfHead(head: RecordHead): Goal {
  const rollout = head.rollout;
  const revision =
    typeof rollout === 'object' && rollout !== null && 'revision' in rollout
      ? (rollout.revision ?? null)
      : null;
  return {
    kind: 'verified',
    release: head.release,
    platformRelease: head.platformRelease ?? '',
    snapshot: { revision, images: head.release.images },
  };
}
