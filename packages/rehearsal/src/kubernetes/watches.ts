import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Parked, Scheduled, Time } from '../time/time.ts';
import type { ObjectEvent } from './objects.ts';
import { at, type Json, type JsonObject, textAt, withAt } from './raw.ts';
import { versionIn } from './reading.ts';
import { badRequest, expired, internal, invalid, statusBody } from './refusal.ts';
import { apiVersionOf, type Resource } from './resources.ts';
import { fieldSelector, labelSelector, type Selector } from './selectors.ts';
import type { Store, StoreEvent } from './store.ts';

/** Milliseconds between two bookmarks (apiserver, `defaultBookmarkFrequency`). */
const BOOKMARK_EVERY = 60_000;
/** Milliseconds before its end at which a watch is told once more how far it came (apiserver, `nextBookmarkTime`). */
const LAST_BOOKMARK = 2_000;
/** Seconds that a watch is served where the client names none (kube-apiserver, `--min-request-timeout`). */
const LONGEST = 1_800;

/** What a watch is of. */
export interface Watched {
  readonly resource: Resource;
  readonly namespace: string;
  readonly name: string;
  readonly query: URLSearchParams;
}

/** The streams on which changes are told. */
export interface Watches {
  /**
   * Serves one until its time is over or the client leaves.
   * @throws Refusal 400, 422 before anything is sent.
   */
  serve(message: IncomingMessage, response: ServerResponse, watched: Watched, headers: Headers): void;
  /** Fault: what happened until now is forgotten. Open watches are told 410 and end; older versions are refused. */
  expire(): void;
  /** Fault: every stream breaks off without a word. */
  drop(): void;
  count(): number;
  close(): void;
}

type Headers = { readonly [name: string]: string };

interface Stream {
  told(event: StoreEvent): void;
  say(type: string, object: Json): void;
  end(): void;
  cut(): void;
}

function flag(query: URLSearchParams, name: string): boolean {
  return ['1', 'true'].includes(query.get(name) ?? '');
}

/**
 * How a change looks to whoever sees only what is selected (apiserver, `watchCache`): an object may come or go by its
 * labels, and who sees it go sees it as it was, under the version of the change.
 */
function seen({ type, object, previous }: StoreEvent, selects: Selector): ObjectEvent | null {
  const was = previous !== null && selects(previous);
  const is = type !== 'DELETED' && selects(object);
  if (is) return { type: was ? 'MODIFIED' : 'ADDED', object };
  if (!was) return null;
  if (type === 'DELETED') return { type, object };
  const version = textAt(object, 'metadata', 'resourceVersion');
  return { type: 'DELETED', object: withAt(previous, ['metadata', 'resourceVersion'], version) };
}

/** What a watch begins with (Kubernetes, "API concepts: Semantics for watch"). */
interface Beginning {
  /** Whether it first tells what is there, as ADDED. */
  readonly state: boolean;
  /** Whether a bookmark says that this was all. */
  readonly marked: boolean;
  readonly version: number;
}

function beginningOf(query: URLSearchParams, store: Store): Beginning {
  const version = versionIn(query, internal);
  const initial = query.get('sendInitialEvents');
  const match = query.get('resourceVersionMatch') ?? '';
  const wrong = (message: string): never => {
    throw invalid('ListOptions', 'meta.k8s.io', '', [
      { reason: 'FieldValueForbidden', field: 'resourceVersionMatch', message: `Forbidden: ${message}` },
    ]);
  };
  if (initial !== null && match !== 'NotOlderThan') {
    wrong('sendInitialEvents requires setting resourceVersionMatch to NotOlderThan');
  }
  if (initial === null && match !== '')
    wrong('resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided');
  const wants = initial === null ? version === null || version === 0 : flag(query, 'sendInitialEvents');
  return {
    state: wants,
    marked: wants && flag(query, 'allowWatchBookmarks') && (initial !== null || version === 0),
    version: version === null || version === 0 || wants ? store.version() : version,
  };
}

