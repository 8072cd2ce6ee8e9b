import { canonical, type JsonObject, textAt } from '../raw.ts';
import { conditionOf, withCondition, withoutCondition } from './conditions.ts';
import type { DeploymentCounts, DeploymentView } from './deployment-view.ts';
import { type ReplicaSetView, wantedOf } from './replica-set-view.ts';

/** Reasons of the condition Progressing. */
export const AVAILABLE = 'NewReplicaSetAvailable';
export const TIMED_OUT = 'ProgressDeadlineExceeded';

/** A status before it is written. */
export interface DeploymentStatus {
  readonly counts: DeploymentCounts & { readonly unavailable: number; readonly terminating: number };
  readonly observedGeneration: number;
  readonly conditions: readonly JsonObject[];
}

function sum(sets: readonly ReplicaSetView[], pick: (set: ReplicaSetView) => number): number {
  return sets.reduce((all, set) => all + pick(set), 0);
}

/** What the ReplicaSets add up to, and whether enough serves (`calculateStatus`). `now` as in a manifest. Pure. */
export function statusOf(
  deployment: DeploymentView,
  fresh: ReplicaSetView | null,
  sets: readonly ReplicaSetView[],
  now: string,
): DeploymentStatus {
  const available = sum(sets, ({ status }) => status.available);
  const enough = available >= deployment.replicas - deployment.fenceposts.unavailable;
  return {
    counts: {
      replicas: sum(sets, ({ status }) => status.replicas),
      updated: fresh?.status.replicas ?? 0,
      ready: sum(sets, ({ status }) => status.ready),
      available,
      unavailable: Math.max(0, wantedOf(sets) - available),
      terminating: sum(sets, ({ status }) => status.terminating),
    },
    observedGeneration: deployment.generation,
    conditions: withCondition(
      deployment.conditions,
      enough
        ? {
            type: 'Available',
            status: 'True',
            reason: 'MinimumReplicasAvailable',
            message: 'Deployment has minimum availability.',
          }
        : {
            type: 'Available',
            status: 'False',
            reason: 'MinimumReplicasUnavailable',
            message: 'Deployment does not have minimum availability.',
          },
      now,
    ),
  };
}

/** Whether all pods that are wanted are new and available, and no others are left (`DeploymentComplete`). Pure. */
export function isComplete(
  deployment: Pick<DeploymentView, 'replicas' | 'generation'>,
  counts: DeploymentCounts,
  observedGeneration: number,
): boolean {
  return (
    counts.updated === deployment.replicas &&
    counts.replicas === deployment.replicas &&
    counts.available === deployment.replicas &&
    observedGeneration >= deployment.generation
  );
}

/** Whether a step forward was seen: more new pods, fewer old ones, more ready, more available (`DeploymentProgressing`). */
function hasMoved(before: DeploymentCounts, now: DeploymentCounts): boolean {
  return (
    now.updated > before.updated ||
    now.replicas - now.updated < before.replicas - before.updated ||
    now.ready > before.ready ||
    now.available > before.available
  );
}

/** Whether nothing moved for longer than the deadline (`DeploymentTimedOut`). `now` in milliseconds since the epoch. */
function hasTimedOut(deployment: DeploymentView, conditions: readonly JsonObject[], now: number): boolean {
  const condition = conditionOf(conditions, 'Progressing');
  if (condition === undefined || deployment.progressDeadlineSeconds === null) return false;
  const reason = textAt(condition, 'reason');
  if (reason === AVAILABLE) return false;
  const since = Date.parse(textAt(condition, 'lastUpdateTime'));
  return reason === TIMED_OUT || since + deployment.progressDeadlineSeconds * 1000 < now;
}

