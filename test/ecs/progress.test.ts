import type { EcsReplica } from '@thea/ecs/facts';
import { judgeLook, type Look } from '@thea/ecs/progress';
import type { EcsRollout } from '@thea/ecs/rollout';
import { faultOfRunning, faultOfStopped } from '@thea/ecs/stopped';
import { expect, test } from 'vitest';
import { deployment, replica } from './facts.ts';

const NEW = 'thea-ia:2';
const OLD = 'thea-ia:1';
const NOW = Date.parse('2026-01-01T00:10:00.000Z');
const rollout = (kind: EcsRollout['kind'], taskDefinition = NEW): EcsRollout => ({
  kind,
  deployment: '2',
  revision: 'r2',
  taskDefinition,
  since: '2026-01-01T00:00:00.000Z',
  thaw: null,
});
const look = (replicas: readonly EcsReplica[], changes: Partial<Look> = {}): Look => ({
  deployment: deployment('2', 'IN_PROGRESS', NEW),
  newer: null,
  desired: 2,
  minimum: 2,
  gracePeriod: 0,
  hooks: [],
  followsLate: false,
  replicas,
  now: NOW,
  ...changes,
});
const stopped = (id: string, changes: Partial<EcsReplica> = {}): EcsReplica =>
  replica(id, NEW, {
    status: 'STOPPED',
    desiredStatus: 'STOPPED',
    target: 'unused',
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    containers: [{ name: 'api', exitCode: 1, reason: '', digest: null }],
    ...changes,
  });
const ours = [replica('n1', NEW), replica('n2', NEW)];
const draining = replica('o1', OLD, { target: 'draining' });

test('a release serves when all its replicas do and nothing else gets traffic', () => {
  const deploy = rollout('deploy');
  expect(judgeLook(deploy, look(ours)).serving).toBe(true);
  expect(judgeLook(deploy, look([...ours, draining])).serving).toBe(true);
  expect(judgeLook(deploy, look([...ours, replica('o1', OLD)])).serving).toBe(false);
  expect(judgeLook(deploy, look(ours.slice(1))).serving).toBe(false);
  expect(
    judgeLook(deploy, look([replica('n1', NEW, { target: 'initial' }), replica('n2', NEW)])).serving,
  ).toBe(false);
});

test('a restored goal serves at the minimum, once nothing else gets traffic', () => {
  const revert = rollout('revert', OLD);
  const back = [replica('o1', OLD), replica('o2', OLD)];
  const sick = replica('n1', NEW, { target: 'unhealthy' });
  expect(judgeLook(revert, look([...back, sick])).serving).toBe(true);
  expect(judgeLook(revert, look([...back, replica('n1', NEW)])).serving).toBe(false);
  expect(judgeLook(revert, look(back.slice(1), { minimum: 1 })).serving).toBe(true);
  expect(judgeLook(revert, look(back.slice(1), { minimum: 1 })).settled).toBe(false);
});

test('it has settled when the deployment ended and the others are gone', () => {
  const done = deployment('2', 'SUCCESSFUL', NEW);
  expect(judgeLook(rollout('deploy'), look(ours, { deployment: done })).settled).toBe(true);
  expect(judgeLook(rollout('deploy'), look([...ours, draining], { deployment: done })).settled).toBe(false);
  expect(judgeLook(rollout('deploy'), look(ours)).settled).toBe(false);
  expect(judgeLook(rollout('remove'), look([], { deployment: null })).settled).toBe(true);
});

test('without load balancer and check a replica counts after 40 s, as for ECS itself', () => {
  const young = [1, 2].map((n) =>
    replica(`n${n}`, NEW, { target: 'none', startedAt: new Date(NOW - 20_000).toISOString() }),
  );
  expect(judgeLook(rollout('deploy'), look(young)).serving).toBe(false);
  expect(judgeLook(rollout('deploy'), look(young, { now: NOW + 20_000 })).serving).toBe(true);
  const checked = young.map((one) => ({ ...one, health: 'HEALTHY' }));
  expect(judgeLook(rollout('deploy'), look(checked)).serving).toBe(true);
});

test('0 of 0 replicas is no success', () => {
  expect(judgeLook(rollout('deploy'), look([], { desired: 0 })).end).toMatchObject({ kind: 'doomed' });
});

