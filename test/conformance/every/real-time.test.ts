import { SCENARIOS } from '@thea/rehearsal/scenario/catalogue';
import { describe, it } from 'vitest';
import { broken, rehearse } from '../../rehearsal/scenario/house.ts';
import { IN_REAL_TIME } from '../at-leisure.ts';

const others = SCENARIOS.filter(
  ({ name, speeds }) => speeds.includes('real') && !IN_REAL_TIME.includes(name),
);

describe.concurrent('every other scenario, in real time', () => {
  it.for(others)('$name: $about', async ({ name }, { expect }) => {
    const report = await rehearse(name, 'real');
    expect(broken(report)).toEqual([]);
    expect(report.passed).toBe(true);
  });
});
