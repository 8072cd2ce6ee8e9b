import { SCENARIOS } from '@thea/rehearsal/scenario/catalogue';
import { describe, it } from 'vitest';
import { broken, rehearse } from '../rehearsal/scenario/house.ts';

const real = SCENARIOS.filter(({ speeds }) => speeds.includes('real'));

// Here because real intervals have to be waited for; driven time plays the same scenarios in `npm test`.
describe.concurrent('every scenario, in real time', () => {
  it.for(real)('$name: $about', async ({ name }, { expect }) => {
    const report = await rehearse(name, 'real');
    expect(broken(report)).toEqual([]);
    expect(report.passed).toBe(true);
  });
});
