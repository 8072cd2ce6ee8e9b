import type { GoalChoice } from './plan.ts';
import type { Live } from './platform.ts';
import type { Goal, RecordHead } from './record.ts';

/** What the choice rests on: what is live, the heads of the target (newest first), and how to make a goal of each. */
export interface GoalEvidence {
  readonly live: Live | null;
  readonly history: readonly RecordHead[];
  /** The goal that what is live now would be. */
  readonly liveGoal: (kind: Goal['kind']) => Goal | null;
  readonly goalOf: (head: RecordHead) => Goal;
}

/** Whether a head's release was found healthy and nothing has withdrawn it since, or is about to: T2 is marked before. */
export function isVerified(head: RecordHead): boolean {
  return head.state === 'verified' && head.withdrawn === null && head.decision !== 'roll-back';
}

/** Whether any head of the same release was withdrawn after this goal's release was last verified. */
function isWithdrawn(goal: Goal, history: readonly RecordHead[]): boolean {
  const newest = history.find((head) => head.platformRelease === goal.platformRelease);
  return newest !== undefined && newest.withdrawn !== null;
}

/**
 * Decides what a rollback of the next release would return to: the newest release that was verified and not
 * withdrawn. What is live counts if it is that release, or if it serves and no record speaks of it (adopted). A live
 * release that has a record but was never verified does not count: then its own goal does. Pure.
 */
export function chooseGoal(evidence: GoalEvidence): GoalChoice {
  const { live, history } = evidence;
  const newestVerified = (): GoalChoice | null => {
    const head = history.find(isVerified);
    return head === undefined
      ? null
      : {
          kind: 'goal',
          goal: evidence.goalOf(head),
          reason: `${head.release.version} (${head.platformRelease}) is the newest release that was verified and not withdrawn.`,
        };
  };
  if (live === null) {
    return (
      newestVerified() ?? { kind: 'first', reason: 'Nothing serves and no verified release is on record.' }
    );
  }
  const liveHead = history.find((head) => head.platformRelease === live.platformRelease);
  if (liveHead === undefined) {
    // What runs without a record and is not whole at this moment is still a way back, where no better one is known.
    const better = live.serving ? null : newestVerified();
    const adopted = evidence.liveGoal('adopted');
    if (better !== null || adopted === null) {
      return (
        better ?? {
          kind: 'first',
          reason: `${live.platformRelease} is no way back, and no verified release is on record.`,
        }
      );
    }
    return {
      kind: 'goal',
      goal: adopted,
      reason: `${live.platformRelease} ${live.serving ? 'serves' : 'runs, though not whole,'} and has no record: it is adopted as last verified.`,
    };
  }
  if (isVerified(liveHead)) {
    const goal = evidence.liveGoal('verified');
    if (goal !== null)
      return { kind: 'goal', goal, reason: `${live.platformRelease} is live and was verified.` };
  }
  if (liveHead.goal !== null && !isWithdrawn(liveHead.goal, history)) {
    return {
      kind: 'goal',
      goal: liveHead.goal,
      reason: `${live.platformRelease} is live but was never verified; ${liveHead.goal.platformRelease} was before it.`,
    };
  }
  return (
    newestVerified() ?? {
      kind: 'first',
      reason: `${live.platformRelease} is live but was never verified, nor was anything before it.`,
    }
  );
}
