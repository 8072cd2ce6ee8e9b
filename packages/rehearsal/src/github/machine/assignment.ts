import type { Json } from '@thea/action';
import type { JobConclusion } from '../language/status.ts';
import type { JobModel, WorkflowModel } from '../language/workflow.ts';
import type { Attention } from '../run/attention.ts';
import type { Cancellation } from '../run/cancellation.ts';
import type { Annotation, Happening, JobPlace } from '../run/events.ts';
import type { RunRequest, Texts } from '../run/request.ts';
import type { StepResult } from '../run/result.ts';
import type { Source } from '../run/source.ts';

/** What the server sends to a runner: one job, all that its expressions may see, and how it is told to stop. */
export interface Assignment {
  readonly request: RunRequest;
  readonly run: { readonly id: string; readonly folder: string };
  readonly place: JobPlace;
  readonly job: JobModel;
  readonly workflow: WorkflowModel;
  readonly source: Source;
  /** github, inputs, vars, secrets, needs, matrix, strategy. */
  readonly contexts: { readonly [name: string]: Json };
  readonly secrets: Texts;
  /** The environment of the job's OIDC access; empty where it has none. */
  readonly identity: Texts;
  readonly cancellation: Cancellation;
  /** The user cancels the run. */
  readonly cancelRun: () => void;
  readonly attention: Attention;
  readonly publish: (happening: Happening) => void;
}

/** How a job ended on its runner. */
export interface JobEnd {
  readonly outcome: JobConclusion;
  readonly outputs: Texts;
  readonly steps: readonly StepResult[];
  readonly annotations: readonly Annotation[];
  /** Evaluated `environment.url`. */
  readonly environmentUrl: string;
}
