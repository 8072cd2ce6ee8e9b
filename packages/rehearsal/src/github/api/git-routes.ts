import type { Json } from '@thea/action';
import { isRecord } from '../language/template.ts';
import { ApiError, created, noContent, notFound, ok } from './answer.ts';
import type { Commit, GitStore } from './git-store.ts';
import { bodyFlag, bodyText, page, type Route } from './route.ts';

const REPO = '/repos/:owner/:repo';

const iso = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

function renderRef(base: string, ref: string, sha: string): Json {
  return {
    ref,
    node_id: `REF_${ref}`,
    url: `${base}/git/${ref}`,
    object: { type: 'commit', sha, url: `${base}/git/commits/${sha}` },
  };
}

/** A commit as the git data API shows it. */
export function renderCommit(base: string, commit: Commit): Json {
  const person = {
    name: 'github-actions[bot]',
    email: '41898282+github-actions[bot]@users.noreply.github.com',
    date: iso(commit.at),
  };
  return {
    sha: commit.sha,
    url: `${base}/git/commits/${commit.sha}`,
    author: person,
    committer: person,
    message: commit.message,
    tree: { sha: commit.tree, url: `${base}/git/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({ sha, url: `${base}/git/commits/${sha}` })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null },
  };
}

function renderTree(base: string, git: GitStore, sha: string): Json {
  const files = git.tree(sha);
  if (files === undefined) throw notFound();
  const tree = [...files].map(([path, blob]) => ({
    path,
    mode: '100644',
    type: 'blob',
    sha: blob,
    size: git.blob(blob)?.length ?? 0,
    url: `${base}/git/blobs/${blob}`,
  }));
  return { sha, url: `${base}/git/trees/${sha}`, tree, truncated: false };
}

function refRoutes(base: string, git: GitStore): Route[] {
  const write = ['contents', 'write'] as const;
  const read = ['contents', 'read'] as const;
  const known = (sha: string): void => {
    if (git.commit(sha) === undefined) throw new ApiError(422, 'Object does not exist');
  };
  return [
    {
      method: 'GET',
      pattern: `${REPO}/git/ref/*ref`,
      permission: read,
      handle: (call) => {
        const ref = `refs/${call.path['ref']}`;
        const sha = git.ref(ref);
        if (sha === undefined) throw notFound();
        return ok(renderRef(base, ref, sha));
      },
    },
    {
      method: 'GET',
      pattern: `${REPO}/git/matching-refs/*ref`,
      permission: read,
      handle: (call) =>
        page(
          call,
          git.refs(`refs/${call.path['ref']}`).map(([ref, sha]) => renderRef(base, ref, sha)),
        ),
    },
    {
      method: 'POST',
      pattern: `${REPO}/git/refs`,
      permission: write,
      handle: (call) => {
        const ref = bodyText(call, 'ref');
        const sha = bodyText(call, 'sha');
        if (!/^refs\/[^/]+\/.+/.test(ref))
          throw new ApiError(422, "Reference name must start with 'refs/' and contain at least two slashes.");
        known(sha);
        if (git.ref(ref) !== undefined) throw new ApiError(422, 'Reference already exists');
        git.setRef(ref, sha);
        return created(renderRef(base, ref, sha));
      },
    },
    {
      method: 'PATCH',
      pattern: `${REPO}/git/refs/*ref`,
      permission: write,
      handle: (call) => {
        const ref = `refs/${call.path['ref']}`;
        const sha = bodyText(call, 'sha');
        const current = git.ref(ref);
        if (current === undefined) throw new ApiError(422, 'Reference does not exist');
        known(sha);
        if (!bodyFlag(call, 'force', false) && !git.descends(sha, current)) {
          throw new ApiError(422, 'Update is not a fast forward');
        }
        git.setRef(ref, sha);
        return ok(renderRef(base, ref, sha));
      },
    },
    {
      method: 'DELETE',
      pattern: `${REPO}/git/refs/*ref`,
      permission: write,
      handle: (call) => {
        if (!git.deleteRef(`refs/${call.path['ref']}`)) throw new ApiError(422, 'Reference does not exist');
        return noContent;
      },
    },
  ];
}

function objectRoutes(base: string, git: GitStore, now: () => number): Route[] {
  const write = ['contents', 'write'] as const;
  const read = ['contents', 'read'] as const;
  return [
    {
      method: 'POST',
      pattern: `${REPO}/git/blobs`,
      permission: write,
      handle: (call) => {
        const encoding = bodyText(call, 'encoding', 'utf-8') === 'base64' ? 'base64' : 'utf8';
        const sha = git.addBlob(Buffer.from(bodyText(call, 'content'), encoding));
        return created({ sha, url: `${base}/git/blobs/${sha}` });
      },
    },
    {
      method: 'GET',
      pattern: `${REPO}/git/blobs/:sha`,
      permission: read,
      handle: (call) => {
        const sha = call.path['sha'] ?? '';
        const blob = git.blob(sha);
        if (blob === undefined) throw notFound();
        return ok({
          sha,
          size: blob.length,
          encoding: 'base64',
          content: blob.toString('base64'),
          url: `${base}/git/blobs/${sha}`,
        });
      },
    },
    {
      method: 'POST',
      pattern: `${REPO}/git/trees`,
      permission: write,
      handle: (call) => {
        const from = call.body['base_tree'];
        const files = new Map(typeof from === 'string' ? git.tree(from) : undefined);
        if (typeof from === 'string' && git.tree(from) === undefined)
          throw new ApiError(422, 'base_tree is not a valid tree oid');
        const listed = call.body['tree'];
        if (!Array.isArray(listed)) throw new ApiError(422, 'Invalid tree info');
        for (const item of listed) {
          if (!isRecord(item) || typeof item['path'] !== 'string')
            throw new ApiError(422, 'tree.path is missing');
          if (typeof item['content'] === 'string')
            files.set(item['path'], git.addBlob(Buffer.from(item['content'])));
          else if (item['sha'] === null) files.delete(item['path']);
          else if (typeof item['sha'] === 'string' && git.blob(item['sha']))
            files.set(item['path'], item['sha']);
          else throw new ApiError(422, `tree.sha ${String(item['sha'])} is not a valid blob`);
        }
        return created(renderTree(base, git, git.addTree(files)));
      },
    },
    {
      method: 'GET',
      pattern: `${REPO}/git/trees/:sha`,
      permission: read,
      handle: (call) => ok(renderTree(base, git, git.resolve(call.path['sha'] ?? '') ?? '')),
    },
    {
      method: 'POST',
      pattern: `${REPO}/git/commits`,
      permission: write,
      handle: (call) => {
        const tree = bodyText(call, 'tree');
        if (git.tree(tree) === undefined) throw new ApiError(422, 'Tree SHA does not exist');
        const listed = call.body['parents'];
        const parents = Array.isArray(listed) ? listed.filter((item) => typeof item === 'string') : [];
        if (parents.some((item) => git.commit(item) === undefined))
          throw new ApiError(422, 'Parent SHA does not exist or is not a commit object');
        return created(
          renderCommit(base, git.addCommit({ tree, parents, message: bodyText(call, 'message'), at: now() })),
        );
      },
    },
    {
      method: 'GET',
      pattern: `${REPO}/git/commits/:sha`,
      permission: read,
      handle: (call) => {
        const commit = git.commit(call.path['sha'] ?? '');
        if (commit === undefined) throw notFound();
        return ok(renderCommit(base, commit));
      },
    },
  ];
}

/** https://docs.github.com/rest/git: refs, blobs, trees and commits. */
export function gitRoutes(base: string, git: GitStore, now: () => number): Route[] {
  return [...refRoutes(base, git), ...objectRoutes(base, git, now)];
}
