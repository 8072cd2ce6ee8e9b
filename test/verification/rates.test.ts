import { judge, type Observation } from '@thea/verification';
import { describe, expect, test } from 'vitest';
import { answer, RULES, seen } from './scripted.ts';

const RUNS = 10_000;
/** Requests that fit into the window of 30 s at the default interval. */
const MOST = 300;

/** Mulberry32: 32 bits of state, the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function one(rate: number, random: () => number): { verdict: string; requests: number } {
  const observations: Observation[] = [];
  let requests = 0;
  while (requests < MOST) {
    observations.push(seen(requests, 1));
    const byLook = judge(observations, RULES);
    if (byLook !== 'continue') return { verdict: byLook.verdict, requests };
    for (let count = 0; count < 10; count++) {
      requests += 1;
      observations.push(
        random() < rate ? answer(requests, 'server-error', 'service') : answer(requests, 'pass', 'serves'),
      );
      const byAnswer = judge(observations, RULES);
      if (byAnswer !== 'continue') return { verdict: byAnswer.verdict, requests };
    }
  }
  return { verdict: judge(observations, RULES, true).verdict, requests };
}

function simulate(rate: number) {
  const random = seeded(20_261_123);
  const runs = Array.from({ length: RUNS }, () => one(rate, random));
  const share = (verdict: string): number => runs.filter((run) => run.verdict === verdict).length / RUNS;
  const lengths = runs.map((run) => run.requests).sort((a, b) => a - b);
  return { healthy: share('healthy'), unhealthy: share('unhealthy'), median: lengths[RUNS / 2] ?? 0 };
}

describe('the rates of the judge, over 10,000 releases each', () => {
  test('0 % errors: always healthy, after fifty requests', () => {
    expect(simulate(0)).toEqual({ healthy: 1, unhealthy: 0, median: 50 });
  });

  test('1 % errors: rolled back in fewer than one of a thousand', () => {
    const { unhealthy, healthy } = simulate(0.01);
    expect(unhealthy).toBeLessThan(0.001);
    expect(healthy).toBeGreaterThan(0.99);
  });

  test('10 % errors: accepted in fewer than one of a hundred', () => {
    const { healthy, unhealthy } = simulate(0.1);
    expect(healthy).toBeLessThan(0.01);
    expect(unhealthy).toBeGreaterThan(0.99);
  });

  test('30 % errors: found in a dozen requests', () => {
    const { healthy, median } = simulate(0.3);
    expect(healthy).toBe(0);
    expect(median).toBeLessThanOrEqual(13);
  });

  test('100 % errors: found in three', () => {
    expect(simulate(1)).toEqual({ healthy: 0, unhealthy: 1, median: 3 });
  });
});
