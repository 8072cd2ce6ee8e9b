import { hashJson } from '@thea/release';
import { keyOf, refOf } from './object.ts';
import { isWorkload } from './pod-template.ts';
import { stampedTemplate } from './projection.ts';
import type { JsonObject } from './raw.ts';

/**
 * What tells the pod templates of a set of workloads apart from any other set: 16 hex digits; '' where there is no
 * workload. Templates are raw as the API server gives them, defaults included. Pure.
 */
export function stampOf(objects: readonly JsonObject[]): string {
  const workloads = objects.filter(isWorkload);
  if (workloads.length === 0) return '';
  const parts = workloads.map((raw) => [keyOf(refOf(raw)), stampedTemplate(raw)] as const);
  return hashJson(Object.fromEntries(parts)).slice(0, 16);
}
