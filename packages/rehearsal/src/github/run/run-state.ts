import type { Json } from '@thea/action';
import type { RunningJob } from '../machine/job.ts';
import type { Cancellation } from './cancellation.ts';
import type { Happening, JobPlace, RunEvent } from './events.ts';
import type { RunNumbers } from './github-context.ts';
import type { RunRequest } from './request.ts';
import type { JobResult } from './result.ts';

/** A job that has been asked for and has not ended. */
export interface LiveJob {
  readonly place: JobPlace;
  readonly cancellation: Cancellation;
  /** Whether its condition still holds now that the run is cancelled: then it is left alone. */
  readonly survives: () => boolean;
  running: RunningJob | null;
}

/** What all jobs of one run share. */
export class RunState {
  readonly request: RunRequest;
  readonly numbers: RunNumbers;
  /** The `github` context without what belongs to a job. */
  readonly github: { readonly [name: string]: Json };
  readonly folder: string;
  readonly events: RunEvent[] = [];
  readonly results: JobResult[] = [];
  readonly live = new Set<LiveJob>();
  #cancelled = false;
  #aborted = false;

  constructor(
    request: RunRequest,
    numbers: RunNumbers,
    github: { readonly [name: string]: Json },
    folder: string,
  ) {
    this.request = request;
    this.numbers = numbers;
    this.github = github;
    this.folder = folder;
  }

  get cancelled(): boolean {
    return this.#cancelled;
  }

  publish(happening: Happening): void {
    const event = { ...happening, at: this.request.time.now() };
    this.events.push(event);
    this.request.onEvent?.(event);
  }

  /**
   * "To cancel the workflow run, the server re-evaluates the if condition for all currently running jobs. If the
   * condition evaluates to true, the job will not get canceled." (docs "Workflow cancellation reference")
   */
  cancel(): void {
    if (this.#cancelled) return;
    this.#cancelled = true;
    this.publish({ kind: 'run-cancelled', run: String(this.numbers.id) });
    for (const job of [...this.live]) if (!job.survives()) job.cancellation.request('run');
  }

  get aborted(): boolean {
    return this.#aborted;
  }

  /** The run cannot go on: ends every process at once, starts no job any more, and waits until nothing is at work. */
  async abort(): Promise<void> {
    this.#aborted = true;
    this.#cancelled = true;
    const ends = [...this.live].map((job) => {
      job.cancellation.request('run');
      job.running?.abandon();
      return job.running?.end;
    });
    await Promise.allSettled(ends);
  }

  /** Takes the runner away from every job with this path or name. False where there is none. */
  kill(name: string): boolean {
    const found = [...this.live].filter(
      ({ place, running }) => running && (place.job === name || place.name === name),
    );
    for (const job of found) job.running?.kill();
    return found.length > 0;
  }
}
