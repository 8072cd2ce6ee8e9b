import type { Platform } from './platform.ts';
import type { RecordHead } from './record.ts';
import type { Judgement } from './rollout.ts';

/**
 * A judgement together with what the tests that the release brings along say (Helm, "Chart Tests"). They run once nobody
 * found it unhealthy: a service that does not answer needs no further proof. One that fails speaks against the release;
 * one that could not be run leaves a healthy one unproven.
 */
export async function withOwnTests<Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  head: RecordHead,
  judgement: Judgement,
): Promise<Judgement> {
  if (judgement.verdict === 'unhealthy' || platform.test === undefined) return judgement;
  const tests = await platform.test(head);
  return tests === null ? judgement : bothOf(judgement, tests);
}

/** Two judgements as one: the worse verdict, and its evidence first. Pure. */
export function bothOf(one: Judgement, other: Judgement): Judgement {
  const rank = { unhealthy: 0, inconclusive: 1, healthy: 2 };
  const [worse, better] = rank[other.verdict] < rank[one.verdict] ? [other, one] : [one, other];
  return {
    verdict: worse.verdict,
    evidence: [...worse.evidence, ...better.evidence],
    firstFailure: worse.firstFailure ?? better.firstFailure,
  };
}
