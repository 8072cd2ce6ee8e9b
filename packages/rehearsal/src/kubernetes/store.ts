import type { ObjectEvent } from './objects.ts';
import { type JsonObject, textAt, withAt } from './raw.ts';

/** One write, in the order of versions, with what was there before it. */
export interface StoreEvent extends ObjectEvent {
  readonly version: number;
  /** Null for a new object. */
  readonly previous: JsonObject | null;
}

/** What etcd is to an API server: objects by key under one growing version, and what happened to them. */
export interface Store {
  /** The version of the newest write. */
  version(): number;
  get(kind: string, namespace: string, name: string): JsonObject | null;
  /**
   * In the order of their keys; of all namespaces for ''.
   * @param at the version as of which; null where that is no longer kept.
   */
  list(kind: string, namespace: string): readonly JsonObject[];
  listAt(kind: string, namespace: string, at: number): readonly JsonObject[] | null;
  /** The writes after a version; null where not all of them are kept. */
  since(version: number): readonly StoreEvent[] | null;
  /** Writes an object under the next version, which it carries afterwards. */
  put(object: JsonObject): JsonObject;
  /** Removes one; gives its last state under the version of the removal. */
  drop(object: JsonObject): JsonObject;
  subscribe(listener: (event: StoreEvent) => void): () => void;
  /** Forgets what happened until now (etcd, compaction): nobody can go on from an older version. */
  compact(): void;
}

/** Entries that are kept. An API server keeps five minutes; no release of a rehearsal writes so often. */
const KEPT = 20_000;

function keyOf(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}

/** Starts empty. */
export function openStore(): Store {
  const kinds = new Map<string, Map<string, JsonObject>>();
  const listeners = new Set<(event: StoreEvent) => void>();
  const untold: StoreEvent[] = [];
  let history: StoreEvent[] = [];
  let version = 1;
  let oldest = 1;
  let telling = false;

  const objectsOf = (kind: string): Map<string, JsonObject> => {
    const known = kinds.get(kind) ?? new Map<string, JsonObject>();
    kinds.set(kind, known);
    return known;
  };
  // Whoever is told of a write may write; the others hear of both in their order all the same.
  const tell = (event: StoreEvent): void => {
    untold.push(event);
    if (telling) return;
    telling = true;
    try {
      for (let next = untold.shift(); next !== undefined; next = untold.shift()) {
        for (const listener of [...listeners]) listener(next);
      }
    } finally {
      telling = false;
    }
  };
  const commit = (object: JsonObject, gone: boolean): JsonObject => {
    version += 1;
    const written = withAt(object, ['metadata', 'resourceVersion'], String(version));
    const objects = objectsOf(textAt(object, 'kind'));
    const key = keyOf(textAt(object, 'metadata', 'namespace'), textAt(object, 'metadata', 'name'));
    const previous = objects.get(key) ?? null;
    if (gone) objects.delete(key);
    else objects.set(key, written);
    const type = gone ? 'DELETED' : previous === null ? 'ADDED' : 'MODIFIED';
    const event: StoreEvent = { type, object: written, version, previous };
    history.push(event);
    if (history.length > KEPT) {
      history = history.slice(-KEPT / 2);
      oldest = (history[0]?.version ?? version) - 1;
    }
    tell(event);
    return written;
  };
  const ordered = (objects: ReadonlyMap<string, JsonObject>, namespace: string): readonly JsonObject[] =>
    [...objects]
      .filter(([key]) => namespace === '' || key.startsWith(`${namespace}/`))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, object]) => object);

  return {
    version: () => version,
    get: (kind, namespace, name) => kinds.get(kind)?.get(keyOf(namespace, name)) ?? null,
    list: (kind, namespace) => ordered(objectsOf(kind), namespace),
    listAt: (kind, namespace, at) => {
      if (at < oldest) return null;
      const past = new Map(objectsOf(kind));
      for (const { version: moment, object, previous } of history.toReversed()) {
        if (moment <= at) break;
        if (textAt(object, 'kind') !== kind) continue;
        const { metadata } = object;
        const key = keyOf(textAt(metadata, 'namespace'), textAt(metadata, 'name'));
        if (previous === null) past.delete(key);
        else past.set(key, previous);
      }
      return ordered(past, namespace);
    },
    since: (from) => (from < oldest ? null : history.filter(({ version: moment }) => moment > from)),
    put: (object) => commit(object, false),
    drop: (object) => commit(object, true),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    compact: () => {
      history = [];
      oldest = version;
    },
  };
}
