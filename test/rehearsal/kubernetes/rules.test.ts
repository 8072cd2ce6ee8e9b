import { deletionOrder } from '@thea/rehearsal/kubernetes/controllers/deletion-order';
import { fencepostsOf } from '@thea/rehearsal/kubernetes/controllers/fenceposts';
import { isScalingEvent, shareOut } from '@thea/rehearsal/kubernetes/controllers/proportion';
import { readReplicaSet } from '@thea/rehearsal/kubernetes/controllers/replica-set-view';
import { newestAnnotations } from '@thea/rehearsal/kubernetes/controllers/revision';
import { newReplicas, oldReplicas } from '@thea/rehearsal/kubernetes/controllers/rolling';
import { hashOfTemplate, isSameTemplate } from '@thea/rehearsal/kubernetes/controllers/template';
import type { JsonObject } from '@thea/rehearsal/kubernetes/raw';
import { selectsLabels } from '@thea/rehearsal/kubernetes/selector';
import { describe, expect, it, test } from 'vitest';

const DESIRED = 'deployment.kubernetes.io/desired-replicas';
const MAXIMUM = 'deployment.kubernetes.io/max-replicas';

/** A ReplicaSet with so many pods wanted and available, made as the n-th; `sizes`: what it was last scaled for. */
const set = (
  name: string,
  age: number,
  replicas: number,
  available: number,
  sizes?: readonly [number, number],
) =>
  readReplicaSet({
    metadata: {
      name,
      uid: name,
      creationTimestamp: `2026-01-05T09:00:0${age}Z`,
      annotations: sizes === undefined ? {} : { [DESIRED]: String(sizes[0]), [MAXIMUM]: String(sizes[1]) },
    },
    spec: { replicas },
    status: { replicas, availableReplicas: available },
  });
const counts = { replicas: 0, updated: 0, ready: 0, available: 0 };
const sizesOf = (scalings: ReturnType<typeof oldReplicas>): object =>
  Object.fromEntries(scalings.map(({ set: { name }, replicas }) => [name, replicas]));

describe('how many pods may be too many and missing', () => {
  // The first six are the examples in the comment of `ResolveFenceposts`.
  test.each([
    ['0%', '1%', 2, 0, 1],
    ['0%', '1%', 1, 0, 1],
    ['1%', '25%', 2, 1, 0],
    ['1%', '25%', 1, 1, 0],
    ['1%', '0%', 2, 1, 0],
    ['1%', '0%', 1, 1, 0],
    ['25%', '25%', 10, 3, 2],
    ['25%', '25%', 3, 1, 0],
    ['25%', '25%', 4, 1, 1],
    ['100%', 0, 7, 7, 0],
    [3, 2, 10, 3, 2],
    [0, 0, 5, 0, 1],
    [undefined, undefined, 5, 0, 1],
    ['50%', '50%', 0, 0, 1],
  ])('surge %s, unavailable %s of %s: %s and %s', (surge, unavailable, replicas, most, least) => {
    expect(fencepostsOf(surge, unavailable, replicas)).toEqual({ surge: most, unavailable: least });
  });
});

