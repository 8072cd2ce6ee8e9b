import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from 'node:http';
import type { Socket } from 'node:net';
import type { Parked, Time } from '../time/time.ts';
import type { Balancer, BalancerAnswer, BalancerCount, BalancerTarget } from './balancer.ts';
import type { ReplicaProcess } from './replica.ts';

/** "Idle timeout": 60 s unless set (Application Load Balancer attributes, `idle_timeout.timeout_seconds`). */
const IDLE_SECONDS = 60;

/** Milliseconds of the machine after which a silent replica counts as one that hangs, so that driven time moves on. */
const SILENCE = 3_000;

type BalancerStatus = 502 | 503 | 504;

const TITLES: { readonly [Status in BalancerStatus]: string } = {
  502: '502 Bad Gateway',
  503: '503 Service Temporarily Unavailable',
  504: '504 Gateway Time-out',
};

/** The page that an Application Load Balancer answers with when it is the one that fails. */
export function errorPage(status: BalancerStatus): string {
  const title = TITLES[status];
  return `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`;
}

/**
 * Which targets get new requests: the healthy ones; all registered ones where none is healthy ("fail open"); never
 * one that is deregistering. Application Load Balancers guide, "Target group health" and "Deregistration delay".
 */
export function eligible(targets: readonly BalancerTarget[]): readonly BalancerTarget[] {
  const registered = targets.filter((target) => target.draining !== true);
  const healthy = registered.filter((target) => target.healthy);
  return healthy.length > 0 ? healthy : registered;
}

/**
 * Opens a load balancer's listener on a free loopback port. Round robin over `eligible(targets(headers))`, asked anew
 * for every request; 503 without a target, 502 where the target cannot be reached or breaks off, 504 after `idleSeconds`
 * without an answer ("Troubleshoot your Application Load Balancers"). `onAnswer` hears every answer.
 *
 * With `byConnection` it is that of a Network Load Balancer: asked once per connection, which stays with its target, a
 * deregistering one too, and breaks where the target does; nothing is answered or added by the balancer itself (Network
 * Load Balancers guide, "What is a Network Load Balancer?" and "Deregistration delay").
 */
export async function openBalancer(options: {
  readonly time: Time;
  readonly targets: (headers: IncomingHttpHeaders) => readonly BalancerTarget[];
  readonly idleSeconds?: number;
  readonly byConnection?: boolean;
  readonly onAnswer?: (answer: BalancerAnswer) => void;
  /** A cookie that it adds to the answer of a replica; null: none. */
  readonly cookie?: (replica: ReplicaProcess) => string | null;
  /** What it answers by itself, with status 502 unless it says another; default: as an Application Load Balancer does. */
  readonly fallback?: () => {
    readonly status?: number;
    readonly type: string;
    readonly body: string;
    readonly headers: { readonly [name: string]: string };
  };
}): Promise<Balancer> {
  const { time, targets, idleSeconds = IDLE_SECONDS, byConnection = false, onAnswer } = options;
  const counts = new Map<string, { address: string | null; status: number; requests: number }>();
  const lastUsed = new WeakMap<ReplicaProcess, number>();
  const connected = new WeakMap<Socket, ReplicaProcess>();
  let requests = 0;

  const count = (request: IncomingMessage, address: string | null, status: number): void => {
    const key = `${address} ${status}`;
    const known = counts.get(key) ?? { address, status, requests: 0 };
    known.requests += 1;
    counts.set(key, known);
    onAnswer?.({ at: time.now(), path: request.url ?? '/', status, address });
  };

  const fail = (request: IncomingMessage, response: ServerResponse, status: BalancerStatus): void => {
    if (byConnection || response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    const own: ReturnType<NonNullable<typeof options.fallback>> = options.fallback?.() ?? {
      status,
      type: 'text/html',
      body: errorPage(status),
      headers: { server: 'awselb/2.0' },
    };
    const code = own.status ?? 502;
    count(request, null, code);
    response.sendDate = false;
    response.writeHead(code, {
      date: new Date(time.now()).toUTCString(),
      'content-type': own.type,
      'content-length': Buffer.byteLength(own.body),
      ...own.headers,
    });
    response.end(own.body);
  };

  const pick = (headers: IncomingHttpHeaders): ReplicaProcess | undefined => {
    // The one that has waited longest: even over replicas that come and go.
    const [first] = eligible(targets(headers)).toSorted(
      (a, b) => (lastUsed.get(a.replica) ?? 0) - (lastUsed.get(b.replica) ?? 0),
    );
    if (first !== undefined) lastUsed.set(first.replica, ++requests);
    return first?.replica;
  };

  const choose = ({ socket, headers }: IncomingMessage): ReplicaProcess | undefined => {
    if (!byConnection) return pick(headers);
    const replica = connected.get(socket) ?? pick(headers);
    if (replica !== undefined) connected.set(socket, replica);
    return replica;
  };

  const forward = (request: IncomingMessage, response: ServerResponse): void => {
    const replica = choose(request);
    if (replica === undefined) {
      request.resume();
      fail(request, response, 503);
      return;
    }
    let parked: Parked | null = null;
    const wake = (): void => {
      parked?.resume();
      parked = null;
    };
    let timedOut = false;
    const upstream = send({
      host: '127.0.0.1',
      // Port 0 refuses, as an address does at which nobody listens.
      port: replica.port ?? 0,
      path: request.url,
      method: request.method,
      agent: false,
      headers: {
        ...request.headers,
        connection: 'close',
        ...(byConnection
          ? {}
          : {
              'x-forwarded-for': request.socket.remoteAddress ?? '',
              'x-forwarded-proto': 'http',
              'x-forwarded-port': '80',
            }),
      },
    });
    const silence = setTimeout(() => {
      if (time.speed === 'driven') parked = time.park(request.socket);
    }, SILENCE);
    const idle = time.after(idleSeconds * 1000, () => {
      timedOut = true;
      upstream.destroy(new Error('idle timeout'));
    });
    const end = (): void => {
      clearTimeout(silence);
      idle.cancel();
    };
    upstream.on('response', (answer) => {
      end();
      wake();
      count(request, replica.address, answer.statusCode ?? 0);
      response.sendDate = false;
      const { connection: _, 'keep-alive': __, ...headers } = answer.headers;
      const cookie = options.cookie?.(replica) ?? null;
      response.writeHead(answer.statusCode ?? 502, {
        ...headers,
        ...(cookie === null ? {} : { 'set-cookie': [...(headers['set-cookie'] ?? []), cookie] }),
        date: new Date(time.now()).toUTCString(),
      });
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    upstream.on('error', () => {
      end();
      wake();
      fail(request, response, timedOut ? 504 : 502);
    });
    // The client went away: nobody waits for this answer.
    response.on('close', () => {
      end();
      if (!response.writableFinished) upstream.destroy();
    });
    request.pipe(upstream);
  };

  const server = createServer(forward);
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    counts: (): readonly BalancerCount[] => [...counts.values()].map((item) => ({ ...item })),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
