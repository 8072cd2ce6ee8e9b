import type { EcsFacts, EcsHook } from '@thea/ecs/facts';
import { findingsOf } from '@thea/ecs/findings';
import { weightsOf } from '@thea/ecs/observe-weights';
import { predictRollback } from '@thea/ecs/predict';
import { judgeLook, type Look } from '@thea/ecs/progress';
import { registrable } from '@thea/ecs/render';
import { decideRestoration } from '@thea/ecs/restoration';
import type { EcsRollout } from '@thea/ecs/rollout';
import { readShift, weighByDeployment } from '@thea/ecs/shift';
import { addressOf } from '@thea/ecs/standing';
import { expect, test } from 'vitest';
import { deployment, facts, head, replica, TASK_DEFINITION } from './facts.ts';

const OLD = 'thea-ia:1';
const NEW = 'thea-ia:2';
const PAUSE = { hook: 'hook-1', expiresAt: '2026-01-01T01:00:00.000Z', onTimeout: 'ROLLBACK' };
const rollout = (kind: EcsRollout['kind'], taskDefinition: string): EcsRollout => ({
  kind,
  deployment: '2',
  revision: 'r2',
  taskDefinition,
  since: '2026-01-01T00:00:00.000Z',
  thaw: null,
});
const colours = (weightOfNew: number) => [
  ...['o1', 'o2'].map((id) => replica(id, OLD, { weight: 100 - weightOfNew })),
  ...['n1', 'n2'].map((id) => replica(id, NEW, { weight: weightOfNew })),
];
const look = (weightOfNew: number, changes: Partial<Look> = {}): Look => ({
  deployment: deployment('2', 'IN_PROGRESS', NEW, { stage: 'PRODUCTION_TRAFFIC_SHIFT' }),
  newer: null,
  desired: 2,
  minimum: 2,
  gracePeriod: 0,
  hooks: [],
  followsLate: false,
  replicas: colours(weightOfNew),
  now: Date.parse('2026-01-01T00:10:00.000Z'),
  ...changes,
});

test('a release serves when all of the production weight is its own, and not before', () => {
  for (const weight of [0, 10, 90]) {
    expect(judgeLook(rollout('deploy', NEW), look(weight)).serving, `${weight} %`).toBe(false);
  }
  const baking = deployment('2', 'IN_PROGRESS', NEW, { stage: 'BAKE_TIME' });
  expect(judgeLook(rollout('deploy', NEW), look(100, { deployment: baking })).serving).toBe(true);
});

test('a release does not serve yet where a pause is still to come', () => {
  const shifted = deployment('2', 'IN_PROGRESS', NEW, { stage: 'POST_PRODUCTION_TRAFFIC_SHIFT' });
  const serves = (hooks: readonly EcsHook[]): boolean =>
    judgeLook(rollout('deploy', NEW), look(100, { deployment: shifted, hooks })).serving;
  expect(serves([])).toBe(true);
  expect(serves([HOOK])).toBe(false);
});

test('traffic is restored when none of it goes to the bad colour any more, whose replicas still run', () => {
  const back = { deployment: deployment('2', 'ROLLBACK_IN_PROGRESS', NEW) };
  expect(judgeLook(rollout('revert', OLD), look(10, back)).serving).toBe(false);
  expect(judgeLook(rollout('revert', OLD), look(0, back))).toMatchObject({ serving: true, settled: false });
});

test('a pause holds a release, and says what ECS does without an answer', () => {
  const paused = deployment('2', 'IN_PROGRESS', NEW, {
    stage: 'POST_PRODUCTION_TRAFFIC_SHIFT',
    pause: PAUSE,
  });
  const { held } = judgeLook(rollout('deploy', NEW), look(100, { deployment: paused }));
  expect(held).toContain('without an answer ECS does ROLLBACK at 2026-01-01T01:00:00.000Z');
  expect(judgeLook(rollout('restore', OLD), look(100, { deployment: paused })).held).toBeNull();
});

const underWay = (changes: object): EcsFacts =>
  facts({
    taskDefinition: NEW,
    deployments: [
      deployment('2', 'IN_PROGRESS', NEW, changes),
      deployment('1', 'SUCCESSFUL', OLD, { revision: '11' }),
    ],
  });

test('the way back of a paused release is an answer, of a baking one a stop, of a finished one an update', () => {
  expect(decideRestoration(underWay({ pause: PAUSE }), head())).toEqual({
    kind: 'answer',
    deployment: '2',
    hook: 'hook-1',
  });
  expect(decideRestoration(underWay({ stage: 'BAKE_TIME' }), head())).toEqual({
    kind: 'stop',
    deployment: '2',
  });
  expect(decideRestoration(underWay({ status: 'SUCCESSFUL' }), head()).kind).toBe('update');
});

test('what ECS takes back by itself is watched, and only where it goes to the goal', () => {
  const goesTo = (taskDefinition: string): EcsFacts =>
    underWay({
      status: 'ROLLBACK_IN_PROGRESS',
      rollback: { revision: 'r', taskDefinition, reason: 'an alarm' },
    });
  expect(decideRestoration(goesTo(OLD), head()).kind).toBe('watch');
  expect(decideRestoration(goesTo('thea-ia:0'), head()).kind).toBe('update');
});