describe('a step of a rolling update', () => {
  const of = (replicas: number, surge: number, unavailable: number) => ({
    replicas,
    rolling: true,
    fenceposts: { surge, unavailable },
  });

  test.each([
    [10, 3, 10, 0, 3],
    [10, 0, 10, 0, 0],
    [10, 3, 11, 3, 5],
    [10, 10, 10, 0, 10],
    [10, 3, 14, 4, 4],
    [3, 1, 0, 0, 3],
  ])('%s replicas, surge %s, %s wanted by all, %s by the new one: %s', (replicas, surge, all, own, wanted) => {
    expect(newReplicas(of(replicas, surge, 0), all, own)).toBe(wanted);
  });

  it('a Recreate takes all at once', () => {
    expect(newReplicas({ ...of(5, 0, 0), rolling: false }, 9, 0)).toBe(5);
  });

  test.each([
    ['nothing goes while the new ones are missing', 10, 0, 2, [['new', 5, 0]], [['a', 1, 8, 8]], {}],
    [
      'a surge that is not available yet frees what may be missing',
      10,
      3,
      2,
      [['new', 3, 0]],
      [['a', 1, 10, 10]],
      { a: 8 },
    ],
    ['available new ones free as many old ones', 10, 3, 2, [['new', 5, 5]], [['a', 1, 8, 8]], { a: 3 }],
    [
      'of several old ones the oldest goes first',
      4,
      1,
      0,
      [['new', 1, 1]],
      [
        ['b', 2, 2, 2],
        ['a', 1, 2, 2],
      ],
      { a: 1 },
    ],
    [
      'unhealthy ones go before healthy ones, whichever set is older',
      10,
      3,
      2,
      [['new', 0, 0]],
      [
        ['good', 1, 8, 8],
        ['bad', 2, 5, 0],
      ],
      { bad: 0 },
    ],
    [
      'a rollback to a set that still has its pods lets the crashing ones go (rolling.go, case 1)',
      10,
      3,
      2,
      [['new', 8, 7]],
      [['bad', 2, 5, 0]],
      { bad: 1 },
    ],
    [
      'nothing may be missing and nothing is new: nothing goes',
      3,
      1,
      0,
      [['new', 1, 0]],
      [['a', 1, 3, 3]],
      {},
    ],
  ] as const)('%s', (_, replicas, surge, unavailable, [fresh], old, wanted) => {
    const [name, size, available] = fresh;
    const sets = old.map(([one, age, wants, has]) => set(one, age, wants, has));
    expect(
      sizesOf(oldReplicas(of(replicas, surge, unavailable), set(name, 9, size, available), sets)),
    ).toEqual(wanted);
  });

  it('never leaves fewer than the minimum available, nor more than the surge, whatever comes up when', () => {
    for (const [replicas, surge, unavailable] of [
      [1, 1, 0],
      [1, 0, 1],
      [3, 1, 1],
      [5, 2, 1],
      [10, 3, 2],
      [7, 0, 3],
      [4, 4, 0],
    ] as const) {
      let old = set('old', 1, replicas, replicas);
      let fresh = set('new', 2, 0, 0);
      for (let step = 0; fresh.status.available < replicas || old.replicas > 0; step += 1) {
        expect(step).toBeLessThan(6 * replicas + 6);
        const rollout = of(replicas, surge, unavailable);
        const wanted = newReplicas(rollout, old.replicas + fresh.replicas, fresh.replicas);
        const [going] = oldReplicas(rollout, { ...fresh, replicas: wanted }, [old]);
        const left = going?.replicas ?? old.replicas;
        expect(left + wanted).toBeLessThanOrEqual(replicas + surge);
        expect(left + fresh.status.available).toBeGreaterThanOrEqual(replicas - unavailable);
        old = set('old', 1, left, left);
        // One pod at a time becomes available.
        fresh = set('new', 2, wanted, Math.min(wanted, fresh.status.available + 1));
      }
    }
  });
});

describe('a changed number of replicas', () => {
  const to = (replicas: number, surge: number) => ({
    replicas,
    rolling: true,
    fenceposts: { surge, unavailable: 0 },
    counts,
  });

  test.each([
    ['the only one takes all', 8, 2, set('new', 2, 5, 5, [5, 7]), [], { new: 8 }],
    [
      'the newest takes all where none has pods',
      3,
      1,
      null,
      [set('a', 1, 0, 0), set('b', 2, 0, 0)],
      { b: 3 },
    ],
    [
      'a whole new one keeps the old ones at nothing',
      5,
      2,
      set('new', 2, 5, 5, [5, 7]),
      [set('a', 1, 2, 2, [5, 7])],
      { a: 0 },
    ],
    [
      'in the middle of a rollout each grows by its share, and the largest takes what rounding leaves',
      15,
      3,
      set('new', 2, 5, 5, [10, 13]),
      [set('a', 1, 8, 8, [10, 13])],
      { a: 11, new: 7 },
    ],
    [
      'it shrinks alike',
      5,
      3,
      set('new', 2, 5, 5, [10, 13]),
      [set('a', 1, 8, 8, [10, 13])],
      { a: 5, new: 3 },
    ],
    ['to none', 0, 0, set('new', 2, 5, 5, [10, 13]), [set('a', 1, 8, 8, [10, 13])], { a: 0, new: 0 }],
  ])('%s', (_, replicas, surge, fresh, old, wanted) => {
    expect(sizesOf(shareOut(to(replicas, surge), fresh, old))).toEqual(wanted);
  });

  it('is seen by the annotations of those that have pods', () => {
    expect(isScalingEvent(5, [set('a', 1, 3, 3, [5, 7])])).toBe(false);
    expect(isScalingEvent(6, [set('a', 1, 3, 3, [5, 7])])).toBe(true);
    expect(isScalingEvent(6, [set('a', 1, 0, 0, [5, 7]), set('b', 1, 2, 2)])).toBe(false);
  });
});

