import type { Summary } from '@thea/action';
import { BUDGET_SECONDS, describeTarget, type RecordHead } from '@thea/release';

/** Puts what a record says into the summary: what, where, digest, previous, and the command that takes it back. */
export function showHead(summary: Summary, head: RecordHead): void {
  summary.fact('Target', `${head.target.name} (${describeTarget(head.target)})`);
  summary.fact('Release', `${head.release.id}, version ${head.release.version}`);
  if (head.platformRelease !== null) summary.fact('Runs as', head.platformRelease);
  for (const [container, digest] of Object.entries(head.release.images)) {
    summary.fact(`Digest of ${container}`, digest);
  }
  summary.fact(
    'Goal of a rollback',
    head.goal === null
      ? 'none: nothing ran here before'
      : `${head.goal.platformRelease}, version ${head.goal.release.version} (${head.goal.kind})`,
  );
  if (head.prediction !== null) {
    const { inProgress, completed } = head.prediction;
    summary.fact(
      'Predicted rollback',
      `${inProgress} s under way, ${completed} s completed, of ${BUDGET_SECONDS} s`,
    );
  }
  if (head.verdict !== null) summary.fact('Verdict', `${head.verdict}, decision ${head.decision ?? 'none'}`);
  if (head.withdrawn === null)
    summary.command(
      'Take it back by hand',
      `node dist/rollback/index.js --target ${describeTarget(head.target)}`,
    );
}
