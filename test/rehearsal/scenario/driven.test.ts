import { SCENARIOS } from '@thea/rehearsal/scenario/catalogue';
import { describe, expect, it } from 'vitest';
import { broken, rehearse } from './house.ts';

const driven = SCENARIOS.filter(({ speeds }) => speeds.includes('driven'));

describe('every scenario, in driven time', () => {
  it.each(driven)('$name: $about', async ({ name }) => {
    const report = await rehearse(name, 'driven');
    expect(broken(report)).toEqual([]);
    expect(report.passed).toBe(true);
  });
});
