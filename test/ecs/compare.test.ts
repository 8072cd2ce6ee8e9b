import type { Json } from '@thea/action';
import { compareEcs } from '@thea/ecs/compare';
import { EXCLUDED_OF_REVISION, EXCLUDED_OF_TASK_DEFINITION } from '@thea/ecs/projection';
import { isObject } from '@thea/ecs/raw';
import { imagesOf } from '@thea/ecs/snapshot';
import { expect, test } from 'vitest';
import {
  DIGEST,
  deployment,
  facts,
  OTHER_DIGEST,
  REVISION,
  replica,
  snapshot,
  TASK_DEFINITION,
} from './facts.ts';

type Change = { readonly path: string; readonly body: Json };

/** Every single leaf of a JSON value, changed. */
function changedLeaves(value: Json, path = ''): Change[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      changedLeaves(item, `${path}/${index}`).map((change) => ({
        path: change.path,
        body: value.map((other, at) => (at === index ? change.body : other)),
      })),
    );
  }
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, item]) =>
      changedLeaves(item, `${path}/${key}`).map((change) => ({
        path: change.path,
        body: { ...value, [key]: change.body },
      })),
    );
  }
  const other =
    typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value}-changed`;
  return [{ path, body: other }];
}

const excluded = (path: string, fields: readonly { field: string }[]): boolean =>
  fields.some(({ field }) => path === `/${field}` || path.startsWith(`/${field}/`));

test('a change in any single field of the task definition is found, but for the excluded ones', () => {
  const changes = changedLeaves(TASK_DEFINITION);
  expect(changes.length).toBeGreaterThan(40);
  for (const { path, body } of changes) {
    const taskDefinition = { name: 'x', status: 'ACTIVE', body, tags: {} };
    const live = facts({ live: snapshot('x', { taskDefinition, images: imagesOf(body, null) }) });
    expect(compareEcs(live, facts()).length > 0, path).toBe(!excluded(path, EXCLUDED_OF_TASK_DEFINITION));
  }
});

test('a change in any single field of the service revision is found, but for the excluded ones', () => {
  for (const { path, body } of changedLeaves(REVISION)) {
    const live = facts({ live: snapshot('thea-ia:1', { revision: { id: '12', body } }) });
    expect(compareEcs(live, facts()).length > 0, path).toBe(!excluded(path, EXCLUDED_OF_REVISION));
  }
});

test('every excluded field has a reason', () => {
  for (const { reason } of [...EXCLUDED_OF_REVISION, ...EXCLUDED_OF_TASK_DEFINITION])
    expect(reason).not.toBe('');
});

test('an image with another digest is found, in the snapshot and in a serving replica', () => {
  const images = { api: { reference: 'x@y', digest: OTHER_DIGEST } };
  expect(compareEcs(facts({ live: snapshot('thea-ia:2', { images }) }), facts())).toMatchObject([
    { path: '/images/api', live: OTHER_DIGEST, wanted: DIGEST },
  ]);
  const stray = replica('t9', 'thea-ia:1', {
    containers: [{ name: 'api', exitCode: null, reason: '', digest: OTHER_DIGEST }],
  });
  expect(compareEcs(facts({ replicas: [stray] }), facts())).toMatchObject([{ path: '/replicas/t9/api' }]);
});

test('a difference in a variable names it and shows no value', () => {
  const [container] = TASK_DEFINITION.containerDefinitions;
  const body = {
    ...TASK_DEFINITION,
    containerDefinitions: [{ ...container, environment: [{ name: 'A', value: 'planted-new' }] }],
  };
  const live = facts({
    live: snapshot('x', { taskDefinition: { name: 'x', status: 'ACTIVE', body, tags: {} } }),
  });
  const found = compareEcs(live, facts());
  expect(found.map(({ path }) => path)).toEqual([
    '/taskDefinition/containerDefinitions/api/environment/A/value',
    '/taskDefinition/containerDefinitions/api/environment/B',
  ]);
  expect(JSON.stringify(found)).not.toContain('planted');
});

test('defaults that ECS fills in, and the order of variables, are no difference', () => {
  const [container] = TASK_DEFINITION.containerDefinitions;
  const { essential, cpu, mountPoints, volumesFrom, ...written } = container;
  expect([essential, cpu, mountPoints, volumesFrom]).toEqual([true, 0, [], []]);
  const body = {
    ...TASK_DEFINITION,
    containerDefinitions: [
      {
        ...written,
        environment: [...written.environment].reverse(),
        portMappings: [{ containerPort: 8000 }],
      },
    ],
  };
  const live = facts({
    live: snapshot('x', { taskDefinition: { name: 'x', status: 'ACTIVE', body, tags: {} } }),
  });
  expect(compareEcs(live, facts())).toEqual([]);
});

test('a revision that ECS no longer describes leaves the task definition to compare', () => {
  expect(compareEcs(facts(), facts({ live: snapshot('thea-ia:1', { revision: null }) }))).toEqual([]);
  expect(compareEcs(facts({ live: null }), facts())).toHaveLength(1);
});

/** A way back that has not settled: replicas of what it leaves (thea-ia:2) run beside those of the goal (thea-ia:1). */
const LEFT = { containers: [{ name: 'api', exitCode: null, reason: '', digest: OTHER_DIGEST }] };
const BOTH = [replica('t1', 'thea-ia:1'), replica('t2', 'thea-ia:2', { ...LEFT, weight: 0 })];
const BAD = snapshot('thea-ia:2', { images: { api: { reference: 'x@y', digest: OTHER_DIGEST } } });
const REVERTING = { rollback: { revision: '11', taskDefinition: 'thea-ia:1', reason: '' } };
const COMPLETED = deployment('1', 'SUCCESSFUL', 'thea-ia:1');

test.each([
  [
    'a stop that goes back',
    { deployments: [deployment('2', 'ROLLBACK_IN_PROGRESS', 'thea-ia:2', REVERTING), COMPLETED] },
  ],
  [
    'a stop that does not tell yet where it goes',
    { deployments: [deployment('2', 'STOP_REQUESTED', 'thea-ia:2'), COMPLETED] },
  ],
  ['a new deployment of the goal', { deployments: [deployment('3', 'IN_PROGRESS', 'thea-ia:1'), COMPLETED] }],
  [
    'a new deployment, and what it leaves completed last',
    {
      live: BAD,
      deployments: [
        deployment('3', 'IN_PROGRESS', 'thea-ia:1'),
        deployment('2', 'SUCCESSFUL', 'thea-ia:2'),
        COMPLETED,
      ],
    },
  ],
  [
    'a new deployment of a copy of the goal',
    {
      live: BAD,
      copies: { 'thea-ia:3': 'thea-ia:1' },
      replicas: [replica('t1', 'thea-ia:3'), replica('t2', 'thea-ia:2', LEFT)],
      deployments: [deployment('3', 'IN_PROGRESS', 'thea-ia:3'), deployment('2', 'SUCCESSFUL', 'thea-ia:2')],
    },
  ],
])('%s is no difference before it has settled, and is one if it stays so', (_what, changes) => {
  const live = facts({ replicas: BOTH, ...changes });
  expect(compareEcs(live, facts(), false)).toEqual([]);
  expect(compareEcs(live, facts()).length).toBeGreaterThan(0);
});

const GOING_BACK = { deployments: [deployment('3', 'IN_PROGRESS', 'thea-ia:1'), COMPLETED] };

test.each([
  [
    'a replica of the goal with another digest',
    { ...GOING_BACK, replicas: [replica('t1', 'thea-ia:1', LEFT)] },
    '/replicas/t1/api',
  ],
  [
    "a service revision that is not the goal's",
    {
      ...GOING_BACK,
      live: snapshot('thea-ia:1', {
        revision: { id: '12', body: { ...REVISION, platformVersion: '1.3.0' } },
      }),
    },
    '/service/platformVersion',
  ],
  [
    'a deployment of something else',
    { live: BAD, replicas: [], deployments: [deployment('4', 'IN_PROGRESS', 'thea-ia:4')] },
    '/images/api',
  ],
  [
    'what ended elsewhere',
    { live: BAD, replicas: [], deployments: [deployment('4', 'SUCCESSFUL', 'thea-ia:2')] },
    '/images/api',
  ],
])('%s is a difference also before it has settled', (_what, changes, path) => {
  expect(compareEcs(facts(changes), facts(), false).map((difference) => difference.path)).toEqual([path]);
});
