import { describe, expect, it } from 'vitest';
import { lint } from './lint.ts';
import { plantedRepository } from './planted-repository.ts';

const ACTION = `name: Say
description: Says something
inputs:
  word:
    description: What to say
    required: true
outputs:
  said:
    description: What was said
runs:
  using: node24
  main: index.js
`;

const GOOD = `on: push
permissions: {}
jobs:
  say:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read # the sources
    outputs:
      said: \${{ steps.say.outputs.said }}
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - id: say
        if: failure() || cancelled()
        uses: $/actions/say
        with:
          word: hello
`;

const expression = (text: string): string => `\${{ ${text} }}`;

async function messages(workflow: string): Promise<string[]> {
  const root = plantedRepository({ '.github/workflows/a.yml': workflow, 'actions/say/action.yml': ACTION });
  return (await lint(root)).map(({ line, message }) => `${line}: ${message}`);
}

describe('lint', () => {
  it('has nothing against a workflow that keeps the rules', async () => {
    expect(await messages(GOOD)).toEqual([]);
  });

  it.each([
    ['a job that is not there', GOOD.replace('    timeout', '    needs: nobody\n    timeout'), /nobody/],
    ['an unknown key', GOOD.replace('timeout-minutes', 'time-minutes'), /time-minutes/],
    [
      'a condition in a block scalar with an expression in it',
      GOOD.replace(
        'if: failure() || cancelled()',
        `if: >-\n          ${expression('failure()')}\n          || cancelled()`,
      ),
      /^16: This condition is always true/,
    ],
    [
      'permissions by default',
      GOOD.replace('permissions: {}', 'permissions: read-all'),
      /^2: A workflow gives no permission by default/,
    ],
    [
      'a permission without a reason',
      GOOD.replace(' # the sources', ''),
      /^8: The permission "contents" has no reason/,
    ],
    [
      'a job without a limit of time',
      GOOD.replace('    timeout-minutes: 5\n', ''),
      /^5: The job "say" may run for six hours/,
    ],
    [
      'a foreign action',
      GOOD.replace(/actions\/checkout@\S+ # v7.0.1/, 'actions/cache@v4'),
      /"actions\/cache@v4" is a foreign action/,
    ],
    [
      'a checkout by tag',
      GOOD.replace(/actions\/checkout@\S+/, 'actions/checkout@v7'),
      /^12: "actions\/checkout@v7" is a foreign action/,
    ],
    [
      'a checkout that leaves its token',
      GOOD.replace('persist-credentials: false', 'fetch-depth: 0'),
      /^12: A checkout leaves a token/,
    ],
    [
      'an expression in a script',
      GOOD.replace(
        'uses: $/actions/say\n        with:\n          word: hello',
        `run: echo ${expression('github.ref')}`,
      ),
      /An expression in a script/,
    ],
    [
      'an action that is not there',
      GOOD.replace('$/actions/say', '$/actions/shout'),
      /"\$\/actions\/shout" names no file/,
    ],
    [
      'an input that does not exist',
      GOOD.replace('word: hello', 'word: hello\n          loud: true'),
      /^20: "loud" is no input of actions\/say\/action.yml/,
    ],
    [
      'a required input that is missing',
      GOOD.replace('\n        with:\n          word: hello', ''),
      /"word" is a required input/,
    ],
    [
      'an output that does not exist',
      GOOD.replace('outputs.said }}', 'outputs.sung }}'),
      /"steps.say.outputs.sung" is read/,
    ],
  ])('finds %s', async (_, workflow, expected) => {
    expect(workflow).not.toBe(GOOD);
    expect(await messages(workflow)).toContainEqual(expect.stringMatching(expected));
  });
});
