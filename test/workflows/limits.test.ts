import { describe, expect, it } from 'vitest';
import { runScript, scriptOf } from './step-script.ts';

const GIVEN = { DEPLOY: '15', VERIFY: '5', ROLLBACK: '4', HOOK: '10', JOB: '0', ON_FAILURE: '' };
const limits = (changes: Partial<typeof GIVEN> = {}) =>
  runScript(scriptOf('release.yml', 'Limits'), { ...GIVEN, ...changes });

function parsed(outputs: string): unknown {
  return JSON.parse(outputs.replace(/^limits=/, ''));
}

describe('the limits of time', () => {
  it('end each action before its step, and each step before its job', () => {
    expect(parsed(limits().outputs)).toEqual({
      'deploy-minutes': 15,
      'deploy-seconds': 880,
      'verify-minutes': 5,
      'verify-seconds': 280,
      'rollback-minutes': 4,
      'rollback-seconds': 220,
      'hook-minutes': 10,
      'job-minutes': 39,
    });
  });

  it('take a job of their own, and say what that costs', () => {
    const { code, output, outputs } = limits({ JOB: '20' });
    expect(code).toBe(0);
    expect(parsed(outputs)).toMatchObject({ 'job-minutes': 20 });
    expect(output).toContain('::warning::job-timeout (20 min) is shorter than its steps together (34 min)');
  });

  it.each([
    ['a unit', { DEPLOY: '15m' }, 'Write 15, not 15m.'],
    ['a fraction', { VERIFY: '0.5' }, 'not a whole number of minutes'],
    ['nothing', { HOOK: '' }, 'not a whole number of minutes'],
    ['a command', { DEPLOY: '$(touch here)' }, 'not a whole number of minutes'],
    ['no time', { ROLLBACK: '0' }, 'below one minute'],
    ['an unknown way to go back', { ON_FAILURE: 'none' }, 'is none of all, wave, target'],
  ])('refuse %s with one sentence', (_, changes, sentence) => {
    const { code, output, outputs } = limits(changes);
    expect(code).toBe(1);
    expect(output.match(/::error::/g)).toHaveLength(1);
    expect(output).toContain(sentence);
    expect(outputs).toBe('');
  });
});
