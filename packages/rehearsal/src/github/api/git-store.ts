import { createHash } from 'node:crypto';

/** A file of a tree by its path; the value is the id of a blob. Folders are implied by the paths. */
export type Files = ReadonlyMap<string, string>;

export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly at: number;
}

function objectId(kind: string, content: Buffer): string {
  return createHash('sha1').update(`${kind} ${content.length}\0`).update(content).digest('hex');
}

/** The git objects and refs of the repository. Ids are git's own; a tree is kept flat, by full paths. */
export class GitStore {
  readonly #blobs = new Map<string, Buffer>();
  readonly #trees = new Map<string, Files>();
  readonly #commits = new Map<string, Commit>();
  readonly #refs = new Map<string, string>();

  addBlob(content: Buffer): string {
    const sha = objectId('blob', content);
    this.#blobs.set(sha, content);
    return sha;
  }

  blob(sha: string): Buffer | undefined {
    return this.#blobs.get(sha);
  }

  addTree(files: Files): string {
    const sorted = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
    const listing = [...sorted].map(([path, blob]) => `100644 ${path}\0${blob}`).join('\n');
    const sha = objectId('tree', Buffer.from(listing));
    this.#trees.set(sha, sorted);
    return sha;
  }

  tree(sha: string): Files | undefined {
    return this.#trees.get(sha) ?? this.#trees.get(this.#commits.get(sha)?.tree ?? '');
  }

  addCommit(parts: Omit<Commit, 'sha'>): Commit {
    const lines = [
      `tree ${parts.tree}`,
      ...parts.parents.map((item) => `parent ${item}`),
      `${parts.at}`,
      '',
      parts.message,
    ];
    const commit = { ...parts, sha: objectId('commit', Buffer.from(lines.join('\n'))) };
    this.#commits.set(commit.sha, commit);
    return commit;
  }

  commit(sha: string): Commit | undefined {
    return this.#commits.get(sha);
  }

  /** `ref` with its `refs/` in front. */
  ref(ref: string): string | undefined {
    return this.#refs.get(ref);
  }

  refs(prefix: string): readonly [string, string][] {
    return [...this.#refs].filter(([ref]) => ref.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  setRef(ref: string, sha: string): void {
    this.#refs.set(ref, sha);
  }

  deleteRef(ref: string): boolean {
    return this.#refs.delete(ref);
  }

  /** The commit that a branch, tag, ref or full id names; any full id is taken for a commit of the repository. */
  resolve(name: string): string | null {
    if (/^[0-9a-f]{40}$/.test(name)) return name;
    const candidates = [name, `refs/${name}`, `refs/heads/${name}`, `refs/tags/${name}`];
    return candidates.map((ref) => this.#refs.get(ref)).find((sha) => sha !== undefined) ?? null;
  }

  /** Whether `ancestor` is reached from `sha`: then moving a ref from it to `sha` is a fast forward. */
  descends(sha: string, ancestor: string): boolean {
    const open = [sha];
    const seen = new Set<string>();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === ancestor) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(this.#commits.get(next)?.parents ?? []));
    }
    return false;
  }

  /** The text of a file on a branch; null where there is none. */
  read(branch: string, path: string): string | null {
    const head = this.#refs.get(`refs/heads/${branch}`);
    const blob = head === undefined ? undefined : this.tree(head)?.get(path);
    return blob === undefined ? null : (this.#blobs.get(blob)?.toString('utf8') ?? null);
  }
}
