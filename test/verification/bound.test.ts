import { hypotheses, lowerBound, missedChance, percent, sequential, upperBound } from '@thea/verification';
import { describe, expect, test } from 'vitest';

describe('bounds', () => {
  test.each([
    [3, '63 %'],
    [5, '45 %'],
    [10, '26 %'],
    [30, '9.5 %'],
    [60, '4.9 %'],
    [300, '0.99 %'],
  ])('%i clean requests bound the error rate at %s', (requests, bound) => {
    expect(percent(upperBound(0, requests))).toBe(bound);
  });

  test('failures bound it from both sides', () => {
    // Clopper and Pearson, one-sided at 95 %, by the beta distribution's quantiles.
    expect(upperBound(2, 20)).toBeCloseTo(0.2826, 3);
    expect(lowerBound(2, 20)).toBeCloseTo(0.0181, 3);
    expect(lowerBound(3, 3)).toBeCloseTo(0.3684, 3);
    expect(lowerBound(0, 10)).toBe(0);
    expect(upperBound(10, 10)).toBe(1);
  });

  test.each([
    [3, 3, 0.89],
    [3, 12, 0.0231],
    [3, 50, 0],
    [1, 1, 0],
    [1, 0, 1],
  ])('of %i replicas one is missed by %i requests with a chance of at most %d', (replicas, requests, chance) => {
    expect(missedChance(replicas, requests)).toBeCloseTo(chance, 2);
  });

  test('the sequential test ends after 3 failures, or after 49 clean requests', () => {
    expect(sequential(2, 2, hypotheses)).toBe('open');
    expect(sequential(3, 3, hypotheses)).toBe('bad');
    expect(sequential(48, 0, hypotheses)).toBe('open');
    expect(sequential(49, 0, hypotheses)).toBe('well');
  });
});
