import { createInterface } from 'node:readline';
import { messageOf } from '@thea/action';
import type { KubeApi, Query } from './api.ts';
import { itemsOf } from './object.ts';
import { at, fromJson, isObject, type JsonObject, object, text } from './raw.ts';
import { statusOf, Unanswered } from './status.ts';

/** The objects that a watch sees, by uid, always as the API server last told them. */
export interface Watched {
  readonly objects: ReadonlyMap<string, JsonObject>;
  close(): void;
}

/** Seconds that the API server keeps a watch open; it ends it cleanly, and the next begins where it ended. */
const WATCH_SECONDS = 280;
/** Milliseconds without a word, bookmarks (about one a minute) included, after which a stream is taken for dead. */
const SILENCE = 90_000;
const LONGEST_WAIT = 2_000;
const PAGE = 500;

/**
 * Lists, then watches from there, and never leaves a gap: a stream that ends is opened again at the last version seen,
 * bookmarks count as seen, and a version that is too old (410) is answered by a new list, whose differences are told
 * like any change. `changed` is called after every change of `objects`; `failed` where it may not go on (403).
 */
export async function watchObjects(
  api: KubeApi,
  path: string,
  query: Query,
  changed: () => void,
  failed: (reason: unknown) => void,
): Promise<Watched> {
  const { clock, deadline, log } = api.tools;
  const seen = new Map<string, JsonObject>();
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, deadline.signal]);
  let version = await relist(api, path, query, seen);
  let stale = false;
  const go = async (): Promise<void> => {
    for (let failures = 0; !signal.aborted; ) {
      try {
        if (stale) {
          version = await relist(api, path, query, seen);
          stale = false;
          changed();
        }
        const ended = await follow(
          api,
          path,
          { ...query, resourceVersion: version },
          signal,
          (kind, told) => {
            failures = 0;
            version = text(at(told, 'metadata', 'resourceVersion')) || version;
            if (kind === 'BOOKMARK') return;
            if (kind === 'DELETED') seen.delete(uidOf(told));
            else seen.set(uidOf(told), told);
            changed();
          },
        );
        stale = ended === 'gone';
      } catch (thrown) {
        if (signal.aborted) return;
        const code = statusOf(thrown)?.code;
        if (code === 403 || code === 401) throw thrown;
        stale = code === 410;
        failures += 1;
        log.debug(`A watch of ${path} broke off and is opened again: ${messageOf(thrown)}`);
        if (failures > 1) await clock.sleep(Math.min(LONGEST_WAIT, 50 * 2 ** failures), signal);
      }
    }
  };
  go().catch((reason: unknown) => {
    if (!signal.aborted) failed(reason);
  });
  return { objects: seen, close: () => over.abort() };
}

function uidOf(raw: JsonObject): string {
  return text(at(raw, 'metadata', 'uid'));
}

/** Fills `seen` with all objects, page by page, and gives the version that the list is of. */
async function relist(
  api: KubeApi,
  path: string,
  query: Query,
  seen: Map<string, JsonObject>,
): Promise<string> {
  const fresh = new Map<string, JsonObject>();
  let version = '';
  for (let token = ''; ; ) {
    const page = await api.read(
      path,
      { ...query, limit: PAGE, continue: token || undefined },
      `Listing ${path}`,
    );
    for (const item of itemsOf(page)) fresh.set(uidOf(item), item);
    version = text(at(page, 'metadata', 'resourceVersion'));
    token = text(at(page, 'metadata', 'continue'));
    if (token === '') break;
  }
  seen.clear();
  for (const [uid, item] of fresh) seen.set(uid, item);
  return version;
}

/** One stream until it ends. `gone`: its version is too old. */
async function follow(
  api: KubeApi,
  path: string,
  query: Query,
  signal: AbortSignal,
  tell: (kind: string, told: JsonObject) => void,
): Promise<'ended' | 'gone'> {
  const silent = new AbortController();
  const stream = await api.stream(
    path,
    { ...query, watch: true, allowWatchBookmarks: true, timeoutSeconds: WATCH_SECONDS },
    AbortSignal.any([signal, silent.signal]),
  );
  let timer = setTimeout(() => silent.abort(new Unanswered('nothing was heard for long')), SILENCE);
  // The stream's own error ends the loop below; readline does not hand it on.
  const broken = new Promise<never>((_resolve, reject) => {
    stream.once('error', (error) => reject(new Unanswered(messageOf(error), { cause: error })));
  });
  broken.catch(() => undefined);
  const lines = createInterface({ input: stream })[Symbol.asyncIterator]();
  try {
    while (true) {
      const next = await Promise.race([lines.next(), broken]);
      if (next.done === true) return 'ended';
      clearTimeout(timer);
      timer = setTimeout(() => silent.abort(new Unanswered('nothing was heard for long')), SILENCE);
      const event = eventOf(next.value);
      if (event === null) throw new Unanswered('a line of a watch is no JSON');
      const kind = text(event['type']);
      const told = object(event['object']);
      if (kind === 'ERROR') {
        if (told['code'] === 410) return 'gone';
        throw new Unanswered(`the API server ended a watch: ${text(told['message'])}`);
      }
      tell(kind, told);
    }
  } finally {
    clearTimeout(timer);
    stream.destroy();
  }
}

function eventOf(line: string): JsonObject | null {
  const value = fromJson(line);
  return isObject(value) ? value : null;
}
