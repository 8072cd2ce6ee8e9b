import { join } from 'node:path';
import { type EmbeddedGitHub, openGitHub } from '@thea/rehearsal/github/api/github';
import type { RunRequest } from '@thea/rehearsal/github/run/request';
import type { RunResult, WorkflowRun } from '@thea/rehearsal/github/run/result';
import { runWorkflow } from '@thea/rehearsal/github/run/workflow-run';
import { realTime } from '@thea/rehearsal/time/real';
import { onTestFinished } from 'vitest';
import { makeFolder } from './folder.ts';

/** A node action that does what its input `script` says. */
export const NODE_ACTION = {
  'actions/script/action.yml': `
name: script
description: Runs a script
inputs:
  script: { description: code, required: true }
  greeting: { description: a default with an expression, default: "hello \${{ github.actor }}" }
runs: { using: node24, main: ../../dist/script/main.mjs, post: ../../dist/script/post.mjs }
`,
  'dist/script/main.mjs': `
import { appendFileSync } from 'node:fs';
const write = (file, line) => appendFileSync(process.env[file], line + '\\n');
await (Object.getPrototypeOf(async () => {}).constructor)('write', 'process', process.env.INPUT_SCRIPT)(write, process);
`,
  'dist/script/post.mjs': `console.log('post saw ' + (process.env.STATE_seen ?? 'nothing'));`,
};

export interface Rehearsal {
  readonly github: EmbeddedGitHub;
  readonly folder: string;
  start(more?: Partial<RunRequest>): WorkflowRun;
  run(more?: Partial<RunRequest>): Promise<RunResult>;
}

/** A consumer repository with one workflow, and an actions' repository with `files`, in real time. */
export async function rehearse(
  workflow: string,
  files: { readonly [path: string]: string } = {},
): Promise<Rehearsal> {
  const time = realTime();
  const github = await openGitHub({ time, repository: 'theaia/thea-ia' });
  onTestFinished(async () => {
    await github.close();
    await time.close();
  });
  const consumer = makeFolder({ '.github/workflows/main.yml': workflow, 'README.md': 'sample\n' });
  const actions = makeFolder({ ...NODE_ACTION, ...files });
  const folder = makeFolder({});
  const start = (more: Partial<RunRequest> = {}): WorkflowRun =>
    runWorkflow({
      time,
      github,
      repository: consumer,
      actionsRepository: actions,
      workflow: './.github/workflows/main.yml',
      event: { name: 'push', payload: { after: '1' }, ref: 'refs/heads/main', sha: 'a'.repeat(40) },
      folder: join(folder, 'runs'),
      // Nobody waits for the minutes of GitHub here.
      minute: 600,
      lostRunner: 10,
      ...more,
    });
  return { github, folder, start, run: (more) => start(more).result };
}

/** The log of a job's steps in one text. */
export function logOf(run: RunResult, job: string): string {
  const found = run.jobs.filter((item) => item.job === job || item.name === job);
  return found.flatMap((item) => item.steps.flatMap((step) => step.log)).join('\n');
}
