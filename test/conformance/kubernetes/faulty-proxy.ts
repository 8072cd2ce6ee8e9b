import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Agent, request } from 'node:https';
import { fromJson, object, objects, text } from '@thea/kubernetes/raw';

/** One call that came by. `n` counts from 1. */
export interface ProxiedCall {
  readonly n: number;
  readonly method: string;
  readonly path: string;
  /** It changes something: no dry run, no question, no renewal of a Lease. */
  readonly writes: boolean;
  /** Of the calls that write, which one it is; 0 for the others. */
  readonly write: number;
  readonly watch: boolean;
  /** The server had a newer version of the object: the same is written again, how often is a matter of time. */
  readonly stale: boolean;
}

/**
 * What becomes of a call: it passes, is cut before or after the API server has it, or is answered here. `swallow`: its
 * head passes and nothing after it, as where a connection is half open.
 */
export type Fate =
  | 'pass'
  | 'swallow'
  | 'cut-before'
  | 'cut-after'
  | {
      readonly status: number;
      readonly body: string;
      readonly headers?: { readonly [name: string]: string };
    };

/** A proxy on loopback between a client and the real API server. */
export interface FaultyProxy extends AsyncDisposable {
  /** The text of a kubeconfig that leads here. */
  readonly kubeconfig: string;
  readonly calls: readonly ProxiedCall[];
  fate: (call: ProxiedCall) => Fate;
  /** Bytes that were swallowed so far. */
  readonly swallowed: number;
  /** Ends every open watch. */
  endWatches(): void;
}

/** Lets nothing through any more from this write on, cut before it or right after it. Gives whether it came to that. */
export function endAt(
  proxy: Pick<FaultyProxy, 'fate'>,
  write: number,
  when: 'before' | 'after',
): () => boolean {
  let ended = false;
  proxy.fate = (call) => {
    if (ended) return 'cut-before';
    ended = call.write === write;
    return ended ? `cut-${when}` : 'pass';
  };
  return () => ended;
}

/** Serves plain HTTP on a free port; the token of the kubeconfig goes through as it comes. */
export async function openFaultyProxy(kubeconfig: string): Promise<FaultyProxy> {
  const config = object(fromJson(kubeconfig));
  const cluster = object(objects(config['clusters'])[0]?.['cluster']);
  const target = new URL(text(cluster['server']));
  const ca = Buffer.from(text(cluster['certificate-authority-data']), 'base64');
  const agent = new Agent({ keepAlive: true, ca });
  const calls: ProxiedCall[] = [];
  const watches = new Set<ServerResponse>();
  let writes = 0;
  let swallowed = 0;
  const proxy: { fate: (call: ProxiedCall) => Fate } = { fate: () => 'pass' };
  const forward = (message: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(message.url ?? '/', target);
    // How often a Lease is renewed is a matter of time, so these are not counted among the writes.
    const renews = message.method === 'PUT' && url.pathname.includes('/leases/');
    const asks = url.searchParams.has('dryRun') || url.pathname.includes('selfsubject');
    const changes = message.method !== 'GET' && !renews && !asks;
    if (changes) writes += 1;
    const call: { -readonly [key in keyof ProxiedCall]: ProxiedCall[key] } = {
      n: calls.length + 1,
      method: message.method ?? 'GET',
      path: url.pathname,
      writes: changes,
      write: changes ? writes : 0,
      watch: url.searchParams.has('watch'),
      stale: false,
    };
    calls.push(call);
    const fate = proxy.fate(call);
    if (fate === 'cut-before') {
      message.socket.destroy();
      return;
    }
    if (typeof fate === 'object') {
      message.resume();
      response.writeHead(fate.status, fate.headers ?? { 'content-type': 'application/json' });
      response.end(fate.body);
      return;
    }
    const { host: _host, ...headers } = message.headers;
    const sent = request(url, { method: message.method, headers, agent }, (answer) => {
      call.stale = answer.statusCode === 409;
      if (fate === 'cut-after') {
        answer.resume();
        answer.once('end', () => message.socket.destroy());
        return;
      }
      if (call.watch) {
        watches.add(response);
        response.once('close', () => {
          watches.delete(response);
          answer.destroy();
        });
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      if (fate !== 'swallow') {
        answer.pipe(response);
        return;
      }
      response.flushHeaders();
      answer.on('data', (part: Buffer) => {
        swallowed += part.length;
      });
    });
    sent.once('error', () => message.socket.destroy());
    message.pipe(sent);
  };
  const server = createServer(forward);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    kubeconfig: JSON.stringify({
      ...config,
      clusters: [{ name: 'real', cluster: { server: `http://127.0.0.1:${port}` } }],
    }),
    calls,
    get swallowed() {
      return swallowed;
    },
    get fate() {
      return proxy.fate;
    },
    set fate(next) {
      proxy.fate = next;
    },
    endWatches: () => {
      for (const response of watches) response.end();
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      agent.destroy();
    },
  };
}
