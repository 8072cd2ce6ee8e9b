import type { EcsFacts } from '@thea/ecs/facts';
import { findingsOf } from '@thea/ecs/findings';
import { workersOf } from '@thea/ecs/findings-container';
import { predictRollback, wavesOf } from '@thea/ecs/predict';
import { registrable } from '@thea/ecs/render';
import { expect, test } from 'vitest';
import { deployment, facts, replica, snapshot, TASK_DEFINITION } from './facts.ts';

const rules = (changes: Partial<EcsFacts>, desired = 3, body: object = {}): string[] =>
  findingsOf(
    facts({
      desired,
      scaling: BOUNDS,
      replicas: [1, 2, 3].map((n) => replica(`t${n}`, 'thea-ia:1')),
      ...changes,
    }),
    { ...registrable(TASK_DEFINITION), ...body },
    desired,
  ).map(({ rule }) => rule);
const BOUNDS = {
  minimum: 3,
  maximum: 10,
  scaleOutActive: false,
  suspended: { in: false, out: true, scheduled: false },
};
const group = {
  arn: 'tg',
  name: 'tg',
  kind: 'ip',
  interval: 5,
  timeout: 2,
  path: '/',
  deregistrationDelay: 30,
  pair: 'tg',
  rule: null,
  weight: 100,
};
const behind = (changes: object): Partial<EcsFacts> => ({
  balancer: { type: 'application', url: null, testUrl: null, groups: [{ ...group, ...changes }] },
});
const suspended = { in: false, out: false, scheduled: false };
const [container] = TASK_DEFINITION.containerDefinitions;
const withContainer = (changes: object) => ({ containerDefinitions: [{ ...container, ...changes }] });

test('a service that follows the recommendations has no finding', () => {
  expect(rules({})).toEqual([]);
});

const TABLE: readonly [string, Partial<EcsFacts>, number, object][] = [
  ['unsupported-controller', { controller: 'CODE_DEPLOY' }, 3, {}],
  ['unsupported-controller', { controller: 'EXTERNAL' }, 3, {}],
  ['unsupported-strategy', { strategy: 'SOMETHING_NEW' }, 3, {}],
  ['unsupported-scheduling', { scheduling: 'DAEMON' }, 3, {}],
  ['foreign-rollout', { deployments: [deployment('9', 'IN_PROGRESS', 'other:1')] }, 3, {}],
  ['desired-zero', {}, 0, {}],
  ['goal-image-missing', { goalImages: { api: 'missing' } }, 3, {}],
  ['goal-image-missing', { goalImages: { api: 'archived' } }, 3, {}],
  [
    'image-missing',
    { asked: { api: { repository: 'r', digest: 'd', from: 'digest', version: null, presence: 'missing' } } },
    3,
    {},
  ],
  ['rollout-stalls', { maximumPercent: 100 }, 3, {}],
  [
    'goal-deregistered',
    { live: snapshot('thea-ia:1', { taskDefinition: { ...snapshot().taskDefinition, status: 'INACTIVE' } }) },
    3,
    {},
  ],
  [
    'goal-inactive',
    {
      live: snapshot('thea-ia:1', {
        taskDefinition: { ...snapshot().taskDefinition, status: 'INACTIVE' },
        images: { api: { reference: 'x:tag', digest: null } },
      }),
    },
    3,
    {},
  ],
  ['maximum-percent', { maximumPercent: 150 }, 3, {}],
  ['health-interval', behind({ interval: 30 }), 3, {}],
  ['slow-drain', behind({ deregistrationDelay: 300 }), 3, {}],
  ['no-health-check', { balancer: null }, 3, withContainer({ healthCheck: undefined })],
  ['grace-period', { gracePeriod: 120 }, 3, {}],
  ['stop-timeout', {}, 3, withContainer({ stopTimeout: 120 })],
  [
    'slow-container-check',
    {},
    3,
    withContainer({ healthCheck: { interval: 30, retries: 3, startPeriod: 60 } }),
  ],
  ['digest-pinned', {}, 3, withContainer({ image: 'nginx:latest' })],
  ['version-consistency', {}, 3, withContainer({ versionConsistency: 'disabled' })],
  ['log-driver', {}, 3, withContainer({ logConfiguration: undefined })],
  ['minimum-replicas', {}, 2, {}],
  ['minimum-replicas', { scaling: { ...BOUNDS, minimum: 1 } }, 3, {}],
  ['minimum-workers', {}, 3, withContainer({ command: ['uvicorn', 'app:app'] })],
  ['degraded-now', { replicas: [] }, 3, {}],
  ['circuit-breaker-threshold', { circuitBreaker: { enabled: true, rollback: true }, desired: 2 }, 3, {}],
  ['empty-alarms', { alarms: { enabled: true, names: [] } }, 3, {}],
  ['early-success', { earlySuccess: true }, 3, {}],
  ['spot-only', { spotOnly: true }, 3, {}],
  ['task-protection', { protectedReplicas: 1 }, 3, {}],
  ['zone-rebalancing', { zoneRebalancing: true }, 3, {}],
  ['scale-out-active', { scaling: { ...BOUNDS, scaleOutActive: true, suspended } }, 3, {}],
  ['rollback-over-budget', { ...behind({ interval: 60 }) }, 3, {}],
];

for (const [rule, changes, desired, body] of TABLE) {
  test(`${rule} is found`, () => {
    expect(rules(changes, desired, body)).toContain(rule);
  });
}

test('a verified release that still drains is no foreign rollout', () => {
  expect(rules({ deployments: [deployment('9', 'IN_PROGRESS', 'thea-ia:1')] })).not.toContain(
    'foreign-rollout',
  );
});

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
  const unmeasured = facts({ replicas: [], ...behind({ interval: 30 }) });
  expect(predictRollback(unmeasured).completed).toBeGreaterThan(90);
  const unchecked = facts({
    balancer: null,
    live: snapshot('x', {
      taskDefinition: { ...snapshot().taskDefinition, body: { containerDefinitions: [] } },
    }),
  });
  expect(predictRollback(unchecked).terms.find(({ name }) => name === 'health check')?.seconds).toBe(40);
});

test('replicas that cannot all start at once start in waves', () => {
  const waves = (desired: number, minimumHealthyPercent: number, maximumPercent: number): number =>
    wavesOf({ desired, minimumHealthyPercent, maximumPercent });
  expect(waves(3, 100, 200)).toBe(1);
  expect(waves(4, 100, 150)).toBe(2);
  expect(waves(4, 100, 125)).toBe(4);
  expect(waves(4, 50, 100)).toBe(2);
  expect(waves(4, 100, 100)).toBe(Number.POSITIVE_INFINITY);
});

test('workers are read from the command that the task definition gives', () => {
  const WORKERS: readonly [readonly string[], number | null][] = [
    [['uvicorn', 'app:app', '--workers', '5'], 5],
    [['/app/uvicorn', 'app:app', '--workers=2'], 2],
    [['sh', '-c', 'gunicorn -w 3 app:app'], 3],
    [['uvicorn', 'app:app'], 1],
    [['uvicorn', 'app:app', '--workers', '$WORKERS'], null],
    [['celery', 'worker'], null],
    [['app:app', '--workers', '5'], 5],
    [['tool', '-w', '5'], null],
    [[], null],
  ];
  for (const [command, workers] of WORKERS) expect(workersOf({ command }), command.join(' ')).toBe(workers);
  const environment = [{ name: 'WEB_CONCURRENCY', value: '4' }];
  expect(workersOf({ command: ['uvicorn', 'app:app'], environment })).toBe(4);
});
