import type { Json } from '@thea/action';
import type { Scope } from '../language/expression.ts';
import { type JobStatus, stepStatusFunctions } from '../language/status.ts';
import type { Texts } from '../run/request.ts';
import type { Source } from '../run/source.ts';
import { hashFiles } from './hash-files.ts';
import type { Machine } from './machine.ts';

/** Where a step stands: in the job itself, or in a composite action. */
export interface Frame {
  readonly machine: Machine;
  /** What `$/` resolves to. */
  readonly source: Source;
  /** The `inputs` context of a composite action; the workflow's where null. */
  readonly inputs: Json;
  /** The `steps` context. */
  readonly steps: { [id: string]: Json };
  /** The `env` that the step of a composite action hands down to the action's own steps. */
  readonly env: Texts;
  /** The folder of the composite action. */
  readonly actionPath: string | null;
  failed: boolean;
}

/** What success() and failure() look at: the job, or the composite action so far (CompositeActionHandler.cs). */
export function frameStatus(frame: Frame): JobStatus {
  if (frame.machine.status === 'cancelled') return 'cancelled';
  return frame.failed ? 'failure' : 'success';
}

/** What the expressions of a step may see; `env` is the step's environment as far as it is evaluated. */
export function frameScope(frame: Frame, env: Texts): Scope {
  const { machine } = frame;
  const { assignment, folders } = machine;
  const { contexts, source } = assignment;
  const github = contexts['github'];
  return {
    contexts: {
      ...contexts,
      github: {
        ...(typeof github === 'object' && github !== null && !Array.isArray(github) ? github : {}),
        workspace: folders.workspace,
        action_path: frame.actionPath,
      },
      ...(frame.inputs === null ? {} : { inputs: frame.inputs }),
      env: { ...env },
      steps: { ...frame.steps },
      job: {
        status: machine.status,
        // actions/runner #4335: a called workflow knows its own file and commit.
        workflow_ref: `${source.repository}/${source.path}@${source.ref}`,
        workflow_sha: source.sha,
        workflow_repository: source.repository,
        workflow_file_path: source.path,
      },
      runner: {
        name: 'rehearsal',
        os: 'Linux',
        arch: process.arch === 'arm64' ? 'ARM64' : 'X64',
        temp: folders.temp,
        tool_cache: folders.tools,
        environment: 'github-hosted',
        debug: '',
      },
    },
    functions: [...stepStatusFunctions(frameStatus(frame)), hashFiles(folders.workspace)],
  };
}
