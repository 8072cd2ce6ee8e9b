import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Time } from '@thea/rehearsal/time/time';

/** A child that shares the time, and what came of it. */
export interface Child {
  /** Sends a signal the way a runner does: the time is told first. */
  signal(name: NodeJS.Signals | 0): void;
  /** Resolves when it is gone: its exit code, the signal that ended it, and what it wrote. */
  readonly end: Promise<{
    readonly code: number | null;
    readonly signal: string | null;
    readonly output: string;
  }>;
}

/** Starts `children/<script>` with the given arguments as a participant of `time`. */
export function startChild(time: Time, script: string, ...parts: string[]): Child {
  return start(time, script, process.execPath, [pathOf(script), ...parts]);
}

/** Starts a shell as a participant; `$NODE` is our node, and `$<name>` the path of each of the named children. */
export function startShell(time: Time, script: string, ...children: string[]): Child {
  const paths = Object.fromEntries(children.map((name) => [name, pathOf(name)]));
  return start(time, 'a shell', 'sh', ['-ec', script], { NODE: process.execPath, ...paths });
}

function pathOf(script: string): string {
  return fileURLToPath(new URL(`./children/${script}.mjs`, import.meta.url));
}

function start(
  time: Time,
  name: string,
  command: string,
  parts: readonly string[],
  variables: { readonly [name: string]: string } = {},
): Child {
  const participant = time.join(name);
  const child = spawn(command, parts, {
    env: { PATH: process.env['PATH'] ?? '', ...variables, ...participant.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return {
    signal: (signal) => {
      participant.disturbed();
      child.kill(signal);
    },
    end: once(child, 'close').then(() => {
      participant.left();
      return { code: child.exitCode, signal: child.signalCode, output };
    }),
  };
}
