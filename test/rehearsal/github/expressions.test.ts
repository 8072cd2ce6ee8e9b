import type { Json } from '@thea/action';
import { evaluate, holds, toJson } from '@thea/rehearsal/github/language/expression';
import {
  type JobConclusion,
  jobStatusFunctions,
  stepStatusFunctions,
} from '@thea/rehearsal/github/language/status';
import { expect, test } from 'vitest';

const value = (expression: string, contexts: { [name: string]: Json } = {}): Json =>
  toJson(evaluate(expression, { contexts }));

// docs "Evaluate expressions in workflows and actions": literals, operators, functions.
test.each<[string, Json]>([
  ["'It''s' != 'it''s ''open source'''", true],
  ["format('{0} ''{1}'' {{2}}', 'a', 'b')", "a 'b' {2}"],
  ["'a' == 'A'", true],
  ["1 == '1'", true],
  ['null == 0', true],
  ["'' == false", true],
  ['contains(fromJSON(\'["failure","cancelled"]\'), \'Failure\')', true],
  ["case(false, 'a', true, 'b', 'c')", 'b'],
  ["join(fromJSON('[1,2]'), '-')", '1-2'],
  ['toJSON(fromJSON(\'{"a":[1]}\'))', '{\n  "a": [\n    1\n  ]\n}'],
  ["startsWith('Release', 'rel') && endsWith('Release', 'ASE')", true],
  ["false || ''", ''],
  ["'x' && 5", 5],
  ['0xff', 255],
])('%s', (expression, expected) => {
  expect(value(expression)).toEqual(expected);
});

test('contexts are read without regard to case, by filter and by index; what is missing is null', () => {
  const needs = { a: { result: 'success' }, b: { result: 'failure', outputs: { 'x-y': '1' } } };
  expect(value("contains(needs.*.result, 'failure')", { needs })).toBe(true);
  expect(value("needs.B.outputs['x-y']", { needs })).toBe('1');
  expect(value('Needs.a.result', { needs })).toBe('success');
  expect(value('needs.c.result', { needs })).toBe(null);
  expect(value('matrix.target', {})).toBe(null);
});

test.each<[string, { [job: string]: JobConclusion }, boolean, string[]]>([
  ['no ancestors', {}, false, ['success()', 'always()']],
  ['all succeeded', { a: 'success', b: 'success' }, false, ['success()', 'always()', "success('a')"]],
  [
    'one failed',
    { a: 'failure', b: 'success' },
    false,
    ['failure()', 'always()', "failure('a')", "success('b')"],
  ],
  ['one was skipped', { a: 'skipped', b: 'success' }, false, ['always()', "success('b')"]],
  ['one timed out', { a: 'cancelled', b: 'success' }, false, ['always()', "success('b')"]],
  ['the run was cancelled', { a: 'success', b: 'cancelled' }, true, ['cancelled()', 'always()']],
])('status functions of a job: %s', (_name, ancestors, cancelled, expected) => {
  const functions = jobStatusFunctions(new Map(Object.entries(ancestors)), cancelled);
  const all = [
    'success()',
    'failure()',
    'cancelled()',
    'always()',
    "success('a')",
    "success('b')",
    "failure('a')",
  ];
  const held = all.filter((condition) => holds(condition, { contexts: {}, functions }));
  expect(held.filter((item) => !item.includes("'") || expected.includes(item)).sort()).toEqual(
    [...expected].sort(),
  );
});

test('status functions of a step follow the status of the job', () => {
  const held = (status: 'success' | 'failure' | 'cancelled'): string[] =>
    ['success()', 'failure()', 'cancelled()', 'always()'].filter((condition) =>
      holds(condition, { contexts: {}, functions: stepStatusFunctions(status) }),
    );
  expect(held('success')).toEqual(['success()', 'always()']);
  expect(held('failure')).toEqual(['failure()', 'always()']);
  expect(held('cancelled')).toEqual(['cancelled()', 'always()']);
});
