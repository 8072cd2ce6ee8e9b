import { type Moments, measure, NO_MOMENTS } from '@thea/rehearsal/report/moments';
import { describe, expect, test } from 'vitest';

const ORIGIN = 1_000_000;

function moments(seconds: Partial<Moments>): Moments {
  const entries = Object.entries(seconds).map(([name, at]) => [
    name,
    at === null ? null : ORIGIN + at * 1000,
  ]);
  return { ...NO_MOMENTS, ...Object.fromEntries(entries) };
}

describe('the times of a rollback', () => {
  test('count from T0, in seconds', () => {
    const whole = moments({ t0: 41, judged: 42, begun: 42.5, t1: 44, restored: 50, t2: 51.25, t3: 53 });
    expect(measure(whole, ORIGIN)).toEqual({
      t0: 41,
      t1: 3,
      t2: 10.25,
      t3: 12,
      budgetHeld: true,
      parts: [
        { name: 'detect', seconds: 1 },
        { name: 'decide', seconds: 0.5 },
        { name: 'act', seconds: 7.5 },
        { name: 'confirm', seconds: 1.25 },
      ],
    });
  });

  test('are null, and no budget was at stake, where nothing was rolled back', () => {
    expect(measure(NO_MOMENTS, ORIGIN)).toMatchObject({
      t0: null,
      t1: null,
      t2: null,
      t3: null,
      budgetHeld: null,
      parts: [],
    });
    expect(measure(moments({ t0: 5 }), ORIGIN)).toMatchObject({ t0: 5, budgetHeld: null });
  });

  test.each([
    [90, true],
    [90.001, false],
    [null, false],
  ])('hold the budget with T2 at %s: %s', (t2, held) => {
    expect(measure(moments({ t0: 0, begun: 1, t2 }), ORIGIN).budgetHeld).toBe(held);
  });

  test('leave a part open whose end nobody saw: the parts add up to T2', () => {
    const { parts, t2 } = measure(moments({ t0: 0, begun: 3, t2: 12 }), ORIGIN);
    expect(parts.map((part) => part.name)).toEqual(['detect', 'act']);
    expect(parts.reduce((sum, part) => sum + part.seconds, 0)).toBe(t2);
  });
});
