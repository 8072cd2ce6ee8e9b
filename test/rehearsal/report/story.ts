import type { PhaseReport, Report } from '@thea/rehearsal/report/report';
import { BAD, GOOD, runs } from './story-runs.ts';

const TARGET = 'thea-ia';
const V1 = '1.4.1 · thea-ia:41';
const V2 = '1.4.2 · thea-ia:42';
const V3 = '1.5.0 · thea-ia:43';

/** Phases of one action that follow each other: a name and seconds each. */
function phases(
  run: string,
  action: string,
  startedAt: number,
  parts: readonly (readonly [string, number, 'failed'?])[],
): PhaseReport[] {
  let at = startedAt;
  return parts.map(([name, seconds, failed]) => {
    const phase: PhaseReport = {
      target: TARGET,
      run,
      action,
      name,
      startedAt: at,
      seconds,
      outcome: failed ?? 'done',
    };
    at = Math.round((at + seconds) * 1000) / 1000;
    return phase;
  });
}

const both = (old: [number, number], next: [number, number], before: string, after: string) => ({
  ...(old[0] > 0 ? { [before]: { running: old[0], serving: old[1] } } : {}),
  ...(next[0] > 0 ? { [after]: { running: next[0], serving: next[1] } } : {}),
});

/** Three replicas replaced within some seconds from `at`: start-up, health check, drain. */
function rolling(at: number, before: string, after: string) {
  return [
    { at, counts: both([3, 3], [3, 0], before, after) },
    { at: at + 2.1, counts: both([3, 3], [3, 1], before, after) },
    { at: at + 3.2, counts: both([3, 2], [3, 3], before, after) },
    { at: at + 4.3, counts: both([3, 0], [3, 3], before, after) },
    { at: at + 6.3, counts: both([0, 0], [3, 3], before, after) },
  ];
}

const requests = Array.from({ length: 224 }, (_, index) => {
  const at = index * 0.25;
  return { target: TARGET, at, ok: !(at >= 41.4 && at < 48.8 && index % 3 !== 0) };
});

