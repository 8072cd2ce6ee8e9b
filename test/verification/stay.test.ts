import { defaultRules, judgeStay, type Look } from '@thea/verification';
import { describe, expect, test } from 'vitest';

const RULES = {
  ...defaultRules,
  where: '',
  platformRelease: 'worker:2',
  version: null,
  minimumHealthy: 2,
  reachableBefore: null,
};

/** Looks two seconds apart: the ids that run of the release, or null where the platform did not answer. */
function looks(...seen: readonly (readonly string[] | null)[]): Look[] {
  return seen.map((serving, index) => ({
    type: 'look',
    at: { wall: index * 2_000, monotonic: index * 2_000, boot: 'one', skew: null },
    count: serving === null ? null : { serving, idle: 0, others: {} },
    problem: serving === null ? 'status 503' : null,
  }));
}

const AB = ['a', 'b'];
const verdict = (seen: readonly Look[], over: boolean): string => {
  const judgement = judgeStay(seen, RULES, over);
  return judgement === 'continue' ? judgement : judgement.verdict;
};

describe('a service that nothing asks', () => {
  test('is healthy once the same replicas have run for ten seconds', () => {
    expect(verdict(looks(AB, AB, AB, AB, AB), false)).toBe('continue');
    expect(verdict(looks(AB, AB, AB, AB, AB, AB), false)).toBe('healthy');
  });

  test('begins anew where a replica was replaced, and is not judged by one', () => {
    const seen = looks(AB, AB, AB, ['a', 'c'], ['a', 'c'], ['a', 'c']);
    expect(verdict(seen, false)).toBe('continue');
    expect(verdict(seen, true)).toBe('inconclusive');
  });

  test('is unhealthy where replicas end again and again, from the first that did', () => {
    const judgement = judgeStay(looks(AB, ['a', 'c'], ['a', 'd'], ['a', 'e']), RULES, false);
    expect(judgement).toMatchObject({ verdict: 'unhealthy', firstFailure: { wall: 2_000 } });
  });

  test('is unhealthy where there are too few until the end', () => {
    const seen = looks(AB, ['a'], ['a'], ['a']);
    expect(verdict(seen, false)).toBe('continue');
    expect(judgeStay(seen, RULES, true)).toMatchObject({
      verdict: 'unhealthy',
      evidence: [expect.stringContaining('1 of at least 2 run')],
    });
  });

  test('is never unhealthy where the platform does not tell', () => {
    expect(judgeStay(looks(null, null, null, null), RULES, true)).toMatchObject({
      verdict: 'inconclusive',
      evidence: [expect.stringContaining('status 503')],
    });
    expect(verdict(looks(AB, null, null, null), true)).toBe('inconclusive');
  });

  test('is not judged while another release still runs', () => {
    const both = looks(AB, AB, AB, AB, AB, AB).map(
      (each): Look => ({ ...each, count: { serving: AB, idle: 0, others: { 'worker:1': 1 } } }),
    );
    expect(verdict(both, false)).toBe('continue');
    expect(judgeStay(both, RULES, true)).toMatchObject({
      verdict: 'inconclusive',
      evidence: [expect.stringContaining('worker:1')],
    });
  });
});
