import { findScenario } from '@thea/rehearsal/scenario/catalogue';
import { describe, expect, it } from 'vitest';
import { broken, rehearse } from '../../rehearsal/scenario/house.ts';
import { ANYWHERE, PAIRED } from '../at-leisure.ts';

describe.each(['railway', 'kubernetes'] as const)('on %s, in driven time', (platform) => {
  it.each(ANYWHERE.map(findScenario))('$name: $about', async ({ name }) => {
    const report = await rehearse(name, 'driven', undefined, platform);
    expect(broken(report)).toEqual([]);
    expect(report.passed).toBe(true);
  });
});

describe('three targets, the other ways', () => {
  it.each(PAIRED.map(findScenario))('$name: $about', async ({ name }) => {
    const report = await rehearse(name, 'driven');
    expect(broken(report)).toEqual([]);
    expect(report.passed).toBe(true);
  });
});
