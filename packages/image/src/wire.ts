import { createReadStream } from 'node:fs';
import * as http from 'node:http';
import * as https from 'node:https';
import { pipeline } from 'node:stream';
import { messageOf, type ProxyAgents } from '@thea/action';
import type { FilePart } from './registry.ts';

/** One request to a registry. A body that is a part of a file is streamed. */
export interface WireRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: Uint8Array | FilePart;
  /** The most bytes that the answer may have; default 4 MiB, which is what a manifest may have. */
  readonly limit?: number;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

export type Wire = (request: WireRequest) => Promise<WireAnswer>;

/** No whole answer came: no connection, a cut, silence. Whether the request was carried out is not known. */
export class Disconnected extends Error {}

/** The answer is larger than who asked can take. */
export class TooLarge extends Error {}

const CONNECT_MILLISECONDS = 5_000;
// ECR puts the parts of a layer together before it answers the last request of an upload.
const SILENCE_MILLISECONDS = 60_000;
const PIECE_BYTES = 524_288;
const ANSWER_BYTES = 4_194_304;

function sizeOf(body: WireRequest['body']): number {
  if (body === undefined) return 0;
  return body instanceof Uint8Array ? body.length : body.size;
}

/**
 * A way to send requests that ends with the deadline's reason when `signal` aborts. A connection must stand within 5 s;
 * 60 s without a byte in either direction end it. Rejects with `Disconnected` where no whole answer came, `TooLarge`
 * where it is larger than the limit. Redirects are not followed.
 */
export function openWire(agents: ProxyAgents, signal: AbortSignal): Wire {
  return (request) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const { method, url, body } = request;
      const writes = method === 'POST' || method === 'PUT' || method === 'PATCH';
      const options = {
        method,
        headers: { ...request.headers, ...(writes ? { 'content-length': sizeOf(body) } : {}) },
      };
      const sent =
        url.protocol === 'https:'
          ? https.request(url, { ...options, agent: agents.httpsAgent })
          : http.request(url, { ...options, agent: agents.httpAgent });
      let timer: NodeJS.Timeout | undefined;
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        act();
      };
      const fail = (reason: unknown): void => {
        settle(() => reject(reason));
        sent.destroy();
      };
      const onAbort = (): void => fail(signal.reason);
      const lost = (message: string, cause?: unknown): void =>
        fail(new Disconnected(`${method} ${url.origin}${url.pathname}: ${message}`, { cause }));
      const wait = (milliseconds: number, what: string): void => {
        clearTimeout(timer);
        timer = setTimeout(() => lost(`${what} within ${milliseconds / 1000} s`), milliseconds);
      };
      const heard = (): void => wait(SILENCE_MILLISECONDS, 'nothing was heard');
      signal.addEventListener('abort', onAbort, { once: true });
      wait(CONNECT_MILLISECONDS, 'no connection');
      sent.once('socket', (socket) => {
        if (!socket.connecting) heard();
        else socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', heard);
      });
      sent.once('error', (error) => lost(messageOf(error), error));
      sent.once('response', (response) => {
        const limit = request.limit ?? ANSWER_BYTES;
        const pieces: Buffer[] = [];
        let size = 0;
        response.on('data', (piece: Buffer) => {
          heard();
          size += piece.length;
          if (size > limit) fail(new TooLarge(`${url.pathname} is larger than ${limit} bytes`));
          else pieces.push(piece);
        });
        response.once('error', (error) => lost(messageOf(error), error));
        response.once('end', () => {
          settle(() =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(pieces),
            }),
          );
          // The answer came before the body was sent: the rest of it is not wanted.
          if (!sent.writableFinished) sent.destroy();
        });
      });
      if (body === undefined || body instanceof Uint8Array || body.size === 0) {
        sent.end(body instanceof Uint8Array ? body : undefined);
        return;
      }
      const { path, from, size } = body;
      const file = createReadStream(path, { start: from, end: from + size - 1, highWaterMark: PIECE_BYTES });
      file.on('data', heard);
      // What goes wrong with the request is heard there; a file that cannot be read, or is too short, is said here.
      pipeline(file, sent, (error) => {
        if (error && file.errored) fail(error);
      });
    });
}
