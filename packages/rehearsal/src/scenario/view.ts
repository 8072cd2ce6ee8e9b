import type { Json } from '@thea/action';

type Tree = { readonly [key: string]: unknown };

/** A record of a release, as anybody reads it from the platform's own marks. */
export interface ViewedRecord {
  readonly version: string;
  readonly state: string;
}

/** What runs, read from outside: the rehearsal's own ruler, which knows nothing of any adapter. */
export interface View {
  /** The platform's id of what the target names; empty where it names nothing. */
  readonly platformRelease: string;
  /** How many replicas are wanted. */
  readonly desired: number;
  /** A change of what runs is under way. */
  readonly moving: boolean;
  /** The digest of every replica that is meant to run, sorted. */
  readonly digests: readonly string[];
  readonly replicas: readonly {
    readonly id: string;
    readonly platformRelease: string;
    readonly running: boolean;
  }[];
  /** All that a rollback must put back, and nothing that the platform counts or assigns. */
  readonly exact: Tree;
  /** Variables of every replica that is meant to run. */
  readonly variables: readonly { readonly [name: string]: string }[];
  /** Newest first. */
  readonly records: readonly ViewedRecord[];
  /** The marks themselves, whole: no planted value may stand in them. */
  readonly marks: Json;
}

/** The paths at which two trees differ, as JSON pointers. Pure; empty means exact. */
export function differences(live: unknown, wanted: unknown, path = ''): string[] {
  if (live === wanted) return [];
  const both = typeof live === 'object' && typeof wanted === 'object' && live !== null && wanted !== null;
  if (!both) return [path];
  const [a, b] = [Object.entries(live), Object.entries(wanted)];
  const names = new Set([...a, ...b].map(([name]) => name));
  const [left, right] = [new Map(a), new Map(b)];
  return [...names].flatMap((name) => differences(left.get(name), right.get(name), `${path}/${name}`));
}
