import type { StandIn } from '@thea/rehearsal/github/index';
import { describe, expect, it } from 'vitest';
import { ONE_WAVE, type PlannedTarget, playRelease, TWO_WAVES, told } from './played-release.ts';

type Outcome = StandIn['outcome'];

/** How the bad target's own job goes, and the run as a whole. */
const EVENTS: readonly (readonly [name: string, step: string, outcome: Outcome, job: string, run: string])[] =
  [
    ['deploy fails', 'deploy-ecs', 'failure', 'Deploy to ECS (failure), Roll back', 'failure'],
    [
      'deploy runs out of its time',
      'deploy-ecs',
      'step-timeout',
      'Deploy to ECS (failure), Roll back',
      'failure',
    ],
    ['the runner dies while it deploys', 'deploy-ecs', 'runner-dies', 'Deploy to ECS (failure)', 'failure'],
    [
      'the user cancels while it deploys',
      'deploy-ecs',
      'run-cancelled',
      'Deploy to ECS (cancelled), Roll back',
      'cancelled',
    ],
    ['it is unhealthy', 'verify', 'failure', 'Deploy to ECS, Verify (failure), Roll back', 'failure'],
    [
      'verify runs out of its time',
      'verify',
      'step-timeout',
      'Deploy to ECS, Verify (failure), Roll back',
      'failure',
    ],
    [
      'the job runs out of its time',
      'verify',
      'job-timeout',
      'Deploy to ECS, Verify (cancelled), Roll back',
      'cancelled',
    ],
    ['the runner dies', 'verify', 'runner-dies', 'Deploy to ECS, Verify (failure)', 'failure'],
    [
      'the user cancels',
      'verify',
      'run-cancelled',
      'Deploy to ECS, Verify (cancelled), Roll back',
      'cancelled',
    ],
  ];

const WELL = 'Deploy to ECS, Verify';

/** The bad target, what goes back with it in the second line, and what the other target did. */
const SCOPES = [
  { onFailure: 'all', bad: 'api', secondLine: ['api', 'worker'], other: null },
  { onFailure: 'wave', bad: 'api', secondLine: ['api'], other: null },
  { onFailure: 'target', bad: 'api', secondLine: ['api', 'worker'], other: `wave-2 worker: ${WELL}` },
  { onFailure: 'all', bad: 'worker', secondLine: ['api', 'worker'], other: `wave-1 api: ${WELL}` },
  { onFailure: 'wave', bad: 'worker', secondLine: ['worker'], other: `wave-1 api: ${WELL}` },
  { onFailure: 'target', bad: 'worker', secondLine: ['api', 'worker'], other: `wave-1 api: ${WELL}` },
] as const;

describe.each(EVENTS)('two waves, and %s', (_name, id, outcome, job, conclusion) => {
  it.each(SCOPES)('on-failure $onFailure, $bad is bad', async ({ onFailure, bad, secondLine, other }) => {
    const result = await playRelease({
      targets: TWO_WAVES,
      onFailure,
      outcome: 'rolled-back',
      script: (step, target) => (target === bad && step.id === id ? { outcome } : null),
    });
    // No wave begins in a run that the user has cancelled.
    const goesOn = other !== null && !(outcome === 'run-cancelled' && bad === 'api');
    expect(told(result)).toEqual([
      'plan: Plan',
      'record: Record',
      ...secondLine.map((target) => `rollback ${target}: Roll back`),
      ...[`wave-${bad === 'api' ? 1 : 2} ${bad}: ${job}`, ...(goesOn ? [other] : [])].sort(),
    ]);
    expect(result.conclusion).toBe(conclusion);
  });
});

function sideBySide(
  onFailure: 'all' | 'wave' | 'target',
  seconds: { readonly api: number; readonly worker: number },
) {
  return playRelease({
    targets: ONE_WAVE,
    onFailure,
    script: (step, target) => {
      if (step.id !== 'deploy-ecs') return null;
      return target === 'api'
        ? { outcome: 'failure', seconds: seconds.api }
        : { outcome: 'success', seconds: seconds.worker };
    },
  });
}

const lines = async (run: ReturnType<typeof sideBySide>): Promise<string[]> =>
  told(await run).filter((line) => !/^(plan|record)/.test(line));

describe('two targets side by side, and one is bad', () => {
  it.each([
    'all',
    'wave',
  ] as const)('on-failure %s cancels the other, whose own job takes it back', async (onFailure) => {
    expect(await lines(sideBySide(onFailure, { api: 1, worker: 60 }))).toEqual([
      'rollback api: Roll back',
      'rollback worker: Roll back',
      'wave-1 api: Deploy to ECS (failure), Roll back',
      'wave-1 worker: Deploy to ECS (cancelled), Roll back',
    ]);
  });

  it.each([
    'all',
    'wave',
  ] as const)('on-failure %s takes the other back where it had ended well', async (onFailure) => {
    expect(await lines(sideBySide(onFailure, { api: 60, worker: 1 }))).toEqual([
      'rollback api: Roll back',
      'rollback worker: Roll back',
      'wave-1 api: Deploy to ECS (failure), Roll back',
      'wave-1 worker: Deploy to ECS, Verify',
    ]);
  });

  it('on-failure target lets the other go on', async () => {
    expect(await lines(sideBySide('target', { api: 1, worker: 60 }))).toContain(
      'wave-1 worker: Deploy to ECS, Verify',
    );
  });
});

describe('more of the same', () => {
  it('does not begin a third wave when the first was bad', async () => {
    const targets: readonly PlannedTarget[] = [
      { name: 'api', wave: 1 },
      { name: 'worker', wave: 3 },
    ];
    const bad = (onFailure: 'all' | 'target') =>
      playRelease({
        targets,
        onFailure,
        script: (step, target) => (target === 'api' && step.id === 'verify' ? { outcome: 'failure' } : null),
      });
    expect(told(await bad('all')).some((line) => line.startsWith('wave-3'))).toBe(false);
    expect(told(await bad('target'))).toContain('wave-3 worker: Deploy to ECS, Verify');
  });

  it('has a second line where the first fails too', async () => {
    const result = await playRelease({
      script: (step, target) =>
        target === 'api' && (step.id === 'verify' || step.id === 'rollback') ? { outcome: 'failure' } : null,
    });
    expect(told(result)).toContain('wave-1 api: Deploy to ECS, Verify (failure), Roll back (failure)');
    expect(told(result)).toContain('rollback api: Roll back');
  });

  it('takes an input over the targets file', async () => {
    const result = await playRelease({
      onFailure: 'all',
      inputs: { 'on-failure': 'target' },
      script: (step, target) => (target === 'api' && step.id === 'verify' ? { outcome: 'failure' } : null),
    });
    expect(told(result)).toContain('wave-2 worker: Deploy to ECS, Verify');
  });
});
