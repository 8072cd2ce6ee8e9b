import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, parseJsonFile, parseJsonText, parseYamlFile, type SourceFile } from '@thea/action';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'thea-source-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string | Buffer): string {
  writeFileSync(join(folder, name), text);
  return name;
}

function failureOf(read: () => SourceFile): Failure {
  try {
    read();
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
  throw new Error('It did not fail.');
}

describe('a JSON file', () => {
  it('tells where each value stands', () => {
    const path = write('a.json', '{\n  "a": {\n    "b": [1,\n      "two"]\n  },\n  "a/b\\n": 3\n}\n');
    const file = parseJsonFile(path, folder);
    expect(file.value).toEqual({ a: { b: [1, 'two'] }, 'a/b\n': 3 });
    expect(file.place(['a', 'b', 1])).toEqual({ path: 'a.json', line: 4, column: 7 });
    expect(file.place(['a/b\n'])).toEqual({ path: 'a.json', line: 6, column: 12 });
    expect(file.place(['a', 'missing', 0])).toEqual({ path: 'a.json', line: 2, column: 8 });
  });

  it.each([
    ['a key without quotes', '{\n  "a": 1,\n  b: 2\n}', 3, 3],
    ['a comma too many', '{\n  "a": 1,\n}', 3, 1],
    ['a missing comma', '[1\n 2]', 2, 2],
    ['a comment', '// c\n{}', 1, 1],
    ['an open string', '{"a":\n "b}', 2, 2],
    ['a bad escape', '{"a":\n "\\x"}', 2, 2],
    ['a tab in a string', '["a\tb"]', 1, 2],
    ['a leading zero', '[01]', 1, 3],
    ['an early end', '{"a": [\n', 2, 1],
    ['nothing', '', 1, 1],
    ['two values', '{}\n{}', 2, 1],
    ['single quotes', "{'a': 1}", 1, 2],
    ['too many levels', '['.repeat(5000), 1, 202],
  ])('with %s is refused there', (_, text, line, column) => {
    const failure = failureOf(() => parseJsonFile(write('bad.json', text), folder));
    expect(failure.place).toMatchObject({ path: 'bad.json', line });
    expect(failure.place?.column).toBe(column);
    expect(failure.message).toMatch(/^The file bad\.json is not JSON: .* at line \d+, column \d+\. \S/);
  });

  it('is judged as JSON.parse judges it', () => {
    const texts = [
      '1e5',
      '-0',
      '-',
      '1.',
      '.5',
      '"\\u00e9"',
      '"\\u00g9"',
      '[]',
      '[,]',
      '{"a":}',
      'nul',
      'true ',
      '"\u2028"',
      '\u00a01',
    ];
    for (const text of texts) {
      let ok = true;
      try {
        JSON.parse(text);
      } catch {
        ok = false;
      }
      expect(parseJsonText(text).ok, text).toBe(ok);
    }
  });
});

describe('a YAML file', () => {
  it('tells where each value stands', () => {
    const path = write('a.yml', 'targets:\n  - name: one\n    port: 80\n  - name: two\n');
    const file = parseYamlFile(path, folder);
    expect(file.value).toEqual({ targets: [{ name: 'one', port: 80 }, { name: 'two' }] });
    expect(file.place(['targets', 1, 'name'])).toEqual({ path: 'a.yml', line: 4, column: 11 });
    expect(file.place(['targets', 1, 'missing'])).toEqual({ path: 'a.yml', line: 4, column: 5 });
  });

  it.each([
    ['a tab as indent', 'a:\n\tb: 1\n', 2],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 3],
    ['an unknown tag', 'a: 1\nb: !env X\n', 2],
    ['an open bracket', 'a: [1,\n', 2],
    ['two documents', 'a: 1\n---\nb: 2\n', 2],
  ])('with %s is refused there', (_, text, line) => {
    const failure = failureOf(() => parseYamlFile(write('bad.yml', text), folder));
    expect(failure.place).toMatchObject({ path: 'bad.yml', line });
    expect(failure.message).toMatch(/^The file bad\.yml is not YAML: /);
  });

  it('cannot grow without end', () => {
    const levels = Array.from({ length: 9 }, (_, index) => {
      const items = Array(9).fill(index === 0 ? 'x' : `*a${index - 1}`);
      return `a${index}: &a${index} [${items.join(', ')}]`;
    });
    const failure = failureOf(() => parseYamlFile(write('bomb.yml', levels.join('\n')), folder));
    expect(failure.message).toContain('aliases');
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['is missing', 'no.json', 'cannot be read'],
    ['is a folder', '.', 'is not a file'],
    ['is not UTF-8', write('latin.json', Buffer.from([0x22, 0xfc, 0x22])), 'is not UTF-8 text'],
  ])('because it %s is a sentence', (_, path, sentence) => {
    for (const read of [parseJsonFile, parseYamlFile]) {
      const failure = failureOf(() => read(path, folder));
      expect(failure.kind).toBe('input');
      expect(failure.message).toContain(sentence);
    }
  });
});
