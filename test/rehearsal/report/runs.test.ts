import type { RunEvent } from '@thea/rehearsal/github/run/events';
import { runReport } from '@thea/rehearsal/report/runs';
import { describe, expect, test } from 'vitest';

const deploy = { job: 'deploy', name: 'deploy (thea-ia)', matrix: { target: 'thea-ia' } };
const record = { job: 'record', name: 'record', matrix: null };

const EVENTS: readonly RunEvent[] = [
  { at: 1000, kind: 'run-started', run: '1' },
  { at: 2000, ...deploy, kind: 'job-started' },
  { at: 2500, ...deploy, kind: 'step-started', step: 'Deploy' },
  { at: 9000, ...deploy, kind: 'step-ended', step: 'Deploy', conclusion: 'success' },
  { at: 9000, ...deploy, kind: 'step-started', step: 'Verify' },
  { at: 9500, ...deploy, kind: 'job-ended', result: 'cancelled' },
  { at: 9600, ...record, kind: 'job-ended', result: 'skipped' },
  { at: 9700, kind: 'run-ended', run: '1', conclusion: 'cancelled' },
];

describe('the tree of a run', () => {
  test('has every job and step with its times, and ends what a job left open', () => {
    expect(runReport('release.yml #1', EVENTS, 1000)).toEqual({
      name: 'release.yml #1',
      conclusion: 'cancelled',
      startedAt: 0,
      endedAt: 8.7,
      jobs: [
        {
          name: 'deploy (thea-ia)',
          conclusion: 'cancelled',
          startedAt: 1,
          endedAt: 8.5,
          steps: [
            { name: 'Deploy', conclusion: 'success', startedAt: 1.5, endedAt: 8 },
            { name: 'Verify', conclusion: 'cancelled', startedAt: 8, endedAt: 8.5 },
          ],
        },
        { name: 'record', conclusion: 'skipped', startedAt: null, endedAt: null, steps: [] },
      ],
    });
  });

  test('of a run without an event is empty', () => {
    expect(runReport('x', [], 0)).toMatchObject({ conclusion: 'unfinished', jobs: [] });
  });
});
