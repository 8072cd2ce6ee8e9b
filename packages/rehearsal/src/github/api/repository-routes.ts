import type { Json } from '@thea/action';
import { notFound, ok } from './answer.ts';
import type { GitStore } from './git-store.ts';
import type { RepositoryIdentity } from './identity.ts';
import type { Route } from './route.ts';

/** A workflow run as `GET /actions/runs/{id}` shows it. */
export interface RunEntry {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly event: string;
  readonly head_sha: string;
  readonly head_branch: string;
  readonly run_number: number;
  readonly run_attempt: number;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: string | null;
  readonly html_url: string;
}

/** The repository itself, its branches, and its workflow runs. https://docs.github.com/rest/repos, …/rest/actions */
export function repositoryRoutes(
  url: () => string,
  identity: RepositoryIdentity,
  git: GitStore,
  runs: ReadonlyMap<number, RunEntry>,
): Route[] {
  const repository = (): Json => ({
    id: identity.id,
    name: identity.name,
    full_name: identity.fullName,
    private: true,
    owner: { login: identity.owner, id: identity.ownerId, type: 'Organization' },
    default_branch: identity.defaultBranch,
    url: `${url()}/repos/${identity.fullName}`,
    html_url: `https://github.com/${identity.fullName}`,
  });
  return [
    {
      method: 'GET',
      pattern: '/repos/:owner/:repo',
      permission: ['metadata', 'read'],
      handle: () => ok(repository()),
    },
    {
      method: 'GET',
      pattern: '/repos/:owner/:repo/branches/:branch',
      permission: ['contents', 'read'],
      handle: (call) => {
        const name = call.path['branch'] ?? '';
        const sha = git.ref(`refs/heads/${name}`);
        if (sha === undefined) throw notFound();
        return ok({ name, commit: { sha }, protected: false });
      },
    },
    {
      method: 'GET',
      pattern: '/repos/:owner/:repo/actions/runs/:id',
      permission: ['actions', 'read'],
      handle: (call) => {
        const run = runs.get(Number(call.path['id']));
        if (run === undefined) throw notFound();
        return ok({ ...run });
      },
    },
  ];
}
