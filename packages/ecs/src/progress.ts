import type { ReplicaCount } from '@thea/release';
import { isMoving } from './deployment-state.ts';
import type { EcsDeployment, EcsHook, EcsReplica } from './facts.ts';
import { isWithoutRoom, type Unplaced } from './placement.ts';
import type { EcsRollout } from './rollout.ts';
import { isPastShift, isShifted } from './shift.ts';
import { isServing } from './standing.ts';
import { faultOfRunning, faultOfStopped, isHopeless } from './stopped.ts';

/** One look at a rollout. `now`: milliseconds since the epoch by the platform's clock. */
export interface Look {
  readonly deployment: EcsDeployment | null;
  /** A service deployment that began after ours. */
  readonly newer: { readonly id: string } | null;
  readonly desired: number;
  readonly minimum: number;
  readonly gracePeriod: number;
  readonly hooks: readonly EcsHook[];
  /** Connections follow the weights only when the stage that moves them has ended. */
  readonly followsLate: boolean;
  readonly replicas: readonly EcsReplica[];
  /** Left out or null: nothing speaks of a replica that found no place. */
  readonly unplaced?: Unplaced | null;
  readonly now: number;
}

/** What a look shows. `failing` names every replica with a fault, so that each is reported once. */
export interface Sight {
  readonly counts: ReplicaCount;
  readonly message: string;
  readonly failing: readonly { readonly replica: string; readonly message: string }[];
  readonly end: { readonly kind: 'doomed' | 'overtaken'; readonly message: string } | null;
  /** A release that waits in a PAUSE hook: an answer of ours lets it go on or back. */
  readonly held: string | null;
  readonly serving: boolean;
  readonly settled: boolean;
}

/** ECS takes a task without any check for healthy only then (client-ecs, `UpdateServiceRequest`). Milliseconds. */
const UNCHECKED = 40_000;

/** Whether a replica serves and has been proved: by a target group, by its own check, or by 40 s without either. Pure. */
function isProved(replica: EcsReplica, now: number): boolean {
  if (!isServing(replica)) return false;
  if (replica.target === 'healthy' || replica.health === 'HEALTHY') return true;
  return now - Date.parse(replica.startedAt) >= UNCHECKED;
}

const alive = (replica: EcsReplica): boolean => replica.status !== 'STOPPED';

/** Judges one look at a rollout. Pure. */
export function judgeLook(rollout: EcsRollout, look: Look): Sight {
  const wanted = rollout.kind === 'remove' ? 0 : look.desired;
  const ours = look.replicas.filter(({ taskDefinition }) => taskDefinition === rollout.taskDefinition);
  const others = look.replicas.filter((replica) => !ours.includes(replica) && alive(replica));
  const counts: ReplicaCount = {
    wanted,
    running: ours.filter(({ status }) => status === 'RUNNING').length,
    serving: ours.filter((replica) => isProved(replica, look.now)).length,
    others: others.length,
    othersServing: others.filter(isServing).length,
  };
  const missing = ours.filter(alive).length < wanted ? (look.unplaced ?? null) : null;
  const failing = rollout.kind === 'remove' ? [] : faultsOf(ours, rollout, look);
  return {
    counts,
    message: `${counts.serving} of ${wanted} replica(s) of ${rollout.taskDefinition ?? 'nothing'} serve; of others ${counts.others} exist, ${counts.othersServing} get traffic${look.deployment === null ? '' : ` (${stateOf(look.deployment)})`}.`,
    failing: [
      ...failing.map(({ replica, message }) => ({ replica, message })),
      ...(missing === null ? [] : [{ replica: 'placement', message: noRoom(missing) }]),
    ],
    end: endOf(rollout, look, failing, missing),
    held: heldIn(rollout, look.deployment),
    serving: isServed(rollout, look, counts),
    settled: isSettled(rollout, look, counts),
  };
}

function stateOf({ status, stage }: EcsDeployment): string {
  return stage === '' ? status : `${status}, ${stage}`;
}

function heldIn(rollout: EcsRollout, deployment: EcsDeployment | null): string | null {
  if (rollout.kind !== 'deploy' || deployment === null || deployment.pause === null) return null;
  const { expiresAt, onTimeout } = deployment.pause;
  const alone = expiresAt === '' ? '' : `; without an answer ECS does ${onTimeout} at ${expiresAt}`;
  return `Service deployment ${deployment.id} is held${deployment.stage === '' ? '' : ` at ${deployment.stage}`}${alone}.`;
}

interface Failing {
  readonly replica: string;
  readonly message: string;
  readonly signature: string;
  readonly hopeless: (count: number) => boolean;
}

