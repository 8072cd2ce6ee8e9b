import { findScenario } from '@thea/rehearsal/scenario/catalogue';
import { describe, expect, it } from 'vitest';
import { broken, rehearse } from './house.ts';
import { TELLING } from './kubernetes-telling.ts';

describe('telling scenarios on Kubernetes, in driven time', () => {
  it.each(TELLING.map(findScenario))('$name: $about', async ({ name }) => {
    const report = await rehearse(name, 'driven', undefined, 'kubernetes');
    expect(broken(report)).toEqual([]);
    expect(report.passed).toBe(true);
    expect(report.targets.map(({ platform }) => platform)).toEqual(['kubernetes']);
  });
});
