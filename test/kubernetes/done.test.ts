import type { KubeFacts, KubePod, KubeWorkload } from '@thea/kubernetes/facts';
import { judgeLook } from '@thea/kubernetes/progress';
import { NOTHING } from '@thea/kubernetes/rollout';
import { liveOf } from '@thea/kubernetes/standing';
import { describe, expect, it } from 'vitest';
import { factsWith, pod, rawDeployment, workload } from './sample.ts';

const NOW = '2026-11-23T06:01:00Z';

/** Every way in which a pod may be there, in the words that decide. */
const PODS: readonly Partial<KubePod>[] = ['new', 'old'].flatMap((revision) =>
  [true, false].flatMap((ready) =>
    [true, false].flatMap((deleting) => [
      ...['2026-11-23T06:00:10Z', '2026-11-23T06:00:57Z'].map((readySince) => ({
        revision,
        ready,
        deleting,
        readySince,
      })),
      { revision, ready: false, deleting, phase: 'Failed' },
    ]),
  ),
);

/** All pairs of pods of a workload that wants two, and each pod as the third beside two that serve. */
function* workloads(): Iterable<KubeWorkload> {
  for (const minReadySeconds of [0, 10]) {
    const raw = rawDeployment({ minReadySeconds });
    const of = (pods: readonly KubePod[]): KubeWorkload => ({ ...workload(pods, raw), wanted: 2 });
    for (const one of PODS) {
      for (const other of PODS) {
        yield of([pod({ ...one, name: 'a' }), pod({ ...other, name: 'b' })]);
      }
      yield of([pod({ name: 'a' }), pod({ name: 'b' }), pod({ ...one, name: 'c' })]);
    }
    yield of([]);
  }
}

/** Whether who follows a rollout says that it has settled. */
function isSettled(one: KubeWorkload, kind: 'deploy' | 'restore'): boolean {
  const rollout = { ...NOTHING, kind, workloads: [{ ref: one.ref, generation: 0 }], since: NOW };
  return judgeLook(rollout, {
    workloads: [one],
    missing: [],
    awaited: [],
    goneServing: 0,
    goneLeft: 0,
    endpoints: null,
    bringers: new Map(),
    known: new Set(),
    now: Date.parse(NOW),
  }).settled;
}

/** Whether who reads where a target stands says that it serves. */
function isServing(one: KubeWorkload): boolean {
  const facts: KubeFacts = factsWith({ at: NOW, live: [one.raw], workloads: [one] });
  return liveOf(facts)?.serving === true;
}

const isLeaving = ({ revision, deleting, phase }: KubePod): boolean =>
  revision === 'old' && deleting && phase === 'Running';

describe('who follows a rollout and who reads where the target stands', () => {
  it.each([
    'deploy',
    'restore',
  ] as const)('agree on when a %s is done, but for pods that still leave', (kind) => {
    const seen = { done: 0, open: 0, leaving: 0 };
    for (const one of workloads()) {
      const said = `${JSON.stringify(one.pods.map(({ revision, ready, deleting, phase, readySince }) => [revision, ready, deleting, phase, readySince]))} ${JSON.stringify(one.raw['spec'])}`;
      const leaving = one.pods.some(isLeaving);
      seen[leaving ? 'leaving' : isServing(one) ? 'done' : 'open'] += 1;
      // What is settled is done for everybody; what is done and nothing leaves any more is settled.
      if (isSettled(one, kind)) expect(isServing(one), said).toBe(true);
      if (isServing(one) && !leaving) expect(isSettled(one, kind), said).toBe(true);
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});
