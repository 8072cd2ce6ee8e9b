import { type ApiServer, openApiServer } from '@thea/rehearsal/kubernetes/api-server';
import { isObject, type Json, type JsonObject } from '@thea/rehearsal/kubernetes/raw';
import { realTime } from '@thea/rehearsal/time/real';
import type { Time } from '@thea/rehearsal/time/time';

export const MAPS = '/api/v1/namespaces/default/configmaps';
export const DEPLOYMENTS = '/apis/apps/v1/namespaces/default/deployments';

/** What came back of one call. */
export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly body: JsonObject;
  readonly text: string;
}

/** A watch that is open, and what it told. */
export interface Watching {
  readonly status: number;
  /** Events as they came. */
  readonly events: readonly JsonObject[];
  /** Waits until so many came, or the stream has ended. */
  until(count: number): Promise<readonly JsonObject[]>;
  /** Resolves when the stream has ended: cleanly, or cut. */
  readonly ended: Promise<'ended' | 'cut'>;
  leave(): void;
}

/** An API server without anybody who acts on its objects, and clients of its wire. */
export interface ApiHouse extends AsyncDisposable {
  readonly time: Time;
  readonly server: ApiServer;
  /** As the administrator unless a token is named; `''` for none. */
  call(method: string, path: string, body?: Json, type?: string, token?: string): Promise<Heard>;
  watch(path: string): Promise<Watching>;
}

export const configMap = (name: string, rest: JsonObject = {}): JsonObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  ...rest,
});

export const deployment = (spec: JsonObject = {}): JsonObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'api' },
  spec: {
    selector: { matchLabels: { app: 'api' } },
    template: {
      metadata: { labels: { app: 'api' } },
      spec: { containers: [{ name: 'api', image: 'registry.invalid/api:1' }] },
    },
    ...spec,
  },
});

/** Opens one in this time; a real one is made where none is given, and ends with it. */
export async function openApiHouse(given?: Time): Promise<ApiHouse> {
  const time = given ?? realTime();
  const server = await openApiServer({
    time,
    logs: (namespace, pod, query) => `${namespace}/${pod} ${JSON.stringify(query)}\n`,
  });
  server.addToken('admin', { user: 'admin', groups: ['system:masters'], rules: 'all' });
  const headersOf = (token: string): Record<string, string> =>
    token === '' ? {} : { authorization: `Bearer ${token}` };
  return {
    time,
    server,
    call: async (method, path, body, type = 'application/json', token = 'admin') => {
      const answer = await fetch(server.url + path, {
        method,
        headers: { ...headersOf(token), ...(body === undefined ? {} : { 'content-type': type }) },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await answer.text();
      const value: unknown = text.startsWith('{') ? JSON.parse(text) : null;
      return { status: answer.status, headers: answer.headers, body: isObject(value) ? value : {}, text };
    },
    watch: async (path) => {
      const over = new AbortController();
      const answer = await fetch(server.url + path, { headers: headersOf('admin'), signal: over.signal });
      const events: JsonObject[] = [];
      const news = new EventTarget();
      const read = async (): Promise<void> => {
        let rest = '';
        const decoder = new TextDecoder();
        for await (const part of answer.body ?? []) {
          const lines = (rest + decoder.decode(part, { stream: true })).split('\n');
          rest = lines.pop() ?? '';
          for (const line of lines) {
            const value: unknown = JSON.parse(line);
            if (isObject(value)) events.push(value);
          }
          news.dispatchEvent(new Event('event'));
        }
      };
      let open = true;
      const ended = read()
        .then(
          (): 'ended' => 'ended',
          (): 'cut' => 'cut',
        )
        .finally(() => {
          open = false;
          news.dispatchEvent(new Event('event'));
        });
      return {
        status: answer.status,
        events,
        ended,
        until: async (count) => {
          while (events.length < count && open) {
            await new Promise((resolve) => news.addEventListener('event', resolve, { once: true }));
          }
          return events;
        },
        leave: () => over.abort(),
      };
    },
    [Symbol.asyncDispose]: async () => {
      await server.close();
      if (given === undefined) await time.close();
    },
  };
}
