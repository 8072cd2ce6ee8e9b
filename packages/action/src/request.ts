import * as http from 'node:http';
import * as https from 'node:https';
import { Failure, messageOf } from './errors.ts';
import type { ProxyAgents } from './proxy.ts';

/** One request. Nothing is retried here, and redirects are not followed. */
export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Uint8Array;
  /** Milliseconds until the connection (TLS included) must stand; default 2000. */
  readonly connectWithin?: number;
  /** Milliseconds from then until the whole answer must be there; default 5000. */
  readonly answerWithin?: number;
  /** The most bytes that the answer may have; default 8 MiB. */
  readonly atMost?: number;
  /** Of the deadline above it: its reason is what the request rejects with. */
  readonly signal?: AbortSignal;
  /** Default: the global ones, which `useProxy` has told about the proxy. */
  readonly agents?: ProxyAgents;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** As UTF-8. */
  readonly body: string;
  readonly bytes: Uint8Array;
}

const MAXIMUM_BYTES = 8 * 1024 * 1024;

function noAnswer(request: HttpRequest, message: string, cause?: unknown): Failure {
  return new Failure('platform', {
    message: `${request.method ?? 'GET'} ${request.url.origin}${request.url.pathname}: ${message}.`,
    remedy:
      'Check the network of the runner, its proxy (HTTPS_PROXY, NO_PROXY) and the status page of the service.',
    ...(cause === undefined ? {} : { cause }),
  });
}

/**
 * Sends one request with a limit for the connection and one for the answer, which `fetch` cannot tell apart. Any
 * status is an answer. Rejects with `Failure('platform')` where none came, or with the signal's reason.
 */
export function sendRequest(request: HttpRequest): Promise<HttpAnswer> {
  const { url, signal, connectWithin = 2000, answerWithin = 5000, atMost = MAXIMUM_BYTES } = request;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const options = {
      method: request.method ?? 'GET',
      headers: {
        ...request.headers,
        ...(request.body === undefined ? {} : { 'content-length': Buffer.byteLength(request.body) }),
      },
    };
    const sent =
      url.protocol === 'https:'
        ? https.request(url, { ...options, agent: request.agents?.httpsAgent })
        : http.request(url, { ...options, agent: request.agents?.httpAgent });
    let timer: NodeJS.Timeout | undefined;
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    const fail = (reason: unknown): void => {
      end();
      reject(reason);
      sent.destroy();
    };
    const onAbort = (): void => fail(signal?.reason);
    const limit = (milliseconds: number, what: string): void => {
      clearTimeout(timer);
      timer = setTimeout(
        () => fail(noAnswer(request, `${what} within ${milliseconds / 1000} s`)),
        milliseconds,
      );
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    limit(connectWithin, 'no connection');
    const connected = (): void => limit(answerWithin, 'no answer');
    sent.once('socket', (socket) => {
      if (!socket.connecting) connected();
      else socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', connected);
    });
    sent.once('error', (error) => fail(noAnswer(request, messageOf(error), error)));
    sent.once('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > atMost) fail(noAnswer(request, `the answer is larger than ${atMost} bytes`));
        else chunks.push(chunk);
      });
      response.once('error', (error) => fail(noAnswer(request, messageOf(error), error)));
      response.once('end', () => {
        end();
        const bytes = Buffer.concat(chunks);
        const { headers, statusCode = 0 } = response;
        resolve({ status: statusCode, headers, body: bytes.toString('utf8'), bytes });
      });
    });
    sent.end(request.body);
  });
}
