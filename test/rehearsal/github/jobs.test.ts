import type { SimulationRequest } from '@thea/rehearsal/github/simulate/simulate';
import { expect, test } from 'vitest';
import { names, play } from './play.ts';

test('a matrix from JSON runs one job per entry, named as GitHub names them', async () => {
  const run = await play(
    {
      'w.yml': `
on: workflow_dispatch
jobs:
  plan:
    runs-on: x
    outputs: { targets: "\${{ steps.p.outputs.targets }}" }
    steps: [{ id: p, run: plan }]
  deploy:
    needs: plan
    runs-on: x
    strategy: { matrix: { target: "\${{ fromJSON(needs.plan.outputs.targets) }}" } }
    steps:
      - { id: ecs, run: x, if: matrix.target.platform == 'ecs' }
      - { id: railway, run: x, if: matrix.target.platform == 'railway' }
`,
    },
    {
      script: (step) =>
        step.id === 'p'
          ? {
              outcome: 'success',
              outputs: { targets: '[{"name":"api","platform":"ecs"},{"name":"web","platform":"railway"}]' },
            }
          : null,
    },
  );
  expect(names(run)).toEqual([
    'plan: success',
    'deploy (api, ecs): success',
    'deploy (web, railway): success',
  ]);
  expect(run.jobs[2]?.steps.map((step) => step.outcome)).toEqual(['skipped', 'success']);
});

test('an empty matrix fails its job, unless its condition skips it before', async () => {
  const workflow = (condition: string): string => `
on: workflow_dispatch
jobs:
  none:
    if: ${condition}
    runs-on: x
    strategy: { matrix: { target: "\${{ fromJSON('[]') }}" } }
    steps: [{ run: x }]
`;
  const failed = await play({ 'w.yml': workflow('always()') });
  expect(failed.conclusion).toBe('failure');
  expect(failed.jobs[0]?.annotations[0]?.message).toContain(
    "Matrix vector 'target' does not contain any values",
  );
  expect(names(await play({ 'w.yml': workflow('false') }))).toEqual(['none: skipped']);
});

const THREE = (strategy: string): string => `
on: workflow_dispatch
jobs:
  deploy:
    runs-on: x
    strategy: { ${strategy} matrix: { target: [a, b, c] } }
    steps:
      - { id: deploy, run: x }
      - { id: undo, run: x, if: failure() || cancelled() }
  after: { needs: deploy, if: always(), runs-on: x, steps: [{ run: x }] }
`;
const SIBLINGS: SimulationRequest['script'] = (step) => {
  if (step.id !== 'deploy') return null;
  const target = JSON.stringify(step.matrix);
  if (target.includes('"a"')) return { outcome: 'success', seconds: 1 };
  return target.includes('"b"') ? { outcome: 'failure', seconds: 5 } : { outcome: 'success', seconds: 60 };
};

test('fail-fast cancels what still runs; its own steps after a cancellation run; who had ended stays', async () => {
  const run = await play({ 'w.yml': THREE('') }, { script: SIBLINGS });
  expect(names(run)).toEqual([
    'deploy (a): success',
    'deploy (b): failure',
    'deploy (c): cancelled',
    'after: success',
  ]);
  const undone = run.jobs.filter((job) =>
    job.steps.some((step) => step.id === 'undo' && step.outcome === 'success'),
  );
  expect(undone.map((job) => job.name)).toEqual(['deploy (b)', 'deploy (c)']);
});

test('without fail-fast, and one at a time, each ends by itself', async () => {
  const run = await play({ 'w.yml': THREE('fail-fast: false, max-parallel: 1,') }, { script: SIBLINGS });
  expect(names(run)).toEqual([
    'deploy (a): success',
    'deploy (b): failure',
    'deploy (c): success',
    'after: success',
  ]);
  const [, b, c] = run.jobs;
  expect(c?.startedAt).toBeGreaterThanOrEqual(b?.endedAt ?? Number.POSITIVE_INFINITY);
});

