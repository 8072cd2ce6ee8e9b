import { depths, lanesOf } from '@thea/rehearsal/report/lanes';
import { duration, shorten, text } from '@thea/rehearsal/report/markup';
import type { PhaseReport } from '@thea/rehearsal/report/report';
import { spread, timeScale } from '@thea/rehearsal/report/scale';
import { describe, expect, test } from 'vitest';

function phase(
  name: string,
  startedAt: number,
  seconds: number,
  action = 'deploy-ecs',
  target = 'thea-ia',
): PhaseReport {
  return { target, run: '1', action, name, startedAt, seconds, outcome: 'done' };
}

describe('the layout', () => {
  test.each([0, 0.4, 7, 58, 240, 2_400, 90_000])('labels the axis of %i s without touching ticks', (end) => {
    const { ticks, x } = timeScale(end, 100, 800);
    const places = ticks.map((tick) => x(tick.at));
    expect(ticks[0]?.at).toBe(0);
    for (const [index, place] of places.entries()) {
      if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(60);
      expect(place).toBeLessThanOrEqual(800);
    }
  });

  test.each([
    [[10, 12, 14]],
    [[780, 790, 799]],
    [[0, 400, 800]],
    [[300, 300, 300, 300]],
  ])('moves labels at %j apart, and no further than needed', (wanted) => {
    const placed = spread(wanted, 22, 20, 780);
    for (const [index, place] of placed.entries()) {
      if (index > 0) expect(place - (placed[index - 1] ?? 0)).toBeGreaterThanOrEqual(22);
      expect(place).toBeGreaterThanOrEqual(20);
      expect(place).toBeLessThanOrEqual(780);
    }
  });

  test('leaves labels that have room where they are', () => {
    expect(spread([100, 200, 300], 22, 0, 800)).toEqual([100, 200, 300]);
  });

  test('puts nested phases below the one that they are in', () => {
    expect(
      depths([phase('follow', 0, 10), phase('poll', 1, 2), phase('poll', 4, 2), phase('end', 10, 1)]),
    ).toEqual([0, 1, 1, 0]);
  });

  test('orders lanes by their beginning', () => {
    const lanes = lanesOf([phase('judge', 9, 1, 'verify'), phase('observe', 1, 1), phase('apply', 2, 1)]);
    expect(lanes.map((lane) => lane.action)).toEqual(['deploy-ecs', 'verify']);
  });

  test('keeps the lanes of each target together, however they overlap', () => {
    const lanes = lanesOf([
      phase('observe', 0, 1, 'plan', ''),
      phase('apply', 2, 1, 'deploy-ecs', 'api'),
      phase('apply', 1, 5, 'deploy-railway', 'worker'),
      phase('restore', 9, 1, 'rollback', 'worker'),
      phase('restore', 8, 1, 'rollback', 'api'),
      phase('append', 12, 1, 'record', ''),
    ]);
    expect(lanes.map(({ action, target }) => `${action} ${target}`.trim())).toEqual([
      'plan',
      'deploy-railway worker',
      'rollback worker',
      'deploy-ecs api',
      'rollback api',
      'record',
    ]);
  });

  test('writes durations and texts for people', () => {
    expect([0.04, 11.84, 99.96, 725].map(duration)).toEqual(['0.0 s', '11.8 s', '100 s', '12 min 5 s']);
    expect(text(`<a href="x">'&'</a>\u0007`)).toBe(
      '&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;\ufffd',
    );
    expect(shorten('thea-ia-worker', 40, 11)).toBe('thea-…');
  });
});
