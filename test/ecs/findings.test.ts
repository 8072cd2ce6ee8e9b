import { breakerThreshold } from '@thea/ecs/breaker';
import type { EcsFacts } from '@thea/ecs/facts';
import { workersOf } from '@thea/ecs/findings-container';
import { expect, test } from 'vitest';
import { deployment, snapshot } from './facts.ts';
import { BOUNDS, behind, rules, suspended, withContainer } from './rules.ts';

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
  [
    'image-size',
    {
      asked: {
        api: {
          repository: 'r',
          digest: 'd',
          from: 'digest',
          version: null,
          presence: 'present',
          bytes: 812_000_000,
        },
      },
    },
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
  [
    'connections-stay',
    { balancer: { type: 'network', url: null, testUrl: null, groups: behind({}).balancer?.groups ?? [] } },
    3,
    {},
  ],
  ['no-health-check', { balancer: null }, 3, withContainer({ healthCheck: undefined })],
  ['grace-period', { gracePeriod: 120 }, 3, {}],
  ['windows-start', {}, 3, { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } }],
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
  [
    'circuit-breaker-threshold',
    { circuitBreaker: { enabled: true, rollback: true, threshold: 3 }, desired: 2 },
    3,
    {},
  ],
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

test('a circuit breaker that trips at the first failure, or at one round of them, is no finding', () => {
  for (const [threshold, desired] of [
    [1, 2],
    [3, 3],
  ] as const) {
    const circuitBreaker = { enabled: true, rollback: true, threshold };
    expect(rules({ circuitBreaker, desired })).not.toContain('circuit-breaker-threshold');
  }
});

test.each([
  [undefined, 2, 3],
  [undefined, 10, 5],
  [undefined, 1000, 200],
  [{ type: 'COUNT', value: 1 }, 10, 1],
  [{ type: 'BOUNDED_PERCENT', value: 10 }, 10, 3],
  [{ type: 'UNBOUNDED_PERCENT', value: 10 }, 10, 1],
  [{ type: 'UNBOUNDED_PERCENT', value: 100 }, 1000, 1000],
] as const)('of the threshold %j and %d replicas ECS makes %d failed tasks', (thresholdConfiguration, desired, failed) => {
  const breaker = { enable: true, rollback: true, ...(thresholdConfiguration && { thresholdConfiguration }) };
  expect(breakerThreshold(breaker, desired)).toBe(failed);
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
