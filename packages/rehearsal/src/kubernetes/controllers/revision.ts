import type { DeploymentView } from './deployment-view.ts';
import type { ReplicaSetView } from './replica-set-view.ts';

/** Annotations of the deployment controller (pkg/controller/deployment/util). */
export const REVISION = 'deployment.kubernetes.io/revision';
const HISTORY = 'deployment.kubernetes.io/revision-history';
export const DESIRED = 'deployment.kubernetes.io/desired-replicas';
export const MAXIMUM = 'deployment.kubernetes.io/max-replicas';

/** Those that a Deployment does not hand down to its ReplicaSets. */
const KEPT = [
  'kubectl.kubernetes.io/last-applied-configuration',
  'deprecated.deployment.rollback.to',
  REVISION,
  HISTORY,
  DESIRED,
  MAXIMUM,
];

/** How long the list of earlier revisions may get. */
const HISTORY_LENGTH = 2_000;

type Annotations = { readonly [name: string]: string };

/** The revision that an object's annotations name; 0 where there is none. Pure. */
export function revisionOf(annotations: Annotations): number {
  const named = Number(annotations[REVISION] ?? '0');
  return Number.isInteger(named) ? named : 0;
}

/** The highest revision of all; 0 without any. Pure. */
export function highestRevision(sets: readonly ReplicaSetView[]): number {
  return sets.reduce((most, { annotations }) => Math.max(most, revisionOf(annotations)), 0);
}

/** `1,2` and 3 make `1,2,3`; the oldest go where that gets too long. */
function remembered(history: string, revision: string): string {
  const revisions = [...history.split(',').filter((one) => one !== ''), revision];
  while (revisions.join(',').length > HISTORY_LENGTH) revisions.shift();
  return revisions.join(',');
}

/**
 * The annotations of the ReplicaSet that is the newest now (`SetNewReplicaSetAnnotations`): the Deployment's own, and a
 * revision that is higher than all others'; one that comes back remembers which it was before. Pure.
 */
export function newestAnnotations(
  deployment: Pick<DeploymentView, 'annotations'>,
  current: Annotations,
  revision: number,
): Annotations {
  const handedDown = Object.entries(deployment.annotations).filter(([name]) => !KEPT.includes(name));
  const merged = { ...current, ...Object.fromEntries(handedDown) };
  const before = current[REVISION];
  if (before !== undefined && revisionOf(current) >= revision) return merged;
  return {
    ...merged,
    [REVISION]: String(revision),
    ...(before === undefined ? {} : { [HISTORY]: remembered(current[HISTORY] ?? '', before) }),
  };
}

/** The annotations by which a later scaling knows what the sizes were made for (`SetReplicasAnnotations`). Pure. */
export function sizeAnnotations(deployment: Pick<DeploymentView, 'replicas' | 'fenceposts'>): Annotations {
  return {
    [DESIRED]: String(deployment.replicas),
    [MAXIMUM]: String(deployment.replicas + deployment.fenceposts.surge),
  };
}
