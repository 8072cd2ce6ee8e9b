import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { messageOf } from '@thea/action';
import { type Answer, refuse, write } from './answer.ts';
import type { RegistryFaults } from './faults.ts';
import { Cut } from './receive.ts';
import { readRequest, route } from './route.ts';
import type { RegistryRules, Request } from './rules.ts';
import type { Store } from './store.ts';

/** One request that reached a registry, numbered from 1; `status` is null where the connection was cut. */
export interface RegistryCall extends Request {
  readonly n: number;
  status: number | null;
}

/** Called before a request is handled, and after it was handled and before it is answered: the kill points. */
export type RegistryHook = (call: RegistryCall, moment: 'before' | 'after') => void | Promise<void>;

/** Where a registry can be reached, by which rules. */
export interface Door {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  /** `127.0.0.1:<port>`, as it stands in an image's name. */
  readonly host: string;
  close(): Promise<void>;
}

/** What all doors of a registry share. */
export interface House {
  readonly store: Store;
  readonly faults: RegistryFaults;
  readonly calls: RegistryCall[];
  readonly now: () => number;
  readonly hook: () => RegistryHook | null;
  /** The status that every request is answered with, or null. */
  readonly failure: () => number | null;
}

function failed(status: number, retryAfter?: number): Answer {
  const code = status === 429 ? 'TOOMANYREQUESTS' : status === 403 ? 'DENIED' : 'UNKNOWN';
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return refuse(status, code, `the registry answers ${status}`, headers);
}

async function serve(
  house: House,
  rules: RegistryRules,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const head = message.method === 'HEAD';
  // Reading a part of the body alone ends the message, which then no longer knows its connection.
  const { socket } = message;
  const reply = (answer: Answer, upTo?: number): void => {
    // What was not read of the body must not be taken for the next request.
    if (!message.complete) message.resume();
    write(response, answer, head, house.now(), upTo);
  };
  const asked = readRequest(message);
  if (asked === null) {
    reply(rules.outside?.(message) ?? refuse(404, 'NAME_UNKNOWN', `no such endpoint: ${message.url}`));
    return;
  }
  const call: RegistryCall = { ...asked, n: house.calls.length + 1, status: null };
  house.calls.push(call);
  const failure = house.failure();
  const bytes = Number(message.headers['content-length'] ?? 0);
  const fault =
    failure === null ? house.faults.meet(asked, bytes) : { kind: 'status' as const, status: failure };
  await house.hook()?.(call, 'before');
  if (fault?.kind === 'cut-before') {
    socket.destroy();
    return;
  }
  let answer: Answer;
  if (fault?.kind === 'status') answer = failed(fault.status, fault.retryAfter);
  else {
    try {
      answer = rules.admit?.(asked, message) ?? (await route(house.store, asked, message, rules, fault));
    } catch (thrown) {
      if (thrown instanceof Cut) {
        socket.destroy();
        return;
      }
      answer = refuse(500, 'UNKNOWN', messageOf(thrown));
    }
  }
  await house.hook()?.(call, 'after');
  if (fault?.kind === 'cut-after') {
    socket.destroy();
    return;
  }
  call.status = answer.status;
  if (fault?.kind === 'garble-answer' && answer.body !== undefined) {
    const body = Buffer.from(answer.body);
    body[0] = (body[0] ?? 0) ^ 1;
    reply({ ...answer, body });
  } else reply(answer, fault?.kind === 'truncate' ? Math.floor((answer.body?.length ?? 0) / 2) : undefined);
}

/** Opens one more way to a registry, on a free loopback port. */
export async function openDoor(house: House, rules: RegistryRules): Promise<Door> {
  const server = createServer((message, response) => {
    // A cut that was made on purpose is no error of anybody.
    message.on('error', () => undefined);
    serve(house, rules, message, response).catch(() => response.destroy());
  });
  // A driven client may be away for long on the machine's clock: its idle connections are never closed on it.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    endpoint: `http://${host}`,
    host,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
