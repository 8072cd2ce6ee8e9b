import { betweenStarts, wavesOf } from '@thea/ecs/come-up';
import type { EcsDeployment, EcsFacts } from '@thea/ecs/facts';
import { headTags } from '@thea/ecs/mark-tags';
import { predictNeverServed, secondTrySeconds } from '@thea/ecs/never-served';
import { keepsBudget, marginOf, predictRollback, unluckySeconds } from '@thea/ecs/predict';
import type { RecordHead } from '@thea/release';
import { expect, test } from 'vitest';
import { deployment, facts, head, replica, snapshot } from './facts.ts';
import { behind, rules } from './rules.ts';

test('the prediction is the sum of its terms, and shorter while the rollout is under way', () => {
  const { inProgress, completed, terms } = predictRollback(facts());
  expect(completed).toBeCloseTo(
    terms.reduce((sum, { seconds }) => sum + seconds, 0),
    5,
  );
  expect(inProgress).toBeLessThan(completed);
  expect(completed).toBeLessThanOrEqual(90);
});

test('Fargate with the defaults of AWS is not promised, and without any check ECS waits 40 s', () => {
  expect(rules({ replicas: [], ...behind({ interval: 30 }) })).toContain('rollback-over-budget');
  const unchecked = facts({
    balancer: null,
    live: snapshot('x', {
      taskDefinition: { ...snapshot().taskDefinition, body: { containerDefinitions: [] } },
    }),
  });
  expect(predictRollback(unchecked).terms.find(({ name }) => name === 'health check')?.seconds).toBe(40);
});

test('what lies closer to the budget than rollbacks do to their prediction is not promised', () => {
  const took = (seconds: number): Partial<EcsFacts> => ({ deployments: [lastRollout(seconds)] });
  expect(rules(took(60))).toEqual([]);
  expect(predictRollback(facts(took(75))).completed).toBeLessThanOrEqual(90);
  expect(rules(took(75))).toEqual(['rollback-over-budget']);
});

test('where nothing tells how long the application boots, more is left for it', () => {
  const known = { terms: [{ name: 'rollout', seconds: 60, source: '' }] };
  const unknown = { terms: [{ name: 'task start', seconds: 60, source: '' }] };
  expect(keepsBudget(74, marginOf(known, 'completed'))).toBe(true);
  expect(keepsBudget(74, marginOf(unknown, 'completed'))).toBe(false);
  expect(keepsBudget(74, marginOf(unknown, 'inProgress'))).toBe(true);
  expect(keepsBudget(76, marginOf(known, 'completed'))).toBe(false);
});

/** The last deployment, which took that many seconds until it served, and 30 s more to drain what was before it. */
function lastRollout(seconds: number, changes: Partial<EcsDeployment> = {}): EcsDeployment {
  const began = Date.UTC(2026, 0, 1);
  return deployment('1', 'SUCCESSFUL', 'thea-ia:1', {
    source: 'r0',
    createdAt: new Date(began).toISOString(),
    startedAt: new Date(began + 2_000).toISOString(),
    finishedAt: new Date(began + (seconds + 30) * 1000).toISOString(),
    ...changes,
  });
}

test('an application that boots for as long as a target fails its checks is not promised by one lucky rollout', () => {
  // Started after 20 s, fit after 52 s: what answers that late may fail two checks first, and then needs five.
  const { taskDefinition } = snapshot();
  const live = snapshot('thea-ia:1', {
    taskDefinition: { ...taskDefinition, body: { containerDefinitions: [{ name: 'api' }] } },
  });
  const slow = (group: object): Partial<EcsFacts> => ({
    live,
    deployments: [lastRollout(55)],
    ...behind({ interval: 10, ...group }),
  });
  expect(unluckySeconds(facts({ ...slow({}), desired: 2 }))).toBe(40);
  expect(rules(slow({}))).toEqual(['boot-fails-checks']);
  expect(rules(slow({ healthyThreshold: 2 }))).toEqual([]);
  expect(rules(slow({ unhealthyThreshold: 10 }))).toEqual([]);
  const quick = { live, deployments: [lastRollout(33)], ...behind({ interval: 10 }) };
  expect(unluckySeconds(facts({ ...quick, desired: 2 }))).toBe(0);
  expect(unluckySeconds(facts())).toBe(0);
});

const rolloutTerm = (changes: Partial<EcsFacts>): number | undefined =>
  predictRollback(facts(changes)).terms.find(({ name }) => name === 'rollout')?.seconds;

