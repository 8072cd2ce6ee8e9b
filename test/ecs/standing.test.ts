import type { EcsFacts } from '@thea/ecs/facts';
import { changedFields, desiredAgain } from '@thea/ecs/goal-update';
import { decideRestoration } from '@thea/ecs/restoration';
import { liveOf, minimumHealthyOf, standingOf } from '@thea/ecs/standing';
import type { RecordHead } from '@thea/release';
import { expect, test } from 'vitest';
import { deployment, facts, head, OTHER_DIGEST, REVISION, replica, snapshot } from './facts.ts';

const good = deployment('1', 'SUCCESSFUL', 'thea-ia:1');
const ours = (status: string, rollback: string | null = null) =>
  deployment('2', status, 'thea-ia:2', {
    rollback: rollback === null ? null : { revision: 'r', taskDefinition: rollback, reason: '' },
  });
const theirs = (status: string, taskDefinition = 'thea-ia:9') => deployment('3', status, taskDefinition);
const first: Partial<RecordHead> = { goal: null, onFirstFailure: 'remove' };

// Reference: the table of calls by state.
const TABLE: readonly [string, Partial<EcsFacts>, Partial<RecordHead>, string, string][] = [
  ['never staged', {}, { platformRelease: null }, 'untouched', 'nothing'],
  ['staged, never applied', {}, { rollout: null }, 'untouched', 'nothing'],
  ['pending', { deployments: [ours('PENDING'), good] }, {}, 'in-progress', 'stop'],
  ['in progress', { deployments: [ours('IN_PROGRESS'), good] }, {}, 'in-progress', 'stop'],
  ['stop requested', { deployments: [ours('STOP_REQUESTED'), good] }, {}, 'restoring', 'watch'],
  [
    'rolling back',
    { deployments: [ours('ROLLBACK_IN_PROGRESS', 'thea-ia:1'), good] },
    {},
    'restoring',
    'watch',
  ],
  [
    'rollback requested, not told where',
    { deployments: [ours('ROLLBACK_REQUESTED'), good] },
    {},
    'restoring',
    'watch',
  ],
  ['rolled back', { deployments: [ours('ROLLBACK_SUCCESSFUL', 'thea-ia:1'), good] }, {}, 'restored', 'watch'],
  ['completed', { deployments: [ours('SUCCESSFUL'), good] }, {}, 'candidate', 'update'],
  ['stopped', { deployments: [ours('STOPPED'), good] }, {}, 'candidate', 'update'],
  [
    'rollback failed',
    { deployments: [ours('ROLLBACK_FAILED', 'thea-ia:1'), good] },
    {},
    'candidate',
    'update',
  ],
  [
    'in progress, but what completed before is not the goal',
    { deployments: [ours('IN_PROGRESS'), deployment('1b', 'SUCCESSFUL', 'thea-ia:0'), good] },
    {},
    'in-progress',
    'update',
  ],
  [
    'rolling back to what is not the goal',
    { deployments: [ours('ROLLBACK_IN_PROGRESS', 'thea-ia:0'), good] },
    {},
    'in-progress',
    'update',
  ],
  [
    'rolled back to what is not the goal',
    { deployments: [ours('ROLLBACK_SUCCESSFUL', 'thea-ia:0'), good] },
    {},
    'candidate',
    'update',
  ],
  [
    'in progress, but the tag of the goal was resolved to another digest',
    {
      deployments: [ours('IN_PROGRESS'), good],
      live: snapshot('thea-ia:1', { images: { api: { reference: 'x:tag', digest: OTHER_DIGEST } } }),
    },
    {},
    'in-progress',
    'update',
  ],
  [
    'being restored by an update',
    { deployments: [theirs('IN_PROGRESS', 'thea-ia:1'), ours('SUCCESSFUL'), good] },
    {},
    'restoring',
    'watch',
  ],
  [
    'restored by an update',
    { deployments: [theirs('SUCCESSFUL', 'thea-ia:1'), ours('SUCCESSFUL'), good] },
    {},
    'restored',
    'watch',
  ],
  [
    'restored by a pinned copy',
    {
      deployments: [theirs('SUCCESSFUL', 'thea-ia:3'), ours('SUCCESSFUL'), good],
      copies: { 'thea-ia:3': 'thea-ia:1' },
    },
    {},
    'restored',
    'watch',
  ],
  ['overtaken', { deployments: [theirs('IN_PROGRESS'), ours('STOPPED'), good] }, {}, 'foreign', 'refused'],
  ['replaced', { deployments: [theirs('SUCCESSFUL'), ours('SUCCESSFUL'), good] }, {}, 'foreign', 'refused'],
  ['first, in progress', { deployments: [ours('IN_PROGRESS')], live: null }, first, 'in-progress', 'remove'],
  ['first, completed', { deployments: [ours('SUCCESSFUL')] }, first, 'candidate', 'remove'],
  ['first, to be left', { deployments: [ours('SUCCESSFUL')] }, { goal: null }, 'candidate', 'nothing'],
  ['first, removed', { deployments: [ours('SUCCESSFUL')], desired: 0 }, first, 'restored', 'watch'],
];

