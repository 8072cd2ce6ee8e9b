import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';

export type Outage = 'refused' | 'unavailable';

/** One request as it arrives. */
export interface Arrival {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly body: string;
}

const UNAVAILABLE =
  '<html><body><h1>Unicorn! · GitHub</h1><p>No server is currently available to service your request.</p></body></html>';

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** The loopback HTTP server behind the embedded API. It can be taken down and brought up again on the same port. */
export class LoopbackServer {
  readonly #server: Server;
  readonly #now: () => number;
  #port = 0;
  #unavailable = false;
  #restRequests = 0;

  constructor(now: () => number, answer: (arrival: Arrival) => Answer) {
    this.#now = now;
    // A keep-alive that ends in real time would race with clients whose time is driven.
    this.#server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
      void this.#serve(request, response, answer);
    });
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async open(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#server.once('error', reject);
    this.#server.listen(this.#port, '127.0.0.1', resolve);
    await promise;
    this.#server.off('error', reject);
    const address = this.#server.address();
    if (address !== null && typeof address === 'object') this.#port = address.port;
  }

  /** `refused`: nobody listens. `unavailable`: every answer is GitHub's 503 page. */
  async down(outage: Outage): Promise<void> {
    this.#unavailable = outage === 'unavailable';
    if (outage === 'refused') await this.close();
  }

  async up(): Promise<void> {
    this.#unavailable = false;
    if (!this.#server.listening) await this.open();
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.close(() => resolve());
    this.#server.closeAllConnections();
    await promise;
  }

  async #serve(
    request: IncomingMessage,
    response: ServerResponse,
    answer: (arrival: Arrival) => Answer,
  ): Promise<void> {
    let body: string;
    try {
      body = await read(request);
    } catch {
      // The client went away while it was sending.
      response.destroy();
      return;
    }
    if (this.#unavailable) {
      this.#send(response, { status: 503, html: UNAVAILABLE });
      return;
    }
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', this.url);
    try {
      this.#send(response, answer({ method, url, authorization: request.headers.authorization, body }));
    } catch (thrown) {
      // A fault of the embedded API itself: whoever called it shall see what went wrong.
      this.#send(response, {
        status: 500,
        body: { message: `The embedded GitHub failed: ${String(thrown)}` },
      });
    }
  }

  #send(response: ServerResponse, answer: Answer): void {
    this.#restRequests += 1;
    const now = this.#now();
    response.sendDate = false;
    const text = answer.html ?? (answer.body === undefined ? '' : JSON.stringify(answer.body));
    response.writeHead(answer.status, {
      date: new Date(now).toUTCString(),
      server: 'github.com',
      ...(text === ''
        ? {}
        : { 'content-type': answer.html === undefined ? 'application/json; charset=utf-8' : 'text/html' }),
      'content-length': Buffer.byteLength(text),
      // GITHUB_TOKEN: 1,000 requests per hour per repository ("Rate limits for the REST API").
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': String(Math.max(0, 1000 - this.#restRequests)),
      'x-ratelimit-used': String(this.#restRequests),
      'x-ratelimit-reset': String(Math.ceil(now / 3_600_000) * 3600),
      'x-ratelimit-resource': 'core',
      'x-github-request-id': `REHEARSAL:${this.#restRequests}`,
      ...answer.headers,
    });
    response.end(text);
  }
}
