import type { Standing } from './platform.ts';

/** Whether the change of a record is what runs, or under way there or back. Pure. */
export function isActive(standing: Standing): boolean {
  return standing.kind === 'in-progress' || standing.kind === 'candidate' || standing.kind === 'restoring';
}
