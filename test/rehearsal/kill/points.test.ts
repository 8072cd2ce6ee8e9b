import type { ActEnd } from '@thea/rehearsal/kill/act';
import { edgesOf, fromChange, killPointsOfStory, statesOf } from '@thea/rehearsal/kill/points';
import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';

/** A deploy that looks, changes, and looks twice a second later; each look in small letters. */
const deploy: ActEnd = {
  action: 'deploy',
  code: 0,
  outputs: {},
  lines: [],
  seconds: 1,
  calls: [
    { operation: 'look', mutating: false, at: 0 },
    { operation: 'Change', mutating: true, at: 0 },
    { operation: 'look', mutating: false, at: 1000 },
    { operation: 'look', mutating: false, at: 1000 },
  ],
};
const points = killPointsOfStory(STORIES.good, [deploy]);
const words = (chosen: typeof points): string[] =>
  chosen.map(({ operation, nth, moment }) => `${operation} ${nth} ${moment}`);

test('edges are both ends of every state, states the first of each', () => {
  expect(points).toHaveLength(8);
  expect(words(edgesOf(points))).toEqual([
    'look 1 before',
    'Change 1 before',
    'Change 1 after',
    'look 2 before',
    'look 3 after',
  ]);
  expect(words(statesOf(points))).toEqual(['look 1 before', 'Change 1 after', 'look 2 before']);
});

test('from the change of what runs on: that call and all after it', () => {
  expect(words([...fromChange(points, 'Change')])).toEqual(words(points.slice(2)));
  expect(() => fromChange(points, 'NoSuchCall')).toThrow('The deploy never called NoSuchCall.');
});
