import { createServer, type IncomingMessage } from 'node:http';
import { type Json, messageOf } from '@thea/action';
import { type Answer, refuse } from './answer.ts';
import { openFulcio } from './fulcio.ts';
import { type EmbeddedLog, openLog } from './log.ts';
import { openRekorV1, type RekorV1 } from './rekor-v1.ts';
import { enterV2 } from './rekor-v2.ts';
import { openTimestampAuthority } from './timestamp-authority.ts';
import { trustRootOf } from './trust.ts';

export type SigstoreService = 'fulcio' | 'rekor' | 'timestamp';

/** A whole Sigstore on loopback: Fulcio, both versions of Rekor, a timestamp authority. */
export interface EmbeddedSigstore {
  readonly endpoint: string;
  /** trusted_root.json: what a verifier needs to believe what is signed here. */
  readonly trustRoot: Json;
  /** signing_config.json for one version of the log; null: no log at all. */
  signingConfig(log: 1 | 2 | null): Json;
  /** Fault: a service answers with this status until it is called with null. */
  fail(service: SigstoreService, status: number | null): void;
  /** From now on certificates and timestamps are dated so; undefined: as it is. */
  pretend(times: { readonly certificates?: Date | undefined; readonly timestamps?: Date | undefined }): void;
  /** What was asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (chunk instanceof Buffer) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function serviceOf(path: string): SigstoreService {
  if (path.includes('/timestamp')) return 'timestamp';
  return path.includes('/log/') ? 'rekor' : 'fulcio';
}

/**
 * Opens an empty Sigstore on a free loopback port. Its time is the machine's, also where platforms live in driven time:
 * what it signs is verified against its own timestamps. `accepts` tells whether a token is believed; default: all are.
 */
export async function openSigstore(
  options: { readonly accepts?: (token: string) => boolean | Promise<boolean> } = {},
): Promise<EmbeddedSigstore> {
  let times: { readonly certificates?: Date | undefined; readonly timestamps?: Date | undefined } = {};
  const [fulcio, authority] = await Promise.all([
    openFulcio({ accepts: options.accepts ?? (() => true), now: () => times.certificates }),
    openTimestampAuthority(() => times.timestamps),
  ]);
  const logs: { [version: number]: EmbeddedLog } = {};
  let rekor: RekorV1 | undefined;
  const failing = new Map<SigstoreService, number>();
  const asked: string[] = [];
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const path = new URL(request.url ?? '/', 'http://sigstore').pathname;
    const body = await bodyOf(request);
    asked.push(`${request.method} ${path}`);
    const failure = failing.get(serviceOf(path));
    if (failure !== undefined) return refuse(failure, 'the service is not available');
    const two = logs[2];
    const read = /^\/api\/v1\/log\/entries\/([0-9a-f]{64})$/.exec(path)?.[1];
    if (request.method === 'GET' && read !== undefined && rekor !== undefined) return rekor.read(read);
    if (request.method === 'POST') {
      if (path === '/api/v2/signingCert') return fulcio.issue(body.toString('utf8'));
      if (path === '/api/v1/timestamp') return authority.stamp(body);
      if (path === '/api/v1/log/entries' && rekor !== undefined)
        return rekor.enter(body.toString('utf8'), times.timestamps?.getTime() ?? Date.now());
      if (path === '/api/v2/log/entries' && two !== undefined) return enterV2(two, body.toString('utf8'));
    }
    return refuse(404, `no such endpoint: ${request.method} ${path}`);
  };
  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, type, body, location }) =>
        response
          .writeHead(status, { 'content-type': type, ...(location === undefined ? {} : { location }) })
          .end(body),
      (error: unknown) => response.writeHead(500).end(messageOf(error)),
    );
  });
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const endpoint = `http://${host}`;
  logs[1] = openLog(host, 1);
  rekor = openRekorV1(logs[1]);
  logs[2] = openLog(host, 2);
  const parties = { endpoint, fulcio, authority, logs: [logs[1], logs[2]] };
  return {
    endpoint,
    trustRoot: trustRootOf(parties),
    signingConfig: (log) => ({
      mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
      caUrls: [{ url: endpoint, majorApiVersion: 1 }],
      rekorTlogUrls: log === null ? [] : [{ url: endpoint, majorApiVersion: log }],
      rekorTlogConfig: { selector: 'ANY' },
      tsaUrls: [{ url: `${endpoint}/api/v1/timestamp`, majorApiVersion: 1 }],
      tsaConfig: { selector: 'ANY' },
    }),
    fail: (service, status) => {
      if (status === null) failing.delete(service);
      else failing.set(service, status);
    },
    pretend: (pretended) => {
      times = pretended;
    },
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
