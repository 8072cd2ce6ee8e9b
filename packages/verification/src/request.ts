import { type ClientRequest, Agent as HttpAgent, type IncomingMessage, request as overHttp } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import type { Reply, UnreachableReason } from './reply.ts';
import { unreachableReason } from './unreachable.ts';

export interface RequestLimits {
  /** Milliseconds until the request is sent: name, connection and TLS together. */
  readonly connect: number;
  /** Milliseconds from there until the last byte of the answer. */
  readonly response: number;
  /** Bytes of the body that are read. */
  readonly body: number;
}

export const defaultLimits: RequestLimits = { connect: 2_000, response: 5_000, body: 64 * 1024 };

type Environment = { readonly [name: string]: string | undefined };

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

// node:http rather than fetch: fetch has no connect time-out of its own and keeps connections, so that all requests
// would go to the one replica that the first one met.
function send(url: URL, environment: Environment): ClientRequest {
  const proxyEnv = LOOPBACK.test(url.hostname) ? {} : { ...environment };
  const options = {
    method: 'GET',
    headers: {
      accept: 'application/json',
      'accept-encoding': 'identity',
      'cache-control': 'no-cache',
      'user-agent': 'thea-verify',
    },
  };
  return url.protocol === 'https:'
    ? overHttps(url, {
        ...options,
        agent: new HttpsAgent({ keepAlive: false, maxCachedSessions: 0, proxyEnv }),
      })
    : overHttp(url, { ...options, agent: new HttpAgent({ keepAlive: false, proxyEnv }) });
}

function headersOf(message: IncomingMessage): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(message.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]),
  );
}

/**
 * One GET on a fresh connection; redirects are not followed. Never rejects for what the network does, only with the
 * signal's reason. `environment` names a proxy by HTTP_PROXY, HTTPS_PROXY and NO_PROXY; loopback is asked directly.
 */
export function get(
  url: URL,
  limits: RequestLimits,
  environment: Environment,
  signal: AbortSignal,
): Promise<Reply> {
  if (signal.aborted) return Promise.reject(signal.reason);
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const request = send(url, environment);
    const chunks: Buffer[] = [];
    let length = 0;
    let timer = setTimeout(() => fail('not-connected', `${limits.connect} ms`), limits.connect);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      settle();
      request.destroy();
    };
    const fail = (reason: UnreachableReason, detail: string): void =>
      end(() => resolve({ kind: 'unreachable', reason, detail, milliseconds: performance.now() - started }));
    const failed = (error: Error): void => {
      const { reason, detail } = unreachableReason(error);
      fail(reason, detail);
    };
    const onAbort = (): void => end(() => reject(signal.reason));
    signal.addEventListener('abort', onAbort, { once: true });
    request.on('error', failed);
    // A request without a body is finished as soon as its head is written, which needs the connection and TLS.
    request.on('finish', () => {
      clearTimeout(timer);
      timer = setTimeout(() => fail('no-answer', `${limits.response} ms`), limits.response);
    });
    request.on('response', (message) => {
      const done = (cut: boolean): void =>
        end(() =>
          resolve({
            kind: 'response',
            status: message.statusCode ?? 0,
            headers: headersOf(message),
            body: Buffer.concat(chunks).toString('utf8'),
            cut,
            milliseconds: performance.now() - started,
          }),
        );
      message.on('error', failed);
      message.on('end', () => done(false));
      message.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length > limits.body) done(true);
      });
    });
    request.end();
  });
}
