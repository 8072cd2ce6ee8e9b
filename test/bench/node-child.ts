import { spawn } from 'node:child_process';
import { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';

const MEMORY = fileURLToPath(new URL('./memory.cjs', import.meta.url));

/** What to start with the node that runs this, and with which variables: those alone. */
export interface NodeStart {
  readonly words: readonly string[];
  readonly folder: string;
  readonly environment: { readonly [name: string]: string };
  /** Also ask how much memory it used; costs it a millisecond. */
  readonly memory?: boolean;
}

export interface NodeEnd {
  readonly code: number | null;
  readonly output: string;
  /** Milliseconds since the epoch, right before it was started. */
  readonly startedAt: number;
  /** From before the start until the end of its output, in milliseconds. */
  readonly milliseconds: number;
  /** MB (10⁶ bytes) in use at most; null where it was not asked. */
  readonly megabytes: number | null;
}

/** Starts node and waits for its end. Rejects where it cannot be started; a bad exit code is the caller's matter. */
export function runNode(start: NodeStart): Promise<NodeEnd> {
  const { words, folder, environment, memory = false } = start;
  return new Promise((resolve, reject) => {
    const startedAt = Date.now();
    const began = performance.now();
    const child = spawn(process.execPath, [...(memory ? ['--require', MEMORY] : []), ...words], {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', memory ? 'pipe' : 'ignore'],
    });
    let output = '';
    let used = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const report = child.stdio[3];
    if (report instanceof Duplex) {
      report.setEncoding('utf8').on('data', (text: string) => {
        used += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({
        code,
        output,
        startedAt,
        milliseconds: performance.now() - began,
        megabytes: memory ? (Number(used) * 1024) / 1e6 : null,
      }),
    );
  });
}

/** Bare node, the peer of every start. */
export function bareNode(folder: string, memory = false): NodeStart {
  return { words: ['-e', '0'], folder, environment: {}, memory };
}
