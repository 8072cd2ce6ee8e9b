import { inARow, openCallTimes, slowestOf, spreadInARow } from '@thea/ecs/call-time';
import { noticedAfter } from '@thea/ecs/noticed';
import { lookRounds } from '@thea/ecs/way-back-calls';
import { expect, test } from 'vitest';
import { facts } from './facts.ts';

test('of several calls at once the slowest is waited for', () => {
  expect(slowestOf([0.1, 0.3], 1)).toBeCloseTo(0.2, 9);
  // Three of the four pairs hold a slow one.
  expect(slowestOf([0.3, 0.1], 2)).toBeCloseTo(0.25, 9);
  expect(slowestOf([0.1, 0.3], 50)).toBeCloseTo(0.3, 9);
  expect(slowestOf([0.2], 7)).toBeCloseTo(0.2, 9);
});

test('where no call was made one takes what others measured', () => {
  expect(slowestOf([], 3)).toBeGreaterThanOrEqual(0.1);
  expect(slowestOf([], 3)).toBeLessThanOrEqual(0.3);
});

test('rounds of calls add up, whatever each holds', () => {
  expect(inARow([0.1, 0.3], [1, 2, 1])).toBeCloseTo(0.2 + 0.25 + 0.2, 9);
  expect(inARow([0.1, 0.3], [])).toBe(0);
});

test('the more rounds and the fewer known calls, the further they may be from what is said', () => {
  const known = [0.1, 0.3, 0.1, 0.3];
  expect(spreadInARow([0.2, 0.2], [1, 1])).toBe(0);
  // Four draws with a deviation of 0.1 s, and four times a mean that as many give.
  expect(spreadInARow(known, [1, 1, 1, 1])).toBeCloseTo(0.1 * Math.sqrt(4 + 4), 9);
  expect(spreadInARow([...known, ...known], [1, 1, 1, 1])).toBeCloseTo(0.1 * Math.sqrt(4 + 2), 9);
  expect(spreadInARow([], [1])).toBe(0);
});

test('only the newest calls are kept', () => {
  const times = openCallTimes();
  for (let call = 0; call < 200; call += 1) times.note(call);
  expect(times.seconds.at(-1)).toBe(199);
  expect(times.seconds.length).toBeLessThan(100);
});

const CROWD = { running: 4, stopped: 0 };
const quick = facts({ callSeconds: [0.1] });

test('what is done at once is seen at the end of the first look', () => {
  const { before, after } = lookRounds(quick, CROWD, true);
  expect(noticedAfter(quick, CROWD, 0)).toBeCloseTo((before.length + after.length) * 0.1, 9);
});

test('what is done later is seen by the next look that reads after it, never before', () => {
  let last = 0;
  for (let seconds = 0; seconds < 400; seconds += 0.7) {
    const seen = noticedAfter(quick, CROWD, seconds);
    expect(seen).toBeGreaterThan(seconds);
    expect(seen).toBeGreaterThanOrEqual(last);
    // The longest wait, and two looks of which the first came just too early.
    expect(seen - seconds).toBeLessThan(1.5 + 2);
    last = seen;
  }
});

test('more replicas than one page holds take more calls in a row to list, and none to describe', () => {
  const rounds = (running: number): readonly number[] =>
    lookRounds(quick, { running, stopped: 0 }, false).after;
  expect(rounds(250).length).toBe(rounds(90).length + 2);
  expect(rounds(250).at(-1)).toBe(3);
});
