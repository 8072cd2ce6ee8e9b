import type { EcsFacts, EcsReplica } from '@thea/ecs/facts';
import { isInTheWay } from '@thea/ecs/in-the-way';
import { expect, test } from 'vitest';
import { deployment, facts, replica, snapshot } from './facts.ts';

const OLD = 'thea-ia:1';
const NEW = 'thea-ia:2';
const good = deployment('1', 'SUCCESSFUL', OLD);
const back = { revision: 'r1', taskDefinition: OLD, reason: '' };
const bad = (status: string) => deployment('2', status, NEW, { rollback: back });
/** Replicas of each, the last of which `serving` says get traffic. */
const replicas = (old: string, fresh: string): EcsReplica[] =>
  [...old].map((mark, index) => one(OLD, mark, index)).concat([...fresh].map((mark, i) => one(NEW, mark, i)));
const one = (name: string, mark: string, index: number): EcsReplica =>
  replica(`${name}-${index}`, name, { target: mark === '+' ? 'healthy' : 'draining' });

const TABLE: readonly [string, Partial<EcsFacts>, boolean][] = [
  ['nothing was ever deployed', { deployments: [] }, false],
  ['the newest has completed', { deployments: [good] }, false],
  ['a release comes', { deployments: [deployment('2', 'IN_PROGRESS', NEW), good] }, true],
  [
    'nothing is live yet',
    { deployments: [deployment('2', 'IN_PROGRESS', NEW)], live: null, replicas: [] },
    true,
  ],
  [
    'it is stopped, and its replicas still get traffic',
    { deployments: [bad('ROLLBACK_IN_PROGRESS'), good], replicas: replicas('++', '+') },
    true,
  ],
  [
    'it is stopped, and too few of the old replicas serve',
    { deployments: [bad('ROLLBACK_IN_PROGRESS'), good], replicas: replicas('+-', '--') },
    true,
  ],
  [
    'it is stopped, and only its replicas have to leave',
    { deployments: [bad('ROLLBACK_IN_PROGRESS'), good], replicas: replicas('++', '--') },
    false,
  ],
  [
    'an update brings the old one back, and both get traffic',
    {
      deployments: [deployment('3', 'IN_PROGRESS', OLD), deployment('2', 'SUCCESSFUL', NEW), good],
      replicas: replicas('++', '+'),
    },
    true,
  ],
  [
    'an update has brought it back, and old replicas drain',
    {
      deployments: [deployment('3', 'IN_PROGRESS', OLD), deployment('2', 'SUCCESSFUL', NEW), good],
      replicas: replicas('++', '--'),
    },
    false,
  ],
  [
    'a pinned copy comes back, and too few of its replicas serve',
    {
      deployments: [deployment('3', 'IN_PROGRESS', NEW), deployment('2', 'SUCCESSFUL', 'thea-ia:9')],
      live: snapshot(NEW),
      copies: { [NEW]: OLD },
      replicas: replicas('', '+-'),
    },
    true,
  ],
  [
    'a verified release serves while old replicas drain',
    {
      deployments: [deployment('2', 'IN_PROGRESS', NEW), good],
      live: snapshot(NEW),
      replicas: replicas('--', '++'),
    },
    false,
  ],
  [
    'a verified release has lost a replica since',
    {
      deployments: [deployment('2', 'IN_PROGRESS', NEW), good],
      live: snapshot(NEW),
      replicas: replicas('--', '+-'),
    },
    false,
  ],
];

for (const [name, given, expected] of TABLE) {
  test(`${name}: ${expected ? 'in the way' : 'not in the way'}`, () => {
    expect(isInTheWay(facts(given))).toBe(expected);
  });
}
