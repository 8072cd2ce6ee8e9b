import { Failure } from '@thea/action';
import { BUDGET_SECONDS, type BudgetReport, measureBudget } from './budget.ts';
import { isVerified } from './choose-goal.ts';
import { chooseNamedGoal, chooseRecord } from './choose-rollback.ts';
import { readHistory } from './find-record.ts';
import { compareRestored, lookForChange } from './look-again.ts';
import type { Platform, Standing } from './platform.ts';
import type { Goal, RecordHead, RollbackTimes } from './record.ts';
import type { Difference } from './rollout.ts';
import { isoTime, keepRecord, NO_TIMES, type StoryTools } from './story.ts';
import { takeUp } from './take-up.ts';
import { describeTarget } from './target.ts';
import { tellBudget } from './tell-budget.ts';
import { tellCause } from './tell-cause.ts';
import { untilSettled } from './until-settled.ts';

export interface RollbackRequest {
  readonly environment: string | null;
  /** Only this run's own release is undone; null: by hand. */
  readonly run: RecordHead['run'];
  /** Version, digest, release id or platform id; null: the record's goal, which is last verified. */
  readonly to: string | null;
  readonly reason: string;
  readonly dryRun: boolean;
  /** Leave a release alone that was accepted or is held: the failure is another target's. */
  readonly keepAccepted: boolean;
  /** Take back only a release that was accepted or is held: one on its way is its own job's. */
  readonly onlyAccepted?: boolean;
}

export type RollbackOutcome =
  | {
      readonly kind: 'nothing-to-do';
      readonly reason: string;
      readonly head: RecordHead | null;
      /** With `onlyAccepted`: it may still be accepted. */
      readonly undecided?: true;
    }
  | {
      readonly kind: 'would-restore';
      readonly goal: Goal | null;
      readonly reason: string;
      readonly head: RecordHead;
    }
  | {
      readonly kind: 'restored';
      readonly head: RecordHead;
      readonly goal: Goal | null;
      readonly budget: BudgetReport;
      readonly differences: readonly Difference[];
    };

/**
 * Find the record → nothing changed? then nothing to do → fence → restore → follow → compare → record T1, T2, T3 and
 * whether the budget held. Safe to run twice, and when nothing was deployed.
 * @throws Failure('superseded') where a change that is not the record's is live, Failure('not-restored') where the
 * target did not get to its goal or differs from it, Failure('budget-missed') where it got there too late.
 */
export async function rollback<Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  request: RollbackRequest,
  tools: StoryTools,
): Promise<RollbackOutcome> {
  const { clock, log } = tools;
  const began = clock.now();
  const look = async () => {
    const [read, observed] = await Promise.all([
      readHistory(platform, request.environment, tools, 12),
      platform.observe(null),
    ]);
    const newest = chooseRecord(read, request.run, (head) => platform.standing(observed, head));
    return { history: read, chosen: newest, facts: observed };
  };
  const { history, chosen, facts } = await log.phase('find record', () =>
    lookForChange(platform, look, tools),
  );
  const named =
    request.to === null ? null : chooseNamedGoal(request.to, history, (head) => platform.goalOf(head));
  const found = takeUp(platform, facts, chosen, named, request, isoTime(began));
  if (found === null) {
    const reason =
      request.run === null
        ? 'no release is on record here, and the platform remembers no earlier one to go back to'
        : 'this run changed nothing on this target';
    return { kind: 'nothing-to-do', reason, head: null, ...undecided(request) };
  }
  const record: RecordHead = named === null ? found : { ...found, goal: named };
  const standing = platform.standing(facts, record);
  log.info(
    `${describeTarget(platform.target)}: release ${record.release.id} (${record.platformRelease ?? 'not staged'}) is ${standing.kind}.`,
  );
  if (standing.kind === 'untouched') {
    const reason =
      record.withdrawn === null ? 'the change never reached the platform' : 'it was rolled back before';
    return { kind: 'nothing-to-do', reason, head: record, ...undecided(request) };
  }
  if (standing.kind === 'foreign') {
    throw new Failure('superseded', {
      message: `${describeTarget(platform.target)} runs or receives a change that is not release ${record.release.id}: ${standing.by}.`,
      remedy:
        'Nothing was touched. If that change is bad too, roll it back by its own record (rollback by hand, without a run).',
    });
  }
  const decided = record.decision === 'accept' || record.decision === 'hold';
  if (request.onlyAccepted === true && !decided) {
    const reason = 'its own job has not come to a decision yet';
    return { kind: 'nothing-to-do', reason, head: record, ...undecided(request) };
  }
  if (request.keepAccepted && decided) {
    return { kind: 'nothing-to-do', reason: `its own decision was "${record.decision}"`, head: record };
  }
  // Verified and still held: nobody has let it go on, so it is not last verified yet.
  const stays = standing.kind === 'candidate' || (standing.kind === 'in-progress' && standing.held !== true);
  if (request.run === null && named === null && isVerified(found) && stays) {
    return {
      kind: 'nothing-to-do',
      reason: `${found.release.version} (${found.platformRelease}) is live and is itself last verified; name the input "to" to leave it`,
      head: record,
    };
  }
  if (record.goal?.platformRelease === record.platformRelease) {
    return { kind: 'nothing-to-do', reason: `${record.platformRelease} runs already`, head: record };
  }
  if (record.goal === null && record.onFirstFailure === 'leave') {
    return {
      kind: 'nothing-to-do',
      reason: 'nothing ran here before this release, and "on-first-failure" is "leave"',
      head: record,
    };
  }
  // Traffic was restored and nothing differed; what leaves afterwards may look like a way back that goes on.
  const returned = standing.kind === 'restored' || standing.kind === 'restoring';
  if (returned && record.withdrawn !== null) {
    return { kind: 'nothing-to-do', reason: 'it was rolled back before', head: record };
  }
  if (request.dryRun) {
    return {
      kind: 'would-restore',
      goal: record.goal,
      reason: `the target is ${standing.kind}`,
      head: record,
    };
  }
  const t0 = record.times.t0 ?? began;
  const undone = { ...record, times: { ...NO_TIMES, t0 } };
  const { times, overtaken } = await restore(platform, undone, standing, facts, tools);
  // What a newer release runs by now says nothing of what was restored before it.
  const differences = await log.phase('compare', () =>
    overtaken ? Promise.resolve([]) : compareRestored(platform, record.goal, times, tools),
  );
  const reached = times.t2 !== null && differences.length === 0;
  const head: RecordHead = {
    ...record,
    goal: found.goal,
    times,
    state: reached ? 'withdrawn' : 'failed',
    decision: 'roll-back',
    withdrawn: reached ? { at: isoTime(clock.now()), reason: request.reason } : null,
  };
  await log.phase('mark', () => keepRecord(platform, tools, head));
  return { kind: 'restored', head, goal: record.goal, budget: measureBudget(times), differences };
}

