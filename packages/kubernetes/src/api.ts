import * as http from 'node:http';
import * as https from 'node:https';
import {
  Failure,
  type HttpAnswer,
  hasProxy,
  type Json,
  messageOf,
  type ProxyAgents,
  sendRequest,
} from '@thea/action';
import type { PlatformTools } from '@thea/release';
import type { ClusterAccess } from './access.ts';
import { openPatience } from './patience.ts';
import { fromJson, isObject, type JsonObject } from './raw.ts';
import { explainUnreachable } from './reach.ts';
import { type ApiStatus, readStatus, refusal, statusOf, Unanswered } from './status.ts';

export type Query = { readonly [name: string]: string | number | boolean | undefined };

/** One call. `doing` fits "<doing> failed". */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: Query;
  readonly body?: Json;
  readonly contentType?: string;
  readonly doing: string;
}

/** The API of one cluster: raw JSON over node:https, with time-outs on every request. */
export interface KubeApi {
  readonly tools: PlatformTools;
  /** A read: repeated after 429, 5xx and lost answers, within the deadline. */
  read(path: string, query: Query, doing: string): Promise<JsonObject>;
  /** The same; null where there is no such thing (404). */
  find(path: string, query: Query, doing: string): Promise<JsonObject | null>;
  /** The plain text of a log; null where it cannot be had. */
  text(path: string, query: Query): Promise<string | null>;
  /** A question that is asked with a body, or a dry run: it leaves nothing behind, so it is repeated like a read. */
  ask(call: Call): Promise<JsonObject>;
  /** A call that changes something: sent once, and again only where the server says that it did not act (429). */
  write(call: Call): Promise<JsonObject>;
  /** An open stream: a watch. The caller reads and ends it. */
  stream(path: string, query: Query, signal: AbortSignal): Promise<http.IncomingMessage>;
  readonly counted: { calls: number; bytes: number };
  close(): void;
}

/** Milliseconds. */
const CONNECT_WITHIN = 5_000;
const ANSWER_WITHIN = 15_000;
/** A dead connection under a watch shows within this time (TCP keep-alive). */
const KEEP_ALIVE = 10_000;
/** Connections for calls; each costs a handshake. Watches have their own, because each holds one. */
const CONNECTIONS = 6;

/** Opens the API of a cluster; nothing is called yet. */
export function openApi(access: ClusterAccess, tools: PlatformTools): KubeApi {
  const { clock, deadline, environment } = tools;
  const proxied = hasProxy(environment) ? { proxyEnv: environment } : {};
  const secure = {
    keepAlive: true,
    keepAliveMsecs: KEEP_ALIVE,
    ...access.tls,
    ...proxied,
  };
  const agents: ProxyAgents = {
    httpAgent: new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS, ...proxied }),
    httpsAgent: new https.Agent({ ...secure, maxSockets: CONNECTIONS }),
  };
  const streaming: ProxyAgents = {
    httpAgent: new http.Agent({ keepAlive: true, ...proxied }),
    httpsAgent: new https.Agent(secure),
  };
  const counted = { calls: 0, bytes: 0 };

  const urlOf = (path: string, query: Query): URL => {
    const url = new URL(access.server.pathname.replace(/\/$/, '') + path, access.server);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    return url;
  };

  const once = async (call: Call, accept: string): Promise<HttpAnswer> => {
    for (let renew = false; ; renew = true) {
      const body = call.body === undefined ? undefined : JSON.stringify(call.body);
      const sent = clock.now().wall;
      counted.calls += 1;
      counted.bytes += body === undefined ? 0 : Buffer.byteLength(body);
      const answer = await sendRequest({
        method: call.method,
        url: urlOf(call.path, call.query ?? {}),
        headers: {
          ...(await access.headers(renew)),
          accept,
          'user-agent': 'thea-actions',
          ...(body === undefined ? {} : { 'content-type': call.contentType ?? 'application/json' }),
        },
        ...(body === undefined ? {} : { body }),
        connectWithin: CONNECT_WITHIN,
        answerWithin: ANSWER_WITHIN,
        signal: deadline.signal,
        agents,
      }).catch((thrown: unknown) => {
        if (deadline.signal.aborted) throw deadline.signal.reason;
        throw explainUnreachable(thrown, access, call.doing);
      });
      counted.bytes += answer.body.length;
      watchDate(answer, sent);
      // A token that ended while it was in use is renewed once; the server did nothing.
      if (answer.status !== 401 || renew) return answer;
    }
  };

  /** The header is cut to the second, so its middle is half a second later (RFC 9110, section 6.6.1). */
  const watchDate = (answer: HttpAnswer, sent: number): void => {
    const platform = Date.parse(answer.headers.date ?? '');
    if (!Number.isNaN(platform))
      clock.observeSkew(Math.round(platform + 500 - (sent + clock.now().wall) / 2));
  };

  const json = async (call: Call): Promise<JsonObject> => {
    const answer = await once(call, 'application/json');
    const value = fromJson(answer.body);
    if (answer.status >= 200 && answer.status < 300 && isObject(value)) return value;
    const status = readStatus(value, answer.status, retryAfterOf(answer)) ?? plainStatus(answer);
    if (status !== null) throw refusal(call.doing, status);
    throw new Failure('platform', {
      message: `${call.doing} failed: ${access.server.host} answered ${answer.status} with ${kindOfBody(answer)}, not as a Kubernetes API server does.`,
      remedy: `Check ${access.source}: the address may be that of a proxy or a console.`,
      cause: new Unanswered(`status ${answer.status}`),
    });
  };

  const retried = openPatience(tools);

  const read = (path: string, query: Query, doing: string): Promise<JsonObject> =>
    retried(() => json({ method: 'GET', path, query, doing }), isPassing);

  return {
    tools,
    counted,
    read,
    find: async (path, query, doing) => {
      try {
        return await read(path, query, doing);
      } catch (thrown) {
        if (statusOf(thrown)?.code === 404) return null;
        throw thrown;
      }
    },
    text: async (path, query) => {
      const answer = await once({ method: 'GET', path, query, doing: 'Reading log lines' }, '*/*');
      return answer.status === 200 ? answer.body : null;
    },
    ask: (call) => retried(() => json(call), isPassing),
    write: (call) =>
      retried(
        () => json(call),
        () => false,
      ),
    stream: async (path, query, signal) => {
      counted.calls += 1;
      return openStream(urlOf(path, query), await access.headers(false), streaming, signal);
    },
    close: () => {
      for (const { httpAgent, httpsAgent } of [agents, streaming]) {
        httpAgent.destroy();
        httpsAgent.destroy();
      }
    },
  };
}

