import type { DeploymentView } from './deployment-view.ts';
import { byAge, type ReplicaSetView, wantedOf } from './replica-set-view.ts';
import { DESIRED, MAXIMUM } from './revision.ts';
import type { Scaling } from './rolling.ts';

/** Half away from zero, as Go's `math.Round` does. */
function round(exact: number): number {
  return Math.sign(exact) * Math.round(Math.abs(exact));
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}

/** Whether somebody changed the number of replicas since a ReplicaSet was last scaled (`isScalingEvent`). Pure. */
export function isScalingEvent(replicas: number, sets: readonly ReplicaSetView[]): boolean {
  return sets
    .filter((set) => set.replicas > 0)
    .some(({ annotations }) => {
      const desired = wholeNumber(annotations[DESIRED]);
      return desired !== null && desired !== replicas;
    });
}

/** By how much a ReplicaSet grows so that its share stays what it was (`getReplicaSetFraction`). */
function fraction(
  deployment: Pick<DeploymentView, 'replicas' | 'fenceposts' | 'counts'>,
  set: ReplicaSetView,
): number {
  if (deployment.replicas === 0) return -set.replicas;
  const before = wholeNumber(set.annotations[MAXIMUM]) || deployment.counts.replicas;
  if (before === 0) return 0;
  const most = deployment.replicas + deployment.fenceposts.surge;
  return round((set.replicas * most) / before) - set.replicas;
}

/**
 * How a changed number of replicas is shared out (`scale`): all to the only ReplicaSet that has pods, or to the newest
 * where none has; nothing to old ones once the new one is whole; in the middle of a rollout to each in proportion, so
 * that scaling moves no rollout forward. Gives every set to write, also those whose annotations alone change. Pure.
 */
export function shareOut(
  deployment: Pick<DeploymentView, 'replicas' | 'rolling' | 'fenceposts' | 'counts'>,
  fresh: ReplicaSetView | null,
  old: readonly ReplicaSetView[],
): readonly Scaling[] {
  const everything = fresh === null ? [...old] : [...old, fresh];
  const active = everything.filter(({ replicas }) => replicas > 0);
  if (active.length < 2) {
    const only = active[0] ?? fresh ?? old.toSorted((a, b) => byAge(b, a))[0];
    if (only === undefined || only.replicas === deployment.replicas) return [];
    return [{ set: only, replicas: deployment.replicas }];
  }
  if (fresh !== null && isSaturated(deployment.replicas, fresh)) {
    return old.filter(({ replicas }) => replicas > 0).map((set) => ({ set, replicas: 0 }));
  }
  if (!deployment.rolling) return [];

  const allowed = deployment.replicas > 0 ? deployment.replicas + deployment.fenceposts.surge : 0;
  const toAdd = allowed - wantedOf(active);
  // The larger first; of equal ones the newer when there is more to give, the older when some have to go.
  const sets = active.toSorted((a, b) => b.replicas - a.replicas || (toAdd > 0 ? byAge(b, a) : byAge(a, b)));
  const sizes: Scaling[] = [];
  let added = 0;
  for (const set of sets) {
    const room = toAdd - added;
    const own = room === 0 ? 0 : fraction(deployment, set);
    const share = toAdd > 0 ? Math.min(own, room) : toAdd < 0 ? Math.max(own, room) : 0;
    sizes.push({ set, replicas: set.replicas + share });
    added += share;
  }
  // What rounding leaves over is the first one's.
  return sizes.map((one, index) =>
    index === 0 ? { ...one, replicas: Math.max(0, one.replicas + toAdd - added) } : one,
  );
}

/** Whether the new ReplicaSet has all pods that are wanted, and all of them serve (`IsSaturated`). */
function isSaturated(replicas: number, set: ReplicaSetView): boolean {
  return (
    set.replicas === replicas &&
    wholeNumber(set.annotations[DESIRED]) === replicas &&
    set.status.available === replicas
  );
}