/** A good release, then one that answers 500 from its third request and is taken back. */
export const story: Report = {
  schema: 'thea.rehearsal-report.v1',
  scenario: 'bad-after-verify-began',
  description:
    'A good release is deployed and verified. The next one answers 500 from its third request on: verify finds it out, and the rollback step of the same job returns to the last verified release.',
  passed: true,
  outcome: 'rolled back to 1.4.2, last verified',
  speed: 'real',
  startedAt: '2026-11-23T09:00:00.000Z',
  seconds: 56,
  settings: { startUp: 1, healthInterval: 1, drain: 2 },
  targets: [
    {
      platform: 'ecs',
      name: TARGET,
      t0: 41.42,
      t1: 3.08,
      t2: 8.49,
      t3: 9.88,
      budgetHeld: true,
      liveEqualsSnapshot: true,
      parts: [
        { name: 'detect', seconds: 1.18 },
        { name: 'decide', seconds: 0.62 },
        { name: 'act', seconds: 5.58 },
        { name: 'confirm', seconds: 1.11 },
      ],
    },
  ],
  events: [
    { at: 0, source: 'workflow', message: 'release.yml #1 started by push' },
    { at: 8.9, source: 'ecs', message: 'service thea-ia: deployment of thea-ia:42 started' },
    { at: 22.6, source: 'verify', message: 'verdict healthy: 50 requests, none failed' },
    { at: 28, source: 'workflow', message: 'release.yml #2 started by push' },
    { at: 36.4, source: 'ecs', message: 'service thea-ia: deployment of thea-ia:43 started' },
    {
      at: 41.42,
      source: 'verify',
      message: 'first failing observation: the service answered 500 <Internal Server Error>',
    },
    { at: 44.48, source: 'ecs', message: 'service thea-ia: deployment of thea-ia:42 started' },
    { at: 51.3, source: 'ecs', message: 'service thea-ia has reached a steady state' },
  ],
  runs,
  timeline: [
    ...phases(GOOD, 'plan', 0.7, [
      ['observe', 1.1],
      ['plan', 0.5],
      ['report', 0.4],
    ]),
    ...phases(GOOD, 'deploy-ecs', 4.6, [
      ['observe', 1.3],
      ['plan', 0.4],
      ['record', 0.9],
      ['apply', 1.2],
      ['follow', 7.8],
    ]),
    ...phases(GOOD, 'verify', 17.3, [
      ['resume', 0.6],
      ['judge', 3.9],
      ['mark', 0.5],
      ['finish', 0.3],
    ]),
    {
      target: '',
      run: GOOD,
      action: 'record',
      name: 'append',
      startedAt: 22.9,
      seconds: 0.9,
      outcome: 'done',
    },
    ...phases(BAD, 'plan', 28.6, [
      ['observe', 1.1],
      ['plan', 0.5],
      ['report', 0.4],
    ]),
    ...phases(BAD, 'deploy-ecs', 32.3, [
      ['observe', 1.2],
      ['plan', 0.4],
      ['record', 0.8],
      ['apply', 1.1],
      ['follow', 5.1],
    ]),
    ...phases(BAD, 'verify', 41, [
      ['resume', 0.3],
      ['judge', 1.3, 'failed'],
      ['mark', 0.3],
    ]),
    ...phases(BAD, 'rollback', 43.2, [
      ['find', 0.5],
      ['fence', 0.3],
      ['restore', 0.5],
      ['follow', 5],
      ['compare', 0.4],
      ['settle', 1.3],
    ]),
    ...phases(BAD, 'rollback (second line)', 51.8, [['find', 0.6]]),
    {
      target: '',
      run: BAD,
      action: 'record',
      name: 'append',
      startedAt: 52.7,
      seconds: 0.7,
      outcome: 'done',
    },
  ],
  replicas: [
    {
      target: TARGET,
      withdrawn: [V3],
      series: [
        { at: 0, counts: { [V1]: { running: 3, serving: 3 } } },
        ...rolling(8.9, V1, V2),
        ...rolling(36.4, V2, V3).slice(0, 4),
        ...rolling(44.5, V3, V2),
      ],
    },
  ],
  requests,
  verdicts: [
    {
      target: TARGET,
      run: GOOD,
      verdict: 'healthy',
      decision: 'accept',
      evidence: [
        'The release serves: 5 whole passes in a row, each between two looks at the platform.',
        '50 requests to http://thea-ia.example/health within 3.6 s: 50 passed.',
        '0 failures in 50 requests: error rate < 5.8 % at 95 %.',
        'The platform sends traffic to 3 replicas of thea-ia:42 (at least 3 needed) and to 0 of others.',
        '3 of 3 replicas answered by name; chance of missing one by luck: under 0.001 %.',
      ],
    },
    {
      target: TARGET,
      run: BAD,
      verdict: 'unhealthy',
      decision: 'roll-back',
      evidence: [
        'The release fails: 3 of 9 requests, the last 3 in a row.',
        '9 requests to http://thea-ia.example/health within 1.2 s: 6 passed; 3 × the service answered 500.',
        '3 failures in 9 requests: error rate between 9.8 % and 66 %, each at 95 %.',
        'The platform sends traffic to 3 replicas of thea-ia:43 (at least 3 needed) and to 0 of others.',
      ],
    },
  ],
  findings: [
    {
      target: TARGET,
      class: 'policy',
      rule: 'drain-time',
      message: 'The load balancer drains for 300 s, so that old replicas stay that long after a rollback.',
      remedy: 'Set deregistration_delay.timeout_seconds to 30.',
    },
  ],
  assertions: [
    { sentence: 'thea-ia:42 runs at the end, on three replicas.', held: true },
    { sentence: 'What is live equals the snapshot, by compare.', held: true },
    { sentence: 'The record of 1.5.0 is withdrawn, with its reason.', held: true },
    { sentence: 'Traffic was restored within 90 s.', held: true },
    { sentence: 'The run is red, the rollback step green.', held: true },
    { sentence: 'No planted value appears in a log, a summary, a record or an artifact.', held: true },
  ],
};