const ENDS: readonly [string, readonly EcsReplica[], Partial<Look>, string | null][] = [
  ['one replica exits', [stopped('a')], {}, null],
  ['two replicas exit in the same way', [stopped('a'), stopped('b')], {}, 'doomed'],
  [
    'two replicas exit differently',
    [stopped('a'), stopped('b', { containers: [{ name: 'api', exitCode: 137, reason: '', digest: null }] })],
    {},
    null,
  ],
  ['a replica is slow: its checks fail and it runs', [replica('a', NEW, { target: 'unhealthy' })], {}, null],
  [
    'one replica was stopped by its checks',
    [
      stopped('a', {
        stopCode: 'ServiceSchedulerInitiated',
        stoppedReason: 'Task failed ELB health checks in (target-group arn)',
      }),
    ],
    {},
    null,
  ],
  [
    'a replica was scaled in',
    [
      stopped('a', {
        stopCode: 'ServiceSchedulerInitiated',
        stoppedReason: 'Scaling activity initiated by (deployment ecs-svc/1)',
        containers: [],
      }),
    ],
    {},
    null,
  ],
  [
    'the image does not exist',
    [
      stopped('a', {
        stopCode: 'TaskFailedToStart',
        stoppedReason: 'CannotPullContainerError: failed to resolve ref x@sha256:1: not found',
        containers: [],
      }),
    ],
    {},
    'doomed',
  ],
  [
    'a secret cannot be read',
    [
      stopped('a', {
        stopCode: 'TaskFailedToStart',
        stoppedReason:
          'ResourceInitializationError: unable to pull secrets or registry auth: AccessDeniedException',
        containers: [],
      }),
    ],
    {},
    'doomed',
  ],
  ['the circuit breaker trips', [], { deployment: deployment('2', 'ROLLBACK_IN_PROGRESS', NEW) }, 'doomed'],
  ['it was stopped', [], { deployment: deployment('2', 'STOPPED', NEW) }, 'doomed'],
  [
    'it was replaced',
    [],
    { deployment: deployment('2', 'STOPPED', NEW, { statusReason: 'Replaced by a new service deployment' }) },
    'overtaken',
  ],
  ['a newer one began', [], { newer: { id: '3' } }, 'overtaken'],
];

for (const [name, replicas, changes, end] of ENDS) {
  test(`${name}: ${end ?? 'goes on'}`, () => {
    expect(judgeLook(rollout('deploy'), look(replicas, changes)).end?.kind ?? null).toBe(end);
  });
}

test('a rollback that the platform carries out is no failure of the rollback', () => {
  const back = deployment('2', 'ROLLBACK_IN_PROGRESS', NEW);
  expect(judgeLook(rollout('revert', OLD), look([], { deployment: back })).end).toBeNull();
  const failed = deployment('2', 'ROLLBACK_FAILED', NEW);
  expect(judgeLook(rollout('revert', OLD), look([], { deployment: failed })).end?.kind).toBe('doomed');
});

test("the goal's replicas that were drained before are not counted against its return", () => {
  const before = stopped('o', { taskDefinition: OLD, createdAt: '2025-12-31T23:00:00.000Z' });
  expect(judgeLook(rollout('restore', OLD), look([before])).failing).toEqual([]);
  expect(
    judgeLook(rollout('restore', OLD), look([{ ...before, createdAt: '2026-01-01T00:01:00.000Z' }])).failing,
  ).toHaveLength(1);
});

test('why a replica goes is known while it still drains', () => {
  const draining = (id: string): EcsReplica =>
    stopped(id, {
      status: 'DEACTIVATING',
      target: 'draining',
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: 'Task failed ELB health checks in (target-group tg)',
      containers: [],
    });
  expect(judgeLook(rollout('deploy'), look([draining('a')])).end).toBeNull();
  const { end, failing } = judgeLook(rollout('deploy'), look([draining('a'), draining('b')]));
  expect(end?.kind).toBe('doomed');
  expect(failing.map(({ replica: id }) => id)).toEqual(['a', 'b']);
  const scaledIn = { status: 'DEACTIVATING', stoppedReason: 'Scaling activity initiated by (deployment 3)' };
  const { failing: none } = judgeLook(
    rollout('deploy'),
    look([stopped('c', { ...scaledIn, stopCode: 'ServiceSchedulerInitiated', containers: [] })]),
  );
  expect(none).toEqual([]);
});

test('checks that fail within the grace period do not count', () => {
  const sick = replica('a', NEW, { target: 'unhealthy', startedAt: new Date(NOW - 30_000).toISOString() });
  expect(faultOfRunning(sick, NOW, 60)).toBeNull();
  expect(faultOfRunning(sick, NOW, 20)?.cause).toBe('unhealthy');
});

test('memory, start and exit are told apart by what ECS says', () => {
  const memory = {
    containers: [
      {
        name: 'api',
        exitCode: 137,
        reason: 'OutOfMemoryError: Container killed due to memory usage',
        digest: null,
      },
    ],
  };
  expect(faultOfStopped(stopped('a', memory))?.cause).toBe('out-of-memory');
  expect(
    faultOfStopped(stopped('a', { stoppedReason: 'CannotStartContainerError: exec format error' }))?.cause,
  ).toBe('cannot-start');
  expect(faultOfStopped(stopped('a'))?.message).toContain('exit code 1');
  expect(
    faultOfStopped(stopped('a', { stopCode: 'UserInitiated', stoppedReason: 'by hand', containers: [] })),
  ).toBeNull();
});
