import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '@thea/action';
import { worst } from '../language/status.ts';
import { Attention } from './attention.ts';
import { workflowOutputs } from './called.ts';
import { Cancellation } from './cancellation.ts';
import { githubContext, type RunNumbers } from './github-context.ts';
import { enterGroup, readConcurrency } from './group.ts';
import { bindInputs } from './inputs.ts';
import { runJobs } from './jobs.ts';
import { type LoadedWorkflow, loadWorkflow } from './load.ts';
import type { RunRequest } from './request.ts';
import type { RunResult, WorkflowRun } from './result.ts';
import { RunState } from './run-state.ts';
import { topSource } from './source.ts';

function nextNumbers(request: RunRequest): RunNumbers {
  const earlier = request.github.runs.get(Number(request.rerunOf));
  if (earlier) return { id: earlier.id, number: earlier.run_number, attempt: earlier.run_attempt + 1 };
  const number = request.github.runs.size + 1;
  return { id: 9_000_000_000 + number, number, attempt: 1 };
}

/** Shows the run to whoever asks the API for it. */
function publishRun(state: RunState, status: 'in_progress' | 'completed', conclusion: string | null): void {
  const { request, numbers, github } = state;
  request.github.runs.set(numbers.id, {
    id: numbers.id,
    name: String(github['workflow']),
    path: String(github['workflow_ref']).split('@')[0]?.split('/').slice(2).join('/') ?? '',
    event: request.event.name,
    head_sha: request.event.sha,
    head_branch: String(github['ref_name']),
    run_number: numbers.number,
    run_attempt: numbers.attempt,
    status,
    conclusion,
    html_url: `https://github.com/${request.github.repository.fullName}/actions/runs/${numbers.id}`,
  });
}

async function perform(
  state: RunState,
  loaded: LoadedWorkflow,
  cancellation: Cancellation,
  attention: Attention,
): Promise<RunResult> {
  const { request, numbers } = state;
  const { model } = loaded;
  const base = { github: { ...state.github }, vars: { ...request.vars } };
  const declared =
    (request.event.name === 'workflow_dispatch' ? model.dispatch : model.call) ??
    model.dispatch ??
    model.call;
  const inputs: Json =
    declared === null ? {} : bindInputs(declared.inputs, { ...request.inputs }, { contexts: base });
  const contexts = { ...base, inputs };
  const id = String(numbers.id);
  const group = readConcurrency(model.concurrency, { contexts });
  const ticket =
    group === null
      ? null
      : await enterGroup(request.github.concurrency, group, cancellation, attention, () => {});
  if (group !== null && ticket === null) return { id, conclusion: 'cancelled', jobs: [], outputs: {} };
  try {
    const jobs = await attention.wait(
      runJobs({
        run: state,
        loaded,
        path: '',
        title: '',
        inputs,
        secrets: request.secrets ?? {},
        outer: new Map(),
        held: group === null ? [] : [group.group.toLowerCase()],
        cancellation: new Cancellation(),
      }),
    );
    const results = [...jobs.values()].map(({ result }) => result);
    const conclusion = worst(results) === 'success' && state.cancelled ? 'cancelled' : worst(results);
    return {
      id,
      conclusion,
      jobs: state.results,
      outputs: workflowOutputs(model.call?.outputs ?? null, contexts, jobs),
    };
  } finally {
    ticket?.leave();
  }
}

/**
 * Runs a workflow as GitHub would: its own parser and evaluator decide, real processes run the steps. The result
 * rejects with a `Failure` where GitHub would refuse to start the run, or with `Unsupported` where a step needs what
 * the rehearsal does not have. When it settles no process of a step is left and its folder is removed.
 */
export function runWorkflow(request: RunRequest): WorkflowRun {
  const numbers = nextNumbers(request);
  const source = topSource(request);
  const folder = join(request.folder, `run-${numbers.id}-${numbers.attempt}`);
  const attention = new Attention(request.time);
  const cancellation = new Cancellation();
  // The name of the workflow is known when its file is read; nobody asks before.
  const github = { ...githubContext(request, numbers, source.path, source) };
  const state = new RunState(request, numbers, github, folder);
  cancellation.listen(() => state.cancel());
  publishRun(state, 'in_progress', null);
  const go = async (): Promise<RunResult> => {
    try {
      mkdirSync(folder, { recursive: true });
      const loaded = await loadWorkflow(request, source);
      github['workflow'] = loaded.model.name;
      publishRun(state, 'in_progress', null);
      state.publish({ kind: 'run-started', run: String(numbers.id) });
      const result = await perform(state, loaded, cancellation, attention);
      state.publish({ kind: 'run-ended', run: result.id, conclusion: result.conclusion });
      publishRun(state, 'completed', result.conclusion);
      return result;
    } catch (thrown) {
      await attention.wait(state.abort());
      publishRun(state, 'completed', 'startup_failure');
      throw thrown;
    } finally {
      rmSync(folder, { recursive: true, force: true });
      attention.end();
    }
  };
  return {
    id: String(numbers.id),
    result: go(),
    events: state.events,
    cancel: () => cancellation.request('run'),
    killRunner: (job) => state.kill(job),
  };
}
