import type { TargetEntry } from '@thea/platforms';
import { expect, test } from 'vitest';
import { siblingsOf } from '../../actions/rollback/src/siblings.ts';

function entry(name: string, wave: number): TargetEntry {
  return {
    ref: { platform: 'ecs', name, locator: {} },
    wave,
    url: null,
    onFirstFailure: 'leave',
    verify: {
      by: 'address',
      path: '/health',
      versionField: '/version',
      releaseField: '/release',
      replicaField: '/replica',
      consecutive: 5,
      window: 30,
      onInconclusive: 'hold',
    },
    words: {},
  };
}

const FILE = {
  targets: [entry('staging', 1), entry('api', 2), entry('worker', 2), entry('last', 3)],
};

test.each([
  ['api', 'all', ['staging', 'worker']],
  ['api', 'wave', ['worker']],
  ['api', 'none', []],
  ['staging', 'all', []],
  ['last', 'all', ['staging', 'api', 'worker']],
  ['last', 'wave', []],
] as const)('%s with "%s" takes along %j', (name, scope, expected) => {
  const own = FILE.targets.find(({ ref }) => ref.name === name) ?? null;
  expect(siblingsOf({ entry: own, file: FILE }, scope).map(({ ref }) => ref.name)).toEqual(expected);
});

test('a target that no file names has no siblings, and "none" asks for none', () => {
  expect(siblingsOf({ entry: null, file: null }, 'none')).toEqual([]);
  expect(() => siblingsOf({ entry: null, file: null }, 'all')).toThrow(/"siblings" needs a targets file/);
});
