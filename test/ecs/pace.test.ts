import { nextStrain, type PaceNow, waitFor } from '@thea/ecs/pace';
import { expect, test } from 'vitest';

const usual: PaceNow = { kind: 'deploy', round: 20, step: false, hurried: 0, throttled: false };

test('where seconds count looks come quickly, and no longer than something takes that takes seconds', () => {
  expect(waitFor(0, usual, 0)).toBe(1_500);
  expect(waitFor(0, { ...usual, step: true }, 0)).toBe(5_000);
  const hurry = (hurried: number): number => waitFor(0, { ...usual, step: true, hurried }, 0);
  expect(hurry(1)).toBe(300);
  const quick = Array.from({ length: 100 }, (_, look) => hurry(look + 1)).filter((wait) => wait === 300);
  // With the looks themselves about a quarter of a minute.
  expect(quick.length).toBeGreaterThan(10);
  expect(quick.length).toBeLessThan(20);
  expect(hurry(100)).toBe(5_000);
});

test('an account that throttles is given room, whatever counts', () => {
  const strained = nextStrain(0, { ...usual, hurried: 1, throttled: true });
  expect(waitFor(strained, { ...usual, hurried: 2 }, 0)).toBeGreaterThanOrEqual(3_000);
  expect(nextStrain(1_600, { ...usual, hurried: 3 })).toBe(0);
});
