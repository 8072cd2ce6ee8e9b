import type { Clock } from '@thea/action';
import type { Judgement } from '@thea/release';
import { judge } from '@thea/verification/judge';
import type { Answer, Observation } from '@thea/verification/observation';
import { defaultRules } from '@thea/verification/rules';
import type { Random } from './random.ts';

/** Milliseconds: what one answer takes, and from a failed one to the next (packages/verification, `verify`). */
const ANSWER = 60;
const APART = 250;
const BETWEEN_PASSES = 500;
const PER_PASS = 10;

/**
 * Verify's own judge on drawn answers: of each request `errorRate` fail, as the service's own word. Its passes and
 * their pauses are those of packages/verification.
 */
export async function judgeAnswers(
  clock: Clock,
  random: Random,
  release: { readonly name: string; readonly version: string; readonly replicas: readonly string[] },
  errorRate: number,
): Promise<Judgement> {
  const rules = {
    ...defaultRules,
    where: 'http://thea-ia',
    platformRelease: release.name,
    version: release.version,
    minimumHealthy: 1,
    reachableBefore: true,
  };
  const observations: Observation[] = [];
  let asked = 0;
  for (;;) {
    observations.push({
      type: 'look',
      at: clock.now(),
      count: { serving: release.replicas, idle: 0, others: {} },
      problem: null,
    });
    const seen = judge(observations, rules);
    if (seen !== 'continue') return seen;
    for (let count = 0; count < Math.max(PER_PASS, release.replicas.length); count += 1) {
      await clock.sleep(ANSWER);
      const fails = random.chance(errorRate);
      const replica = release.replicas[asked % release.replicas.length] ?? null;
      asked += 1;
      observations.push(answerOf(clock, fails, replica));
      const judgement = judge(observations, rules);
      if (judgement !== 'continue') return judgement;
      if (fails) await clock.sleep(APART);
    }
    await clock.sleep(BETWEEN_PASSES);
  }
}

function answerOf(clock: Clock, fails: boolean, replica: string | null): Answer {
  return {
    type: 'answer',
    at: clock.now(),
    milliseconds: ANSWER,
    kind: fails ? 'server-error' : 'pass',
    witness: fails ? 'service' : 'serves',
    sentence: fails ? 'the service answered 500' : 'the service answered 200',
    replica,
    confirms: { version: true, release: true },
  };
}