test('a rollback is predicted to take what the last rollout took, without its drain, bake and steps', () => {
  const two = { bakeMinutes: 5, stepsMinutes: 0 };
  const pause = { type: 'PAUSE', stages: ['BAKE_TIME'], timeoutMinutes: 10, onTimeout: 'ROLLBACK' };
  const TIMES: readonly [string, Partial<EcsFacts>, number | undefined][] = [
    // The control plane takes two seconds a turn, and what is stopped is gone a second later.
    ['rolling, and the turn that sees the last old replica gone', { deployments: [lastRollout(51)] }, 48],
    ['two colours, and the four turns that end them', { deployments: [lastRollout(356)], shift: two }, 48],
    [
      'one of two waves is enough',
      { deployments: [lastRollout(48)], desired: 4, minimumHealthyPercent: 50, maximumPercent: 100 },
      undefined,
    ],
    ['a first deployment replaced nothing', { deployments: [lastRollout(48, { source: null })] }, undefined],
    ['another release', { deployments: [lastRollout(48, { taskDefinition: 'thea-ia:9' })] }, undefined],
    ['not ended', { deployments: [lastRollout(48, { finishedAt: '' })] }, undefined],
    ['taken back', { deployments: [lastRollout(48, { status: 'ROLLBACK_SUCCESSFUL' })] }, undefined],
    ['held by somebody', { deployments: [lastRollout(348)], shift: two, hooks: [pause] }, undefined],
    ['shorter than its own drain', { deployments: [lastRollout(-20)] }, undefined],
  ];
  for (const [name, changes, seconds] of TIMES) expect(rolloutTerm(changes), name).toBe(seconds);
});

test('calls are predicted to take as long as those just made, and the control plane as on the last deployment', () => {
  const slow = predictRollback(facts({ callSeconds: [1] }));
  const quick = predictRollback(facts({ callSeconds: [0.1] }));
  // Look, record; record, target, stop; and the first look at it: 28 calls in a row.
  expect(slow.inProgress - quick.inProgress).toBeCloseTo(28 * 0.9, 5);
  const shift = { bakeMinutes: 5, stepsMinutes: 0 };
  const two = (deployments: readonly EcsDeployment[]) =>
    predictRollback(facts({ shift, deployments })).inProgress;
  const started = (seconds: number): EcsDeployment =>
    lastRollout(400, { startedAt: new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString() });
  // Two turns of three seconds more, seen by a look that comes every two seconds.
  const later = two([started(4)]) - two([started(1)]);
  expect(later).toBeGreaterThan(4);
  expect(later).toBeLessThan(8);
});

test('a release that fails its checks is given up later than one that ends, by the turn in which ECS stops it', () => {
  const neverServed = (seconds: number, how: 'image' | 'ends' | 'checks'): number => {
    const startedAt = new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString();
    return predictNeverServed(
      facts({ callSeconds: [0.1], deployments: [lastRollout(60, { startedAt })] }),
      how,
    );
  };
  expect(neverServed(2, 'image')).toBe(neverServed(2, 'ends'));
  // It may have come by the first look that shows anything, and takes no longer than one look more than it lasts.
  const later = (seconds: number): number => neverServed(seconds, 'checks') - neverServed(seconds, 'ends');
  expect(later(1)).toBeGreaterThanOrEqual(0);
  expect(later(3.8)).toBeGreaterThan(1);
  expect(later(3.8)).toBeGreaterThan(later(1));
  expect(later(3.8)).toBeLessThan(3.8 + 2);
});

test('the further the starts of replicas lie apart, the longer the second failing one is waited for', () => {
  const started = (...seconds: number[]): EcsFacts =>
    facts({
      desired: 3,
      callSeconds: [0.1],
      replicas: seconds.map((after, n) =>
        replica(`t${n}`, 'thea-ia:1', {
          startedAt: new Date(Date.UTC(2026, 0, 1) + after * 1000).toISOString(),
        }),
      ),
    });
  const alike = started(30, 30, 30);
  const apart = started(26, 30, 34);
  expect(betweenStarts(alike)).toBe(0);
  // The mean spacing of three draws with a deviation of 4 s: 0.846 of it.
  expect(betweenStarts(apart)).toBeGreaterThan(0.8 * 4);
  expect(betweenStarts(apart)).toBeLessThan(0.9 * 4);
  const later = (how: 'image' | 'ends' | 'checks'): number =>
    predictNeverServed(apart, how) - predictNeverServed(alike, how);
  expect(later('image')).toBe(0);
  expect(later('ends')).toBeGreaterThan(0);
  expect(later('ends')).toBeLessThan(betweenStarts(apart) + 1);
  // The turn that stops the first one may stop the second one too, and most likely does.
  expect(later('checks')).toBeGreaterThanOrEqual(0);
  expect(later('checks')).toBeLessThan(betweenStarts(apart) + 1);
  expect(betweenStarts(started(30))).toBe(0);
});

