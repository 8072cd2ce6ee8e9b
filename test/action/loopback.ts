import { createServer, type RequestListener, request, type Server } from 'node:http';
import { connect } from 'node:net';

/** A server on loopback; closed, connections included, when the scope ends. */
export interface Loopback extends AsyncDisposable {
  readonly url: string;
  readonly host: string;
  /** What was asked for, as `METHOD target`, in order. */
  readonly asked: readonly string[];
}

async function listen(server: Server, asked: readonly string[]): Promise<Loopback> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://${host}`, host, asked, [Symbol.asyncDispose]: close };
}

/** Serves `answer`. */
export function openServer(answer: RequestListener): Promise<Loopback> {
  const asked: string[] = [];
  const server = createServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    answer(incoming, response);
  });
  return listen(server, asked);
}

/** An HTTP proxy: absolute addresses are forwarded, CONNECT is tunnelled. */
export function openProxy(): Promise<Loopback> {
  const asked: string[] = [];
  const server = createServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    const forwarded = request(
      incoming.url ?? '',
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    incoming.pipe(forwarded);
  });
  server.on('connect', (incoming, socket) => {
    asked.push(`CONNECT ${incoming.url}`);
    const [host, port] = (incoming.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
    socket.on('close', () => upstream.destroy());
  });
  return listen(server, asked);
}
