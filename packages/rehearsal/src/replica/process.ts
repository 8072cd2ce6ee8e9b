import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Time } from '../time/time.ts';
import type { Command } from './command.ts';
import { getOnLoopback } from './loopback.ts';
import type { ReplicaProcess, ReplicaRequest } from './replica.ts';

const NETWORK = fileURLToPath(new URL('./network.cjs', import.meta.url));

/** How long (milliseconds of the machine) driven time stands still for a process that starts, or ends. */
const STARTS_WITHIN = 10_000;
const ENDS_WITHIN = 3_000;
/** And for one that answers: the second that a platform allows for is soon over where twenty others wait for a core. */
const ANSWERS_WITHIN = 5_000;

function listened(line: string): { readonly port: number; readonly real: number | null } | null {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || !('port' in value) || !('real' in value)) return null;
  const { port, real } = value;
  return typeof port === 'number' ? { port, real: typeof real === 'number' ? real : null } : null;
}

function withinMachineTime(work: Promise<unknown>, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, milliseconds);
    void work.finally(() => {
      clearTimeout(limit);
      resolve();
    });
  });
}

/** How Celery says that a worker, or beat, is up. */
const READY = /\bready\.|beat: Starting/;

/**
 * Starts the command as a process of its own, with exactly its environment. It lives in real time: in driven time the
 * time stands still until it listens or has ended, and while it answers `get`. Rejects where it cannot be spawned.
 */
export async function startProcess(
  time: Time,
  command: Command,
  request: ReplicaRequest,
): Promise<ReplicaProcess> {
  const child = spawn(process.execPath, ['--require', NETWORK, command.script, ...command.parts], {
    cwd: command.folder,
    env: { ...command.environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  await once(child, 'spawn');
  let port: number | null = null;
  const settled = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      request.onLine(line);
      if (request.containerPort === 0 && READY.test(line)) settled.resolve();
    });
  }
  const reports = child.stdio[3];
  if (reports instanceof Duplex) {
    reports.on('error', () => {});
    createInterface({ input: reports }).on('line', (line) => {
      const report = listened(line);
      if (report?.port !== request.containerPort) return;
      port = report.real;
      settled.resolve();
    });
  }
  const exit = once(child, 'close').then(() => {
    port = null;
    settled.resolve();
    return { code: child.exitCode, signal: child.signalCode };
  });
  void time.busy(withinMachineTime(settled.promise, STARTS_WITHIN));
  const patience = time.speed === 'driven' ? ANSWERS_WITHIN : 0;

  return {
    pid: child.pid ?? 0,
    address: request.address,
    get port() {
      return port;
    },
    settled: settled.promise,
    exit,
    get: (path, timeout, headers = {}) =>
      port === null
        ? Promise.resolve({ status: 0, body: '' })
        : time.busy(getOnLoopback(port, path, Math.max(timeout, patience), headers)),
    kill: () => {
      child.kill('SIGKILL');
      void time.busy(withinMachineTime(exit, ENDS_WITHIN));
    },
    stop: async (grace) => {
      if (child.exitCode !== null || child.signalCode !== null) {
        await exit;
        return;
      }
      child.kill('SIGTERM');
      if (time.speed === 'driven') await time.busy(withinMachineTime(exit, ENDS_WITHIN));
      // Driven time stands still until the killed process is gone, as it does for one that ends by itself.
      const kill = time.after(grace, () => {
        child.kill('SIGKILL');
        return withinMachineTime(exit, ENDS_WITHIN);
      });
      await exit;
      kill.cancel();
    },
  };
}
