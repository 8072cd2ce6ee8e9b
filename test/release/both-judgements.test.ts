import type { Judgement } from '@thea/release';
import { bothOf } from '@thea/release/own-tests';
import { expect, it } from 'vitest';

const AT = { wall: 1, monotonic: 1, boot: 'boot', skew: null };
const said = (verdict: Judgement['verdict'], by: string): Judgement => ({
  verdict,
  evidence: [`${by} says ${verdict}`],
  firstFailure: verdict === 'unhealthy' ? AT : null,
});

it.each([
  ['healthy', 'healthy', 'healthy', 'probe'],
  ['healthy', 'inconclusive', 'inconclusive', 'tests'],
  ['healthy', 'unhealthy', 'unhealthy', 'tests'],
  ['inconclusive', 'healthy', 'inconclusive', 'probe'],
  ['inconclusive', 'unhealthy', 'unhealthy', 'tests'],
] as const)('%s by the probe and %s by the tests is %s, as the %s says', (probe, tests, verdict, first) => {
  const both = bothOf(said(probe, 'probe'), said(tests, 'tests'));
  expect(both.verdict).toBe(verdict);
  expect(both.evidence).toHaveLength(2);
  expect(both.evidence[0]).toContain(first);
  expect(both.firstFailure).toEqual(verdict === 'unhealthy' ? AT : null);
});
