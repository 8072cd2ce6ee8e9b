import type { DeploymentView } from './deployment-view.ts';
import { byAge, type ReplicaSetView, wantedOf } from './replica-set-view.ts';

/** A ReplicaSet and how many pods it is to have from now on. */
export interface Scaling {
  readonly set: ReplicaSetView;
  readonly replicas: number;
}

/** How many pods the new ReplicaSet may have, given how many all want now (`NewRSNewReplicas`). Pure. */
export function newReplicas(
  deployment: Pick<DeploymentView, 'rolling' | 'replicas' | 'fenceposts'>,
  wantedByAll: number,
  wantedByNew: number,
): number {
  if (!deployment.rolling) return deployment.replicas;
  const room = deployment.replicas + deployment.fenceposts.surge - wantedByAll;
  if (room <= 0) return wantedByNew;
  return wantedByNew + Math.min(room, deployment.replicas - wantedByNew);
}

/**
 * How many pods the old ReplicaSets lose in this step: first those that are not available, the oldest set first, then,
 * as far as enough pods are available, the rest (`reconcileOldReplicaSets`). `old` are those that want pods. Empty where
 * nothing may go. Pure.
 */
export function oldReplicas(
  deployment: Pick<DeploymentView, 'replicas' | 'fenceposts'>,
  fresh: ReplicaSetView,
  old: readonly ReplicaSetView[],
): readonly Scaling[] {
  const minimum = deployment.replicas - deployment.fenceposts.unavailable;
  const missing = fresh.replicas - fresh.status.available;
  const most = wantedOf([...old, fresh]) - minimum - missing;
  if (wantedOf(old) === 0 || most <= 0) return [];
  const sets = old.toSorted(byAge);
  const left = new Map(sets.map((set) => [set.uid, set.replicas]));

  let cleaned = 0;
  for (const set of sets) {
    const unhealthy = Math.min(most - cleaned, set.replicas - set.status.available);
    if (unhealthy <= 0) continue;
    left.set(set.uid, set.replicas - unhealthy);
    cleaned += unhealthy;
  }

  const available = [...sets, fresh].reduce((sum, { status }) => sum + status.available, 0);
  let spare = available - minimum;
  for (const set of sets) {
    const wanted = left.get(set.uid) ?? 0;
    const gone = Math.min(wanted, Math.max(spare, 0));
    left.set(set.uid, wanted - gone);
    spare -= gone;
  }
  return sets.flatMap((set) => {
    const replicas = left.get(set.uid) ?? 0;
    return replicas === set.replicas ? [] : [{ set, replicas }];
  });
}