test('a forgiven job fails without failing the run', async () => {
  const run = await play(
    {
      'w.yml': `
on: workflow_dispatch
jobs:
  try: { runs-on: x, continue-on-error: true, steps: [{ id: try, run: x }] }
  next: { needs: try, runs-on: x, steps: [{ run: x }] }
`,
    },
    { script: (step) => (step.id === 'try' ? { outcome: 'failure' } : null) },
  );
  expect(names(run)).toEqual(['try: success', 'next: success']);
  expect(run.jobs[0]?.outcome).toBe('failure');
});

test('an approval that is rejected fails its job; one that is given lets it go on', async () => {
  const files = {
    'w.yml': `
on: workflow_dispatch
jobs:
  approve: { runs-on: x, environment: { name: gate, deployment: false }, steps: [{ run: x }] }
  deploy: { needs: approve, runs-on: x, steps: [{ run: x }] }
`,
  };
  const rejected = await play(files, { environments: { gate: { review: 'reject' } } });
  expect(names(rejected)).toEqual(['approve: failure', 'deploy: skipped']);
  const approved = await play(files, { environments: { gate: { review: 'approve' } } });
  expect(approved.conclusion).toBe('success');
});

test('jobs that run whatever happens survive the cancellation of a run', async () => {
  const run = await play(
    {
      'w.yml': `
on: workflow_dispatch
jobs:
  deploy: { runs-on: x, steps: [{ id: deploy, run: x }, { id: undo, run: x, if: cancelled() }] }
  watch: { runs-on: x, if: always(), steps: [{ id: watch, run: x }] }
  never: { needs: deploy, runs-on: x, steps: [{ run: x }] }
  record: { needs: [deploy, never], if: always(), runs-on: x, steps: [{ run: x }] }
  undo: { needs: deploy, if: cancelled(), runs-on: x, steps: [{ run: x }] }
`,
    },
    {
      script: (step) =>
        step.id === 'deploy'
          ? { outcome: 'run-cancelled', seconds: 2 }
          : step.id === 'watch'
            ? { outcome: 'success', seconds: 30 }
            : null,
    },
  );
  expect(run.conclusion).toBe('cancelled');
  expect(Object.fromEntries(run.jobs.map((job) => [job.job, job.result]))).toEqual({
    deploy: 'cancelled',
    watch: 'success',
    never: 'skipped',
    record: 'success',
    undo: 'success',
  });
});

test('inputs of a dispatch are of their types, and as texts in the event; others are refused', async () => {
  const files = {
    'w.yml': `
on:
  workflow_dispatch:
    inputs:
      dry-run: { type: boolean, default: true }
      environment: { type: choice, options: [staging, production], default: staging }
jobs:
  a:
    if: inputs.dry-run == false && github.event.inputs.dry-run == 'false' && inputs.environment == 'staging'
    runs-on: x
    steps: [{ run: x }]
`,
  };
  expect(names(await play(files, { inputs: { 'dry-run': false } }))).toEqual(['a: success']);
  await expect(play(files, { inputs: { 'dry-run': 'maybe' } })).rejects.toThrow('of type boolean');
  await expect(play(files, { inputs: { dry: true } })).rejects.toThrow('Unexpected inputs provided: ["dry"]');
});

test('a step that does not end after a cancellation is ended five minutes later, and nothing runs after it', async () => {
  const run = await play(
    {
      'w.yml': `
on: workflow_dispatch
jobs:
  a:
    runs-on: x
    steps:
      - { id: stubborn, run: x, if: always() }
      - { id: after, run: x, if: always() }
`,
    },
    { script: (step) => (step.id === 'stubborn' ? { outcome: 'job-timeout' } : null) },
  );
  const [job] = run.jobs;
  expect(job?.result).toBe('cancelled');
  expect(job?.steps.map((step) => step.id)).toEqual(['stubborn']);
  expect((job?.endedAt ?? 0) - (job?.startedAt ?? 0)).toBe(1000 + 5 * 60_000);
});
