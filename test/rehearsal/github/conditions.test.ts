import { join } from 'node:path';
import { unsoundConditions } from '@thea/rehearsal/github/language/unsound';
import type { StandIn, StepPlace } from '@thea/rehearsal/github/run/request';
import { simulateConditions } from '@thea/rehearsal/github/simulate/simulate';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './folder.ts';

const WORKFLOW = `
on: workflow_dispatch
jobs:
  build:
    runs-on: ubuntu-latest
    steps: [{ id: build, run: build }]
  deploy:
    needs: build
    runs-on: ubuntu-latest
    steps:
      - { id: deploy, run: deploy }
      - { id: undo, run: undo, if: failure() || cancelled() }
  verify:
    needs: deploy
    runs-on: ubuntu-latest
    steps: [{ id: verify, run: verify }]
  plain:
    needs: [deploy, verify]
    if: failure()
    runs-on: ubuntu-latest
    steps: [{ run: rollback }]
  loose:
    needs: [deploy, verify]
    if: "!success() && needs.deploy.result != 'skipped'"
    runs-on: ubuntu-latest
    steps: [{ run: rollback }]
  named:
    needs: [deploy, verify]
    if: >-
      (failure() || always())
      && (contains(fromJSON('["failure","cancelled"]'), needs.deploy.result)
      || contains(fromJSON('["failure","cancelled"]'), needs.verify.result))
    runs-on: ubuntu-latest
    steps: [{ run: rollback }]
`;

type Script = { readonly [step: string]: StandIn['outcome'] };

async function results(script: Script): Promise<{ [job: string]: string }> {
  const folder = makeFolder({ '.github/workflows/release.yml': WORKFLOW });
  const run = await simulateConditions({
    workflow: join(folder, '.github/workflows/release.yml'),
    actionsRepository: folder,
    script: (step: StepPlace) => ({ outcome: script[step.id] ?? 'success' }),
  });
  return Object.fromEntries(run.jobs.map((job) => [job.job, job.result]));
}

describe('a rollback job runs', () => {
  // The table of what each condition does in each event; "named" is right in all of them.
  test.each<[string, Script, { plain: string; loose: string; named: string }]>([
    ['success', {}, { plain: 'skipped', loose: 'skipped', named: 'skipped' }],
    ['build fails', { build: 'failure' }, { plain: 'success', loose: 'skipped', named: 'skipped' }],
    ['deploy fails', { deploy: 'failure' }, { plain: 'success', loose: 'success', named: 'success' }],
    ['verify fails', { verify: 'failure' }, { plain: 'success', loose: 'success', named: 'success' }],
    [
      'deploy step time-out',
      { deploy: 'step-timeout' },
      { plain: 'success', loose: 'success', named: 'success' },
    ],
    [
      'deploy job time-out',
      { deploy: 'job-timeout' },
      { plain: 'skipped', loose: 'success', named: 'success' },
    ],
    [
      'verify job time-out',
      { verify: 'job-timeout' },
      { plain: 'skipped', loose: 'success', named: 'success' },
    ],
    ['runner dies', { deploy: 'runner-dies' }, { plain: 'success', loose: 'success', named: 'success' }],
    [
      'user cancels in verify',
      { verify: 'run-cancelled' },
      { plain: 'skipped', loose: 'success', named: 'success' },
    ],
  ])('%s', async (_event, script, expected) => {
    expect(await results(script)).toMatchObject(expected);
  });
});

test('after a cancellation the step that asks for it still runs, and the job is cancelled', async () => {
  const folder = makeFolder({ '.github/workflows/release.yml': WORKFLOW });
  const run = await simulateConditions({
    workflow: join(folder, '.github/workflows/release.yml'),
    actionsRepository: folder,
    script: (step) => ({ outcome: step.id === 'deploy' ? 'job-timeout' : 'success' }),
  });
  const deploy = run.jobs.find((job) => job.job === 'deploy');
  expect(deploy?.result).toBe('cancelled');
  expect(deploy?.steps.map((step) => [step.id, step.conclusion])).toEqual([
    ['deploy', 'cancelled'],
    ['undo', 'success'],
  ]);
});

test('a condition with an expression in braces inside a block scalar is found', async () => {
  const folder = makeFolder({
    'bad.yml': `
on: push
jobs:
  a:
    if: >-
      \${{ failure() }}
    runs-on: x
    steps:
      - run: x
        if: |
          \${{ steps.x.outcome == 'failure' }}
      - run: y
        if: \${{ failure() }}
`,
  });
  const found = await unsoundConditions(join(folder, 'bad.yml'));
  expect(found.map(({ place }) => place)).toEqual(['jobs.a.if', 'jobs.a.steps[0].if']);
});
