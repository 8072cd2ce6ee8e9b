import { judge, type Observation } from '@thea/verification';
import { describe, expect, test } from 'vitest';
import { answer, RULES, seen } from './scripted.ts';

const pass = (at: number) => answer(at, 'pass', 'serves');
const bad = (at: number) => answer(at, 'server-error', 'service');
const edge = (at: number) => answer(at, 'gateway-error', 'edge');
const unknown = (at: number) => answer(at, 'other-version', 'other');

/** `count` whole passes of ten from `start`, one look around each. */
function passes(count: number, start = 0): Observation[] {
  return Array.from({ length: count }, (_, index) => {
    const begin = start + index * 1_000;
    return [seen(begin, 1), ...Array.from({ length: 10 }, (_, n) => pass(begin + n))];
  }).flat();
}

describe('the judge', () => {
  test('wants the look that closes the fifth pass', () => {
    expect(judge(passes(5), RULES)).toBe('continue');
    expect(judge([...passes(5), seen(5_000, 1)], RULES)).toMatchObject({ verdict: 'healthy' });
  });

  test('starts to count again after a pass that is not whole', () => {
    const broken = [
      ...passes(4),
      seen(4_000, 1),
      answer(4_001, 'stale-release', 'other'),
      ...passes(4, 5_000),
    ];
    expect(judge([...broken, seen(9_000, 1)], RULES)).toBe('continue');
    expect(judge([...broken, ...passes(1, 9_000), seen(10_000, 1)], RULES)).toMatchObject({
      verdict: 'healthy',
    });
  });

  test('lets no pass count while another release gets traffic', () => {
    expect(judge([...passes(4), seen(4_000, 1, 1), pass(4_001), seen(5_000, 1)], RULES)).toBe('continue');
  });

  test('takes three failures in a row at any time, and dates them from the first', () => {
    const late = [...passes(4), seen(4_000, 1), bad(4_001), bad(4_002)];
    expect(judge(late, RULES)).toBe('continue');
    expect(judge([...late, bad(4_003)], RULES)).toMatchObject({
      verdict: 'unhealthy',
      firstFailure: { wall: 4_001 },
    });
  });

  test('counts what the edge says only where the way worked before, or in this run', () => {
    const errors = [seen(0, 1), edge(1), edge(2), edge(3)];
    expect(judge(errors, RULES)).toMatchObject({ verdict: 'unhealthy' });
    expect(judge(errors, { ...RULES, reachableBefore: null })).toBe('continue');
    expect(judge(errors, { ...RULES, reachableBefore: false }, true)).toMatchObject({
      verdict: 'inconclusive',
      firstFailure: null,
    });
    const proven = [seen(0, 1), edge(1), pass(2), edge(3), edge(4), edge(5)];
    expect(judge(proven, { ...RULES, reachableBefore: null })).toMatchObject({
      verdict: 'unhealthy',
      firstFailure: { wall: 3 },
    });
  });

  test('holds an unknown version against the release only after the platform has been sure for 3 s', () => {
    const early = [seen(0, 1), unknown(1), unknown(1_000), unknown(2_000)];
    expect(judge(early, RULES)).toBe('continue');
    const late = [...early, unknown(3_000), unknown(3_100), unknown(3_200)];
    expect(judge(late, RULES)).toMatchObject({ verdict: 'unhealthy', firstFailure: { wall: 1 } });
    const otherRuns = late.map((each) => (each.type === 'look' ? seen(0, 1, 1) : each));
    expect(judge(otherRuns, RULES, true)).toMatchObject({ verdict: 'inconclusive' });
    expect(judge([...late.slice(0, 1), pass(0), ...late.slice(1)], RULES, true)).toMatchObject({
      verdict: 'inconclusive',
    });
  });

  test('names what is worse than a version', () => {
    const mixed = [seen(0, 1), unknown(1), edge(2), edge(3), edge(4)];
    expect(judge(mixed, RULES, true).evidence[0]).toContain('The release fails: 3 of 3 requests');
  });

  test('says how many failures are too many to accept and too few to roll back', () => {
    const few = [
      ...passes(1),
      bad(900),
      ...passes(1, 1_000),
      bad(1_900),
      ...passes(1, 2_000),
      seen(3_000, 1),
    ];
    expect(judge(few, RULES, true)).toMatchObject({ verdict: 'inconclusive' });
    expect(judge(few, RULES, true).evidence[0]).toContain('2 of 32 requests failed');
  });

  test('makes something of nothing: no observation at all is inconclusive', () => {
    expect(judge([], RULES, true)).toMatchObject({ verdict: 'inconclusive', firstFailure: null });
  });

  test('gives at most eight sentences', () => {
    const mixed = [
      ...passes(2),
      seen(2_000, 0, 2),
      bad(2_001),
      answer(2_002, 'refused', 'unseen'),
      unknown(2_003),
    ];
    expect(judge(mixed, RULES, true).evidence.length).toBeLessThanOrEqual(8);
  });
});
