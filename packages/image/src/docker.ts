import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { Failure } from '@thea/action';
import type { DockerCommand } from './build-request.ts';

/** How a command of the Docker CLI ended. */
export interface DockerEnd {
  readonly code: number;
  /** Of both streams, in the order in which they came. */
  readonly lines: readonly string[];
}

/** Runs a command of the Docker CLI to its end. */
export type Docker = (command: DockerCommand, onLine?: (line: string) => void) => Promise<DockerEnd>;

const KEPT_LINES = 5_000;

function missing(cause: unknown): Failure {
  return new Failure('platform', {
    message: 'There is no program "docker" on the path of this runner.',
    remedy: 'Use a runner with Docker and its buildx plugin, such as ubuntu-24.04.',
    cause,
  });
}

/**
 * The Docker CLI of this machine. A command that `signal` aborts gets SIGTERM and rejects with the signal's reason. The
 * environment is passed on, because Docker reads its own from it; the words hold no secret.
 */
export function openDocker(
  environment: { readonly [name: string]: string | undefined },
  signal: AbortSignal,
): Docker {
  return ({ words, variables }, onLine = () => undefined) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const child = spawn('docker', words, {
        env: { ...environment, ...variables },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const lines: string[] = [];
      for (const stream of [child.stdout, child.stderr]) {
        createInterface({ input: stream }).on('line', (coloured) => {
          // buildx colours its warnings even where nobody sees colours.
          const line = stripVTControlCharacters(coloured);
          lines.push(line);
          if (lines.length > KEPT_LINES) lines.shift();
          onLine(line);
        });
      }
      const onAbort = (): void => {
        child.kill('SIGTERM');
      };
      signal.addEventListener('abort', onAbort, { once: true });
      child.once('error', (cause) => reject(missing(cause)));
      child.once('close', (code) => {
        signal.removeEventListener('abort', onAbort);
        if (signal.aborted) reject(signal.reason);
        else resolve({ code: code ?? 1, lines });
      });
    });
}
