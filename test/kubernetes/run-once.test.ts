import type { Json } from '@thea/action';
import { judgePodOnce } from '@thea/kubernetes/run-once';
import { expect, it } from 'vitest';

const NOW = Date.parse('2026-11-23T06:01:00Z');
const raw = (status: { readonly [key: string]: Json }) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'smoke', creationTimestamp: '2026-11-23T06:00:00Z' },
  spec: { containers: [{ name: 'work' }] },
  status: { ...status },
});
const container = (state: { readonly [key: string]: Json }): Json[] => [
  { name: 'work', image: 'thea-ia', ready: false, restartCount: 0, state: { ...state } },
];

it.each([
  ['succeeded', { phase: 'Succeeded' }, 'done', 'it succeeded'],
  [
    'failed',
    { phase: 'Failed', containerStatuses: container({ terminated: { exitCode: 7, reason: 'Error' } }) },
    'failed',
    'container "work" ended with exit code 7',
  ],
  ['was evicted', { phase: 'Failed', reason: 'Evicted' }, 'failed', 'Evicted'],
  ['runs', { phase: 'Running', containerStatuses: container({ running: {} }) }, 'waiting', 'it is Running'],
  [
    'has no image',
    {
      phase: 'Pending',
      containerStatuses: container({ waiting: { reason: 'ErrImagePull', message: 'manifest unknown' } }),
    },
    'failed',
    'does not exist',
  ],
  [
    'fits nowhere',
    {
      phase: 'Pending',
      conditions: [
        {
          type: 'PodScheduled',
          status: 'False',
          reason: 'Unschedulable',
          message: '0/2 nodes are available',
        },
      ],
    },
    'failed',
    '0/2 nodes are available',
  ],
] as const)('a pod that %s', (_, status, state, message) => {
  const judged = judgePodOnce(raw(status), NOW);
  expect(judged).toMatchObject({ of: 'Pod smoke', state });
  expect(judged.message).toContain(message);
});