test('a release that is held before production traffic is asked at the test listener', () => {
  const balancer = { type: 'application', url: 'http://lb', testUrl: 'http://lb:8443', groups: [] };
  const at = (stage: string, pause: typeof PAUSE | null): string | null =>
    addressOf({ ...underWay({ stage, pause }), balancer });
  expect(at('POST_TEST_TRAFFIC_SHIFT', PAUSE)).toBe('http://lb:8443');
  expect(at('POST_PRODUCTION_TRAFFIC_SHIFT', PAUSE)).toBe('http://lb');
  expect(at('POST_TEST_TRAFFIC_SHIFT', null)).toBe('http://lb');
});

test('weights are percents of a rule, and where no rule tells them, of what ECS says of the deployment', () => {
  const rule = { TargetGroups: [group('blue', 9), group('green', 1)] };
  expect([...weightsOf([{ Type: 'forward', ForwardConfig: rule }])]).toEqual([
    ['blue', 90],
    ['green', 10],
  ]);
  expect([...weightsOf([{ Type: 'forward', TargetGroupArn: 'blue' }])]).toEqual([['blue', 100]]);
  const untold = [replica('o', OLD), replica('n', NEW)];
  expect(weighByDeployment(untold, { taskDefinition: NEW, weight: 25 }).map(({ weight }) => weight)).toEqual([
    75, 25,
  ]);
  expect(weighByDeployment(untold, { taskDefinition: NEW, weight: null })).toEqual(untold);
});

function group(TargetGroupArn: string, Weight: number) {
  return { TargetGroupArn, Weight };
}

test('the steps of a strategy are added up, with the defaults of AWS', () => {
  const steps = (strategy: 'ROLLING' | 'BLUE_GREEN' | 'CANARY' | 'LINEAR', rest = {}): number | undefined =>
    readShift({ strategy, ...rest })?.stepsMinutes;
  expect(steps('ROLLING')).toBeUndefined();
  expect(steps('BLUE_GREEN')).toBe(0);
  expect(steps('CANARY', { canaryConfiguration: { canaryPercent: 5, canaryBakeTimeInMinutes: 3 } })).toBe(3);
  expect(steps('LINEAR', { linearConfiguration: { stepPercent: 25, stepBakeTimeInMinutes: 2 } })).toBe(6);
  expect(steps('LINEAR')).toBe(54);
});

const HOOK: EcsHook = {
  type: 'PAUSE',
  stages: ['POST_PRODUCTION_TRAFFIC_SHIFT'],
  timeoutMinutes: 10,
  onTimeout: 'ROLLBACK',
};
const blueGreen = (changes: Partial<EcsFacts> = {}): EcsFacts =>
  facts({
    strategy: 'BLUE_GREEN',
    shift: { bakeMinutes: 5, stepsMinutes: 0 },
    hooks: [HOOK],
    desired: 3,
    scaling: {
      minimum: 3,
      maximum: 10,
      scaleOutActive: false,
      suspended: { in: false, out: true, scheduled: false },
    },
    replicas: ['a', 'b', 'c'].map((id) => replica(id, OLD)),
    ...changes,
  });
const rules = (changes: Partial<EcsFacts>): string[] =>
  findingsOf(blueGreen(changes), registrable(TASK_DEFINITION), 3).map(({ rule }) => rule);

test('blue/green with a pause after the shift has no finding of its own, whatever its percents are', () => {
  expect(rules({ minimumHealthyPercent: 100, maximumPercent: 100 })).toEqual(rules({}));
  expect(rules({})).toEqual([]);
});

const network = { type: 'network', url: 'http://lb', testUrl: null, groups: [] };
const sticky = (stickySeconds: number | null): Partial<EcsFacts> => {
  const { balancer } = facts();
  if (balancer === null) throw new Error('It stands behind a load balancer.');
  return { balancer: { ...balancer, groups: balancer.groups.map((one) => ({ ...one, stickySeconds })) } };
};
const TABLE: readonly [string, Partial<EcsFacts>][] = [
  ['network-balancer-shift', { balancer: network }],
  ['sticky-weights', sticky(3600)],
  ['rollback-over-budget', { balancer: network }],
  ['bake-too-short', { hooks: [], shift: { bakeMinutes: 0, stepsMinutes: 0 } }],
  ['no-dead-man', { hooks: [] }],
  ['pause-continues', { hooks: [{ ...HOOK, onTimeout: 'CONTINUE' }] }],
  ['pause-too-short', { hooks: [{ ...HOOK, timeoutMinutes: 1 }] }],
  ['pause-too-long', { hooks: [{ ...HOOK, timeoutMinutes: 1_440 }] }],
  ['no-test-listener', { hooks: [{ ...HOOK, stages: ['POST_TEST_TRAFFIC_SHIFT'] }] }],
  ['rollback-over-budget', { strategy: 'CANARY', hooks: [], shift: { bakeMinutes: 1, stepsMinutes: 10 } }],
  ['unsupported-express', { express: true }],
];
for (const [rule, changes] of TABLE) {
  test(`${rule} is found`, () => {
    expect(rules(changes)).toContain(rule);
  });
}

test('the way back from a bake is a weight flip, and the steps count once it has ended', () => {
  const { inProgress, completed } = predictRollback(blueGreen());
  expect(inProgress).toBeLessThan(30);
  expect(completed).toBeGreaterThan(inProgress);
  const canary = predictRollback(blueGreen({ shift: { bakeMinutes: 5, stepsMinutes: 10 } }));
  expect(canary.inProgress).toBe(inProgress);
  expect(canary.completed).toBe(completed + 600);
});