function faultsOf(ours: readonly EcsReplica[], rollout: EcsRollout, look: Look): Failing[] {
  const since = Date.parse(rollout.since);
  return ours.flatMap((replica) => {
    // Why a replica goes is said when ECS begins to stop it: minutes before it has drained.
    const leaves = !alive(replica) || replica.desiredStatus === 'STOPPED';
    // The goal's replicas that were drained before belong to an earlier deployment.
    if (leaves && Date.parse(replica.createdAt) < since) return [];
    const found = leaves ? faultOfStopped(replica) : faultOfRunning(replica, look.now, look.gracePeriod);
    if (found === null) return [];
    return {
      replica: replica.id,
      message: `Replica ${replica.id} of ${replica.taskDefinition}: ${found.message}.`,
      signature: found.signature,
      hopeless: (count) => isHopeless(found.cause, count),
    };
  });
}

function noRoom({ message }: Unplaced): string {
  return `ECS finds no room for a replica: ${message}`;
}

function endOf(
  rollout: EcsRollout,
  look: Look,
  failing: readonly Failing[],
  missing: Unplaced | null,
): Sight['end'] {
  const { deployment, newer } = look;
  if (newer !== null) {
    return {
      kind: 'overtaken',
      message: `Service deployment ${newer.id} replaced ${rollout.deployment ?? 'ours'}.`,
    };
  }
  if (deployment?.status === 'STOPPED' && /replaced|superseded/i.test(deployment.statusReason)) {
    return { kind: 'overtaken', message: `Service deployment ${deployment.id}: ${deployment.statusReason}` };
  }
  const ended = deployment === null ? null : endedBadly(rollout, deployment);
  if (ended !== null) return { kind: 'doomed', message: ended };
  if (rollout.kind !== 'deploy') return null;
  if (look.desired === 0) {
    return { kind: 'doomed', message: 'The service wants 0 replicas: nothing serves, and nothing will.' };
  }
  if (missing !== null && isWithoutRoom(missing, look.now)) {
    return { kind: 'doomed', message: noRoom(missing) };
  }
  for (const one of failing) {
    const alike = failing.filter(({ signature }) => signature === one.signature).length;
    if (one.hopeless(alike)) {
      return {
        kind: 'doomed',
        message: alike === 1 ? one.message : `${alike} replicas failed in the same way. ${one.message}`,
      };
    }
  }
  return null;
}

function endedBadly(rollout: EcsRollout, deployment: EcsDeployment): string | null {
  const said = deployment.rollback?.reason || deployment.statusReason;
  const why = said === '' ? '' : `: ${said}`;
  switch (deployment.status) {
    case 'STOPPED':
    case 'ROLLBACK_FAILED':
      return `Service deployment ${deployment.id} ended as ${deployment.status}${why}`;
    case 'STOP_REQUESTED':
    case 'ROLLBACK_REQUESTED':
    case 'ROLLBACK_IN_PROGRESS':
    case 'ROLLBACK_SUCCESSFUL':
      return rollout.kind === 'revert'
        ? null
        : `ECS is taking service deployment ${deployment.id} back (${deployment.status})${why}`;
    default:
      return null;
  }
}

/**
 * A release serves when all its replicas do and nothing else gets traffic: with two colours, when all of the
 * production weight is theirs. A restored goal serves (T2) when nothing
 * else gets traffic and at least the platform's minimum of its replicas do; behind a Network Load Balancer the weights of
 * its listener are believed once their stage is over (ECS guide, "Network Load Balancer resources for Amazon ECS
 * blue/green deployments": they and the routing may differ for ten minutes).
 */
function isServed(rollout: EcsRollout, look: Look, counts: ReplicaCount): boolean {
  switch (rollout.kind) {
    case 'none':
      return true;
    case 'remove':
      return counts.othersServing === 0;
    case 'deploy':
      return (
        counts.wanted > 0 &&
        counts.serving >= counts.wanted &&
        counts.othersServing === 0 &&
        // The weights are written before the stage ends in which a pause may hold the release.
        (look.deployment === null ||
          !isMoving(look.deployment) ||
          isPastShift(look.deployment.stage, look.hooks))
      );
    case 'revert':
    case 'restore':
      return (
        counts.serving >= Math.max(1, look.minimum) &&
        counts.othersServing === 0 &&
        !(look.followsLate && isStillShifting(look.deployment))
      );
  }
}

function isStillShifting(deployment: EcsDeployment | null): boolean {
  return deployment !== null && isMoving(deployment) && !isShifted(deployment.stage);
}

function isSettled(rollout: EcsRollout, look: Look, counts: ReplicaCount): boolean {
  if (rollout.kind === 'none') return true;
  if (counts.others > 0 || (look.deployment !== null && isMoving(look.deployment))) return false;
  if (rollout.kind === 'remove') return true;
  return isServed(rollout, look, counts) && counts.serving >= counts.wanted;
}
