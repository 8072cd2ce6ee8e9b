import { lifecycleSteps } from '@thea/rehearsal/aws/ecs/lifecycle';
import { expect, test } from 'vitest';

/** The production shifts of a strategy as `percent/minutes`. */
function shifts(configuration: Parameters<typeof lifecycleSteps>[0]): string[] {
  return (lifecycleSteps(configuration, false) ?? [])
    .filter(({ stage }) => stage === 'PRODUCTION_TRAFFIC_SHIFT')
    .map(({ production, minutes }) => `${production}/${minutes}`);
}

test.each([
  ['BLUE_GREEN shifts at once', { strategy: 'BLUE_GREEN' }, ['100/0']],
  ['CANARY with its defaults', { strategy: 'CANARY' }, ['5/10', '100/0']],
  [
    'CANARY of a tenth of a percent',
    { strategy: 'CANARY', canaryConfiguration: { canaryPercent: 0.1, canaryBakeTimeInMinutes: 0 } },
    ['0.1/0', '100/0'],
  ],
  [
    'LINEAR that does not divide 100',
    { strategy: 'LINEAR', linearConfiguration: { stepPercent: 33.3, stepBakeTimeInMinutes: 2 } },
    ['33.3/2', '66.6/2', '99.9/2', '100/0'],
  ],
  ['LINEAR in one step', { strategy: 'LINEAR', linearConfiguration: { stepPercent: 100 } }, ['100/0']],
])('%s', (_, configuration, expected) => {
  expect(shifts(configuration)).toEqual(expected);
});

test('LINEAR with its defaults takes ten steps of ten percent', () => {
  const steps = shifts({ strategy: 'LINEAR' });
  expect([steps.length, steps[0], steps.at(-2), steps.at(-1)]).toEqual([10, '10/6', '90/6', '100/0']);
});

test('ROLLING has no stages, and only an overtaking deployment reconciles', () => {
  expect(lifecycleSteps({ strategy: 'ROLLING' }, true)).toBeNull();
  expect(lifecycleSteps({}, false)).toBeNull();
  expect(lifecycleSteps({ strategy: 'BLUE_GREEN' }, true)?.[0]?.stage).toBe('RECONCILE_SERVICE');
  expect(lifecycleSteps({ strategy: 'BLUE_GREEN' }, false)?.[0]?.stage).toBe('PRE_SCALE_UP');
});
