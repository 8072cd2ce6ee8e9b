import type { RunEvent } from '@thea/rehearsal/github/run/events';
import { expect, test } from 'vitest';
import { rehearse } from './rehearse.ts';

const workflow = (concurrency: string): string => `
on: push
jobs:
  deploy:
    runs-on: x
    concurrency: ${concurrency}
    steps: [{ id: deploy, run: x }]
`;

async function three(concurrency: string): Promise<{ results: string[]; order: string[] }> {
  const { start } = await rehearse(workflow(concurrency));
  const order: string[] = [];
  const begin = (name: string): Promise<{ jobs: readonly { result: string }[] }> =>
    start({
      stepStandIn: () => ({ outcome: 'success', seconds: 0.05 }),
      onEvent: (event: RunEvent) => {
        if (event.kind === 'job-started' || event.kind === 'waiting') order.push(`${name} ${event.kind}`);
      },
    }).result;
  const runs = await Promise.all([begin('one'), begin('two'), begin('three')]);
  return { results: runs.map((run) => run.jobs[0]?.result ?? 'none'), order };
}

test('by default a newer run takes the place of the one that waits', async () => {
  const { results, order } = await three('thea/api');
  expect(results).toEqual(['success', 'cancelled', 'success']);
  expect(order).not.toContain('two job-started');
});

test('queue: max lets all of them wait in turn', async () => {
  const { results, order } = await three('{ group: thea/api, queue: max }');
  expect(results).toEqual(['success', 'success', 'success']);
  expect(order.filter((item) => item.endsWith('job-started'))).toEqual([
    'one job-started',
    'two job-started',
    'three job-started',
  ]);
});

test('cancel-in-progress cancels the one that runs', async () => {
  const { results } = await three('{ group: THEA/api, cancel-in-progress: true }');
  expect(results).toEqual(['cancelled', 'cancelled', 'success']);
});
