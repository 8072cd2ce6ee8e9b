import { describe, expect, it } from 'vitest';
import { playRelease, told } from './played-release.ts';

const WAVES = ['wave-1 api: Deploy to ECS, Verify', 'wave-2 worker: Deploy to ECS, Verify'];

describe('a release', () => {
  it('goes wave after wave, and is recorded', async () => {
    const result = await playRelease({});
    expect(told(result)).toEqual(['plan: Plan', 'record: Record', ...WAVES]);
    expect(result).toMatchObject({ conclusion: 'success', outputs: { outcome: 'verified' } });
  });

  it('asks and prepares once, before anything is touched', async () => {
    const result = await playRelease({
      beforeDeploy: 'bash migrate.sh',
      inputs: { approval: 'release-managers' },
    });
    expect(told(result)).toEqual([
      'approve: Approved',
      'plan: Plan',
      'prepare: Before deploy',
      'record: Record',
      ...WAVES,
    ]);
  });

  it('runs the hook for each target that was accepted', async () => {
    const result = await playRelease({ inputs: { 'after-verify': 'pytest -m fsm_integration' } });
    expect(told(result)).toContain('wave-1 api: Deploy to ECS, Verify, After verify');
  });

  it('goes back where the hook fails', async () => {
    const result = await playRelease({
      inputs: { 'after-verify': 'pytest -m fsm_integration' },
      script: (step) => (step.id === 'after-verify' ? { outcome: 'failure' } : null),
    });
    expect(told(result)).toContain('wave-1 api: Deploy to ECS, Verify, After verify (failure), Roll back');
  });
});

describe('nothing is touched and nobody rolled back', () => {
  it('when plan fails', async () => {
    const result = await playRelease({
      script: (step) => (step.id === 'plan' ? { outcome: 'failure' } : null),
    });
    expect(told(result)).toEqual(['plan: Plan (failure)', 'record: Record']);
    expect(result.conclusion).toBe('failure');
  });

  it('when a finding blocks it in a dry run', async () => {
    const result = await playRelease({
      blocked: true,
      beforeDeploy: 'bash migrate.sh',
      inputs: { 'dry-run': true },
    });
    expect(told(result)).toEqual(['plan: Plan']);
    expect(result.conclusion).toBe('success');
  });

  it('when a reviewer rejects it', async () => {
    const result = await playRelease({
      beforeDeploy: 'bash migrate.sh',
      inputs: { approval: 'release-managers' },
      environments: { 'release-managers': { review: 'reject' } },
    });
    expect(told(result)).toEqual(['plan: Plan', 'record: Record']);
    expect(result.conclusion).toBe('failure');
  });

  it.each([
    'failure',
    'step-timeout',
    'job-timeout',
    'runner-dies',
  ] as const)('when prepare ends with %s', async (outcome) => {
    const result = await playRelease({
      beforeDeploy: 'bash migrate.sh',
      script: (step) => (step.name === 'Before deploy' ? { outcome } : null),
    });
    expect(told(result)).toEqual([
      'plan: Plan',
      expect.stringMatching(/^prepare: Before deploy \(/),
      'record: Record',
    ]);
    expect(result.conclusion).not.toBe('success');
  });

  it.each(['plan', 'Before deploy'])('when the user cancels during "%s"', async (where) => {
    const result = await playRelease({
      beforeDeploy: 'bash migrate.sh',
      script: (step) => (step.id === where || step.name === where ? { outcome: 'run-cancelled' } : null),
    });
    expect(told(result).some((line) => /^(wave|rollback)/.test(line))).toBe(false);
    expect(told(result)).toContain('record: Record');
    expect(result.conclusion).toBe('cancelled');
  });
});

describe('a release that stands', () => {
  it('is held where nobody could observe it: nobody goes back, and the run ends red', async () => {
    const result = await playRelease({
      outcome: 'held',
      inputs: { 'after-verify': 'pytest -m fsm_integration' },
      script: (step, target) => {
        if (step.name === 'Held') return { outcome: 'failure' };
        return target === 'api' && step.id === 'verify'
          ? { outcome: 'success', outputs: { verdict: 'inconclusive', decision: 'hold' } }
          : null;
      },
    });
    expect(told(result)).toEqual([
      'plan: Plan',
      'record: Record, Held (failure)',
      'wave-1 api: Deploy to ECS, Verify',
      'wave-2 worker: Deploy to ECS, Verify, After verify',
    ]);
    expect(result).toMatchObject({ conclusion: 'failure', outputs: { outcome: 'held' } });
  });

  it('stays where only its record fails', async () => {
    const result = await playRelease({
      script: (step) => (step.id === 'record' ? { outcome: 'failure' } : null),
    });
    expect(told(result)).toEqual(['plan: Plan', 'record: Record (failure)', ...WAVES]);
    expect(result.conclusion).toBe('failure');
  });

  it('is only shown in a dry run', async () => {
    const result = await playRelease({
      inputs: { 'dry-run': true, approval: 'release-managers' },
      beforeDeploy: 'bash migrate.sh',
    });
    expect(told(result)).toEqual(['plan: Plan', 'wave-1 api: Deploy to ECS', 'wave-2 worker: Deploy to ECS']);
    expect(result.conclusion).toBe('success');
  });
});
