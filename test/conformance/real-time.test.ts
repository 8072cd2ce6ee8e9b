import { findScenario } from '@thea/rehearsal/scenario/catalogue';
import { describe, it } from 'vitest';
import { broken, rehearse } from '../rehearsal/scenario/house.ts';
import { IN_REAL_TIME } from './at-leisure.ts';

// Here because real intervals have to be waited for; driven time plays the same scenarios in `npm test`.
describe.concurrent('telling scenarios, in real time', () => {
  it.for(IN_REAL_TIME.map(findScenario))('$name: $about', async ({ name }, { expect }) => {
    const report = await rehearse(name, 'real');
    expect(broken(report)).toEqual([]);
    expect(report.passed).toBe(true);
  });
});
