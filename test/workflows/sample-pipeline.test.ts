import {
  type RunResult,
  type StandIn,
  type StepPlace,
  simulateConditions,
} from '@thea/rehearsal/github/index';
import { describe, expect, it } from 'vitest';
import { LIMITS, ROOT } from './played-release.ts';

const DIGEST = `sha256:${'1'.repeat(64)}`;
const API = JSON.stringify([{ name: 'api', platform: 'ecs', wave: 1 }]);

function outputs(step: StepPlace): StandIn['outputs'] {
  if (step.id === 'version') return { version: '1.4.2' };
  if (step.id === 'build') return { digest: DIGEST, layout: '/tmp/layout', reused: 'false' };
  if (step.id === 'push') return { digest: DIGEST };
  if (step.id === 'limits') return { limits: JSON.stringify(LIMITS) };
  if (step.id === 'plan')
    return { targets: API, 'wave-1': API, 'wave-2': '[]', 'wave-3': '[]', blocked: 'false' };
  if (step.id === 'verify') return { verdict: 'healthy', decision: 'accept' };
  return step.id === 'record' ? { outcome: 'verified' } : {};
}

function push(script: (step: StepPlace) => StandIn | null = () => null): Promise<RunResult> {
  return simulateConditions({
    workflow: `${ROOT}/test/thea-ia/.github/workflows/thea_ci.yml`,
    actionsRepository: ROOT,
    repository: `${ROOT}/test/thea-ia`,
    event: { name: 'push', ref: 'refs/heads/main' },
    vars: {
      AWS_ECR: '000000000000.dkr.ecr.eu-west-1.amazonaws.com',
      AWS_PUSH_ROLE: 'arn:aws:iam::000000000000:role/push',
    },
    script: (step) => script(step) ?? { outcome: 'success', outputs: outputs(step) ?? {} },
  });
}

const ran = (result: RunResult): string[] =>
  result.jobs.filter(({ result: how }) => how !== 'skipped').map(({ job, result: how }) => `${job}: ${how}`);

describe('the pipeline of the sample repository', () => {
  it('sets up, tests, lints, builds and releases', async () => {
    const result = await push();
    expect(result.conclusion).toBe('success');
    expect(ran(result).sort()).toEqual([
      'deploy/build: success',
      'deploy/plan: success',
      'deploy/record: success',
      'deploy/wave-1/target: success',
      'docker: success',
      'lint: success',
      'setup: success',
      'tests: success',
    ]);
  });

  it.each([
    'pytest',
    'black, isort, flake8',
    'Check the Dockerfile',
  ])('releases nothing when "%s" fails', async (name) => {
    const result = await push((step) => (step.name === name ? { outcome: 'failure' } : null));
    expect(result.conclusion).toBe('failure');
    expect(ran(result).some((line) => line.startsWith('deploy'))).toBe(false);
  });
});
