import { Failure, messageOf } from '@thea/action';
import { decide } from './decide.ts';
import { readHistory, requireHead } from './find-record.ts';
import { withPurpose } from './older.ts';
import { withOwnTests } from './own-tests.ts';
import type { Platform, Standing } from './platform.ts';
import type { Decision, RecordHead } from './record.ts';
import type { Judgement } from './rollout.ts';
import { keepRecord, type StoryTools } from './story.ts';

export interface VerifyRequest<Facts> {
  readonly environment: string | null;
  readonly run: RecordHead['run'];
  readonly onInconclusive: Decision;
  /** Finds the verdict: probes, metrics, commands. The story does not know how. */
  judge(head: RecordHead, facts: Facts): Promise<Judgement>;
}

export interface VerifyOutcome {
  readonly head: RecordHead;
  readonly judgement: Judgement;
  readonly decision: Decision;
}

/**
 * Resume → verdict → decision → mark last verified → finish. Verified twice, it says the same again and changes
 * nothing. The caller turns `roll-back` into a failed step and `hold` into a warning.
 * @throws Failure('superseded') where what is live is not the record's release.
 */
export async function verify<Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  request: VerifyRequest<Facts>,
  tools: StoryTools,
): Promise<VerifyOutcome> {
  const { log } = tools;
  const { head, facts } = await log.phase('resume', async () => {
    const [history, observed] = await Promise.all([
      readHistory(platform, request.environment, tools, 12),
      platform.observe(null),
    ]);
    const standingOf = (each: RecordHead): Standing => platform.standing(observed, each);
    return { head: requireHead(history, request.run, standingOf, platform), facts: observed };
  });
  const standing = platform.standing(facts, head);
  if (standing.kind !== 'candidate' && standing.kind !== 'in-progress') {
    throw new Failure('superseded', {
      message: `Release ${head.release.id} (${head.platformRelease}) is not what runs: the target is ${standing.kind}${standing.kind === 'foreign' ? ` (${standing.by})` : ''}.`,
      remedy: 'Nothing was judged. Verify the release that is live, or deploy this one again.',
    });
  }
  const judgement = await log.phase('judge', async () => {
    const seen = await request.judge(head, facts);
    return unlessTakenBack(platform, head, await withOwnTests(platform, head, seen), tools);
  });
  for (const sentence of judgement.evidence) log.info(sentence);
  const decision = decide(judgement.verdict, request.onInconclusive);
  const judged: RecordHead = {
    ...head,
    verdict: judgement.verdict,
    decision,
    evidence: withPurpose(head.evidence, judgement.evidence),
    state: decision === 'accept' ? 'verified' : decision === 'roll-back' ? 'failed' : head.state,
    times: {
      ...head.times,
      t0: decision === 'roll-back' ? (head.times.t0 ?? judgement.firstFailure) : head.times.t0,
    },
  };
  const marked = await log.phase('mark', () => keepRecord(platform, tools, judged));
  if (decision === 'accept') {
    await log.phase('finish', () => finish(platform, marked, tools));
  }
  return { head: marked, judgement, decision };
}

/** What could not be finished did not stay: it is not last verified then. */
async function finish<Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  marked: RecordHead,
  tools: StoryTools,
): Promise<void> {
  try {
    await platform.finish(await platform.resume(marked));
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.kind === 'rollout') {
      await keepRecord(platform, tools, { ...marked, state: 'failed', decision: 'roll-back' });
    }
    throw thrown;
  }
}

/** A release that the platform itself took back while it was judged (an alarm, its own time-out) is a bad one. */
async function unlessTakenBack<Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  head: RecordHead,
  judgement: Judgement,
  tools: StoryTools,
): Promise<Judgement> {
  if (judgement.verdict === 'healthy') return judgement;
  let kind: Standing['kind'];
  try {
    kind = platform.standing(await platform.observe(null), head).kind;
  } catch (thrown) {
    tools.log.warning(`Whether the platform took the release back could not be read: ${messageOf(thrown)}`);
    return judgement;
  }
  if (kind !== 'restoring' && kind !== 'restored') return judgement;
  const sentence = `The platform itself took release ${head.release.id} back while it was judged (${kind}).`;
  return {
    verdict: 'unhealthy',
    evidence: [sentence, ...judgement.evidence],
    firstFailure: judgement.firstFailure ?? tools.clock.now(),
  };
}
