import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@thea/action';
import { entries, literal, property } from '../language/template.ts';
import { type JobModel, readWorkflow, type WorkflowModel } from '../language/workflow.ts';
import { DEFAULT_PERMISSIONS, type Permissions, readPermissions, within } from './permissions.ts';
import type { RunRequest } from './request.ts';
import { calledSource, type Source, sourceRef } from './source.ts';

// "You can connect up to ten levels of workflows" (docs "Reusing workflow configurations").
const DEEPEST = 10;

/** A workflow with those that it calls, and what each of its jobs may do. */
export interface LoadedWorkflow {
  readonly model: WorkflowModel;
  readonly source: Source;
  readonly permissions: ReadonlyMap<string, Permissions>;
  readonly called: ReadonlyMap<string, LoadedWorkflow>;
}

function refuse(source: Source, message: string, remedy: string): Failure {
  return new Failure('input', {
    message: `${sourceRef(source)}: ${message}`,
    remedy,
    place: { path: source.path },
  });
}

// GitHub refuses to start a run whose calls do not fit what is called.
function checkCall(job: JobModel, called: WorkflowModel, source: Source): void {
  if (called.call === null) {
    throw refuse(
      source,
      'workflow_call key is not defined in the referenced workflow.',
      'Add "on: workflow_call".',
    );
  }
  const given = entries(job.with).map(([name]) => name.toLowerCase());
  const declared = entries(called.call.inputs);
  for (const [name, definition] of declared) {
    const required = property(definition, 'required')?.toString() === 'true';
    if (required && !given.includes(name.toLowerCase())) {
      throw refuse(
        source,
        `Input ${name} is required, but not provided while calling.`,
        `Give it in the job "${job.id}".`,
      );
    }
  }
  const names = declared.map(([name]) => name.toLowerCase());
  const unknown = given.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw refuse(
      source,
      `Invalid input, ${unknown} is not defined in the referenced workflow.`,
      `Remove it from the job "${job.id}".`,
    );
  }
  if (literal(job.secrets) === 'inherit') return;
  const secrets = entries(called.call.secrets);
  const passed = entries(job.secrets).map(([name]) => name.toLowerCase());
  for (const [name, definition] of secrets) {
    if (property(definition, 'required')?.toString() !== 'true' || passed.includes(name.toLowerCase()))
      continue;
    throw refuse(
      source,
      `Secret ${name} is required, but not provided while calling.`,
      `Pass it in the job "${job.id}".`,
    );
  }
  const stray = passed.find((name) => !secrets.some(([secret]) => secret.toLowerCase() === name));
  if (stray === undefined) return;
  throw refuse(
    source,
    `Invalid secret, ${stray} is not defined in the referenced workflow.`,
    `Remove it from the job "${job.id}".`,
  );
}

/**
 * Reads a workflow and all that it calls, and checks what GitHub checks before it starts a run: syntax, inputs,
 * secrets, permissions, depth. `caller` is what the calling job may do; null for the first workflow.
 */
export async function loadWorkflow(
  request: RunRequest,
  source: Source,
  caller: Permissions | null = null,
  depth = 1,
): Promise<LoadedWorkflow> {
  const file = join(source.root, source.path);
  if (!existsSync(file)) {
    throw refuse(
      source,
      'The workflow file does not exist.',
      'Check the path after "uses:" or the name of the workflow.',
    );
  }
  if (depth > DEEPEST)
    throw refuse(source, `Workflows are nested deeper than ${DEEPEST} levels.`, 'Call fewer levels.');
  const model = await readWorkflow(file, source.path);
  const base = caller ?? DEFAULT_PERMISSIONS;
  const permissions = new Map<string, Permissions>();
  const called = new Map<string, LoadedWorkflow>();
  for (const job of model.jobs) {
    const asked = readPermissions(job.permissions) ?? readPermissions(model.permissions);
    const granted = caller === null ? (asked ?? base) : within(base, asked, source.path, job.id);
    permissions.set(job.id, granted);
    if (job.uses === null) continue;
    const target = calledSource(request, job.uses, source);
    const loaded = await loadWorkflow(request, target, granted, depth + 1);
    checkCall(job, loaded.model, target);
    called.set(job.id, loaded);
  }
  return { model, source, permissions, called };
}
