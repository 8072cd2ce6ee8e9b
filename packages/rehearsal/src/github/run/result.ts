import type { Json } from '@thea/action';
import type { JobConclusion, StepConclusion } from '../language/status.ts';
import type { Annotation, RunEvent } from './events.ts';
import type { Texts } from './request.ts';

export interface StepResult {
  /** The id that was given to the step; empty where none was. */
  readonly id: string;
  readonly name: string;
  /** Before `continue-on-error`. */
  readonly outcome: StepConclusion;
  readonly conclusion: StepConclusion;
  /** Milliseconds since the epoch by the run's time; null where the step was skipped. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Masked. */
  readonly outputs: Texts;
  /** Masked. */
  readonly log: readonly string[];
  /** What the step wrote to its job summary. Masked. */
  readonly summary: string;
}

export interface JobResult {
  /** The path of job ids, such as `deploy` or `wave-1/deploy`. */
  readonly job: string;
  readonly name: string;
  /** The combination of the matrix; null without one. */
  readonly matrix: Json;
  /** Before `continue-on-error`. */
  readonly outcome: JobConclusion;
  /** As `needs.<job>.result` says it. */
  readonly result: JobConclusion;
  readonly outputs: Texts;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly steps: readonly StepResult[];
  readonly annotations: readonly Annotation[];
}

export interface RunResult {
  readonly id: string;
  readonly conclusion: JobConclusion;
  /** Every job that has no jobs of its own, in the order in which they ended. */
  readonly jobs: readonly JobResult[];
  /** The outputs that the workflow declares under `on.workflow_call`. */
  readonly outputs: Texts;
}

export interface WorkflowRun {
  readonly id: string;
  /** Rejects with a `Failure` where GitHub would refuse to start the run, or where a step needs what is not here. */
  readonly result: Promise<RunResult>;
  readonly events: readonly RunEvent[];
  /** As the button "Cancel workflow". */
  cancel(): void;
  /**
   * Takes the runner away from every job with this path or name: no post step runs, its outputs are lost. False where
   * no such job is on a runner.
   */
  killRunner(job: string): boolean;
}