const undecided = ({ onlyAccepted }: RollbackRequest): { undecided?: true } =>
  onlyAccepted === true ? { undecided: true } : {};

/** How a way back ended. `overtaken`: a newer release took over after T2, while old replicas still drained. */
interface WayBack {
  readonly times: RollbackTimes;
  readonly overtaken: boolean;
}

async function restore<Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  record: RecordHead,
  standing: Standing,
  facts: Facts,
  tools: StoryTools,
): Promise<WayBack> {
  const { clock, log } = tools;
  let overtaken = false;
  let times: RollbackTimes = record.times;
  const rollout = await log.phase('restore', () => platform.restore(record, platform.fence(facts)));
  times = { ...times, t1: clock.now() };
  log.info(
    standing.kind === 'restoring'
      ? 'The platform is already going back.'
      : 'The platform accepted the rollback (T1).',
  );
  const budget = tellBudget(times.t0, tools);
  try {
    await log.phase('confirm', () => confirm());
  } finally {
    budget.end();
    // Whatever was suspended for the way back is put back, also where it did not arrive.
    await platform.finish(rollout);
  }
  return { times, overtaken };

  async function confirm(): Promise<void> {
    for await (const event of untilSettled(
      platform.follow(rollout, 'settled'),
      tools,
      () => times.t2 !== null,
    )) {
      log.info(event.message);
      if (event.kind === 'serving' && times.t2 === null) {
        times = { ...times, t2: event.at };
        budget.end();
        // From here on the promise is kept; a runner that dies while old replicas drain loses only T3.
        await keepRecord(platform, tools, { ...record, times, decision: 'roll-back' });
      }
      if (event.kind === 'settled') times = { ...times, t3: event.at };
      if (event.kind === 'overtaken' && times.t2 !== null) {
        log.warning(`${event.message} Traffic had been restored by then (T2); the rest is that release's.`);
        overtaken = true;
        return;
      }
      if (event.kind === 'overtaken') throw notRestored('overtaken', event.message);
      if (event.kind === 'doomed') {
        throw notRestored('doomed', (await tellCause(platform, rollout, tools)) ?? event.message);
      }
    }
  }
}

function notRestored(kind: 'doomed' | 'overtaken', message: string): Failure {
  return kind === 'overtaken'
    ? new Failure('superseded', {
        message,
        remedy: 'A newer change took over while the rollback was under way; it was not touched.',
      })
    : new Failure('not-restored', {
        message,
        remedy:
          'The goal itself does not come up: mend what is named, with what its log says above, and run the rollback again; or go to another one with "to".',
      });
}

/** Turns an outcome into the error that its step ends with, or null where it ends well. */
export function rollbackFailure(outcome: RollbackOutcome): Failure | null {
  if (outcome.kind !== 'restored') return null;
  const { budget, differences } = outcome;
  const first = differences[0];
  if (first !== undefined) {
    return new Failure('not-restored', {
      message: `The target differs from its goal in ${differences.length} place(s), first at ${first.path}.`,
      remedy: 'The differences are in the summary; set them back by hand or run the rollback again.',
    });
  }
  if (budget.t2 === null) {
    return new Failure('not-restored', {
      message: 'The rollback was accepted, but production traffic did not come back to the goal in time.',
      remedy: 'Run the rollback again: it goes on where this one stopped.',
    });
  }
  if (!budget.held) {
    return new Failure('budget-missed', {
      message: `Restored, but ${budget.t2.toFixed(1)} s after the first failing observation; the budget is ${BUDGET_SECONDS} s.`,
      remedy: 'The plan of the next deploy names the settings that make the way back shorter.',
    });
  }
  return null;
}
