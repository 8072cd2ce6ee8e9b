import { readFileSync } from 'node:fs';
import { parseRecordHead, RECORD_HEAD_SCHEMA, serialiseHead } from '@thea/release';
import { describe, expect, it } from 'vitest';
import { goalAt, headOf } from './heads.ts';

describe('the record head', () => {
  const head = headOf('2', { goal: goalAt('1', 'app:1', 'adopted'), evidence: ['seen'] });
  it('comes back from its JSON unchanged', () => {
    expect(parseRecordHead(JSON.parse(serialiseHead(head)))).toEqual(head);
  });
  it('is published as a schema file that says the same', () => {
    const published: unknown = JSON.parse(
      readFileSync(new URL('../../packages/release/schema/record-head.v1.json', import.meta.url), 'utf8'),
    );
    expect(published).toEqual(RECORD_HEAD_SCHEMA);
  });
  it.each([
    ['an unknown field', { ...head, password: 'x' }],
    ['a digest that is none', { ...head, release: { ...head.release, images: { app: 'latest' } } }],
    ['another schema', { ...head, schema: 'thea.record-head.v9' }],
    ['a missing field', (({ state: _state, ...rest }) => rest)(head)],
    ['nothing', null],
  ])('refuses %s', (_name, value) => {
    expect(() => parseRecordHead(value)).toThrow(/does not fit its schema/);
  });
  it('cuts long sentences and refuses what does not fit in 8 KiB', () => {
    const long = JSON.parse(serialiseHead({ ...head, evidence: ['x'.repeat(1000)] })) as {
      evidence: string[];
    };
    expect(long.evidence[0]).toHaveLength(240);
    const snapshot = { much: 'y'.repeat(9000) };
    expect(() => serialiseHead({ ...head, goal: { ...goalAt('1', 'app:1'), snapshot } })).toThrow(/8192/);
  });
});
