/** One call that reached the API, numbered from 1. `at` is milliseconds since the epoch by the cluster's time. */
export interface Call {
  readonly n: number;
  /** Verb and resource in the words of RBAC, a server-side apply apart from other patches: `apply deployments`, `get pods/log`; `get /version` for a path. */
  readonly operation: string;
  readonly at: number;
  /** Whether it may change anything: no reads, no access reviews, no dry runs (whose operation ends in `dry run`). */
  readonly mutating: boolean;
  /** The path, without the query. */
  readonly path: string;
}

/** Called before a call is handled, and after it was handled and before it is answered: the kill points. */
export type CallHook = (call: Call, moment: 'before' | 'after') => void | Promise<void>;
