import { diffLines, isSame } from '@thea/kubernetes/diff';
import { refOf } from '@thea/kubernetes/object';
import { type JsonObject, object } from '@thea/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import { digestOf, rawDeployment } from './sample.ts';

const changed = (from: string, to: string): JsonObject =>
  object(JSON.parse(JSON.stringify(rawDeployment()).replaceAll(from, to)));
const linesOf = (result: JsonObject, live: JsonObject | null = rawDeployment()) =>
  diffLines(refOf(result), live, result, false);

describe('the diff of a plan', () => {
  it('names a place by the names on the way to it', () => {
    expect(linesOf(changed(digestOf('1'), digestOf('2')))).toEqual([
      '~ Deployment api',
      expect.stringMatching(/^ {2}\/spec\/template\/spec\/containers\/api\/image: .* → /),
    ]);
  });

  it('says nothing of what the platform assigns, of our own mark, and of an object that stays', () => {
    expect(linesOf(changed('"812"', '"813"'))).toEqual([]);
    expect(
      linesOf(
        changed('"example.com/team":"core"', '"example.com/team":"core","theaia.dev/record":"thea-ia:4"'),
      ),
    ).toEqual([]);
    expect(isSame(rawDeployment(), rawDeployment({ replicas: 9 }), true)).toBe(true);
    expect(isSame(rawDeployment(), rawDeployment({ replicas: 9 }), false)).toBe(false);
  });

  it('shows no value of a Secret or of a variable, not even in a container that is new', () => {
    const secret = (value: string): JsonObject => ({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'database' },
      data: { PASSWORD: value },
    });
    const sidecar = changed(
      '"containers":[',
      '"containers":[{"name":"side","env":[{"name":"KEY","value":"planted-key"}]},',
    );
    const text = [
      ...linesOf(secret('b3RoZXI='), secret('cGxhbnRlZA==')),
      ...linesOf(secret('b3RoZXI='), null),
      ...linesOf(changed('planted-value', 'planted-other')),
      ...linesOf(sidecar),
    ].join('\n');
    expect(text).toContain('/data/PASSWORD');
    expect(text).toContain('LOG_LEVEL');
    expect(text).not.toMatch(/planted|b3RoZXI|cGxhbnRlZA/);
  });
});
