import { Failure, type Json } from '@thea/action';
import { field, type GithubAnswer, type GithubApi, refusal } from './github-api.ts';

const PERMISSION = 'contents: write';

/** Where a branch stands: its commit and tree; null where it does not exist yet. */
export type BranchTip = { readonly commit: string; readonly tree: string } | null;

function shaOf(doing: string, answer: GithubAnswer, status: number, value: Json): string {
  const sha = field(value, 'sha');
  if (answer.status !== status || typeof sha !== 'string') throw refusal(doing, answer, PERMISSION);
  return sha;
}

/** Reads where a branch stands. REST reference, "Git database". */
export async function readTip(api: GithubApi, branch: string): Promise<BranchTip> {
  const ref = await api('GET', `/git/ref/heads/${branch}`);
  if (ref.status === 404) return null;
  const commit = shaOf(`Reading the branch ${branch}`, ref, 200, field(ref.body, 'object'));
  const answer = await api('GET', `/git/commits/${commit}`);
  return { commit, tree: shaOf(`Reading the commit ${commit}`, answer, 200, field(answer.body, 'tree')) };
}

/** The text of one file of a tree; empty where it is not there. */
export async function readText(api: GithubApi, tree: string, path: string): Promise<string> {
  const answer = await api('GET', `/git/trees/${tree}?recursive=1`);
  const entries = field(answer.body, 'tree');
  if (answer.status !== 200 || !Array.isArray(entries))
    throw refusal(`Reading the tree ${tree}`, answer, PERMISSION);
  if (field(answer.body, 'truncated') === true) {
    throw new Failure('platform', {
      message: `The tree of the ledger's branch has more files than GitHub lists.`,
      remedy: 'Use a branch that holds nothing but the ledger.',
    });
  }
  const entry = entries.find((item: Json) => field(item, 'path') === path);
  const sha = field(entry, 'sha');
  if (typeof sha !== 'string') return '';
  const blob = await api('GET', `/git/blobs/${sha}`);
  const content = field(blob.body, 'content');
  if (blob.status !== 200 || typeof content !== 'string') throw refusal(`Reading ${path}`, blob, PERMISSION);
  return Buffer.from(content, 'base64').toString('utf8');
}

/**
 * Writes files in one commit upon `tip` and moves the branch there, without force. Gives the commit, or null where
 * somebody else moved (or created) the branch in between: then nothing has changed and the caller reads again.
 */
export async function commitUpon(
  api: GithubApi,
  branch: string,
  tip: BranchTip,
  files: { readonly [path: string]: string },
  message: string,
): Promise<string | null> {
  const tree = await api('POST', '/git/trees', {
    ...(tip === null ? {} : { base_tree: tip.tree }),
    tree: Object.entries(files).map(([path, content]) => ({ path, mode: '100644', type: 'blob', content })),
  });
  const commit = await api('POST', '/git/commits', {
    message,
    tree: shaOf('Writing the ledger', tree, 201, tree.body),
    parents: tip === null ? [] : [tip.commit],
  });
  const sha = shaOf('Writing the ledger', commit, 201, commit.body);
  const moved =
    tip === null
      ? await api('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha })
      : await api('PATCH', `/git/refs/heads/${branch}`, { sha, force: false });
  if (moved.status === 200 || moved.status === 201) return sha;
  // 422 "Update is not a fast forward" or "Reference already exists", 409 where GitHub itself met a conflict.
  if (moved.status === 422 || moved.status === 409) return null;
  throw refusal(`Moving the branch ${branch}`, moved, PERMISSION);
}
