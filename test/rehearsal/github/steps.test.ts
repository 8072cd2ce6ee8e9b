import { expect, test } from 'vitest';
import { logOf, rehearse } from './rehearse.ts';

const START = `
on: push
env: { FROM_WORKFLOW: w }
jobs:
  a:
    runs-on: ubuntu-latest
`;

test('scripts and node actions share outputs, environment, path, state and summary through files', async () => {
  const { run } = await rehearse(`${START}
    env: { FROM_JOB: "\${{ github.ref_name }}" }
    outputs: { digest: "\${{ steps.two.outputs.digest }}", many: "\${{ steps.one.outputs.many }}" }
    steps:
      - id: one
        run: |
          echo "many<<EOF" >> "$GITHUB_OUTPUT"
          printf 'first\\nsecond\\n' >> "$GITHUB_OUTPUT"
          echo "EOF" >> "$GITHUB_OUTPUT"
          echo "LATER=yes" >> "$GITHUB_ENV"
          mkdir -p "$RUNNER_TEMP/bin"; printf '#!/bin/sh\\necho tool ran\\n' > "$RUNNER_TEMP/bin/tool"; chmod +x "$RUNNER_TEMP/bin/tool"
          echo "$RUNNER_TEMP/bin" >> "$GITHUB_PATH"
          echo "# summary" >> "$GITHUB_STEP_SUMMARY"
      - id: two
        uses: theaia/script@v1
        with:
          script: |
            write('GITHUB_OUTPUT', 'digest=sha256:1');
            write('GITHUB_STATE', 'seen=main');
            console.log(process.env.INPUT_GREETING, process.env.FROM_WORKFLOW, process.env.FROM_JOB, process.env.LATER, process.version.split('.')[0]);
      - run: tool
      - run: echo "\${{ steps.one.outputs.many }} \${{ env.LATER }} \${{ job.status }} $HOME $GITHUB_REPOSITORY"
`);
  const result = await run();
  expect(result.conclusion).toBe('success');
  const [job] = result.jobs;
  expect(job?.outputs).toEqual({ digest: 'sha256:1', many: 'first\nsecond' });
  const log = logOf(result, 'a');
  expect(log).toContain('hello thea w main yes v24');
  expect(log).toContain('tool ran');
  expect(log).toContain('second yes success');
  expect(log).toContain('theaia/thea-ia');
  expect(log).toContain('post saw main');
  expect(job?.steps[0]?.summary).toBe('# summary\n');
  expect(job?.steps.at(-1)?.name).toBe('Post Run theaia/script@v1');
});

test('a failing step fails the job unless it is forgiven; later steps are judged by the job status', async () => {
  const { run } = await rehearse(`${START}
    steps:
      - { id: forgiven, run: exit 3, continue-on-error: true }
      - { id: next, run: echo next }
      - { id: bad, shell: bash, run: "false | true" }
      - { id: after, run: echo never }
      - { id: undo, run: "echo \${{ steps.bad.outcome }} \${{ steps.forgiven.outcome }}/\${{ steps.forgiven.conclusion }}", if: failure() }
      - { id: always, run: echo always, if: "\${{ !cancelled() }}" }
`);
  const result = await run();
  expect(result.conclusion).toBe('failure');
  expect(result.jobs[0]?.steps.map((step) => `${step.id}:${step.outcome}/${step.conclusion}`)).toEqual([
    'forgiven:failure/success',
    'next:success/success',
    'bad:failure/failure',
    'after:skipped/skipped',
    'undo:success/success',
    'always:success/success',
  ]);
  expect(logOf(result, 'a')).toContain('failure failure/success');
  expect(result.jobs[0]?.annotations.map(({ message }) => message)).toContain(
    'Process completed with exit code 3.',
  );
});

test('secrets and added masks do not show, and an output that holds one is dropped with a warning', async () => {
  const { run } = await rehearse(`${START}
    outputs: { uri: "\${{ steps.x.outputs.uri }}", digest: "\${{ steps.x.outputs.digest }}" }
    steps:
      - id: x
        env: { ACCOUNT: "\${{ secrets.ACCOUNT }}" }
        run: |
          echo "::add-mask::tiger-striped"
          echo "account $ACCOUNT tiger-striped $(printf '%s' "$ACCOUNT" | base64)"
          echo "uri=$ACCOUNT.dkr.ecr/x" >> "$GITHUB_OUTPUT"
          echo "digest=sha256:2" >> "$GITHUB_OUTPUT"
`);
  const result = await run({ secrets: { ACCOUNT: '123456789012' } });
  expect(result.jobs[0]?.outputs).toEqual({ digest: 'sha256:2' });
  expect(result.jobs[0]?.annotations.map(({ message }) => message)).toContain(
    "Skip output 'uri' since it may contain secret.",
  );
  expect(logOf(result, 'a')).toContain('account *** *** ***');
  expect(JSON.stringify(result)).not.toContain('tiger');
  expect(logOf(result, 'a')).not.toContain('123456789012');
});

