import { readFileSync } from 'node:fs';
import type { WorkflowJob, WorkflowTemplate } from '@actions/workflow-parser/model/workflow-template';
import { Failure } from '@thea/action';
import { parser } from './library.ts';
import { readStep, type StepModel } from './step.ts';
import { entries, literal, property, type Template } from './template.ts';

/** A job as it was written. `uses` names a called workflow; such a job has no steps. */
export interface JobModel {
  readonly id: string;
  readonly name: Template | null;
  readonly needs: readonly string[];
  readonly if: string;
  readonly strategy: Template | null;
  readonly concurrency: Template | null;
  readonly permissions: Template | null;
  readonly uses: string | null;
  readonly with: Template | null;
  /** `inherit`, a mapping, or nothing. */
  readonly secrets: Template | null;
  readonly environment: Template | null;
  readonly env: Template | null;
  readonly defaults: Template | null;
  readonly outputs: Template | null;
  readonly timeoutMinutes: Template | null;
  readonly cancelTimeoutMinutes: Template | null;
  readonly continueOnError: Template | null;
  readonly runsOn: Template | null;
  readonly steps: readonly StepModel[];
}

export interface WorkflowModel {
  readonly path: string;
  readonly name: string;
  readonly env: Template | null;
  readonly defaults: Template | null;
  readonly permissions: Template | null;
  readonly concurrency: Template | null;
  /** `on`: what `workflow_call` and `workflow_dispatch` declare; null where the workflow has no such trigger. */
  readonly call: {
    readonly inputs: Template | null;
    readonly secrets: Template | null;
    readonly outputs: Template | null;
  } | null;
  readonly dispatch: { readonly inputs: Template | null } | null;
  readonly jobs: readonly JobModel[];
}

interface Parsed {
  readonly root: Template;
  readonly template: WorkflowTemplate;
}

// Reading one takes 50 ms and more; a run reads a called one anew for every call, and a scenario has several runs.
const known = new Map<string, Promise<Parsed>>();

function parse(path: string, content: string): Promise<Parsed> {
  const key = JSON.stringify([path, content]);
  const found = known.get(key) ?? parseAnew(path, content);
  known.set(key, found);
  return found;
}

async function parseAnew(path: string, content: string): Promise<Parsed> {
  const { context, value } = parser.parseWorkflow(
    { name: path, content },
    new parser.NoOperationTraceWriter(),
  );
  const template = value && (await parser.convertWorkflowTemplate(context, value));
  const errors = context.errors.getErrors().map(String);
  if (!value || !template || errors.length > 0) {
    throw new Failure('input', {
      message: `GitHub's parser refuses the workflow ${path}: ${errors.slice(0, 3).join('; ')}`,
      remedy: 'Correct the file at the place that is named.',
      place: { path },
    });
  }
  return { root: value, template };
}

function readJob(path: string, mapping: Template, job: WorkflowJob): JobModel {
  for (const key of ['container', 'services', 'snapshot']) {
    if (property(mapping, key) === null) continue;
    throw new Failure('input', {
      message: `The job "${job.id.value}" of ${path} uses "${key}", which the rehearsal does not have.`,
      remedy: 'Rehearse a workflow whose jobs run on the runner itself.',
      place: { path },
    });
  }
  const steps = property(mapping, 'steps');
  const mappings = steps && parser.isSequence(steps) ? [...steps] : [];
  const converted = job.type === 'job' ? job.steps : [];
  return {
    id: job.id.value,
    name: property(mapping, 'name'),
    needs: (job.needs ?? []).map((item) => item.value),
    if: job.if.expression,
    strategy: property(mapping, 'strategy'),
    concurrency: property(mapping, 'concurrency'),
    permissions: property(mapping, 'permissions'),
    uses: literal(property(mapping, 'uses')),
    with: property(mapping, 'with'),
    secrets: property(mapping, 'secrets'),
    environment: property(mapping, 'environment'),
    env: property(mapping, 'env'),
    defaults: property(property(mapping, 'defaults'), 'run'),
    outputs: property(mapping, 'outputs'),
    timeoutMinutes: property(mapping, 'timeout-minutes'),
    cancelTimeoutMinutes: property(mapping, 'cancel-timeout-minutes'),
    continueOnError: property(mapping, 'continue-on-error'),
    runsOn: property(mapping, 'runs-on'),
    steps: converted.map((step, index) => {
      const written = mappings[index];
      if (!written || !('if' in step) || step.if === undefined) {
        throw new Failure('input', {
          message: `The job "${job.id.value}" of ${path} has a step that is neither "run" nor "uses".`,
          remedy: 'Rehearse a workflow without parallel and background steps.',
          place: { path },
        });
      }
      return readStep(written, { id: step.id, if: step.if.expression });
    }),
  };
}

/**
 * Reads a workflow with GitHub's own parser and converter. `path` is how the file is named in messages.
 * Throws `Failure` with the parser's first three errors, or where a job needs what the rehearsal does not have.
 */
export async function readWorkflow(file: string, path: string = file): Promise<WorkflowModel> {
  const { root, template } = await parse(path, readFileSync(file, 'utf8'));
  const on = property(root, 'on');
  const jobs = new Map(entries(property(root, 'jobs')));
  const named = (event: string): boolean =>
    on !== null &&
    (literal(on) === event || (parser.isSequence(on) && [...on].some((item) => literal(item) === event)));
  const trigger = (event: string): Template | null => property(on, event);
  const has = (event: string): boolean => named(event) || trigger(event) !== null;
  return {
    path,
    name: literal(property(root, 'name')) ?? path,
    env: property(root, 'env'),
    defaults: property(property(root, 'defaults'), 'run'),
    permissions: property(root, 'permissions'),
    concurrency: property(root, 'concurrency'),
    call: has('workflow_call')
      ? {
          inputs: property(trigger('workflow_call'), 'inputs'),
          secrets: property(trigger('workflow_call'), 'secrets'),
          outputs: property(trigger('workflow_call'), 'outputs'),
        }
      : null,
    dispatch: has('workflow_dispatch') ? { inputs: property(trigger('workflow_dispatch'), 'inputs') } : null,
    jobs: template.jobs.map((job) => readJob(path, jobs.get(job.id.value) ?? root, job)),
  };
}
