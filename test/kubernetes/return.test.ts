import { judgeLook, type Look } from '@thea/kubernetes/progress';
import { type Awaited, type KubeRollout, NOTHING } from '@thea/kubernetes/rollout';
import { describe, expect, it } from 'vitest';
import { pod, workload } from './sample.ts';

const SINCE = Date.parse('2026-11-23T06:00:00Z');
const api = workload([pod({ name: 'api-1' }), pod({ name: 'api-2' }), pod({ name: 'api-3' })]);
const back: KubeRollout = {
  ...NOTHING,
  kind: 'restore',
  platformRelease: 'thea-ia:1',
  workloads: [{ ref: api.ref, generation: 0 }],
  since: new Date(SINCE).toISOString(),
};
const look = (state: Awaited['state'], after: number, over: Partial<Look> = {}): Look => ({
  workloads: [api],
  missing: [],
  awaited: [{ of: 'Widget one', state, message: 'its condition Ready is False' }],
  goneServing: 0,
  goneLeft: 0,
  endpoints: null,
  bringers: new Map(),
  known: new Set(),
  now: SINCE + after * 1000,
  ...over,
});

describe('a way back with a custom resource', () => {
  it.each(['waiting', 'failed'] as const)('that is %s serves, and is not over', (state) => {
    expect(judgeLook(back, look(state, 5))).toMatchObject({ serving: true, settled: false, end: null });
  });

  it('is over once it is ready, with nothing to tell', () => {
    expect(judgeLook(back, look('done', 5))).toMatchObject({ serving: true, settled: true, unready: [] });
  });

  it('is over when its time is, and tells what is not ready', () => {
    expect(judgeLook(back, look('waiting', 56))).toMatchObject({
      settled: true,
      unready: ['Widget one came back and is not ready yet: its condition Ready is False.'],
    });
  });

  it('alone does not serve before it is ready', () => {
    const alone = { ...back, workloads: [] };
    expect(judgeLook(alone, look('waiting', 5, { workloads: [] })).serving).toBe(false);
    expect(judgeLook(alone, look('done', 5, { workloads: [] })).serving).toBe(true);
    expect(judgeLook(alone, look('failed', 56, { workloads: [] })).serving).toBe(true);
  });
});