test('annotations carry their place, and stopped commands are plain text', async () => {
  const { run } = await rehearse(`${START}
    steps:
      - run: |
          echo "::warning file=.github/release.yml,line=4,col=2,title=Policy::two%0Alines"
          echo "::stop-commands::pause"
          echo "::error::not a command"
          echo "::pause::"
          echo "::notice::a command again"
`);
  const result = await run();
  expect(result.jobs[0]?.annotations).toEqual([
    {
      level: 'warning',
      message: 'two\nlines',
      file: '.github/release.yml',
      line: 4,
      column: 2,
      title: 'Policy',
    },
    { level: 'notice', message: 'a command again' },
  ]);
});

test('a composite action has its own steps, inputs, outputs and status', async () => {
  const { run } = await rehearse(
    `${START}
    outputs: { said: "\${{ steps.both.outputs.said }}" }
    steps:
      - { id: both, uses: theaia/both@v1, with: { word: hi } }
      - { id: broken, uses: theaia/actions/actions/both@v1, with: { word: "" }, continue-on-error: true }
`,
    {
      'actions/both/action.yml': `
name: both
description: composite
inputs: { word: { description: w } }
outputs: { said: { description: s, value: "\${{ steps.inner.outputs.said }}" } }
runs:
  using: composite
  steps:
    - { id: check, shell: bash, run: 'test -n "\${{ inputs.word }}"' }
    - id: inner
      uses: $/actions/script
      with: { script: "write('GITHUB_OUTPUT', 'said=\${{ inputs.word }}')" }
    - { shell: bash, run: echo cleaned up, if: failure() }
`,
    },
  );
  const result = await run();
  expect(result.jobs[0]?.outputs).toEqual({ said: 'hi' });
  expect(result.jobs[0]?.steps.map((step) => step.outcome)).toEqual(['success', 'failure', 'success']);
  expect(result.jobs[0]?.steps[1]?.log).toContain('cleaned up');
});

test('checkout copies the repository; any other foreign action stops the run with a sentence', async () => {
  const good = await rehearse(`${START}
    steps:
      - uses: actions/checkout@0123456789012345678901234567890123456789
      - run: cat README.md; echo "\${{ hashFiles('**/*.md') }}"
`);
  expect(logOf(await good.run(), 'a')).toMatch(/sample\n[0-9a-f]{64}/);
  const foreign = await rehearse(`${START}
    steps: [{ uses: actions/setup-python@v6 }]
  b: { runs-on: x, steps: [{ run: sleep 30 }] }
`);
  await expect(foreign.run()).rejects.toThrow('The workflow uses the action "actions/setup-python@v6"');
});

test('a step cannot replace what the runner says, and another attempt keeps the id of its run', async () => {
  const { run } = await rehearse(`${START}
    steps:
      - env: { GITHUB_SHA: forged, HOME: /nowhere }
        run: echo "$GITHUB_SHA $HOME \${{ github.run_id }}/\${{ github.run_attempt }}/$GITHUB_RUN_NUMBER"
`);
  const first = await run();
  expect(logOf(first, 'a')).toContain(`${'a'.repeat(40)} /nowhere ${first.id}/1/1`);
  const second = await run({ rerunOf: first.id });
  expect(logOf(second, 'a')).toContain(`${first.id}/2/1`);
});

test('what a step writes to its files has to be valid, and a node action without its bundle stops the run', async () => {
  const { run } = await rehearse(`${START}
    steps: [{ run: 'echo "no equals sign" >> "$GITHUB_OUTPUT"' }]
`);
  const result = await run();
  expect(result.conclusion).toBe('failure');
  expect(result.jobs[0]?.annotations[0]?.message).toContain("Invalid format 'no equals sign'");
  const missing = await rehearse(`${START}    steps: [{ uses: theaia/gone@v1 }]\n`, {
    'actions/gone/action.yml':
      'name: gone\ndescription: d\nruns: { using: node24, main: ../../dist/gone/index.js }\n',
  });
  await expect(missing.run()).rejects.toThrow('npm run build');
});
