import { SCENARIOS } from '@thea/rehearsal/scenario/catalogue';
import { platformsOf } from '@thea/rehearsal/scenario/scenario';
import { describe, expect, it } from 'vitest';
import { broken, rehearse } from '../rehearsal/scenario/house.ts';
import { TELLING } from '../rehearsal/scenario/railway-telling.ts';
import { ANYWHERE, PAIRED } from './at-leisure.ts';

const others = SCENARIOS.filter(
  (scenario) =>
    scenario.speeds.includes('driven') &&
    !TELLING.includes(scenario.name) &&
    !ANYWHERE.includes(scenario.name) &&
    !PAIRED.includes(scenario.name) &&
    (scenario.targets !== undefined || platformsOf(scenario).includes('railway')),
);

// Here because all of them together take minutes; the telling ones are played by `npm test`, and what is no platform's
// trouble by `npm run test:every-point`.
describe('the other scenarios that are about the platform, on Railway, in driven time', () => {
  it.each(others)('$name: $about', async ({ name }) => {
    const report = await rehearse(name, 'driven', undefined, 'railway');
    expect(broken(report)).toEqual([]);
    expect(report.passed).toBe(true);
  });
});
