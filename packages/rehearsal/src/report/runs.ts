import type { RunEvent } from '../github/run/events.ts';
import { seconds } from './moments.ts';
import type { JobReport, RunReport, StepReport } from './report.ts';

interface OpenJob {
  name: string;
  conclusion: string;
  startedAt: number | null;
  endedAt: number | null;
  steps: StepReport[];
  open: { name: string; startedAt: number }[];
}

function jobOf(jobs: Map<string, OpenJob>, event: { job: string; name: string; matrix: unknown }): OpenJob {
  const key = `${event.job} ${JSON.stringify(event.matrix)}`;
  const known = jobs.get(key);
  if (known !== undefined) return known;
  const job: OpenJob = {
    name: event.name,
    conclusion: 'unfinished',
    startedAt: null,
    endedAt: null,
    steps: [],
    open: [],
  };
  jobs.set(key, job);
  return job;
}

function endStep(job: OpenJob, name: string, conclusion: string, at: number): void {
  const index = job.open.findIndex((step) => step.name === name);
  const started = index < 0 ? at : (job.open.splice(index, 1)[0]?.startedAt ?? at);
  job.steps.push({ name, conclusion, startedAt: started, endedAt: at });
}

/** The tree of one workflow run from its events. Pure. `origin`: when the scenario began, milliseconds since the epoch. */
export function runReport(name: string, events: readonly RunEvent[], origin: number): RunReport {
  const at = (event: RunEvent): number => seconds(event.at - origin);
  const jobs = new Map<string, OpenJob>();
  let conclusion = 'unfinished';
  for (const event of events) {
    if (event.kind === 'run-ended') conclusion = event.conclusion;
    if (event.kind === 'job-started') jobOf(jobs, event).startedAt = at(event);
    if (event.kind === 'job-ended') {
      const job = jobOf(jobs, event);
      job.conclusion = event.result;
      if (job.startedAt !== null) job.endedAt = at(event);
      for (const step of [...job.open]) endStep(job, step.name, event.result, at(event));
    }
    if (event.kind === 'step-started')
      jobOf(jobs, event).open.push({ name: event.step, startedAt: at(event) });
    if (event.kind === 'step-ended') endStep(jobOf(jobs, event), event.step, event.conclusion, at(event));
  }
  const [first, last] = [events[0], events.at(-1)];
  return {
    name,
    conclusion,
    startedAt: first === undefined ? 0 : at(first),
    endedAt: last === undefined ? 0 : at(last),
    jobs: [...jobs.values()].map(({ open: _open, ...job }): JobReport => job),
  };
}
