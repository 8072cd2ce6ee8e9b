import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { Failure } from '@thea/action';
import { openGitHub } from '../api/github.ts';
import type {
  EnvironmentSettings,
  RunRequest,
  StandIn,
  StepPlace,
  Texts,
  TriggerEvent,
} from '../run/request.ts';
import type { RunResult } from '../run/result.ts';
import { runWorkflow } from '../run/workflow-run.ts';
import { eventTime } from './event-time.ts';

export interface SimulationRequest {
  /** The workflow's file, inside `repository` or `actionsRepository`. */
  readonly workflow: string;
  readonly actionsRepository: string;
  /** The consumer's folder; the actions' repository where not given. */
  readonly repository?: string;
  readonly event?: Partial<TriggerEvent>;
  readonly inputs?: RunRequest['inputs'];
  readonly secrets?: Texts;
  readonly vars?: Texts;
  readonly environments?: { readonly [name: string]: EnvironmentSettings };
  readonly outerAncestors?: boolean;
  /** How each step ends. A step that it does not name (null) succeeds. */
  readonly script: (step: StepPlace) => StandIn | null;
}

const START = Date.UTC(2026, 0, 1);

function reference(request: SimulationRequest, repository: string): string {
  const inside = (folder: string): string | null => {
    const path = relative(folder, resolve(folder, request.workflow));
    return path.startsWith('..') || isAbsolute(path) ? null : path;
  };
  const own = inside(repository);
  if (own !== null && repository !== request.actionsRepository) return `./${own}`;
  const shared = inside(request.actionsRepository);
  if (shared !== null) return `$/${shared}`;
  throw new Failure('input', {
    message: `The workflow ${request.workflow} lies in neither repository.`,
    remedy: 'Give the folder that holds its .github/workflows as "repository" or "actionsRepository".',
  });
}

/**
 * Plays a workflow through with scripted steps, in no time and without any process: which jobs and steps run is
 * decided by GitHub's own parser and evaluator, and by the same scheduler as in a real run.
 */
export async function simulateConditions(request: SimulationRequest): Promise<RunResult> {
  const time = eventTime(START);
  const github = await openGitHub({ time, repository: 'theaia/thea-ia' });
  const folder = mkdtempSync(join(tmpdir(), 'thea-conditions-'));
  const repository = request.repository ?? request.actionsRepository;
  try {
    const { result } = runWorkflow({
      time,
      github,
      repository,
      actionsRepository: request.actionsRepository,
      workflow: reference(request, repository),
      event: {
        name: 'workflow_dispatch',
        payload: {},
        ref: 'refs/heads/main',
        sha: '0'.repeat(39).concat('1'),
        ...request.event,
      },
      folder,
      ...(request.inputs === undefined ? {} : { inputs: request.inputs }),
      ...(request.secrets === undefined ? {} : { secrets: request.secrets }),
      ...(request.vars === undefined ? {} : { vars: request.vars }),
      ...(request.environments === undefined ? {} : { environments: request.environments }),
      ...(request.outerAncestors === undefined ? {} : { outerAncestors: request.outerAncestors }),
      stepStandIn: (step) => request.script(step) ?? { outcome: 'success' },
    });
    return await result;
  } finally {
    await github.close();
    await time.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
