import { SCENARIOS } from '@thea/rehearsal/scenario/catalogue';
import { platformsOf } from '@thea/rehearsal/scenario/scenario';
import { describe, expect, it } from 'vitest';
import { broken, rehearse } from '../rehearsal/scenario/house.ts';
import { TELLING } from '../rehearsal/scenario/railway-telling.ts';

const others = SCENARIOS.filter(
  (scenario) =>
    scenario.speeds.includes('driven') &&
    !TELLING.includes(scenario.name) &&
    (scenario.targets !== undefined || platformsOf(scenario).includes('railway')),
);

// Here because all of them together take minutes; the telling ones are played by `npm test`.
describe('every other scenario on Railway, in driven time', () => {
  it.each(others)('$name: $about', async ({ name }) => {
    const report = await rehearse(name, 'driven', undefined, 'railway');
    expect(broken(report)).toEqual([]);
    expect(report.passed).toBe(true);
  });
});
