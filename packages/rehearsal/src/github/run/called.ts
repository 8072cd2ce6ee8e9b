import type { Json } from '@thea/action';
import { worst } from '../language/status.ts';
import {
  entries,
  evaluateTemplate,
  evaluateText,
  evaluateTexts,
  literal,
  property,
  type Template,
} from '../language/template.ts';
import type { Attention } from './attention.ts';
import type { Cancellation } from './cancellation.ts';
import type { JobPlace } from './events.ts';
import { deadlock, enterGroup, readConcurrency } from './group.ts';
import { bindInputs } from './inputs.ts';
import { type JobLegacy, type ReadyJob, runJobs } from './jobs.ts';
import type { LoadedWorkflow } from './load.ts';
import type { Texts } from './request.ts';

/** The outputs that a workflow declares, from the results of its jobs. */
export function workflowOutputs(
  declared: Template | null,
  contexts: { readonly [name: string]: Json },
  jobs: ReadonlyMap<string, JobLegacy>,
): Texts {
  const legacies = Object.fromEntries(
    [...jobs].map(([id, { result, outputs }]) => [id, { result, outputs: { ...outputs } }]),
  );
  return Object.fromEntries(
    entries(declared).map(([name, definition]) => {
      const value = property(definition, 'value');
      return [name, value === null ? '' : evaluateText(value, { contexts: { ...contexts, jobs: legacies } })];
    }),
  );
}

/** A job that calls a workflow: the workflow's jobs run in its place, its result is the worst of theirs. */
export async function runCalled(
  ready: ReadyJob,
  called: LoadedWorkflow,
  contexts: { readonly [name: string]: Json },
  place: JobPlace,
  cancellation: Cancellation,
  attention: Attention,
): Promise<JobLegacy> {
  const { scope, job } = ready;
  const { run } = scope;
  const given = job.with === null ? {} : evaluateTemplate(job.with, { contexts });
  const inputs = bindInputs(called.model.call?.inputs ?? null, given, { contexts });
  const inner = { github: contexts['github'] ?? null, inputs, vars: contexts['vars'] ?? null };
  const inherits = literal(job.secrets) === 'inherit';
  const secrets = inherits
    ? scope.secrets
    : evaluateTexts(job.secrets, { contexts: { ...contexts, secrets: { ...scope.secrets } } });
  const request = readConcurrency(called.model.concurrency, { contexts: inner });
  if (request !== null && deadlock(scope.held, request, place.name) !== null)
    return { result: 'cancelled', outputs: {} };
  const ticket =
    request === null
      ? null
      : await enterGroup(run.request.github.concurrency, request, cancellation, attention, () =>
          run.publish({ ...place, kind: 'waiting', on: 'concurrency' }),
        );
  if (request !== null && ticket === null) return { result: 'cancelled', outputs: {} };
  try {
    const jobs = await attention.wait(
      runJobs({
        run,
        loaded: called,
        path: `${place.job}/`,
        title: `${place.name} / `,
        inputs,
        secrets,
        outer: run.request.outerAncestors ? ready.ancestors : new Map(),
        held: request === null ? scope.held : [...scope.held, request.group.toLowerCase()],
        cancellation,
      }),
    );
    const outputs = workflowOutputs(called.model.call?.outputs ?? null, inner, jobs);
    return { result: worst([...jobs.values()].map(({ result }) => result)), outputs };
  } finally {
    ticket?.leave();
  }
}
