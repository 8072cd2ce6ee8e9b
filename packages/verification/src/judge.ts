import type { Judgement } from '@thea/release';
import { coverage } from './coverage.ts';
import { describe } from './evidence.ts';
import type { Answer, Observation } from './observation.ts';
import { capacityLostAt, openQuestions } from './questions.ts';
import type { Rules } from './rules.ts';
import { sequential } from './sequential.ts';
import { type Tally, tally } from './tally.ts';

// Only where nothing but the version speaks against the release.
function wrongVersion({ answers }: Tally): string | null {
  const isVersion = (answer: Answer): boolean =>
    answer.kind === 'wrong-version' || answer.kind === 'other-version';
  const worse = answers.some(
    (answer) => !isVersion(answer) && (answer.witness === 'service' || answer.witness === 'edge'),
  );
  return worse ? null : (answers.findLast(isVersion)?.sentence ?? null);
}

function unhealthy(sum: Tally, rules: Rules): Judgement | null {
  const straight = sum.straight >= rules.straight;
  if (!straight && sequential(sum.counted, sum.failures, rules.test) !== 'bad') return null;
  const version = wrongVersion(sum);
  const headline =
    version !== null
      ? `Wrong version: ${version}, and the platform names no other release.`
      : `The release fails: ${sum.failures} of ${sum.counted} requests${straight ? `, the last ${sum.straight} in a row` : ''}.`;
  return {
    verdict: 'unhealthy',
    evidence: [headline, ...describe(sum, rules)],
    firstFailure: sum.firstFailure,
  };
}

function healthy(sum: Tally, rules: Rules, ended: boolean): Judgement | null {
  if (sum.passes < rules.consecutive || coverage(sum.answers, sum.looks.at(-1)).kind === 'partial')
    return null;
  const settled = sequential(sum.counted, sum.failures, rules.test) === 'well';
  if (!settled && !(ended && sum.failures === 0)) return null;
  const headline = `The release serves: ${sum.passes} whole passes in a row, each between two looks at the platform.`;
  return { verdict: 'healthy', evidence: [headline, ...describe(sum, rules)], firstFailure: null };
}

/**
 * What the observations so far allow to say. `ended`: no more will come, so that a judgement must be made.
 * Unhealthy needs evidence against the release; what could not be observed is inconclusive, never unhealthy. Pure.
 */
export function judge(observations: readonly Observation[], rules: Rules, ended: true): Judgement;
export function judge(
  observations: readonly Observation[],
  rules: Rules,
  ended?: boolean,
): Judgement | 'continue';
export function judge(
  observations: readonly Observation[],
  rules: Rules,
  ended = false,
): Judgement | 'continue' {
  const sum = tally(observations, rules);
  const decided =
    unhealthy(sum, rules) ?? (observations.at(-1)?.type === 'look' ? healthy(sum, rules, ended) : null);
  if (decided !== null) return decided;
  if (!ended) return 'continue';
  const lost = capacityLostAt(sum, rules);
  if (lost !== null) {
    const serving = sum.looks.at(-1)?.count?.serving.length ?? 0;
    const headline = `The release does not keep its replicas: ${serving} of at least ${rules.minimumHealthy} get traffic, and no other release is left.`;
    return {
      verdict: 'unhealthy',
      evidence: [headline, ...describe(sum, rules)],
      firstFailure: sum.firstFailure ?? lost,
    };
  }
  return {
    verdict: 'inconclusive',
    evidence: [...openQuestions(sum, rules), ...describe(sum, rules)].slice(0, 8),
    firstFailure: sum.firstFailure,
  };
}