describe('which pod goes first', () => {
  const NOW = Date.parse('2026-01-05T10:00:00Z');
  const pod = (name: string, change: JsonObject, readyFor?: number, born = 1_000): JsonObject => ({
    metadata: {
      name,
      uid: name,
      creationTimestamp: new Date(NOW - born * 1000).toISOString(),
      annotations: change['annotations'] ?? {},
    },
    spec: { nodeName: change['nodeName'] ?? 'node-1' },
    status: {
      phase: change['phase'] ?? 'Running',
      conditions:
        readyFor === undefined
          ? []
          : [
              {
                type: 'Ready',
                status: 'True',
                lastTransitionTime: new Date(NOW - readyFor * 1000).toISOString(),
              },
            ],
      containerStatuses: [{ restartCount: change['restarts'] ?? 0 }],
    },
  });

  test.each([
    ['without a node', pod('b', { nodeName: '', phase: 'Pending' }), pod('a', { phase: 'Pending' })],
    ['earlier in its life', pod('b', { phase: 'Pending' }), pod('a', {}, 100)],
    ['not ready', pod('b', {}), pod('a', {}, 100)],
    [
      'cheaper',
      pod('b', { annotations: { 'controller.kubernetes.io/pod-deletion-cost': '-5' } }, 1000),
      pod('a', {}, 10),
    ],
    ['with more siblings on its node', pod('b', { nodeName: 'full' }, 1000), pod('a', {}, 10)],
    ['ready for a shorter time', pod('b', {}, 10), pod('a', {}, 1000)],
    ['restarted more often', pod('b', { restarts: 3 }, 100), pod('a', { restarts: 1 }, 100)],
    ['younger', pod('b', {}, 5, 10), pod('a', {}, 5, 1000)],
    ['of ages of one magnitude the lower uid', pod('a', {}, 600), pod('b', {}, 700)],
  ])('%s', (_, first, second) => {
    const order = deletionOrder(new Map([['full', 3]]), NOW);
    expect([second, first].toSorted(order)).toEqual([first, second]);
    expect([first, second].toSorted(order)).toEqual([first, second]);
  });
});

describe('a template', () => {
  const template = (image: string, labels: JsonObject = { app: 'api' }): JsonObject => ({
    metadata: { labels },
    spec: { containers: [{ name: 'api', image }] },
  });

  it('is told from another by all but its own hash', () => {
    expect(isSameTemplate(template('one'), template('one', { 'pod-template-hash': 'abc', app: 'api' }))).toBe(
      true,
    );
    expect(isSameTemplate(template('one'), template('two'))).toBe(false);
    expect(isSameTemplate(template('one'), template('one', { app: 'api', tier: 'web' }))).toBe(false);
  });

  it('has a hash of letters and digits that make no word, and another one after a collision', () => {
    expect(hashOfTemplate(template('one'), 0)).toMatch(/^[bcdfghjklmnpqrstvwxz2456789]{8,10}$/);
    expect(hashOfTemplate(template('one'), 0)).toBe(
      hashOfTemplate(template('one', { app: 'api', 'pod-template-hash': 'x' }), 0),
    );
    expect(hashOfTemplate(template('one'), 1)).not.toBe(hashOfTemplate(template('one'), 0));
  });
});

describe('the annotations of the newest ReplicaSet', () => {
  const deployment = {
    annotations: {
      team: 'thea',
      'kubectl.kubernetes.io/last-applied-configuration': '{}',
      'deployment.kubernetes.io/revision': '7',
    },
  };

  test.each([
    [{}, 1, { team: 'thea', 'deployment.kubernetes.io/revision': '1' }],
    [
      { 'deployment.kubernetes.io/revision': '1', old: 'kept' },
      3,
      {
        team: 'thea',
        old: 'kept',
        'deployment.kubernetes.io/revision': '3',
        'deployment.kubernetes.io/revision-history': '1',
      },
    ],
    [
      { 'deployment.kubernetes.io/revision': '3', 'deployment.kubernetes.io/revision-history': '1' },
      5,
      {
        team: 'thea',
        'deployment.kubernetes.io/revision': '5',
        'deployment.kubernetes.io/revision-history': '1,3',
      },
    ],
    [
      { 'deployment.kubernetes.io/revision': '5' },
      5,
      { team: 'thea', 'deployment.kubernetes.io/revision': '5' },
    ],
    [
      { 'deployment.kubernetes.io/revision': '9' },
      2,
      { team: 'thea', 'deployment.kubernetes.io/revision': '9' },
    ],
  ])('%o as revision %s', (current, revision, wanted) => {
    expect(newestAnnotations(deployment, current, revision)).toEqual(wanted);
  });
});

test.each([
  [{ matchLabels: { app: 'api' } }, true],
  [{ matchLabels: { app: 'other' } }, false],
  [{ matchExpressions: [{ key: 'app', operator: 'In', values: ['api', 'web'] }] }, true],
  [{ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['api'] }] }, false],
  [{ matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] }, true],
  [{ matchExpressions: [{ key: 'tier', operator: 'Exists' }] }, false],
  [{}, false],
  [null, false],
])('a selector %o takes app=api: %s', (selector, takes) => {
  expect(selectsLabels(selector, { app: 'api' })).toBe(takes);
});
