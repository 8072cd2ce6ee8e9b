import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputVariable } from '@thea/action';
import { installDocker } from '@thea/rehearsal/docker/install';

const ACTION = fileURLToPath(new URL('../../actions/build-sign/src/index.ts', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../thea-ia', import.meta.url));

/** What a finished run of build-sign left behind. */
export interface Ran {
  readonly code: number | null;
  readonly output: string;
  /** One output of the step; empty where it was not set. */
  value(name: string): string;
  /** What `$GITHUB_ARTIFACTS` and `$GITHUB_STATE` hold. */
  readonly artifacts: string;
  readonly state: string;
}

/** A workspace with the sample repository, and build-sign as a process in it. */
export interface House extends AsyncDisposable {
  readonly workspace: string;
  write(path: string, text: string): void;
  /** Puts a program on the path of the action. */
  install(name: string, text: string): void;
  /** Runs the action; with `killAt` it is killed as soon as its output fits that, or that has come. */
  run(
    inputs: { readonly [name: string]: string },
    environment?: { readonly [name: string]: string },
    killAt?: RegExp | Promise<unknown>,
  ): Promise<Ran>;
  /** Runs the post step of a run, with what it left to it. */
  post(ran: Ran, inputs: { readonly [name: string]: string }): Promise<Ran>;
}

/** Opens a workspace. `environment` tells where a real Docker Engine is; without it the embedded one builds. */
export function openHouse(environment?: { readonly [name: string]: string }): House {
  const folder = mkdtempSync(join(tmpdir(), 'thea-build-sign-'));
  const workspace = join(folder, 'workspace');
  cpSync(SAMPLE, workspace, { recursive: true });
  const docker: { readonly [name: string]: string } = environment ?? {
    PATH: [installDocker(join(folder, 'bin')), dirname(process.execPath), process.env['PATH']].join(
      delimiter,
    ),
  };
  const programs = join(folder, 'programs');
  let runs = 0;
  const house: House = {
    workspace,
    write: (path, text) => {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), text);
    },
    install: (name, text) => {
      mkdirSync(programs, { recursive: true });
      writeFileSync(join(programs, name), text, { mode: 0o755 });
    },
    post: (ran, inputs) => house.run(inputs, stateOf(ran)),
    run: async (inputs, more = {}, killAt) => {
      runs += 1;
      const temporary = join(folder, `temp-${runs}`);
      mkdirSync(temporary);
      const file = (name: string): string => {
        const path = join(temporary, name);
        writeFileSync(path, '');
        return path;
      };
      const files = { output: file('output'), artifacts: file('artifacts'), state: file('state') };
      const variables = Object.entries(inputs).map(([name, text]) => [inputVariable(name), text] as const);
      const child = spawn(process.execPath, [ACTION], {
        cwd: workspace,
        env: {
          HOME: folder,
          GITHUB_ACTIONS: 'true',
          GITHUB_WORKSPACE: workspace,
          GITHUB_REPOSITORY: 'theaia/thea-ia',
          GITHUB_RUN_ID: '17',
          GITHUB_SHA: 'f'.repeat(40),
          GITHUB_OUTPUT: files.output,
          GITHUB_ARTIFACTS: files.artifacts,
          GITHUB_STATE: files.state,
          RUNNER_TEMP: temporary,
          SOURCE_DATE_EPOCH: '1700000000',
          NODE_COMPILE_CACHE: fileURLToPath(new URL('../../.cache/compile', import.meta.url)),
          ...docker,
          PATH: [programs, docker['PATH']].join(delimiter),
          ...Object.fromEntries(variables),
          ...more,
        },
      });
      if (killAt instanceof Promise) killAt.then(() => child.kill('SIGKILL'));
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          output += text;
          if (killAt instanceof RegExp && killAt.test(output)) child.kill('SIGKILL');
        });
      const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
      const outputs = readFileSync(files.output, 'utf8');
      return {
        code,
        output,
        artifacts: readFileSync(files.artifacts, 'utf8'),
        state: readFileSync(files.state, 'utf8'),
        value: (name) => new RegExp(`^${name}<<(\\S+)\\n([\\s\\S]*?)\\n\\1$`, 'm').exec(outputs)?.[2] ?? '',
      };
    },
    [Symbol.asyncDispose]: async () => rmSync(folder, { recursive: true, force: true }),
  };
  return house;
}

/** The variables that a runner makes of a state file: `name=value`, or a value between two delimiters. */
function stateOf({ state }: Ran): { readonly [name: string]: string } {
  const whole = state.matchAll(/^(\S+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  const short = state.matchAll(/^([\w-]+)=(.*)$/gm);
  return Object.fromEntries([
    ...[...whole].map(([, name, , value]) => [`STATE_${name}`, value ?? '']),
    ...[...short].map(([, name, value]) => [`STATE_${name}`, value ?? '']),
  ]);
}
