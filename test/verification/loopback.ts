import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createRawServer, type Server as RawServer, type Socket } from 'node:net';
import { selfSigned } from './self-signed.ts';

/** A server on a loopback port of its own; it ends, with every connection, when the block does. */
export interface Loopback extends AsyncDisposable {
  readonly url: string;
  /** Connections and requests that came in. */
  readonly seen: { connections: number; requests: number };
}

async function listen(server: Server | RawServer, scheme: string, sockets: Set<Socket>): Promise<Loopback> {
  const seen = { connections: 0, requests: 0 };
  server.on('connection', (socket: Socket) => {
    seen.connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.on('request', () => {
    seen.requests += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    url: `${scheme}://127.0.0.1:${address.port}`,
    seen,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A plain HTTP service; `answer` gets the number of the request, from 1. */
export function service(
  answer: (number: number, response: ServerResponse, request: IncomingMessage) => void,
): Promise<Loopback> {
  let number = 0;
  const listener: RequestListener = (request, response) => {
    number += 1;
    answer(number, response, request);
  };
  return listen(createServer(listener), 'http', new Set());
}

/** The same behind TLS with a certificate that nobody trusts. */
export function selfSignedService(answer: (response: ServerResponse) => void): Promise<Loopback> {
  const { key, cert } = selfSigned('127.0.0.1');
  return listen(
    createSecureServer({ key, cert }, (_request, response) => answer(response)),
    'https',
    new Set(),
  );
}

/** Whatever speaks no HTTP; `scheme` is what a client is told to speak to it. */
export function rawServer(scheme: 'http' | 'https', answer: (socket: Socket) => void): Promise<Loopback> {
  return listen(createRawServer(answer), scheme, new Set());
}

/** An address where nothing listens any more. */
export async function closedUrl(): Promise<string> {
  await using server = await rawServer('http', () => undefined);
  return server.url;
}
