import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Time } from '@thea/rehearsal/time/time';

/** A small embedded platform: it numbers and dates every call, and is ready `readyAfter` ms after it was opened. */
export interface Platform {
  readonly url: string;
  /** `<milliseconds since the start> <method> <path>` of every call, in the order of arrival. */
  readonly calls: readonly string[];
  close(): Promise<void>;
}

/** Opens the platform. `answer` may take over a request by returning true. */
export async function openPlatform(
  time: Time,
  readyAfter: number,
  answer: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<Platform> {
  const started = time.now();
  const calls: string[] = [];
  let state = 'pending';
  time.after(readyAfter, () => {
    state = 'ready';
  });
  const server = createServer((request, response) => {
    calls.push(`${time.now() - started} ${request.method} ${request.url}`);
    if (answer(request, response)) return;
    request.resume();
    request.on('end', () => response.end(JSON.stringify({ state })));
  });
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    calls,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
