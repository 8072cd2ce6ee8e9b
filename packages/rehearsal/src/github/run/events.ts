import type { Json } from '@thea/action';
import type { JobConclusion, StepConclusion } from '../language/status.ts';

/** Which job an event is about: the path of job ids, the name that GitHub shows, the combination of the matrix. */
export interface JobPlace {
  readonly job: string;
  readonly name: string;
  readonly matrix: Json;
}

/** `::error::`, `::warning::` and `::notice::`, and what the runner itself reports. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

type At = { readonly at: number };

/** What happens in a run, in order. `at` is in milliseconds since the epoch by the run's time; lines are masked. */
export type RunEvent = At &
  (
    | { readonly kind: 'run-started'; readonly run: string }
    | { readonly kind: 'run-ended'; readonly run: string; readonly conclusion: JobConclusion }
    | { readonly kind: 'run-cancelled'; readonly run: string }
    | (JobPlace & {
        readonly kind: 'waiting';
        readonly on: 'concurrency' | 'approval';
        readonly name: string;
      })
    | (JobPlace & { readonly kind: 'job-started' })
    | (JobPlace & { readonly kind: 'job-ended'; readonly result: JobConclusion })
    | (JobPlace & { readonly kind: 'step-started'; readonly step: string })
    | (JobPlace & { readonly kind: 'step-ended'; readonly step: string; readonly conclusion: StepConclusion })
    | (JobPlace & { readonly kind: 'log'; readonly step: string; readonly line: string })
    | (JobPlace & { readonly kind: 'annotation'; readonly step: string; readonly annotation: Annotation })
  );

/** An event before it has a time. */
export type Happening = RunEvent extends infer Each ? (Each extends At ? Omit<Each, 'at'> : never) : never;
