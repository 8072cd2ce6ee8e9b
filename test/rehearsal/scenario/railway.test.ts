import { findScenario } from '@thea/rehearsal/scenario/catalogue';
import { describe, expect, it } from 'vitest';
import { broken, rehearse } from './house.ts';
import { TELLING } from './railway-telling.ts';

describe('telling scenarios on Railway, and on Railway and ECS together, in driven time', () => {
  it.each(TELLING.map(findScenario))('$name: $about', async ({ name }) => {
    const report = await rehearse(name, 'driven', undefined, 'railway');
    expect(broken(report)).toEqual([]);
    expect(report.passed).toBe(true);
    expect(report.targets.map(({ platform }) => platform)).toContain('railway');
  });
});
