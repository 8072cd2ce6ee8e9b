import { SCENARIOS } from '@thea/rehearsal/scenario/catalogue';
import { platformsOf } from '@thea/rehearsal/scenario/scenario';
import { describe, expect, it } from 'vitest';
import { broken, rehearse } from './house.ts';

const driven = SCENARIOS.filter(
  (scenario) =>
    scenario.speeds.includes('driven') &&
    scenario.targets === undefined &&
    platformsOf(scenario).includes('ecs'),
);

describe('every scenario of ECS, in driven time', () => {
  it.each(driven)('$name: $about', async ({ name }) => {
    const report = await rehearse(name, 'driven');
    expect(broken(report)).toEqual([]);
    expect(report.passed).toBe(true);
  });
});
