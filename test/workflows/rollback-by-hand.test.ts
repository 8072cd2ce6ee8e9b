import {
  type RunResult,
  type StandIn,
  type StepPlace,
  simulateConditions,
} from '@thea/rehearsal/github/index';
import { describe, expect, it } from 'vitest';
import { ROOT } from './played-release.ts';

const SAMPLE = `${ROOT}/test/thea-ia`;

function play(
  file: string,
  target: string,
  script: (step: StepPlace) => StandIn | null = () => null,
): Promise<RunResult> {
  return simulateConditions({
    workflow: file,
    actionsRepository: ROOT,
    repository: SAMPLE,
    inputs: { target, environment: 'production' },
    script,
  });
}

const ended = (result: RunResult): string[] =>
  result.jobs.map(({ name, result: how }) => `${name}: ${how}`).sort();

describe.each([
  ['as these workflows have it', `${ROOT}/.github/workflows/rollback.yml`, ''],
  ['as the sample repository calls it', `${SAMPLE}/.github/workflows/rollback.yml`, 'rollback / '],
])('a rollback by hand, %s', (_, file, caller) => {
  it('takes one target back', async () => {
    expect(ended(await play(file, 'api'))).toEqual([`${caller}Roll back api: success`]);
  });

  it('takes a target in one word', async () => {
    const word = 'ecs:eu-west-1/thea-cluster/thea-ia';
    expect(ended(await play(file, word))).toEqual([`${caller}Roll back ${word}: success`]);
  });

  it('takes several back, whatever becomes of one', async () => {
    const result = await play(file, '["api", "worker"]', ({ name, matrix }) =>
      name === 'Roll back' && JSON.stringify(matrix).includes('api') ? { outcome: 'failure' } : null,
    );
    expect(ended(result)).toEqual([`${caller}Roll back api: failure`, `${caller}Roll back worker: success`]);
    expect(result.conclusion).toBe('failure');
  });
});
