import { isWithoutRoom, readUnplaced } from '@thea/ecs/placement';
import { judgeLook, type Look } from '@thea/ecs/progress';
import type { EcsRollout } from '@thea/ecs/rollout';
import { expect, test } from 'vitest';
import { deployment, replica } from './facts.ts';

const SINCE = '2026-01-01T00:00:00.000Z';
const at = (seconds: number): Date => new Date(Date.parse(SINCE) + seconds * 1000);
const NO_ROOM = '(service s) was unable to place a task. Reason: Capacity is unavailable at this time.';
const event = (seconds: number, message: string) => ({
  id: String(seconds),
  createdAt: at(seconds),
  message,
});

test.each([
  ['nothing was told', [], null],
  ['other things were told', [event(5, '(service s) has started 1 tasks: (task 1).')], null],
  ['it was told before this rollout', [event(-5, NO_ROOM)], null],
  ['it was told', [event(5, NO_ROOM)], 5],
  [
    'it was told again and again, newest first',
    [event(35, NO_ROOM), event(20, 'else'), event(5, NO_ROOM)],
    5,
  ],
  [
    'no instance has what is asked for',
    [event(7, '(service s) was unable to place a task because no container instance met its requirements.')],
    7,
  ],
  ['it was told in the words of an API', [event(9, '(service s) failed (reason: RESOURCE:MEMORY)')], 9],
])('%s', (_what, events, since) => {
  const unplaced = readUnplaced(events, SINCE);
  expect(unplaced?.since ?? null).toBe(since === null ? null : at(since).getTime());
});

test('room may still be found for two minutes', () => {
  const unplaced = { since: at(5).getTime(), message: NO_ROOM };
  expect(isWithoutRoom(unplaced, at(124).getTime())).toBe(false);
  expect(isWithoutRoom(unplaced, at(125).getTime())).toBe(true);
});

const rollout = (kind: EcsRollout['kind']): EcsRollout => ({
  kind,
  deployment: '2',
  revision: 'r2',
  taskDefinition: 'thea-ia:2',
  since: SINCE,
  thaw: null,
});
const look = (changes: Partial<Look>): Look => ({
  deployment: deployment('2', 'IN_PROGRESS', 'thea-ia:2'),
  newer: null,
  desired: 2,
  minimum: 2,
  gracePeriod: 0,
  hooks: [],
  followsLate: false,
  replicas: [replica('n1', 'thea-ia:2')],
  unplaced: { since: at(5).getTime(), message: NO_ROOM },
  now: at(200).getTime(),
  ...changes,
});

test('a deploy without room is told at once and given up after that; a way back goes on', () => {
  const early = judgeLook(rollout('deploy'), look({ now: at(10).getTime() }));
  expect(early.end).toBeNull();
  expect(early.failing).toEqual([{ replica: 'placement', message: expect.stringContaining(NO_ROOM) }]);
  expect(judgeLook(rollout('deploy'), look({})).end).toMatchObject({ kind: 'doomed' });
  expect(judgeLook(rollout('restore'), look({})).end).toBeNull();
});

test('what found its place in the end is no fault', () => {
  const placed = look({ replicas: [replica('n1', 'thea-ia:2'), replica('n2', 'thea-ia:2')] });
  expect(judgeLook(rollout('deploy'), placed)).toMatchObject({ end: null, failing: [] });
});
