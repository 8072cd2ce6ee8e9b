import { readBreaker } from '@thea/rehearsal/aws/ecs/circuit-breaker';
import { type ScheduledTask, type SchedulerView, schedule } from '@thea/rehearsal/aws/ecs/scheduler';
import { startDelay } from '@thea/rehearsal/aws/ecs/throttle';
import { describe, expect, test } from 'vitest';

// `o` old and healthy, `u` old and unhealthy, `n` new and healthy, `p` new and coming up,
// `x` new and failing before it was ever healthy, `f` new and failing after it was; protected from scaling in:
// `r` old and healthy, `k` new and healthy, `b` new and failing.
function tasks(picture: string): ScheduledTask[] {
  return [...picture].map((kind, index) => ({
    id: `${kind}${index}`,
    primary: 'npxfkb'.includes(kind),
    healthy: 'onrk'.includes(kind),
    healthyOnce: 'onfrkb'.includes(kind),
    failing: 'xfb'.includes(kind),
    protected: 'rkb'.includes(kind),
  }));
}

interface Row {
  readonly name: string;
  readonly limits: readonly [minimum: number, maximum: number, desired: number];
  readonly now: string;
  readonly start: number;
  readonly stop: string;
  readonly mayStart?: boolean;
}

const ROWS: readonly Row[] = [
  { name: 'a first deployment starts all', limits: [100, 200, 3], now: '', start: 3, stop: '' },
  {
    name: '100/200 starts a second set beside the first',
    limits: [100, 200, 2],
    now: 'oo',
    start: 2,
    stop: '',
  },
  {
    name: '100/200 waits while the new ones come up',
    limits: [100, 200, 2],
    now: 'oopp',
    start: 0,
    stop: '',
  },
  { name: 'one healthy new task frees one old one', limits: [100, 200, 2], now: 'oonp', start: 0, stop: 'o' },
  { name: 'all new ones healthy: all old ones go', limits: [100, 200, 2], now: 'oonn', start: 0, stop: 'oo' },
  { name: '100/150 of 2 goes one by one', limits: [100, 150, 2], now: 'oo', start: 1, stop: '' },
  { name: '100/125 of 2 cannot start anything', limits: [100, 125, 2], now: 'oo', start: 0, stop: '' },
  { name: '100/100 stalls', limits: [100, 100, 4], now: 'oooo', start: 0, stop: '' },
  { name: '50/100 makes room first', limits: [50, 100, 4], now: 'oooo', start: 2, stop: 'oo' },
  { name: 'the minimum is rounded up', limits: [50, 100, 3], now: 'ooo', start: 1, stop: 'o' },
  { name: 'unhealthy old tasks go at once', limits: [100, 200, 2], now: 'ou', start: 2, stop: 'u' },
  {
    name: 'a task that never became healthy is replaced',
    limits: [100, 200, 2],
    now: 'ooxp',
    start: 1,
    stop: 'x',
  },
  {
    name: 'a replacement starts before the sick one stops',
    limits: [100, 200, 2],
    now: 'nf',
    start: 1,
    stop: '',
  },
  { name: 'a sick one stops once it is replaced', limits: [100, 200, 2], now: 'nfn', start: 0, stop: 'f' },
  { name: 'without room the sick one stops first', limits: [50, 100, 2], now: 'nf', start: 1, stop: 'f' },
  {
    name: 'a failed deployment starts nothing',
    limits: [100, 200, 2],
    now: 'oo',
    start: 0,
    stop: '',
    mayStart: false,
  },
  {
    name: 'a lower desired count takes the unhealthy ones first',
    limits: [100, 200, 1],
    now: 'np',
    start: 0,
    stop: 'p',
  },
  { name: 'desired 0 stops everything', limits: [100, 200, 0], now: 'no', start: 0, stop: 'no' },
  { name: 'a protected old task stays', limits: [100, 200, 2], now: 'ornn', start: 0, stop: 'o' },
  { name: 'scaling in passes a protected task by', limits: [100, 200, 1], now: 'kn', start: 0, stop: 'n' },
  { name: 'and takes none where all are protected', limits: [100, 200, 0], now: 'kk', start: 0, stop: '' },
  { name: 'protection does not keep a sick task', limits: [100, 200, 1], now: 'bn', start: 0, stop: 'b' },
];

describe('a step of the rolling update', () => {
  test.each(ROWS)('$name', ({ limits, now, start, stop, mayStart = true }) => {
    const [minimumHealthyPercent, maximumPercent, desired] = limits;
    const view: SchedulerView = {
      desired,
      minimumHealthyPercent,
      maximumPercent,
      mayStart,
      tasks: tasks(now),
    };
    const step = schedule(view);
    const kinds = step.stop.map((id) => id.slice(0, 1));
    expect({ start: step.start, stop: kinds.sort().join('') }).toEqual({
      start,
      stop: [...stop].sort().join(''),
    });
  });

  test('it never leaves fewer healthy tasks than the minimum, nor more tasks than the maximum', () => {
    for (const picture of ['oooo', 'ooop', 'oonp', 'onnn', 'ooxx', 'nnff', 'uuoo']) {
      for (const [minimum, maximum] of [
        [0, 100],
        [50, 100],
        [50, 200],
        [100, 150],
        [100, 200],
      ] as const) {
        const now = tasks(picture);
        const desired = 4;
        const step = schedule({
          desired,
          minimumHealthyPercent: minimum,
          maximumPercent: maximum,
          mayStart: true,
          tasks: now,
        });
        const left = now.filter(({ id }) => !step.stop.includes(id));
        const floor = Math.min(
          now.filter(({ healthy }) => healthy).length,
          Math.ceil((desired * minimum) / 100),
        );
        expect(left.filter(({ healthy }) => healthy).length).toBeGreaterThanOrEqual(floor);
        if (step.start > 0) expect(left.length + step.start).toBeLessThanOrEqual((desired * maximum) / 100);
      }
    }
  });
});

describe('the circuit breaker', () => {
  test.each([
    [1, undefined, 3],
    [2, undefined, 3],
    [10, undefined, 5],
    [11, undefined, 6],
    [1000, undefined, 200],
    [2, { type: 'COUNT', value: 1 }, 1],
    [10, { type: 'BOUNDED_PERCENT', value: 10 }, 3],
    [10, { type: 'UNBOUNDED_PERCENT', value: 10 }, 1],
    [1000, { type: 'UNBOUNDED_PERCENT', value: 50 }, 500],
  ])('of a service with %d tasks and %o trips at %d failures', (desired, thresholdConfiguration, threshold) => {
    const breaker = { enable: true, rollback: true, thresholdConfiguration };
    expect(readBreaker({ deploymentCircuitBreaker: breaker }, desired).threshold).toBe(threshold);
  });

  test('is off where nothing is said', () => {
    expect(readBreaker({}, 4)).toMatchObject({ enabled: false, rollback: false });
  });
});

test('tasks that never start are tried again later and later, up to 27 minutes', () => {
  expect([0, 2, 3, 4, 5, 20].map((failures) => startDelay(failures, 2))).toEqual([0, 0, 15, 30, 60, 1620]);
});
