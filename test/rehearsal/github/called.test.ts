import type { RunResult } from '@thea/rehearsal/github/run/result';
import type { SimulationRequest } from '@thea/rehearsal/github/simulate/simulate';
import { expect, test } from 'vitest';
import { names, play } from './play.ts';

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
