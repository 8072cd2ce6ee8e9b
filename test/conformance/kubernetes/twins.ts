import { randomUUID } from 'node:crypto';
import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent, request } from 'node:https';
import type { Json } from '@thea/action';
import { fromJson, isObject, type JsonObject, object, objects, text } from '@thea/kubernetes/raw';
import { type ApiServer, openApiServer } from '@thea/rehearsal/kubernetes/api-server';
import { realTime } from '@thea/rehearsal/time/real';
import { expect, inject } from 'vitest';

/** One call, made on both sides. Paths name the namespace as `NS`. */
export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: Json;
  readonly type?: string;
  /** The token of `deployer`, who may do nothing of its own; none at all; one that nobody knows. Default: the administrator's. */
  readonly as?: 'deployer' | 'nobody' | 'unknown';
  readonly accept?: string;
}

/** What came back. */
export interface Heard {
  readonly status: number;
  readonly contentType: string;
  readonly warning: string;
  readonly retryAfter: string;
  readonly body: Json;
}

/** The real API server and the embedded one, with a namespace of one name in both. */
export interface Twins extends AsyncDisposable {
  readonly namespace: string;
  readonly embedded: ApiServer;
  ask(asked: Asked): Promise<readonly [real: Heard, embedded: Heard]>;
  /** Makes a call on both sides and expects the same answer, as far as `view` shows it. */
  same(asked: Asked, view?: (heard: Heard) => unknown): Promise<Heard>;
}

interface Side {
  readonly server: URL;
  readonly tokens: { readonly admin: string; readonly deployer: string };
  readonly agent: Agent | PlainAgent;
}

function send(side: Side, asked: Asked, namespace: string): Promise<Heard> {
  const { method, as, accept, type = 'application/json' } = asked;
  const token =
    as === 'deployer' ? side.tokens.deployer : as === 'unknown' ? 'no-such-token' : side.tokens.admin;
  const sent = typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body ?? null);
  const content = sent.replaceAll('"NS"', JSON.stringify(namespace));
  const options = {
    method,
    agent: side.agent,
    headers: {
      'user-agent': 'twins/1',
      ...(as === 'nobody' ? {} : { authorization: `Bearer ${token}` }),
      ...(accept === undefined ? {} : { accept }),
      ...(asked.body === undefined
        ? {}
        : { 'content-type': type, 'content-length': Buffer.byteLength(content) }),
    },
  };
  const url = new URL(asked.path.replaceAll('NS', namespace), side.server);
  return new Promise((resolve, reject) => {
    const opened = url.protocol === 'https:' ? request(url, options) : plainRequest(url, options);
    opened.once('error', reject);
    opened.once('response', (response) => {
      let answer = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        answer += chunk;
      });
      response.once('end', () => {
        const {
          warning,
          'retry-after': retryAfter = '',
          'content-type': contentType = '',
        } = response.headers;
        const lines = answer.split('\n').filter((line) => line !== '');
        const whole = fromJson(answer);
        resolve({
          status: response.statusCode ?? 0,
          contentType,
          warning: warning ?? '',
          retryAfter,
          body: whole ?? (isObject(fromJson(lines[0] ?? '')) ? lines.map((line) => fromJson(line)) : answer),
        });
      });
    });
    opened.end(asked.body === undefined ? undefined : content);
  });
}

/** What each side makes up for itself, and when. */
const OWN_WORDS: { readonly [field: string]: (value: Json) => Json } = {
  uid: () => 'uid',
  resourceVersion: (value) => (value === '' ? '' : 'version'),
  creationTimestamp: () => 'time',
  deletionTimestamp: () => 'time',
  time: () => 'time',
  // Sorted by time first, and a second may end between two writes on one of the sides.
  managedFields: (value) => inOneOrder(value),
  clusterIP: (value) => (value === 'None' ? value : 'address'),
  clusterIPs: () => ['address'],
  nodePort: () => 30_000,
};

function inOneOrder(entries: Json): Json {
  const key = (entry: JsonObject): string =>
    ['operation', 'manager', 'subresource'].map((field) => text(entry[field])).join(' ');
  return objects(neutral(entries)).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function neutral(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => neutral(item));
  if (typeof value === 'string') {
    return value
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'uid')
      .replace(/(in record \(|current: )\d+/g, '$1version');
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]): [string, Json] => [
      key,
      OWN_WORDS[key]?.(item ?? null) ?? neutral(item ?? null),
    ]),
  );
}

/** The answer without what each side makes up for itself. */
export function wholeAnswer({ status, warning, retryAfter, body }: Heard): unknown {
  return { status, warning, retryAfter, body: neutral(body) };
}

function realSide(): Side {
  const [admin, deployer] = [inject('admin'), inject('deployer')].map((kubeconfig) =>
    object(fromJson(kubeconfig)),
  );
  const cluster = object(objects(admin?.['clusters'])[0]?.['cluster']);
  const tokenOf = (config: JsonObject | undefined): string =>
    text(object(objects(config?.['users'])[0]?.['user'])['token']);
  return {
    server: new URL(text(cluster['server'])),
    tokens: { admin: tokenOf(admin), deployer: tokenOf(deployer) },
    agent: new Agent({
      keepAlive: true,
      ca: Buffer.from(text(cluster['certificate-authority-data']), 'base64'),
    }),
  };
}

/** Opens both, with a namespace that is removed with them. */
export async function openTwins(): Promise<Twins> {
  const time = realTime();
  const embedded = await openApiServer({ time, logs: () => '' });
  embedded.addToken('embedded-admin', { user: 'admin', groups: ['system:masters'], rules: 'all' });
  embedded.addToken('embedded-deployer', { user: 'deployer' });
  const real = realSide();
  const copy: Side = {
    server: new URL(embedded.url),
    tokens: { admin: 'embedded-admin', deployer: 'embedded-deployer' },
    agent: new PlainAgent({ keepAlive: true }),
  };
  const namespace = `t-${randomUUID().slice(0, 8)}`;
  const ask: Twins['ask'] = async (asked) => [
    await send(real, asked, namespace),
    await send(copy, asked, namespace),
  ];
  const twins: Twins = {
    namespace,
    embedded,
    ask,
    same: async (asked, view = wholeAnswer) => {
      const [there, here] = await ask(asked);
      expect.soft(view(here), `${asked.method} ${asked.path}`).toEqual(view(there));
      return here;
    },
    [Symbol.asyncDispose]: async () => {
      await send(real, { method: 'DELETE', path: '/api/v1/namespaces/NS' }, namespace);
      real.agent.destroy();
      copy.agent.destroy();
      await embedded.close();
      await time.close();
    },
  };
  const body = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } };
  await twins.same({ method: 'POST', path: '/api/v1/namespaces', body });
  return twins;
}
