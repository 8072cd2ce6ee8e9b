import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Server } from 'node:net';
import { selfSigned } from '../verification/self-signed.ts';

/** A server on loopback that is not what an action takes it for. */
export interface StrangeServer extends AsyncDisposable {
  readonly port: number;
}

async function listening(server: Server & { closeAllConnections(): void }): Promise<StrangeServer> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens on no port.');
  return {
    port: address.port,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One that answers like this. */
export function openStrange(answer: RequestListener): Promise<StrangeServer> {
  return listening(createServer(answer));
}

/** One of `localhost` whose certificate nobody trusts; `asked` counts the requests that reached it all the same. */
export async function openUntrusted(): Promise<StrangeServer & { asked(): number }> {
  let asked = 0;
  const { key, cert } = selfSigned('localhost');
  const server = await listening(
    createSecureServer({ key, cert }, (_request, answer) => {
      asked += 1;
      answer.end('{}');
    }),
  );
  return { ...server, asked: () => asked };
}
