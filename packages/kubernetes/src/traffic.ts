import type { KubeFacts, KubeWorkload } from './facts.ts';
import { labelsOf } from './object.ts';
import { templateOf } from './pod-template.ts';

/**
 * The workloads that production traffic reaches: those whose pods a Service of the namespace selects. A worker beside an
 * API is not among them; where no Service selects anything, all of them are. Pure.
 */
export function reachedWorkloads(facts: Pick<KubeFacts, 'workloads' | 'services'>): readonly KubeWorkload[] {
  const reached = facts.workloads.filter(({ raw }) => {
    const labels = labelsOf(templateOf(raw) ?? {});
    return facts.services.some(({ selector }) => {
      const wanted = Object.entries(selector);
      return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
    });
  });
  return reached.length === 0 ? facts.workloads : reached;
}
