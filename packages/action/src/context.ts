import type { Clock } from './clock.ts';
import type { Deadline } from './deadline.ts';
import type { ActionDeclaration } from './declaration.ts';
import type { Failure } from './errors.ts';
import type { InputsOf } from './inputs-of.ts';
import type { Log } from './log.ts';
import type { Summary } from './summary.ts';

/** The run of a workflow that this process belongs to. */
export interface RunRef {
  readonly repository: string;
  readonly id: string;
  readonly attempt: number;
}

/** Everything an action may touch. It comes in here, so that what stands below reads no global. */
export interface ActionContext<D extends ActionDeclaration = ActionDeclaration> {
  readonly inputs: InputsOf<D>;
  readonly log: Log;
  /** Runs work on one target: every event of it names that target. Targets may be worked on side by side. */
  about<T>(target: string, work: () => Promise<T>): Promise<T>;
  readonly clock: Clock;
  /** Stands above everything; its signal also aborts on SIGINT and SIGTERM. */
  readonly deadline: Deadline;
  readonly environment: NodeJS.ProcessEnv;
  readonly summary: Summary;
  /** Sets it at once: a later failure does not take it back. */
  setOutput(name: keyof D['outputs'] & string, value: string | boolean | number): void;
  /** Keeps a value out of every log, event and summary from now on. */
  mask(value: string): void;
  /**
   * What must be left behind when the run is cancelled (`kind: 'cancelled'`). Starts at the signal, beside `main`;
   * all of them together get 6 s, because GitHub kills the process 10 s after the first signal.
   */
  onCancel(work: (reason: Failure) => Promise<void>): void;
  /** Absolute path of the checkout; the current folder outside GitHub. */
  readonly workspace: string;
  /** Null outside GitHub. */
  readonly run: RunRef | null;
}

/** The run that the environment names, or null outside GitHub. Variables: GitHub, "Default environment variables". */
export function runOf(environment: NodeJS.ProcessEnv): RunRef | null {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt } = environment;
  if (!repository || !id) return null;
  const parsed = Number(attempt);
  return { repository, id, attempt: Number.isInteger(parsed) && parsed > 0 ? parsed : 1 };
}
