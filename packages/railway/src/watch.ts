import { parseJsonText } from '@thea/action';
import { hasProxy } from '@thea/action/proxy';
import type { RailwayApi } from './api.ts';
import { isUnderway } from './deployments.ts';
import { Watch } from './operations.ts';
import { object, text } from './raw.ts';

/** The protocol of Railway's subscriptions (graphql-transport-ws). */
const PROTOCOL = 'graphql-transport-ws';
/** Milliseconds until the connection must be acknowledged. */
const OPENS_WITHIN = 5_000;

/** News of a deployment, as they are told. */
export interface DeploymentWatch {
  /** Whether news are to be expected from here; else only looking helps. */
  alive(): boolean;
  /** Resolves once it is alive, or has ended. */
  opened(): Promise<void>;
  /** How much was told so far. */
  told(): number;
  /** Resolves once more was told than `before`, or the watch has ended since; at once where that is so already. */
  news(before: number): Promise<void>;
  close(): void;
}

/**
 * Subscribes to a deployment, and to the one that it replaces, which has to leave before it serves alone. Never throws:
 * where no subscription comes about, or it is dropped, it is not alive, with a word in the log. Node's own WebSocket
 * knows no proxy: behind one, looking has to do.
 */
export function watchDeployment(api: RailwayApi, id: string, replaced: string | null): DeploymentWatch {
  const { log, environment } = api.tools;
  if (hasProxy(environment))
    return {
      alive: () => false,
      opened: async () => {},
      told: () => 0,
      news: () => new Promise(() => {}),
      close: () => {},
    };
  let state: 'opening' | 'alive' | 'ended' = 'opening';
  let told = 0;
  const opened = Promise.withResolvers<void>();
  // By deployment; null until something was told.
  const last = new Map<string, string | null>([
    [id, null],
    [replaced ?? id, null],
  ]);
  let wake = (): void => {};
  const tell = (): void => {
    told += 1;
    wake();
  };
  const url = new URL(api.endpoint);
  url.protocol = url.protocol === 'http:' ? 'ws:' : 'wss:';
  const socket = new WebSocket(url, { protocols: [PROTOCOL], headers: { ...api.headers } });
  const end = (why: string): void => {
    if (state === 'ended') return;
    state = 'ended';
    opened.resolve();
    clearTimeout(limit);
    log.debug(`The subscription to deployment ${id} ended: ${why}. From here on it is looked at.`);
    socket.close();
    tell();
  };
  const limit = setTimeout(() => end(`not opened within ${OPENS_WITHIN / 1000} s`), OPENS_WITHIN);
  const send = (message: object): void => socket.send(JSON.stringify(message));
  socket.addEventListener('open', () => send({ type: 'connection_init', payload: {} }));
  socket.addEventListener('error', () => end('the connection failed'));
  socket.addEventListener('close', ({ code, reason }) =>
    end(`closed with ${code}${reason === '' ? '' : ` (${reason})`}`),
  );
  socket.addEventListener('message', ({ data }) => {
    const { type, about, status } = read(data);
    switch (type) {
      case 'connection_ack':
        for (const deployment of replaced === null || replaced === id ? [id] : [id, replaced]) {
          send({
            id: deployment,
            type: 'subscribe',
            payload: { query: Watch.text, variables: { deployment } },
          });
        }
        break;
      case 'next':
        clearTimeout(limit);
        if (state === 'opening') state = 'alive';
        opened.resolve();
        if (isNews(last.get(about) ?? null, status, about === id)) tell();
        last.set(about, status);
        break;
      case 'ping':
        send({ type: 'pong' });
        break;
      case 'error':
      case 'complete':
        // What was replaced may be forgotten; news of ours are what counts.
        if (about !== replaced) end('Railway ended it');
        break;
      default:
        break;
    }
  });
  return {
    alive: () => state === 'alive',
    opened: () => opened.promise,
    told: () => told,
    news: (before) =>
      new Promise((resolve) => {
        if (told > before) resolve();
        else wake = resolve;
      }),
    close: () => {
      state = 'ended';
      clearTimeout(limit);
      socket.close(1000);
    },
  };
}

/**
 * Whether a state that is told is worth a look. What the look before the subscription has shown is not: ours is coming,
 * the other one serves. Nor is the next state of coming; but the same one again is told because of its replicas. Pure.
 */
function isNews(before: string | null, status: string, ours: boolean): boolean {
  const coming = isUnderway({ status });
  if (before === null) return ours ? !coming : status !== 'SUCCESS';
  return before === status || !(coming && isUnderway({ status: before }));
}

function read(data: unknown): { readonly type: string; readonly about: string; readonly status: string } {
  const parsed = parseJsonText(String(data));
  const message = object(parsed.ok ? parsed.value : null);
  const deployment = object(object(object(message['payload'])['data'])['deployment']);
  return {
    type: text(message['type']) ?? '',
    about: text(message['id']) ?? '',
    status: text(deployment['status']) ?? '',
  };
}
