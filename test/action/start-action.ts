import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputVariable } from '@thea/action';

/** How an action is started as GitHub's runner starts it: node, the file, inputs as variables, files for what it says. */
export interface ActionStart {
  readonly file: string;
  readonly inputs?: { readonly [name: string]: string };
  readonly words?: readonly string[];
  /** Variables beside those that the runner sets; an empty one unsets. */
  readonly environment?: { readonly [name: string]: string };
  /** Files of the workspace. */
  readonly files?: { readonly [path: string]: string };
  /** Sends this signal as soon as a line of the output holds `when`. */
  readonly interrupt?: { readonly when: string; readonly signal: NodeJS.Signals };
}

/** What a finished action left behind. */
export interface ActionEnd {
  readonly code: number | null;
  readonly output: string;
  readonly lines: readonly string[];
  readonly errors: string;
  /** What the runner's files hold; null where the file was not written. */
  readonly outputs: string | null;
  readonly summary: string | null;
  readonly state: string | null;
  readonly events: readonly { readonly [key: string]: unknown }[];
  readonly seconds: number;
  readonly folder: string;
}

function contentOf(path: string): string | null {
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  return text === '' ? null : text;
}

/** Runs an action in a workspace of its own, calls `look` on what it left, and removes the workspace. */
export async function startAction<T>(
  start: ActionStart,
  look: (end: ActionEnd) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'thea-action-'));
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  const file = (name: string): string => {
    const path = join(folder, name);
    writeFileSync(path, '');
    return path;
  };
  const runner = {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_STATE: file('state'),
    GITHUB_REPOSITORY: 'theaia/thea-ia',
    GITHUB_RUN_ID: '17',
    RUNNER_DEBUG: '1',
    // Sources are stripped of their types once, not once for each start.
    NODE_COMPILE_CACHE: fileURLToPath(new URL('../../.cache/compile', import.meta.url)),
    THEA_EVENT_LOG: join(folder, 'events'),
  };
  const inputs = Object.entries(start.inputs ?? {}).map(
    ([name, text]) => [inputVariable(name), text] as const,
  );
  const all: { readonly [name: string]: string } = {
    ...runner,
    ...Object.fromEntries(inputs),
    ...start.environment,
  };
  const environment = Object.fromEntries(Object.entries(all).filter(([, text]) => text !== ''));
  for (const [path, text] of Object.entries(start.files ?? {})) writeFileSync(join(workspace, path), text);
  const began = performance.now();
  try {
    const child = spawn(process.execPath, [start.file, ...(start.words ?? [])], {
      cwd: workspace,
      env: environment,
    });
    let output = '';
    let errors = '';
    let interrupted = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (start.interrupt && !interrupted && output.includes(start.interrupt.when)) {
        interrupted = true;
        child.kill(start.interrupt.signal);
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    const events = (contentOf(runner.THEA_EVENT_LOG) ?? '').split('\n').filter((line) => line !== '');
    return await look({
      code,
      output,
      lines: output.split('\n'),
      errors,
      outputs: contentOf(runner.GITHUB_OUTPUT),
      summary: contentOf(runner.GITHUB_STEP_SUMMARY),
      state: contentOf(runner.GITHUB_STATE),
      events: events.map((line) => JSON.parse(line)),
      seconds: (performance.now() - began) / 1000,
      folder,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
