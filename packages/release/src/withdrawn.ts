import type { Finding } from './plan.ts';
import type { RecordHead } from './record.ts';
import type { Release } from './release.ts';

/**
 * The safety finding of a release that was rolled back before: never a goal again, refused when queued or run again.
 * `history` is newest first; a later verification of the same release lifts it. Pure.
 */
export function withdrawnFinding(release: Release, history: readonly RecordHead[]): Finding | null {
  const newest = history.find(
    (head) => head.release.id === release.id && (head.withdrawn !== null || head.state === 'verified'),
  );
  if (newest?.withdrawn == null) return null;
  return {
    class: 'safety',
    rule: 'withdrawn-release',
    message: `Release ${release.id} (version ${release.version}) was withdrawn at ${newest.withdrawn.at}: ${newest.withdrawn.reason.replace(/[.\s]*$/, '.')}`,
    remedy: 'Deploy a release with the fault mended: another digest, version or configuration.',
  };
}
