import type { Ref } from './object.ts';

/** In which order objects are written: what others refer to comes first, what brings traffic last. */
const ORDER: readonly string[] = [
  'Namespace',
  'CustomResourceDefinition',
  'PriorityClass',
  'StorageClass',
  'ResourceQuota',
  'LimitRange',
  'ServiceAccount',
  'ClusterRole',
  'ClusterRoleBinding',
  'Role',
  'RoleBinding',
  'NetworkPolicy',
  'Secret',
  'ConfigMap',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'Service',
  'PodDisruptionBudget',
  'DaemonSet',
  'StatefulSet',
  'Deployment',
  'Job',
  'CronJob',
];
const LAST: readonly string[] = ['HorizontalPodAutoscaler', 'Ingress', 'HTTPRoute', 'GRPCRoute'];

function rankOf(kind: string): number {
  const last = LAST.indexOf(kind);
  if (last >= 0) return ORDER.length + 1 + last;
  const rank = ORDER.indexOf(kind);
  // Custom resources come after what they refer to, and with the workloads that they stand for.
  return rank < 0 ? ORDER.length : rank;
}

/** The items in groups of equal rank, in the order in which they are written. Pure. */
export function inOrder<T extends { readonly ref: Ref }>(items: readonly T[]): T[][] {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const rank = rankOf(item.ref.kind);
    groups.set(rank, [...(groups.get(rank) ?? []), item]);
  }
  return [...groups.entries()].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** Kinds that hold data or other people's things: never removed by a release, neither forth nor back. */
export const PROTECTED: readonly string[] = [
  'Namespace',
  'CustomResourceDefinition',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'StorageClass',
];

/** Kinds that come and go by themselves: that one is not there says nothing about a release. */
export const FLEETING: readonly string[] = ['Job', 'Pod'];
