import { Failure } from '@thea/action';
import { decide } from './decide.ts';
import { readHistory, requireHead } from './find-record.ts';
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
  const judgement = await log.phase('judge', () => request.judge(head, facts));
  for (const sentence of judgement.evidence) log.info(sentence);
  const decision = decide(judgement.verdict, request.onInconclusive);
  const judged: RecordHead = {
    ...head,
    verdict: judgement.verdict,
    decision,
    evidence: judgement.evidence,
    state: decision === 'accept' ? 'verified' : decision === 'roll-back' ? 'failed' : head.state,
    times: {
      ...head.times,
      t0: decision === 'roll-back' ? (head.times.t0 ?? judgement.firstFailure) : head.times.t0,
    },
  };
  const marked = await log.phase('mark', () => keepRecord(platform, tools, judged));
  if (decision === 'accept') {
    await log.phase('finish', async () => platform.finish(await platform.resume(marked)));
  }
  return { head: marked, judgement, decision };
}
