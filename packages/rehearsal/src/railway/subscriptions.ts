import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Parked, Time } from '../time/time.ts';
import { answerDocument, type ReadDocument, readDocument } from './answer-document.ts';
import type { Call } from './calls.ts';
import type { Fault } from './faults.ts';
import type { Resolvers } from './resolvers.ts';
import type { Scope, Tokens } from './tokens.ts';

const PROTOCOL = 'graphql-transport-ws';
/** Milliseconds of the machine within which the client has to begin (graphql-transport-ws, "ConnectionInit"). */
const INIT_WITHIN = 10_000;

/** The sockets on which changes are told. */
export interface Subscriptions {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Tells every subscription whose answer is another one than before. */
  changed(): void;
  /** Fault: cuts every connection; `refuse` true: takes no new one. */
  drop(refuse: boolean): void;
  count(): number;
  close(): Promise<void>;
}

interface Subscription {
  readonly id: string;
  readonly read: ReadDocument;
  readonly scope: Scope;
  last: string;
}

function messageOf(data: string): { readonly type: string; readonly id: string; readonly payload: unknown } {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return { type: '', id: '', payload: null };
  }
  if (typeof value !== 'object' || value === null || !('type' in value))
    return { type: '', id: '', payload: null };
  return {
    type: String(value.type),
    id: 'id' in value ? String(value.id) : '',
    payload: 'payload' in value ? value.payload : null,
  };
}

/**
 * Serves GraphQL subscriptions over WebSocket (graphql-transport-ws). The token stands in the headers of the upgrade.
 * In driven time an idle subscription waits as a long poll does.
 */
export function openSubscriptions(parts: {
  readonly time: Time;
  readonly tokens: Tokens;
  readonly resolvers: Resolvers;
  readonly record: (operation: string) => Call;
  readonly meet: (operation: string) => Fault | null;
}): Subscriptions {
  const { time, tokens, resolvers } = parts;
  const server = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered) => (offered.has(PROTOCOL) ? PROTOCOL : false),
  });
  const tellers = new Set<() => Promise<void>>();
  const sockets = new Set<WebSocket>();
  let refuses = false;

  const serve = (socket: WebSocket, request: IncomingMessage): void => {
    const subscriptions = new Map<string, Subscription>();
    let parked: Parked | null = null;
    let begun = false;
    const send = (message: object): void => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    };
    // Whoever is told something works; afterwards it waits again.
    const say = (messages: readonly object[]): void => {
      parked?.resume();
      for (const message of messages) send(message);
      parked = time.park(request.socket);
    };
    const answer = async (one: Subscription): Promise<object | null> => {
      const payload = await answerDocument(one.read, resolvers, one.scope);
      const now = JSON.stringify(payload);
      if (now === one.last) return null;
      one.last = now;
      return { id: one.id, type: 'next', payload };
    };
    const tell = async (): Promise<void> => {
      const news = await Promise.all([...subscriptions.values()].map(answer));
      const messages = news.filter((each) => each !== null);
      if (messages.length > 0) say(messages);
    };
    const subscribe = async (id: string, payload: unknown): Promise<void> => {
      const read = readDocument(payload);
      if ('refused' in read) {
        say([{ id, type: 'error', payload: read.refused.map((message) => ({ message })) }]);
        return;
      }
      parts.record(read.name);
      const fault = parts.meet(read.name);
      if (fault?.kind === 'hang') {
        parked = time.park(request.socket);
        return;
      }
      if (fault?.kind === 'kill') await fault.kill();
      if (fault !== null) {
        socket.terminate();
        return;
      }
      try {
        const scope = tokens.authenticate(request.headers);
        const one: Subscription = { id, read, scope, last: '' };
        subscriptions.set(id, one);
        const first = await answer(one);
        say(first === null ? [] : [first]);
      } catch (thrown) {
        const message = thrown instanceof Error ? thrown.message : String(thrown);
        say([{ id, type: 'error', payload: [{ message }] }]);
      }
    };
    const limit = setTimeout(() => {
      if (!begun) socket.close(4408, 'Connection initialisation timeout');
    }, INIT_WITHIN);
    socket.on('message', (data) => {
      const { type, id, payload } = messageOf(String(data));
      switch (type) {
        case 'connection_init':
          begun = true;
          send({ type: 'connection_ack' });
          break;
        case 'subscribe':
          if (begun) void time.busy(subscribe(id, payload));
          else socket.close(4401, 'Unauthorized');
          break;
        case 'complete':
          subscriptions.delete(id);
          break;
        case 'ping':
          send({ type: 'pong' });
          break;
        default:
          socket.close(4400, 'Invalid message');
      }
    });
    tellers.add(tell);
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(limit);
      tellers.delete(tell);
      sockets.delete(socket);
    });
  };

  return {
    upgrade: (request, socket, head) => {
      if (refuses) {
        socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (opened) => serve(opened, request));
    },
    changed: () => {
      for (const tell of tellers) void time.busy(tell());
    },
    drop: (refuse) => {
      refuses = refuse;
      for (const socket of sockets) socket.terminate();
    },
    count: () => sockets.size,
    close: async () => {
      for (const socket of sockets) socket.terminate();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
