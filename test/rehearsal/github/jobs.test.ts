import { join } from 'node:path';
import type { RunResult } from '@thea/rehearsal/github/run/result';
import { type SimulationRequest, simulateConditions } from '@thea/rehearsal/github/simulate/simulate';
import { expect, test } from 'vitest';
import { makeFolder } from './folder.ts';

async function play(
  files: { readonly [path: string]: string },
  more: Partial<SimulationRequest> = {},
): Promise<RunResult> {
  const folder = makeFolder(files);
  const [first = ''] = Object.keys(files);
  return simulateConditions({
    workflow: join(folder, first),
    actionsRepository: folder,
    script: () => null,
    ...more,
  });
}

const names = (run: RunResult): string[] => run.jobs.map((job) => `${job.name}: ${job.result}`);

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

const CALLED = {
  'w.yml': `
on: workflow_dispatch
jobs:
  first: { runs-on: x, steps: [{ id: first, run: x }] }
  release:
    needs: first
    if: always()
    uses: $/.github/workflows/inner.yml
    permissions: { id-token: write, contents: read }
    with: { environment: production, dry: true }
    secrets: { KEY: "\${{ secrets.LONG_KEY }}" }
  last:
    needs: release
    if: needs.release.outputs.said == 'production true 5'
    runs-on: x
    steps: [{ run: x }]
`,
  '.github/workflows/inner.yml': `
on:
  workflow_call:
    inputs:
      environment: { type: string, required: true }
      dry: { type: boolean, default: false }
      count: { type: number, default: 5 }
    secrets: { KEY: { required: true } }
    outputs: { said: { value: "\${{ jobs.one.outputs.said }}" } }
permissions: { contents: read }
jobs:
  one:
    runs-on: x
    outputs: { said: "\${{ inputs.environment }} \${{ inputs.dry }} \${{ inputs.count }}" }
    steps: [{ id: one, run: x }]
  two: { needs: one, runs-on: x, permissions: { id-token: write }, steps: [{ run: x }] }
`,
};

test('a called workflow gets typed inputs, gives outputs, and its jobs carry the name of the caller', async () => {
  const run = await play(CALLED);
  expect(names(run)).toEqual([
    'first: success',
    'release / one: success',
    'release / two: success',
    'last: success',
  ]);
});

test('ancestors of the calling job are seen inside only where that is asked for', async () => {
  const script: SimulationRequest['script'] = (step) => (step.id === 'first' ? { outcome: 'failure' } : null);
  const own = await play(CALLED, { script });
  expect(names(own)).toContain('release / two: success');
  const flattened = await play(CALLED, { script, outerAncestors: true });
  expect(names(flattened)).toContain('release / one: success');
  expect(names(flattened)).toContain('release / two: skipped');
});

test('a call that GitHub would refuse to start is refused with its sentence', async () => {
  const change = (from: string, to: string): Promise<RunResult> =>
    play({
      'w.yml': CALLED['w.yml'].replace(from, to),
      '.github/workflows/inner.yml': CALLED['.github/workflows/inner.yml'],
    });
  await expect(change('id-token: write, ', '')).rejects.toThrow(
    "The nested job 'two' is requesting 'id-token: write', but is only allowed 'id-token: none'.",
  );
  await expect(change('environment: production, ', '')).rejects.toThrow('Input environment is required');
  await expect(change('dry: true', 'wet: true')).rejects.toThrow('Invalid input, wet is not defined');
  await expect(change('KEY: "', 'OTHER: "')).rejects.toThrow('Secret KEY is required');
  await expect(change('inner.yml', 'outer.yml')).rejects.toThrow('The workflow file does not exist');
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

test('a job that waits for a group which its caller holds is cancelled instead of waiting for ever', async () => {
  const run = await play({
    'w.yml': `
on: workflow_dispatch
concurrency: Release
jobs:
  deploy: { runs-on: x, concurrency: release, steps: [{ run: x }] }
`,
  });
  expect(names(run)).toEqual(['deploy: cancelled']);
  expect(run.jobs[0]?.annotations[0]?.message).toContain('a deadlock was detected');
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
