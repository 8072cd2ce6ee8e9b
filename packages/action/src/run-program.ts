import { spawn } from 'node:child_process';

/** Characters of what a program says beside its output that are kept: the last ones, where the cause stands. */
const KEPT = 4096;
const SHOWN = 300;

/** A program that another one's words name, and what it may do. */
export interface ProgramRun {
  readonly file: string;
  readonly words: readonly string[];
  /** Where it runs; default: where this process does. */
  readonly folder?: string;
  readonly environment: { readonly [name: string]: string | undefined };
  /** Characters that its standard output may have. */
  readonly largest: number;
  /** Ends it, with all that it started. */
  readonly signal: AbortSignal;
}

/** How a program ended. `said`: the end of its standard error as words of one sentence, '' where it said nothing. */
export interface ProgramEnd {
  readonly output: string;
  readonly said: string;
  readonly code: number | null;
  readonly signal: string | null;
}

/** The signal came before the program ended. `said` as in `ProgramEnd`. */
export class SilentProgram extends Error {
  readonly said: string;
  constructor(said: string) {
    super('The program gave no answer in time.');
    this.said = said;
  }
}

/** The program wrote more than it may. */
export class FloodingProgram extends Error {}

/**
 * Runs a program with nothing on its standard input, in a group of its own, so that what it started ends with it; gives
 * what it wrote. Where groups do not exist (Windows) it ends alone.
 * @throws SilentProgram, FloodingProgram, or node's own error where it cannot be started (`code` ENOENT: not installed).
 */
export function runProgram(run: ProgramRun): Promise<ProgramEnd> {
  const { file, words, folder, environment, largest, signal } = run;
  return new Promise((settle, reject) => {
    const child = spawn(file, words, {
      ...(folder === undefined ? {} : { cwd: folder }),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: environment,
    });
    let output = '';
    let said = '';
    const stop = (reason: Error): void => {
      endGroup(child.pid);
      child.stdout.destroy();
      child.stderr.destroy();
      reject(reason);
    };
    const late = (): void => stop(new SilentProgram(shown(said)));
    signal.addEventListener('abort', late, { once: true });
    if (signal.aborted) late();
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      output += piece;
      if (output.length > largest) stop(new FloodingProgram(`It wrote more than ${largest} characters.`));
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      said = `${said}${piece}`.slice(-KEPT);
    });
    child.once('error', reject);
    child.once('close', (code, by) => {
      signal.removeEventListener('abort', late);
      settle({ output, said: shown(said), code, signal: by });
    });
  });
}

/** Ends a process with all that it started, wherever groups exist. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}

/** The end of what a program said, as words of one sentence. Pure. */
function shown(said: string): string {
  const line = said
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.]+$/, '');
  return line.length > SHOWN ? `…${line.slice(-SHOWN)}` : line;
}