/** The conditions with what is to be said of the rollout's progress (`syncRolloutStatus`). */
function progressed(
  deployment: DeploymentView,
  fresh: ReplicaSetView | null,
  status: DeploymentStatus,
  now: number,
  stamp: string,
): readonly JsonObject[] {
  const { conditions, counts } = status;
  if (deployment.progressDeadlineSeconds === null) return withoutCondition(conditions, 'Progressing');
  const current = conditionOf(deployment.conditions, 'Progressing');
  // Nothing is under way: whatever happens to the pods now is no rollout.
  if (counts.replicas === counts.updated && textAt(current, 'reason') === AVAILABLE) return conditions;
  const of = fresh === null ? `Deployment "${deployment.name}"` : `ReplicaSet "${fresh.name}"`;
  const say = (status: 'True' | 'False', reason: string, words: string, on = conditions) =>
    withCondition(on, { type: 'Progressing', status, reason, message: `${of} ${words}` }, stamp);
  if (isComplete(deployment, counts, status.observedGeneration)) {
    return say('True', AVAILABLE, 'has successfully progressed.');
  }
  if (hasMoved(deployment.counts, counts)) {
    // Every step moves lastUpdateTime, which an equal reason would keep; the time of transition stays where it was True.
    const moved = say(
      'True',
      'ReplicaSetUpdated',
      'is progressing.',
      withoutCondition(conditions, 'Progressing'),
    );
    if (textAt(current, 'status') !== 'True') return moved;
    return moved.map((one) =>
      textAt(one, 'type') === 'Progressing'
        ? { ...one, lastTransitionTime: textAt(current, 'lastTransitionTime') }
        : one,
    );
  }
  return hasTimedOut(deployment, conditions, now)
    ? say('False', TIMED_OUT, 'has timed out progressing.')
    : conditions;
}

/** The failure of a ReplicaSet to make its pods, as the Deployment repeats it; the new one's first (`getReplicaFailures`). */
function failureOf(fresh: ReplicaSetView | null, sets: readonly ReplicaSetView[]): JsonObject | undefined {
  const all = fresh === null ? sets : [fresh, ...sets];
  return all
    .map(({ status }) => conditionOf(status.conditions, 'ReplicaFailure'))
    .find((failure) => failure !== undefined);
}

/**
 * The status in the middle of a rollout: the counts, the progress judged against the deadline, and failures of the
 * ReplicaSets. `now` in milliseconds since the epoch, `stamp` the same as in a manifest. Pure.
 */
export function rolloutStatusOf(
  deployment: DeploymentView,
  fresh: ReplicaSetView | null,
  sets: readonly ReplicaSetView[],
  now: number,
  stamp: string,
): DeploymentStatus {
  const status = statusOf(deployment, fresh, sets, stamp);
  const conditions = progressed(deployment, fresh, status, now, stamp);
  const failure = failureOf(fresh, sets);
  if (failure === undefined) return { ...status, conditions: withoutCondition(conditions, 'ReplicaFailure') };
  const old = conditionOf(conditions, 'ReplicaFailure');
  const isKnown =
    textAt(old, 'status') === textAt(failure, 'status') &&
    textAt(old, 'reason') === textAt(failure, 'reason');
  if (old !== undefined && isKnown) return { ...status, conditions };
  const since = textAt(failure, 'lastTransitionTime');
  const repeated = { ...failure, lastUpdateTime: since, lastTransitionTime: since };
  return { ...status, conditions: [...withoutCondition(conditions, 'ReplicaFailure'), repeated] };
}

/** The status as the API has it: what is 0 is left out. Pure. */
export function writtenStatus(deployment: DeploymentView, status: DeploymentStatus): JsonObject {
  const { counts, observedGeneration, conditions } = status;
  const numbers = {
    observedGeneration,
    replicas: counts.replicas,
    updatedReplicas: counts.updated,
    readyReplicas: counts.ready,
    availableReplicas: counts.available,
    unavailableReplicas: counts.unavailable,
    collisionCount: deployment.collisions,
  };
  return {
    ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== 0)),
    terminatingReplicas: counts.terminating,
    conditions,
  };
}

/** Whether a status says what the Deployment's says already. Pure. */
export function isSameStatus(deployment: DeploymentView, status: JsonObject): boolean {
  return canonical(deployment.status) === canonical(status);
}
