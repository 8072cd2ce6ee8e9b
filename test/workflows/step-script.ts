import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './played-release.ts';

interface WorkflowSteps {
  readonly jobs: {
    readonly [job: string]: { readonly steps?: readonly { readonly name?: string; readonly run?: string }[] };
  };
}

/** The script of a step of one of our workflows. */
export function scriptOf(workflow: string, step: string): string {
  const { jobs }: WorkflowSteps = parse(readFileSync(`${ROOT}/.github/workflows/${workflow}`, 'utf8'));
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
  const script = steps.find(({ name }) => name === step)?.run;
  if (script === undefined) throw new Error(`${workflow} has no script "${step}"`);
  return script;
}

export interface EndedScript {
  readonly code: number | null;
  readonly output: string;
  readonly outputs: string;
}

/** Runs a script as the runner does (`bash -e {0}`), with nothing in its environment but `environment`. */
export function runScript(script: string, environment: { readonly [name: string]: string }): EndedScript {
  const folder = mkdtempSync(join(tmpdir(), 'thea-step-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'script.sh');
  const outputs = join(folder, 'outputs');
  writeFileSync(file, script);
  writeFileSync(outputs, '');
  const { status, stdout, stderr } = spawnSync('bash', ['-e', file], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], GITHUB_OUTPUT: outputs, ...environment },
  });
  return { code: status, output: `${stdout}${stderr}`, outputs: readFileSync(outputs, 'utf8') };
}
