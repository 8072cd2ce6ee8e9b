import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Scheduled, Time } from '../../time/time.ts';
import type { Texts } from '../run/request.ts';

export interface ProcessRequest {
  readonly time: Time;
  readonly name: string;
  readonly file: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly environment: Texts;
  readonly onLine: (line: string) => void;
}

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: string | null;
}

// ProcessInvoker.cs:32-33: SIGINT, 7.5 s later SIGTERM, 2.5 s later the process tree is killed.
const SIGINT_GRACE = 7500;
const SIGTERM_GRACE = 2500;
// How long output of processes that outlive their parent is still read, in real milliseconds.
const DRAIN = 500;

// Nothing that a step started may outlive us, however we end.
const groups = new Set<number>();
process.on('exit', () => {
  for (const group of groups) killGroup(group);
});

function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}

/** A process of a step, in a process group of its own. It shares the time as a participant. */
export class StepProcess {
  /** Rejects where the program cannot be started. */
  readonly exit: Promise<ProcessEnd>;
  readonly #time: Time;
  readonly #child: ChildProcess;
  readonly #disturbed: () => void;
  #over = false;
  #next: Scheduled | null = null;

  constructor(request: ProcessRequest) {
    this.#time = request.time;
    const participant = request.time.join(request.name);
    this.#disturbed = () => participant.disturbed();
    const options = [request.environment['NODE_OPTIONS'], participant.environment['NODE_OPTIONS']];
    const nodeOptions = options.filter((item) => item !== undefined && item !== '').join(' ');
    this.#child = spawn(request.file, request.arguments, {
      cwd: request.folder,
      env: {
        ...request.environment,
        ...participant.environment,
        ...(nodeOptions === '' ? {} : { NODE_OPTIONS: nodeOptions }),
      },
      // A group of its own, so that what it starts can be killed with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (this.#child.pid !== undefined) groups.add(this.#child.pid);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream)
        createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', request.onLine);
    }
    this.exit = this.#follow(() => participant.left());
  }

  /** Asks the entry process to end, then makes the whole group end, by the run's time. */
  interrupt(): void {
    if (this.#over) return;
    this.#signal('SIGINT');
    this.#next = this.#time.after(SIGINT_GRACE, () => {
      this.#signal('SIGTERM');
      this.#next = this.#time.after(SIGTERM_GRACE, () => this.kill());
    });
  }

  /** The process and everything that it started are gone. */
  kill(): void {
    if (!this.#over) this.#disturbed();
    if (this.#child.pid !== undefined && groups.has(this.#child.pid)) killGroup(this.#child.pid);
  }

  /** Ends what the process has left behind; the runner does so at the end of the job ("Cleaning up orphan processes"). */
  cleanUp(): void {
    if (this.#child.pid === undefined) return;
    killGroup(this.#child.pid);
    groups.delete(this.#child.pid);
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.#over) return;
    this.#disturbed();
    this.#child.kill(signal);
  }

  #follow(left: () => void): Promise<ProcessEnd> {
    const { promise, resolve, reject } = Promise.withResolvers<ProcessEnd>();
    this.#child.once('error', (error) => {
      this.#over = true;
      left();
      reject(error);
    });
    this.#child.once('exit', (code, signal) => {
      this.#over = true;
      this.#next?.cancel();
      // Time stands still until the last lines are read; only then has the process left.
      void this.#time.busy(promise);
      left();
      // What was written before the end is read first, however late this machine comes to it.
      const late = setTimeout(() => setImmediate(() => setImmediate(resolve, { code, signal })), DRAIN);
      this.#child.once('close', () => {
        clearTimeout(late);
        resolve({ code, signal });
      });
    });
    return promise;
  }
}
