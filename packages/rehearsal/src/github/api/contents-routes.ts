import type { Json } from '@thea/action';
import { ApiError, created, notFound, ok } from './answer.ts';
import { renderCommit } from './git-routes.ts';
import type { GitStore } from './git-store.ts';
import { bodyText, type Call, type Route } from './route.ts';

const PATTERN = '/repos/:owner/:repo/contents/*path';

/** https://docs.github.com/rest/repos/contents: one file at a time, with a conflict where it changed in between. */
export function contentsRoutes(
  base: string,
  git: GitStore,
  defaultBranch: string,
  now: () => number,
): Route[] {
  const render = (path: string, sha: string, ref: string): Json => {
    const content = git.blob(sha) ?? Buffer.alloc(0);
    return {
      type: 'file',
      name: path.split('/').at(-1) ?? path,
      path,
      sha,
      size: content.length,
      encoding: 'base64',
      content: content.toString('base64'),
      url: `${base}/contents/${path}?ref=${ref}`,
    };
  };
  const change = (
    call: Call,
    edit: (files: Map<string, string>, path: string, existing: string | undefined) => void,
  ) => {
    const path = call.path['path'] ?? '';
    const branch = bodyText(call, 'branch', defaultBranch);
    const head = git.ref(`refs/heads/${branch}`);
    if (head === undefined) throw new ApiError(404, `Branch ${branch} not found`);
    const files = new Map(git.tree(head));
    const existing = files.get(path);
    const given = call.body['sha'];
    if (existing !== undefined && typeof given !== 'string') {
      throw new ApiError(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
    }
    if (typeof given === 'string' && given !== existing)
      throw new ApiError(409, `${path} does not match ${given}`);
    edit(files, path, existing);
    const commit = git.addCommit({
      tree: git.addTree(files),
      parents: [head],
      message: bodyText(call, 'message'),
      at: now(),
    });
    git.setRef(`refs/heads/${branch}`, commit.sha);
    return { path, branch, commit, sha: files.get(path), existed: existing !== undefined };
  };
  return [
    {
      method: 'GET',
      pattern: PATTERN,
      permission: ['contents', 'read'],
      handle: (call) => {
        const ref = call.url.searchParams.get('ref') ?? defaultBranch;
        const commit = git.resolve(ref);
        const path = call.path['path'] ?? '';
        const sha = commit === null ? undefined : git.tree(commit)?.get(path);
        if (commit === null) throw new ApiError(404, `No commit found for the ref ${ref}`);
        if (sha === undefined) throw notFound();
        return ok(render(path, sha, ref));
      },
    },
    {
      method: 'PUT',
      pattern: PATTERN,
      permission: ['contents', 'write'],
      handle: (call) => {
        const text = bodyText(call, 'content').replace(/\s/g, '');
        if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new ApiError(422, 'content is not valid Base64');
        const { path, branch, commit, sha, existed } = change(call, (files, name) => {
          files.set(name, git.addBlob(Buffer.from(text, 'base64')));
        });
        const body = { content: render(path, sha ?? '', branch), commit: renderCommit(base, commit) };
        return existed ? ok(body) : created(body);
      },
    },
    {
      method: 'DELETE',
      pattern: PATTERN,
      permission: ['contents', 'write'],
      handle: (call) => {
        const { commit } = change(call, (files, name, existing) => {
          if (existing === undefined) throw notFound();
          files.delete(name);
        });
        return ok({ content: null, commit: renderCommit(base, commit) });
      },
    },
  ];
}
