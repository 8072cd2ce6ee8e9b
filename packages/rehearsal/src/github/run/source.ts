import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { RunRequest } from './request.ts';
import { Unsupported } from './unsupported.ts';

/** The repository of the actions as workflows name it. */
export const ACTIONS_REPOSITORY = 'theaia/actions';
const ACTIONS_OWNER = 'theaia';

/** A file of a repository at a commit: where a workflow comes from, and what `$/` resolves to in it. */
export interface Source {
  readonly repository: string;
  readonly root: string;
  /** Such as .github/workflows/release.yml. */
  readonly path: string;
  readonly ref: string;
  readonly sha: string;
}

const fullRef = (ref: string): string => (/^([0-9a-f]{40}|refs\/.*)$/.test(ref) ? ref : `refs/tags/${ref}`);

function actionsSource(request: RunRequest, path: string, ref: string): Source {
  // The working tree stands for every ref of the actions' repository; its commit has to look like one.
  const sha = /^[0-9a-f]{40}$/.test(ref)
    ? ref
    : createHash('sha1').update(`${ACTIONS_REPOSITORY}@${ref}`).digest('hex');
  return { repository: ACTIONS_REPOSITORY, root: request.actionsRepository, path, ref: fullRef(ref), sha };
}

/** `owner/repository/.github/workflows/file.yml@ref`, as `github.workflow_ref` and OIDC claims write it. */
export function sourceRef(source: Source): string {
  return `${source.repository}/${source.path}@${source.ref}`;
}

/** The workflow that a run begins with. */
export function topSource(request: RunRequest): Source {
  const { workflow, event } = request;
  if (workflow.startsWith('$/')) return actionsSource(request, workflow.slice(2), 'v1');
  const repository = request.github.repository.fullName;
  return {
    repository,
    root: request.repository,
    path: workflow.replace(/^\.\//, ''),
    ref: event.ref,
    sha: event.sha,
  };
}

/**
 * The workflow that `uses` of a job names, seen from the workflow in which it stands. `./` and `$/` are files of the
 * same repository and commit (docs "Reusing workflow configurations"; changelog 2026-07-30).
 */
export function calledSource(request: RunRequest, uses: string, from: Source): Source {
  if (uses.startsWith('./') || uses.startsWith('$/')) return { ...from, path: uses.slice(2) };
  const parts = /^(?<owner>[^/]+)\/(?<name>[^/]+)\/(?<path>[^@]+)@(?<ref>.+)$/.exec(uses)?.groups;
  const repository = `${parts?.['owner']}/${parts?.['name']}`;
  const path = parts?.['path'] ?? '';
  const ref = parts?.['ref'] ?? '';
  if (repository === ACTIONS_REPOSITORY) return actionsSource(request, path, ref);
  if (repository === request.github.repository.fullName) {
    return { ...from, repository, root: request.repository, path, ref: fullRef(ref), sha: request.event.sha };
  }
  throw new Unsupported(
    `The workflow calls "${uses}", which is not on this machine.`,
    `Call workflows of this repository or of ${ACTIONS_REPOSITORY}.`,
  );
}

/** What `uses` of a step names: the checkout, or a folder with an action and what `$/` resolves to in it. */
export type ActionPlace =
  | { readonly kind: 'checkout' }
  | { readonly kind: 'folder'; readonly folder: string; readonly source: Source };

/**
 * Finds the action of a step. `./` is a folder of the workspace, `$/` one of the repository of the file in which it
 * stands (actions/runner, ActionManager.cs, PrepareActionsRecursiveAsync). Throws `Unsupported` for any other action.
 */
export function findAction(request: RunRequest, uses: string, from: Source, workspace: string): ActionPlace {
  if (uses.startsWith('./')) return { kind: 'folder', folder: join(workspace, uses.slice(2)), source: from };
  if (uses.startsWith('$/')) return { kind: 'folder', folder: join(from.root, uses.slice(2)), source: from };
  const parts = /^(?<owner>[^/@]+)\/(?<name>[^/@]+)(?:\/(?<path>[^@]+))?@(?<ref>.+)$/.exec(uses)?.groups;
  const owner = parts?.['owner'];
  const name = parts?.['name'] ?? '';
  const path = parts?.['path'] ?? '';
  const ref = parts?.['ref'] ?? '';
  const repository = `${owner}/${name}`;
  if (repository === 'actions/checkout') return { kind: 'checkout' };
  if (repository === request.github.repository.fullName) {
    const source = { ...from, repository, root: request.repository };
    return { kind: 'folder', folder: join(request.repository, path), source };
  }
  if (owner === ACTIONS_OWNER) {
    // theaia/<action>@ref is the mirror of actions/<action> that the marketplace demands.
    const folder = repository === ACTIONS_REPOSITORY ? path : join('actions', name);
    return {
      kind: 'folder',
      folder: join(request.actionsRepository, folder),
      source: actionsSource(request, '', ref),
    };
  }
  throw new Unsupported(
    `The workflow uses the action "${uses}", which is not on this machine.`,
    `The rehearsal runs the actions of ${ACTIONS_REPOSITORY}, those of the repository itself, and a stand-in for actions/checkout.`,
  );
}
