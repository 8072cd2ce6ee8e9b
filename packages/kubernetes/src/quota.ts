import type { PodResources } from './pod-resources.ts';
import { at, type JsonObject } from './raw.ts';

/** What one pod counts for in a resource of a quota; null for one that pods do not count for (Kubernetes, "Resource Quotas"). Pure. */
export function countFor(resource: string, { requests, limits }: PodResources): number | null {
  if (resource === 'pods' || resource === 'count/pods') return 1;
  if (resource.startsWith('limits.')) return limits[resource.slice('limits.'.length)] ?? 0;
  const name = resource.startsWith('requests.') ? resource.slice('requests.'.length) : resource;
  return resource.includes('/') || ['cpu', 'memory', 'ephemeral-storage'].includes(name)
    ? (requests[name] ?? 0)
    : null;
}

/** Whether a quota counts pods that serve for good: one of other scopes counts others. Pure. */
export function countsOurs(quota: JsonObject): boolean {
  const scopes = at(quota, 'spec', 'scopes');
  const plain = !Array.isArray(scopes) || scopes.every((scope) => scope === 'NotTerminating');
  return plain && at(quota, 'spec', 'scopeSelector') === undefined;
}