/** Whether a read is worth repeating: a server that restarts, a lost answer; not a wrong address. */
function isPassing(thrown: unknown): boolean {
  const status = statusOf(thrown);
  if (status !== null) return status.code >= 500;
  return thrown instanceof Failure && thrown.kind === 'platform' && thrown.cause instanceof Unanswered;
}

/** Seconds; null where the answer names none, or a date. */
function retryAfterOf({ headers }: HttpAnswer): number | null {
  const after = headers['retry-after'] ?? '';
  return /^\d+$/.test(after) ? Number(after) : null;
}

/**
 * What the API server says in plain text before it comes to its objects: its router, for a group that nothing serves,
 * and its filters, where it has too many requests (apiserver, `filters/priority-and-fairness.go`).
 */
function plainStatus(answer: HttpAnswer): ApiStatus | null {
  const plain = { kind: '', name: '', causes: [], retryAfter: retryAfterOf(answer) };
  if (answer.status === 404 && answer.body.startsWith('404 page not found')) {
    return { ...plain, code: 404, reason: 'NotFound', message: 'the server does not serve that path' };
  }
  if (answer.status !== 429) return null;
  return { ...plain, code: 429, reason: 'TooManyRequests', message: 'it has too many requests' };
}

function kindOfBody(answer: HttpAnswer): string {
  if (/^\s*<(!doctype|html)/i.test(answer.body)) return 'a web page';
  return answer.body === '' ? 'nothing' : `${answer.headers['content-type'] ?? 'text'}`;
}

/** Opens a stream and waits for its head only. Rejects with a refusal, or with `Unanswered`. */
function openStream(
  url: URL,
  headers: { readonly [name: string]: string },
  agents: ProxyAgents,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = {
      headers: { ...headers, accept: 'application/json', 'user-agent': 'thea-actions' },
      signal,
    };
    const sent =
      url.protocol === 'https:'
        ? https.request(url, { ...options, agent: agents.httpsAgent })
        : http.request(url, { ...options, agent: agents.httpAgent });
    sent.setTimeout(ANSWER_WITHIN, () => sent.destroy(new Unanswered('no answer to a watch')));
    sent.once('error', (error) => reject(new Unanswered(messageOf(error), { cause: error })));
    sent.once('response', (response) => {
      sent.setTimeout(0);
      if (response.statusCode === 200) {
        resolve(response);
        return;
      }
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk.slice(0, 65_536 - Math.min(65_536, body.length));
      });
      response.once('error', (error) => reject(new Unanswered(messageOf(error))));
      response.once('end', () => {
        const status = readStatus(fromJson(body), response.statusCode ?? 0);
        reject(
          status === null ? new Unanswered(`status ${response.statusCode}`) : refusal('Watching', status),
        );
      });
    });
    sent.end();
  });
}
