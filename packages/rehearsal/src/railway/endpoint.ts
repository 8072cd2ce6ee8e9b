import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterLatency } from '../late-arrival.ts';
import type { Time } from '../time/time.ts';
import { openWeather, type Weather } from '../weather.ts';
import { answerDocument, readDocument } from './answer-document.ts';
import type { Call, CallHook } from './calls.ts';
import { RailwayError } from './error.ts';
import type { Fault, Faults } from './faults.ts';
import { type Answer, page, plantedAnswer } from './planted-answer.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Resolvers } from './resolvers.ts';
import { openSubscriptions, type Subscriptions } from './subscriptions.ts';
import type { Tokens } from './tokens.ts';

/** The path of the API, for HTTP and WebSocket alike (Railway docs, "Public API"). */
export const API_PATH = '/graphql/v2';

/** One loopback server: GraphQL over HTTP and its subscriptions. */
export interface Endpoint {
  readonly url: string;
  readonly calls: readonly Call[];
  readonly subscriptions: Subscriptions;
  readonly weather: Weather;
  onCall(hook: CallHook | null): void;
  close(): Promise<void>;
}

async function bodyOf(message: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return null;
  }
}

/** Starts the endpoint on a free loopback port. */
export async function openEndpoint(parts: {
  readonly time: Time;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly rateLimit: RateLimit | null;
  readonly queries: Resolvers;
  readonly mutations: Resolvers;
}): Promise<Endpoint> {
  const { time, tokens, faults, rateLimit, queries, mutations } = parts;
  const weather = openWeather(time);
  const calls: Call[] = [];
  let hook: CallHook | null = null;
  const record = (operation: string, mutating: boolean): Call => {
    const call = { n: calls.length + 1, operation, at: time.now(), mutating };
    calls.push(call);
    return call;
  };
  const subscriptions = openSubscriptions({
    time,
    tokens,
    resolvers: queries,
    record: (operation) => record(operation, false),
    meet: faults.meet,
  });

  /** One request from its arrival to its answer; null where the connection is cut or left without an answer. */
  const live = async (message: IncomingMessage): Promise<Answer | null> => {
    // What stands before the API turns away clients that do not say who they are (error 1010).
    if (/^(python|node|undici|$)/i.test(message.headers['user-agent'] ?? ''))
      return page(403, 'error code: 1010');
    const read = readDocument(await bodyOf(message));
    if ('refused' in read) {
      return { status: 400, body: { errors: read.refused.map((text) => ({ message: text })) } };
    }
    const call = record(read.name, read.operation.operation === 'mutation');
    const budget = rateLimit?.take() ?? null;
    const fault: Fault | null =
      faults.meet(read.name) ??
      (budget?.allowed === false || !weather.admits() ? { kind: 'throttle', operation: read.name } : null);
    await hook?.(call, 'before');
    if (fault?.kind === 'hang') {
      // Never answered and never resumed: the client's own time-outs drive time from here.
      time.park(message.socket);
      return null;
    }
    if (fault?.kind === 'cut-before' || (fault?.kind === 'kill' && fault.when === 'before')) {
      if (fault.kind === 'kill') await fault.kill();
      message.socket.destroy();
      return null;
    }
    const instead = fault === null ? null : plantedAnswer(fault);
    const answer = instead ?? { status: 200, body: await handle(message, read) };
    await hook?.(call, 'after');
    if (fault?.kind === 'cut-after' || fault?.kind === 'kill') {
      if (fault.kind === 'kill') await fault.kill();
      message.socket.destroy();
      return null;
    }
    return { ...answer, headers: { ...answer.headers, ...budget?.headers } };
  };

  const handle = async (
    message: IncomingMessage,
    read: Exclude<ReturnType<typeof readDocument>, { refused: unknown }>,
  ): Promise<unknown> => {
    try {
      const scope = tokens.authenticate(message.headers);
      return await answerDocument(read, read.operation.operation === 'mutation' ? mutations : queries, scope);
    } catch (thrown) {
      // Anything but a RailwayError is a defect of the embedded Railway; it is answered so that it is seen.
      const text = thrown instanceof RailwayError ? thrown.message : `defect: ${String(thrown)}`;
      return { errors: [{ message: text }], data: null };
    }
  };

  const reply = (response: ServerResponse, answer: Answer): void => {
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    response.sendDate = false;
    response.writeHead(answer.status, {
      'content-type': typeof answer.body === 'string' ? 'text/html; charset=UTF-8' : 'application/json',
      'content-length': Buffer.byteLength(text),
      date: new Date(time.now()).toUTCString(),
      ...answer.headers,
    });
    response.end(text);
  };

  const serve = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (message.method !== 'POST' || message.url !== API_PATH) {
      message.resume();
      reply(response, page(404, 'Not Found'));
      return;
    }
    const answer = await live(message);
    if (answer !== null) reply(response, answer);
  };

  const server = createServer((message, response) => {
    afterLatency(time, weather.latency, message, () => {
      time.busy(serve(message, response)).catch(() => message.socket.destroy());
    });
  });
  server.on('upgrade', (request, socket, head) => {
    if (request.url === API_PATH) subscriptions.upgrade(request, socket, head);
    else socket.destroy();
  });
  // A real 5 s keep-alive would race with children that live in driven time.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${API_PATH}`,
    calls,
    subscriptions,
    weather,
    onCall: (next) => {
      hook = next;
    },
    close: async () => {
      await subscriptions.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
