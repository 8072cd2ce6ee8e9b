import { open } from 'node:fs/promises';
import * as http from 'node:http';
import * as https from 'node:https';
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
// So much longer for each GiB that a registry has to put together: 30 s were too few for 4 GB (moby/moby issue 53700).
const GATHERING_MILLISECONDS = 60_000 / 2 ** 30;
const PIECE_BYTES = 1_048_576;
const ANSWER_BYTES = 4_194_304;

function sizeOf(body: WireRequest['body']): number {
  if (body === undefined) return 0;
  return body instanceof Uint8Array ? body.length : body.size;
}

/**
 * Sends a part of a file as the body of a request, through two buffers that are used again and again: one is read into
 * while the other is on its way, so that the memory does not grow with the file. Rejects where the file cannot be read or
 * is too short, or where the request ends before.
 */
async function sendFile(sent: http.ClientRequest, part: FilePart, heard: () => void): Promise<void> {
  const closed = new Promise<never>((_, reject) => {
    sent.once('close', () => reject(new Disconnected('the request ended before its body')));
  });
  // It is a reason only for whoever waits then.
  closed.catch(() => undefined);
  const file = await open(part.path);
  try {
    const slots = [0, 1].map(() => ({ bytes: Buffer.allocUnsafe(PIECE_BYTES), gone: Promise.resolve() }));
    const end = part.from + part.size;
    for (let offset = part.from, turn = 0; offset < end; turn += 1) {
      const slot = slots[turn % slots.length];
      if (slot === undefined) return;
      await Promise.race([slot.gone, closed]);
      const { bytesRead } = await file.read(slot.bytes, 0, Math.min(PIECE_BYTES, end - offset), offset);
      if (bytesRead === 0) throw new Error(`${part.path} is shorter than it was`);
      offset += bytesRead;
      slot.gone = new Promise((resolve, reject) => {
        sent.write(slot.bytes.subarray(0, bytesRead), (error) => {
          heard();
          if (error) reject(error);
          else resolve();
        });
      });
      slot.gone.catch(() => undefined);
    }
    // The buffers are still on their way.
    await Promise.race([Promise.all(slots.map(({ gone }) => gone)), closed]);
    sent.end();
  } finally {
    await file.close();
  }
}

/**
 * A way to send requests that ends with the deadline's reason when `signal` aborts. A connection must stand within 5 s;
 * 60 s without a byte in either direction end it, and a minute more for each GiB that was sent. Rejects with `Disconnected` where no whole answer came, `TooLarge`
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
      let over = false;
      const settle = (act: () => void): void => {
        over = true;
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
        if (!over)
          timer = setTimeout(() => lost(`${what} within ${Math.round(milliseconds / 1000)} s`), milliseconds);
      };
      const heard = (): void => wait(SILENCE_MILLISECONDS, 'nothing was heard');
      signal.addEventListener('abort', onAbort, { once: true });
      wait(CONNECT_MILLISECONDS, 'no connection');
      sent.once('socket', (socket) => {
        if (!socket.connecting) heard();
        else socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', heard);
      });
      sent.once('finish', () =>
        wait(SILENCE_MILLISECONDS + sizeOf(body) * GATHERING_MILLISECONDS, 'no answer came'),
      );
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
      // What goes wrong with the request is heard there; a file that cannot be read, or is too short, is said here.
      sendFile(sent, body, heard).catch((error: unknown) => {
        if (!sent.destroyed) fail(error);
      });
    });
}
