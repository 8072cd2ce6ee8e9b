import { Failure } from '@thea/action';
import type { Platform } from './platform.ts';
import type { Goal, RecordHead } from './record.ts';
import { isActive } from './standing.ts';
import { NO_TIMES } from './story.ts';
import { describeTarget } from './target.ts';

/** A record for a target that has none: the platform's own history is then all there is. */
function recordFromHistory(
  platform: { target: RecordHead['target'] },
  live: { release: RecordHead['release']; platformRelease: string },
  goal: Goal,
  at: string,
): RecordHead {
  return {
    schema: 'thea.record-head.v1',
    environment: 'unknown',
    target: platform.target,
    run: null,
    writtenAt: at,
    state: 'serving',
    release: live.release,
    platformRelease: live.platformRelease,
    goal,
    onFirstFailure: 'leave',
    baseline: null,
    restoreFacts: null,
    rollout: null,
    prediction: null,
    reachableBefore: null,
    findings: [],
    phases: [],
    verdict: null,
    decision: null,
    evidence: [],
    times: NO_TIMES,
    withdrawn: null,
  };
}

/**
 * The record to act on: the one that was chosen; by hand, where that one is over or there is none, one made of what is
 * live and of the named goal, or of the platform's own history. Null: nothing was deployed here, by that run or by hand.
 */
export function takeUp<Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  facts: Facts,
  chosen: RecordHead | null,
  named: Goal | null,
  request: { readonly run: RecordHead['run'] },
  at: string,
): RecordHead | null {
  if (request.run !== null) return chosen;
  const over = chosen === null || !isActive(platform.standing(facts, chosen));
  if (chosen !== null && (named === null || !over)) return chosen;
  const live = platform.live(facts);
  if (live !== null && !live.serving) {
    throw new Failure('superseded', {
      message: `A change is under way on ${describeTarget(platform.target)} that no record of ours speaks of.`,
      remedy: 'Nothing was touched. Wait until it has ended, then run the rollback again.',
    });
  }
  const goal = named ?? platform.previous(facts);
  if (live !== null && goal !== null) return recordFromHistory(platform, live, goal, at);
  // A deploy that died before its record has changed nothing, and this is the only trace of it.
  if (live !== null) return null;
  throw new Failure('input', {
    input: 'target',
    message: `${describeTarget(platform.target)} has no record, and nothing is known to serve there.`,
    remedy: 'Check the target: without a record there is nothing to return to. Deploy a release that works.',
  });
}
