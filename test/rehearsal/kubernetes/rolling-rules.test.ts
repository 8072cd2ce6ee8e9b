import { fencepostsOf } from '@thea/rehearsal/kubernetes/controllers/fenceposts';
import { isScalingEvent, shareOut } from '@thea/rehearsal/kubernetes/controllers/proportion';
import { readReplicaSet } from '@thea/rehearsal/kubernetes/controllers/replica-set-view';
import { newReplicas, oldReplicas } from '@thea/rehearsal/kubernetes/controllers/rolling';
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
