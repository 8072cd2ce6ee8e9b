import { frozen, leftSuspended, suspensionBefore } from '@thea/ecs/scaling-freeze';
import { expect, test } from 'vitest';
import { head } from './facts.ts';

const FREE = { in: false, out: false, scheduled: false };
const scaling = (suspended: typeof FREE) => ({ minimum: 1, maximum: 4, scaleOutActive: true, suspended });
const recorded = (suspended: typeof FREE | null) =>
  head({
    restoreFacts: {
      desired: 2,
      asked: null,
      scaling: suspended === null ? null : { minimum: 1, maximum: 4, suspended: { ...suspended } },
    },
  });

test('what is suspended before a rollback is what is put back after it', () => {
  expect(frozen(FREE)).toEqual({ in: true, out: false, scheduled: true });
  expect(suspensionBefore(scaling(FREE), recorded(FREE))).toEqual(FREE);
  const someone = { in: true, out: true, scheduled: false };
  expect(suspensionBefore(scaling(someone), recorded(FREE))).toEqual(someone);
  expect(suspensionBefore(null, recorded(FREE))).toBeNull();
});

test('what a rollback that died left suspended is told by the record', () => {
  expect(suspensionBefore(scaling(frozen(FREE)), recorded(FREE))).toEqual(FREE);
  expect(leftSuspended(scaling(frozen(FREE)), recorded(FREE))).toEqual(FREE);
  expect(leftSuspended(scaling(FREE), recorded(FREE))).toBeNull();
  expect(leftSuspended(scaling(frozen(FREE)), recorded(frozen(FREE)))).toBeNull();
  expect(leftSuspended(scaling(frozen(FREE)), recorded(null))).toBeNull();
});
