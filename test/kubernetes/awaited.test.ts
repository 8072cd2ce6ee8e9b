import type { Json } from '@thea/action';
import { hasState, judgeResource } from '@thea/kubernetes/custom-resource';
import { judgeJob } from '@thea/kubernetes/job';
import { describe, expect, it } from 'vitest';
import { pod } from './sample.ts';

const NOW = Date.parse('2026-11-23T06:01:00Z');

const widget = (status: { readonly [key: string]: Json } | null, createdAt = '2026-11-23T06:00:00Z') => ({
  apiVersion: 'example.com/v1',
  kind: 'Widget',
  metadata: { name: 'one', generation: 2, creationTimestamp: createdAt },
  ...(status === null ? {} : { status: { ...status } }),
});
const condition = (type: string, status: string, more: { readonly [key: string]: Json } = {}): Json => ({
  type,
  status,
  reason: 'Said',
  message: 'so',
  ...more,
});

describe('a custom resource', () => {
  it.each([
    ['ready', { conditions: [condition('Ready', 'True')] }, 'done'],
    ['not ready', { conditions: [condition('Ready', 'False')] }, 'waiting'],
    ['of unknown readiness', { conditions: [condition('Ready', 'Unknown')] }, 'waiting'],
    ['available', { conditions: [condition('Available', 'True')] }, 'done'],
    [
      'available but not ready',
      { conditions: [condition('Available', 'True'), condition('Ready', 'False')] },
      'waiting',
    ],
    [
      'ready in an older version',
      { observedGeneration: 1, conditions: [condition('Ready', 'True')] },
      'waiting',
    ],
    [
      'ready by a condition of an older version',
      { conditions: [condition('Ready', 'True', { observedGeneration: 1 }), condition('Synced', 'True')] },
      'waiting',
    ],
    [
      'being reconciled',
      { conditions: [condition('Reconciling', 'True'), condition('Ready', 'True')] },
      'waiting',
    ],
    ['stalled', { conditions: [condition('Stalled', 'True')] }, 'failed'],
    ['without a condition that decides', { conditions: [condition('Synced', 'True')] }, 'done'],
    ['seen, without any condition', { observedGeneration: 2 }, 'done'],
    ['of a controller that never speaks', null, 'done'],
  ])('that is %s', (_, status, state) => {
    expect(judgeResource(widget(status), NOW)).toMatchObject({ of: 'Widget one', state });
  });

  it('that is new is given time for its first word', () => {
    expect(judgeResource(widget(null, '2026-11-23T06:00:55Z'), NOW).state).toBe('waiting');
  });

  it.each([
    ['example.com/v1', true, true],
    ['cluster.x-k8s.io/v1', true, true],
    ['example.com/v1', false, false],
    ['networking.k8s.io/v1', true, false],
    ['apps/v1', true, false],
    ['v1', true, false],
  ])('%s, with a status: %s', (apiVersion, status, state) => {
    const resource = { apiVersion, kind: 'X', plural: 'xs', namespaced: true, verbs: [], status };
    expect(hasState(resource)).toBe(state);
  });
});

describe('a Job', () => {
  const job = (status: { readonly [key: string]: Json }, spec: { readonly [key: string]: Json } = {}) => ({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'work' },
    spec: { backoffLimit: 1, ...spec },
    status: { ...status },
  });
  const over = (exitCode: number, reason = 'Error') =>
    pod({
      ready: false,
      phase: 'Failed',
      containers: pod().containers.map((one) => ({
        ...one,
        ready: false,
        startedAt: '',
        ended: { reason, exitCode, message: '', at: '' },
      })),
    });

  it.each([
    ['complete', job({ conditions: [condition('Complete', 'True')] }), [], 'done', 'it is complete'],
    [
      'failed too often',
      job({ failed: 2, conditions: [condition('Failed', 'True', { reason: 'BackoffLimitExceeded' })] }),
      [over(137, 'OOMKilled')],
      'failed',
      'its pods failed 2 time(s), backoffLimit is 1: container "api" ended with exit code 137 (OOMKilled)',
    ],
    [
      'about to fail, its pod gone first',
      job({ conditions: [condition('FailureTarget', 'True', { reason: 'BackoffLimitExceeded' })] }),
      [],
      'waiting',
      '0 of 1 done, 0 running',
    ],
    [
      'too slow',
      job(
        { conditions: [condition('Failed', 'True', { reason: 'DeadlineExceeded' })] },
        { activeDeadlineSeconds: 9 },
      ),
      [],
      'failed',
      'it did not end within its activeDeadlineSeconds (9 s)',
    ],
    [
      'failed by its pod failure policy',
      job({
        conditions: [condition('Failed', 'True', { reason: 'PodFailurePolicy', message: 'exit code 42' })],
      }),
      [],
      'failed',
      'PodFailurePolicy: exit code 42',
    ],
    [
      'trying again',
      job({ failed: 1, active: 1 }),
      [over(7)],
      'waiting',
      '0 of 1 done, 1 running, 1 failed (container "api" ended with exit code 7)',
    ],
    [
      'suspended by somebody',
      job({}, { suspend: true }),
      [],
      'waiting',
      'somebody suspended it: it goes on once it is resumed',
    ],
  ])('that is %s', (_, raw, pods, state, message) => {
    expect(judgeJob(raw, pods, NOW)).toEqual({ of: 'Job work', state, message });
  });

  it('whose pod crashes is judged by its own limits, one whose image is not there at once', () => {
    const [own] = pod().containers;
    if (own === undefined) throw new Error('The sample has a container.');
    const broken = (waiting: { reason: string; message: string }) =>
      pod({ ready: false, phase: 'Pending', containers: [{ ...own, ready: false, startedAt: '', waiting }] });
    expect(
      judgeJob(job({ active: 1 }), [broken({ reason: 'ErrImagePull', message: 'not found' })], NOW).state,
    ).toBe('failed');
    const crashing = pod({
      ready: false,
      containers: [
        {
          ...own,
          ready: false,
          startedAt: '',
          restarts: 5,
          ended: { reason: 'Error', exitCode: 1, message: '', at: '' },
        },
      ],
    });
    expect(judgeJob(job({ active: 1 }), [crashing], NOW).state).toBe('waiting');
  });
});
