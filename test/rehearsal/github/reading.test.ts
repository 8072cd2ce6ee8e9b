import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '@thea/action';
import { readWorkflow } from '@thea/rehearsal/github/language/workflow';
import { CommandReader, parseCommand } from '@thea/rehearsal/github/machine/commands';
import { parseKeyValues } from '@thea/rehearsal/github/machine/file-commands';
import { Masker } from '@thea/rehearsal/github/machine/mask';
import { shellCommand } from '@thea/rehearsal/github/machine/shell';
import { combinationName, expandMatrix } from '@thea/rehearsal/github/run/matrix';
import { within } from '@thea/rehearsal/github/run/permissions';
import { expect, test } from 'vitest';

// docs "Running variations of jobs in a workflow": the example of include, and its result.
test('include extends what it fits and adds what fits nowhere', () => {
  const expanded = expandMatrix('example', {
    fruit: ['apple', 'pear'],
    animal: ['cat', 'dog'],
    include: [
      { color: 'green' },
      { color: 'pink', animal: 'cat' },
      { fruit: 'apple', shape: 'circle' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ],
  });
  expect(expanded).toEqual([
    { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
    { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
    { fruit: 'pear', animal: 'cat', color: 'pink' },
    { fruit: 'pear', animal: 'dog', color: 'green' },
    { fruit: 'banana' },
    { fruit: 'banana', animal: 'cat' },
  ]);
});

test('exclude needs only a partial match, before anything is included', () => {
  const matrix = {
    os: ['linux', 'mac'],
    node: [20, 24],
    exclude: [{ os: 'mac', node: 20 }],
    include: [{ os: 'mac', node: 20, slow: true }],
  };
  expect(expandMatrix('x', matrix)).toEqual([
    { os: 'linux', node: 20 },
    { os: 'linux', node: 24 },
    { os: 'mac', node: 24 },
    { os: 'mac', node: 20, slow: true },
  ]);
  expect(combinationName('x', { os: 'mac', target: { name: 'api', wave: 1 } })).toBe('x (mac, api, 1)');
});

test.each<[string, Json]>([
  ['Matrix must define at least one vector', {}],
  ['Matrix must define at least one vector', { include: [] }],
  ["Matrix vector 'a' does not contain any values", { a: [] }],
  ["Matrix vector 'a' must be a list", { a: 'text' }],
  ['256 are allowed', { a: Array.from({ length: 257 }, (_, n) => n) }],
])('%s', (sentence, matrix) => {
  expect(() => expandMatrix('deploy', matrix)).toThrow(sentence);
});

test.each([
  [
    '::error file=a.ts,line=3::it broke',
    { name: 'error', properties: { file: 'a.ts', line: '3' }, data: 'it broke' },
  ],
  ['  ::Notice::100%25%0Adone', { name: 'notice', properties: {}, data: '100%\ndone' }],
  ['::warning title=a%3A b%2C c::d: e', { name: 'warning', properties: { title: 'a: b, c' }, data: 'd: e' }],
  ['::add-mask::a::b', { name: 'add-mask', properties: {}, data: 'a::b' }],
  ['error ::error::no', null],
  [':: ::', null],
  ['::', null],
])('the line %j is read as the runner reads it', (line, expected) => {
  expect(parseCommand(line)).toEqual(expected);
});

test('between stop-commands and its token nothing is a command', () => {
  const reader = new CommandReader();
  const lines = ['::stop-commands::abc', '::error::x', '::abc::', '::error::y'];
  expect(
    lines
      .map((line) => reader.read(line))
      .map((read) => (typeof read === 'object' ? (read?.name ?? null) : read)),
  ).toEqual(['stop-commands', null, 'resumed', 'error']);
});

test('file commands take lines and blocks, and refuse the rest with the sentence of the runner', () => {
  expect(parseKeyValues('a=1=2\nb<<X\nline=1\n\nX\nc=\n', 'output')).toEqual({
    a: '1=2',
    b: 'line=1\n',
    c: '',
  });
  expect(() => parseKeyValues('b<<X\nline', 'output')).toThrow("Matching delimiter not found 'X'");
  expect(() => parseKeyValues('nothing', 'env')).toThrow("file command 'env'");
  expect(() => parseKeyValues('=x', 'env')).toThrow('Name must not be empty');
});

test('a secret is masked line by line and in its encodings', () => {
  const masker = new Masker();
  masker.add('p@ss word\nsecond "line"');
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const shown = ['p@ss word', 'second "line"', 'second \\"line\\"', 'p%40ss%20word'];
  expect(shown.map((text) => masker.mask(`<${text}>`))).toEqual(shown.map(() => '<***>'));
  expect(masker.mask(base64('user:p@ss word'))).not.toContain(base64('p@ss word').slice(4));
  expect(masker.mask('nothing to hide')).toBe('nothing to hide');
});

test('shells are those of the runner', () => {
  expect(shellCommand('', '/f').arguments).toEqual(['-e', '/f']);
  expect(shellCommand('bash', '/f').arguments).toEqual([
    '--noprofile',
    '--norc',
    '-e',
    '-o',
    'pipefail',
    '/f',
  ]);
  expect(shellCommand('node {0}', '/f')).toEqual({ file: 'node', arguments: ['/f'] });
  expect(() => shellCommand('pwsh', '/f')).toThrow('not on this machine');
});

test('permissions of a called workflow can only shrink', () => {
  expect(within({ contents: 'write' }, { contents: 'read' }, 'w.yml', 'a')).toEqual({ contents: 'read' });
  expect(within({ contents: 'read' }, null, 'w.yml', 'a')).toEqual({ contents: 'read' });
  expect(() => within({ contents: 'read' }, { contents: 'write' }, 'w.yml', 'a')).toThrow(
    "requesting 'contents: write', but is only allowed 'contents: read'",
  );
});

test('a workflow that has changed is read anew, and one that was refused is refused again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thea-workflow-'));
  const file = join(folder, 'some.yml');
  const read = (step: string) => {
    writeFileSync(file, `on: push\njobs:\n  one:\n    runs-on: x\n    steps:\n      - ${step}\n`);
    return readWorkflow(file, 'some.yml');
  };
  try {
    expect((await read('run: first')).jobs[0]?.steps[0]?.run?.toString()).toBe('first');
    expect((await read('run: second')).jobs[0]?.steps[0]?.run?.toString()).toBe('second');
    for (const _ of [1, 2]) await expect(read('nothing: here')).rejects.toThrow(/some\.yml/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
