import { SCENARIOS } from '@thea/rehearsal/scenario/catalogue';
import { platformsOf } from '@thea/rehearsal/scenario/scenario';
import { describe, expect, it } from 'vitest';
import { broken, rehearse } from '../rehearsal/scenario/house.ts';
import { TELLING } from '../rehearsal/scenario/kubernetes-telling.ts';

const others = SCENARIOS.filter(
  (scenario) =>
    scenario.speeds.includes('driven') &&
    !TELLING.includes(scenario.name) &&
    scenario.targets === undefined &&
    platformsOf(scenario).includes('kubernetes'),
);

// Here because all of them together take minutes; the telling ones are played by `npm test`.
describe('every other scenario on Kubernetes, in driven time', () => {
  it.each(others)('$name: $about', async ({ name }) => {
    const report = await rehearse(name, 'driven', undefined, 'kubernetes');
    expect(broken(report)).toEqual([]);
    expect(report.passed).toBe(true);
  });
});