for (const [name, given, record, standing, way] of TABLE) {
  test(`${name}: ${standing}, ${way}`, () => {
    const seen = facts({ taskDefinition: 'thea-ia:1', ...given });
    const recorded = head(record);
    expect(standingOf(seen, recorded).kind).toBe(standing);
    const decide = (): string => decideRestoration(seen, recorded).kind;
    if (way === 'refused') expect(decide).toThrow(/Nothing was touched/);
    else expect(decide()).toBe(way);
  });
}

test('a list that does not show yet what ECS accepted does not make a release untouched', () => {
  expect(standingOf(facts(), head()).kind).toBe('in-progress');
  expect(standingOf(facts(), head({ baseline: '0' })).kind).toBe('untouched');
});

test('an update that lists do not show yet is seen by the task definition of the service', () => {
  expect(standingOf(facts({ taskDefinition: 'thea-ia:2', deployments: [] }), head()).kind).toBe('candidate');
});

test('what serves is live; a service without running replicas serves nothing', () => {
  expect(liveOf(facts())).toMatchObject({ platformRelease: 'thea-ia:1', serving: true });
  expect(liveOf(facts({ replicas: [] }))).toBeNull();
  expect(liveOf(facts({ replicas: [replica('t1', 'thea-ia:1', { target: 'unhealthy' })] }))?.serving).toBe(
    false,
  );
  expect(liveOf(facts({ deployments: [theirs('IN_PROGRESS'), good] }))?.serving).toBe(false);
});

test('the minimum is what ECS keeps, rounded up, and never nothing', () => {
  expect(minimumHealthyOf({ desired: 3, minimumHealthyPercent: 50 })).toBe(2);
  expect(minimumHealthyOf({ desired: 2, minimumHealthyPercent: 0 })).toBe(1);
});

test('only fields that differ from the goal are sent, and what was added is taken away', () => {
  expect(changedFields(REVISION, REVISION)).toEqual({});
  const { serviceConnectConfiguration, capacityProviderStrategy, ...without } = REVISION;
  expect(changedFields(without, REVISION)).toEqual({
    serviceConnectConfiguration: { enabled: false },
    capacityProviderStrategy: [],
    forceNewDeployment: true,
  });
  expect(changedFields(REVISION, without)).toEqual({
    serviceConnectConfiguration,
    capacityProviderStrategy,
    forceNewDeployment: true,
  });
});

test('the number of replicas is never lowered, and raised only where this release lowered it', () => {
  const before = (desired: number, asked: number | null) =>
    head({ restoreFacts: { desired, asked, scaling: null } });
  expect(desiredAgain(facts({ desired: 2 }), before(5, null))).toEqual({});
  expect(desiredAgain(facts({ desired: 2 }), before(5, 2))).toEqual({ desiredCount: 5 });
  expect(desiredAgain(facts({ desired: 8 }), before(5, 8))).toEqual({});
  const scaling = {
    minimum: 1,
    maximum: 4,
    scaleOutActive: true,
    suspended: { in: false, out: false, scheduled: false },
  };
  expect(desiredAgain(facts({ desired: 2, scaling }), before(5, 2))).toEqual({ desiredCount: 4 });
});
