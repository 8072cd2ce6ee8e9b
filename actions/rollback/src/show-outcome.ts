import type { ActionContext } from '@thea/action';
import { showHead } from '@thea/platforms';
import { BUDGET_SECONDS, type RollbackOutcome } from '@thea/release';
import type { declaration } from './declaration.ts';

const seconds = (value: number | null): string => (value === null ? 'not reached' : `${value.toFixed(1)} s`);

/** Writes what a rollback did to outputs, log and summary. */
export function showOutcome(context: ActionContext<typeof declaration>, outcome: RollbackOutcome): void {
  const { log, summary, setOutput } = context;
  if (outcome.head !== null) showHead(summary, outcome.head);
  switch (outcome.kind) {
    case 'nothing-to-do':
      setOutput('restored', outcome.head !== null);
      log.notice(`Nothing to do: ${outcome.reason}.`);
      return;
    case 'would-restore':
      log.notice(
        `Dry run, nothing was changed: ${outcome.reason}; it would go to ${outcome.goal?.platformRelease ?? 'nothing (removed)'}.`,
      );
      return;
    case 'restored': {
      const { budget, differences, goal } = outcome;
      const { t1, t2, t3, basis } = budget;
      const exact = differences.length === 0 && t2 !== null;
      setOutput('rolled-back', exact);
      setOutput('restored', exact);
      setOutput('goal', goal?.platformRelease ?? '');
      setOutput('budget-held', budget.held);
      if (t2 !== null) setOutput('t2-seconds', Math.round(t2 * 10) / 10);
      summary.fact(
        'Went back to',
        goal === null ? 'nothing: the first release was removed' : goal.platformRelease,
      );
      summary.fact('T1 accepted', seconds(t1));
      summary.fact(
        'T2 traffic restored',
        `${seconds(t2)} of ${BUDGET_SECONDS} s (${budget.held ? 'held' : 'missed'})`,
      );
      summary.fact('T3 settled', seconds(t3));
      summary.fact(
        'Measured by',
        basis === 'monotonic' ? 'the clock of this machine' : `${basis} clocks of two machines`,
      );
      summary.differences(differences);
      log.info(
        `T1 ${seconds(t1)}, T2 ${seconds(t2)}, T3 ${seconds(t3)} after T0; ${differences.length} differences.`,
      );
    }
  }
}