test('traffic is predicted to go back as quickly as it came, where the record of what is live tells', () => {
  const shift = { bakeMinutes: 5, stepsMinutes: 0 };
  const inProgress = (measured: RecordHead['measured'], more: Partial<EcsFacts> = {}): number => {
    const tags = headTags(head({ platformRelease: 'thea-ia:1', ...(measured && { measured }) }));
    const taskDefinition = { ...snapshot().taskDefinition, tags };
    const live = snapshot('thea-ia:1', { taskDefinition });
    return predictRollback(facts({ shift, live, ...more })).inProgress;
  };
  expect(inProgress({ 'traffic-shift': 6 }) - inProgress({ 'traffic-shift': 2 })).toBeCloseTo(4, 0);
  expect(inProgress({ 'traffic-shift': 2.5 })).toBeCloseTo(inProgress(undefined), 0);
  expect(inProgress({})).toBe(inProgress(undefined));
  // The ten minutes of a Network Load Balancer are part of what was measured.
  const network = { balancer: { type: 'network', url: null, testUrl: null, groups: [] } };
  expect(inProgress({ 'traffic-shift': 600 }, network)).toBeCloseTo(inProgress({ 'traffic-shift': 600 }), 0);
  expect(inProgress(undefined, network)).toBeGreaterThan(600);
});

test('where one new replica starts at a time, a release that never comes up is given up after the second one', () => {
  const one = { desired: 1, scaling: null };
  expect(secondTrySeconds(facts())).toBe(0);
  expect(secondTrySeconds(facts({ ...one, ...behind({ interval: 10 }) }))).toBe(20 + 2 * 10);
  expect(secondTrySeconds(facts({ desired: 2, maximumPercent: 150 }))).toBeGreaterThan(0);
  expect(
    secondTrySeconds(facts({ desired: 2, maximumPercent: 150, shift: { bakeMinutes: 5, stepsMinutes: 0 } })),
  ).toBe(0);
  const alone = facts({ ...one, ...behind({ interval: 30 }) });
  expect(predictNeverServed(alone, 'checks')).toBeGreaterThan(78);
  // One that ends is soon started again, and of an image that does not exist one is enough.
  expect(secondTrySeconds(alone, 'ends')).toBeLessThan(30);
  expect(predictNeverServed(alone, 'ends')).toBeGreaterThan(predictNeverServed(alone, 'image') + 15);
  expect(predictNeverServed(alone, 'image')).toBe(
    predictNeverServed(facts(behind({ interval: 30 })), 'image'),
  );
  expect(rules({ ...one, ...behind({ interval: 30 }) }, 1)).toContain('second-try-over-budget');
  expect(rules(one, 1)).not.toContain('second-try-over-budget');
  // ECS asks no target group where there is none, and ignores the container's own checks in the grace period too.
  const checked = (changes: object): Partial<EcsFacts> => {
    const { taskDefinition } = snapshot();
    const body = {
      containerDefinitions: [{ name: 'api', healthCheck: { command: ['CMD', 'true'], ...changes } }],
    };
    return {
      ...one,
      balancer: null,
      live: snapshot('thea-ia:1', { taskDefinition: { ...taskDefinition, body } }),
    };
  };
  expect(secondTrySeconds(facts(checked({ interval: 10 })))).toBe(20 + 3 * 10);
  expect(secondTrySeconds(facts(checked({ interval: 10, retries: 2, startPeriod: 15 })))).toBe(20 + 15 + 20);
  expect(secondTrySeconds(facts(checked({})))).toBe(20 + 3 * 30);
  expect(secondTrySeconds(facts({ ...checked({ interval: 10 }), gracePeriod: 60 }))).toBe(20 + 60);
  expect(rules({ ...checked({ interval: 10 }), gracePeriod: 95 }, 1)).toContain('second-try-over-budget');
});

test('replicas that cannot all start at once start in waves, and T2 needs only the minimum of them', () => {
  const WAVES: readonly [number, number, number, number, number][] = [
    // desired, minimum and maximum percent → waves until only new ones serve, until all run
    [3, 100, 200, 1, 1],
    [4, 100, 150, 2, 2],
    [4, 100, 125, 4, 4],
    [4, 50, 100, 1, 2],
    [4, 50, 200, 1, 1],
    [10, 90, 100, 9, 10],
    [0, 100, 200, 1, 1],
    [1, 100, 150, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [4, 100, 100, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ];
  for (const [desired, minimumHealthyPercent, maximumPercent, restored, whole] of WAVES) {
    const room = { desired, minimumHealthyPercent, maximumPercent };
    expect(wavesOf(room), JSON.stringify(room)).toEqual({ restored, whole });
  }
});