function secondsOf(query: URLSearchParams): number {
  const text = query.get('timeoutSeconds') ?? '';
  if (text === '' || text === '0') return LONGEST;
  if (!/^\d+$/.test(text))
    throw badRequest(`strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`);
  return Number(text);
}

/** Serves watches of a store. In driven time a quiet one waits as a long poll does. */
export function openWatches(time: Time, store: Store): Watches {
  const streams = new Set<Stream>();
  const unsubscribe = store.subscribe((event) => {
    for (const stream of [...streams]) stream.told(event);
  });

  const serve: Watches['serve'] = (message, response, watched, headers) => {
    const { resource, namespace, name, query } = watched;
    const byLabels = labelSelector(query.get('labelSelector') ?? '');
    const byFields = fieldSelector(query.get('fieldSelector') ?? '', resource).selects;
    const selects: Selector = (object) =>
      (namespace === '' || textAt(object, 'metadata', 'namespace') === namespace) &&
      (name === '' || textAt(object, 'metadata', 'name') === name) &&
      byLabels(object) &&
      byFields(object);
    const begins = beginningOf(query, store);
    const bookmarks = flag(query, 'allowWatchBookmarks');
    const lasts = secondsOf(query) * 1000;
    const timers: Scheduled[] = [];
    let parked: Parked | null = null;
    let open = true;
    // Whoever is told something works; afterwards it waits again.
    const write = (lines: readonly string[]): void => {
      if (!open || lines.length === 0) return;
      parked?.resume();
      for (const line of lines) response.write(`${line}\n`);
      parked = time.park(message.socket);
    };
    const line = (type: string, object: Json): string => JSON.stringify({ type, object });
    const bookmark = (annotations: JsonObject | null): string =>
      line('BOOKMARK', {
        kind: resource.kind,
        apiVersion: apiVersionOf(resource),
        metadata: {
          resourceVersion: String(store.version()),
          ...(annotations === null ? {} : { annotations }),
        },
      });
    const leave = (): void => {
      open = false;
      streams.delete(stream);
      for (const timer of timers) timer.cancel();
    };
    const stream: Stream = {
      told: (event) => {
        if (at(event.object, 'kind') !== resource.kind) return;
        const change = seen(event, selects);
        if (change !== null) write([line(change.type, change.object)]);
      },
      say: (type, object) => write([line(type, object)]),
      end: () => {
        if (!open) return;
        leave();
        parked?.resume();
        response.end();
      },
      cut: () => {
        leave();
        parked?.resume();
        message.socket.destroy();
      },
    };
    response.sendDate = false;
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.flushHeaders();
    parked = time.park(message.socket);
    response.once('close', leave);

    const past = begins.state ? [] : store.since(begins.version);
    if (past === null) {
      const gone = expired(`too old resource version: ${begins.version} (${store.version()})`);
      stream.say('ERROR', statusBody(gone));
      stream.end();
      return;
    }
    const state = begins.state ? store.list(resource.kind, namespace).filter(selects) : [];
    write([
      ...state.map((object) => line('ADDED', object)),
      ...(begins.marked ? [bookmark({ 'k8s.io/initial-events-end': 'true' })] : []),
    ]);
    for (const event of past) stream.told(event);
    streams.add(stream);
    timers.push(time.after(lasts, stream.end));
    const remind = (): void => {
      timers.push(
        time.after(BOOKMARK_EVERY, () => {
          write([bookmark(null)]);
          remind();
        }),
      );
    };
    if (!bookmarks) return;
    remind();
    if (lasts > LAST_BOOKMARK) timers.push(time.after(lasts - LAST_BOOKMARK, () => write([bookmark(null)])));
  };

  return {
    serve,
    expire: () => {
      const version = store.version();
      store.compact();
      for (const stream of [...streams]) {
        stream.say('ERROR', statusBody(expired(`too old resource version: ${version} (${version + 1})`)));
        stream.end();
      }
    },
    drop: () => {
      for (const stream of [...streams]) stream.cut();
    },
    count: () => streams.size,
    close: () => {
      unsubscribe();
      for (const stream of [...streams]) stream.cut();
    },
  };
}
