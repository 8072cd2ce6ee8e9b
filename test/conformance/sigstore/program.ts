import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const BIN = new URL('../../../.cache/conformance/bin/', import.meta.url);
const WORDS_KEPT = 4000;

/** The path of a program that set-up.sh installed. */
export function installed(name: string): string {
  return fileURLToPath(new URL(name, BIN));
}

/** A port that was free a moment ago, for programs that do not pick one themselves. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A server that runs beside the test until it is ended. */
export interface Program {
  end(): Promise<void>;
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url).catch(() => null);
  await answer?.arrayBuffer();
  return answer !== null;
}

/** Starts a program and waits until `url` answers at all; rejects with its own words where it ends before. */
export async function startProgram(
  name: string,
  words: readonly string[],
  url: string,
  folder: string,
): Promise<Program> {
  const child: ChildProcess = spawn(installed(name), words, {
    cwd: folder,
    env: { HOME: folder, PATH: '/usr/bin:/bin', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (chunk: Buffer): void => {
    said = (said + chunk.toString('utf8')).slice(-WORDS_KEPT);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  let over = false;
  const closed = new Promise<void>((resolve) => {
    child.once('error', (cause) =>
      keep(Buffer.from(`${cause.message}. Run: bash test/conformance/set-up.sh`)),
    );
    child.once('close', () => {
      over = true;
      resolve();
    });
  });
  while (!(await answers(url))) {
    if (over) throw new Error(`${name} ended before it served: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    end: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

/** What a program said, and how it ended. */
export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs an installed program to its end; neither credentials nor settings of whoever runs this have a say. */
export function runProgram(
  name: string,
  words: readonly string[],
  folder: string,
  environment: { readonly [variable: string]: string } = {},
): Promise<Said> {
  return new Promise((resolve) => {
    const env = { HOME: folder, PATH: '/usr/bin:/bin', ...environment };
    execFile(installed(name), words, { cwd: folder, env, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, stdout, stderr });
    });
  });
}
