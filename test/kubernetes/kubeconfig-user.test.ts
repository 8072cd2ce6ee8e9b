import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { type Json, startDeadline, systemClock } from '@thea/action';
import { openApi } from '@thea/kubernetes/api';
import { enterKubeconfig } from '@thea/kubernetes/kubeconfig';
import type { PlatformTools } from '@thea/release';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { keptLog } from '../ecs/kept-log.ts';
import { selfSigned } from '../verification/self-signed.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thea-user-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens on no port.');
  return address.port;
}

/** What an API server is told of who asks: the headers, and the certificate that the connection shows. */
interface Heard {
  readonly authorization: string | undefined;
  readonly as: string | string[] | undefined;
  readonly certificate: string;
}

/** An API server that asks for a certificate, and its kubeconfig for a user. */
async function openServer() {
  const own = selfSigned('localhost');
  const heard: Heard[] = [];
  let refuse = false;
  const server = createSecureServer(
    { ...own, requestCert: true, rejectUnauthorized: false },
    (request, response) => {
      const { socket } = request;
      const shown = socket instanceof TLSSocket ? socket.getPeerCertificate().subject?.CN : undefined;
      heard.push({
        authorization: request.headers.authorization,
        as: request.headers['impersonate-user'],
        certificate: String(shown ?? ''),
      });
      response.writeHead(refuse ? 401 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ kind: refuse ? 'Status' : 'Pod', code: refuse ? 401 : 200 }));
      refuse = false;
    },
  );
  const cluster = {
    server: `https://localhost:${await portOf(server)}`,
    'certificate-authority-data': Buffer.from(own.cert).toString('base64'),
  };
  return {
    heard,
    cluster,
    refuseNext: () => {
      refuse = true;
    },
  };
}

const write = (name: string, content: Json): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const kubeconfig = (cluster: Json, user: Json): Json => ({
  clusters: [{ name: 'shop', cluster }],
  users: [{ name: 'shop', user }],
  contexts: [{ name: 'shop', context: { cluster: 'shop', user: 'shop' } }],
  'current-context': 'shop',
});

/** Enters by kubeconfigs and gives the client. */
async function enter(KUBECONFIG: string) {
  const clock = systemClock();
  const deadline = startDeadline(clock, 60_000, 'The test');
  const masked: string[] = [];
  const tools: PlatformTools = {
    clock,
    log: keptLog(),
    deadline,
    environment: { KUBECONFIG },
    mask: (secret) => masked.push(secret),
  };
  const api = openApi(await enterKubeconfig('current', tools), tools);
  onTestFinished(() => {
    api.close();
    deadline.end();
  });
  return { ask: () => api.read('/api/v1/namespaces/shop/pods/api', {}, 'Asking'), masked };
}

/** A JSON Web Token that ends so many seconds from now; nobody looks at its signature. */
const tokenUntil = (seconds: number, name: string): string => {
  const claims = { exp: Math.floor(Date.now() / 1000) + seconds, name };
  return ['e30', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'x'].join('.');
};

describe('the user of a kubeconfig', () => {
  it.each<readonly [string, Json, Partial<Heard>]>([
    ['by its token', { token: 'of-shop' }, { authorization: 'Bearer of-shop' }],
    [
      'by its name and password',
      { username: 'ada', password: 'lovelace' },
      { authorization: `Basic ${Buffer.from('ada:lovelace').toString('base64')}` },
    ],
    [
      'as somebody else',
      { token: 'of-shop', as: 'deployer' },
      { authorization: 'Bearer of-shop', as: 'deployer' },
    ],
    ['without anything', {}, { authorization: undefined, certificate: '' }],
  ])('%s', async (what, user, wanted) => {
    const server = await openServer();
    const { ask, masked } = await enter(write(what, kubeconfig(server.cluster, user)));
    await ask();
    expect(server.heard).toEqual([expect.objectContaining(wanted)]);
    if (String(wanted.authorization).startsWith('Bearer')) expect(masked).toContain('of-shop');
  });

  it('by its certificate, in the kubeconfig or in files beside it', async () => {
    const server = await openServer();
    const { cert, key } = selfSigned('deployer');
    const inside = {
      'client-certificate-data': Buffer.from(cert).toString('base64'),
      'client-key-data': Buffer.from(key).toString('base64'),
    };
    write('client.pem', cert);
    write('client.key', key);
    const beside = { 'client-certificate': 'client.pem', 'client-key': 'client.key' };
    await (await enter(write('inside', kubeconfig(server.cluster, inside)))).ask();
    await (await enter(write('beside', kubeconfig(server.cluster, beside)))).ask();
    expect(server.heard.map(({ certificate }) => certificate)).toEqual(['deployer', 'deployer']);
  });

  it('by OpenID Connect: its token while it lasts, then a new one for the refresh token, and one after a refusal', async () => {
    const server = await openServer();
    const asked: URLSearchParams[] = [];
    const fresh = [tokenUntil(3600, 'second'), tokenUntil(3600, 'third')];
    const provider = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const found = request.url?.endsWith('/openid-configuration');
        if (!found) asked.push(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
        const answer = found
          ? { token_endpoint: `http://${request.headers.host}/token` }
          : { id_token: fresh[asked.length - 1], refresh_token: `refresh-${asked.length + 1}` };
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
    const issuer = `http://127.0.0.1:${await portOf(provider)}`;
    const config = {
      'id-token': tokenUntil(1, 'first'),
      'refresh-token': 'refresh-1',
      'idp-issuer-url': issuer,
      'client-id': 'kubernetes',
      'client-secret': 'hidden',
    };
    const user = { 'auth-provider': { name: 'oidc', config } };
    const { ask } = await enter(write('oidc', kubeconfig(server.cluster, user)));
    await ask();
    server.refuseNext();
    await ask();
    expect(server.heard.map(({ authorization }) => authorization)).toEqual([
      `Bearer ${fresh[0]}`,
      `Bearer ${fresh[0]}`,
      `Bearer ${fresh[1]}`,
    ]);
    expect(asked.map((body) => Object.fromEntries(body))).toMatchObject([
      {
        grant_type: 'refresh_token',
        refresh_token: 'refresh-1',
        client_id: 'kubernetes',
        client_secret: 'hidden',
      },
      { refresh_token: 'refresh-2' },
    ]);
  });

  it('whose token is over and cannot be renewed is told so', async () => {
    const server = await openServer();
    const user = { 'auth-provider': { name: 'oidc', config: { 'id-token': tokenUntil(1, 'old') } } };
    const { ask } = await enter(write('over', kubeconfig(server.cluster, user)));
    await expect(ask()).rejects.toThrow('The id token of the context "shop"');
    expect(server.heard).toEqual([]);
  });

  it('is that of the first file of a list to name it, and a file that is not there is left out', async () => {
    const server = await openServer();
    const own = write('own', { users: [{ name: 'shop', user: { token: 'mine' } }] });
    const all = write('all', kubeconfig(server.cluster, { token: 'theirs' }));
    const { ask } = await enter([join(folder, 'gone'), own, all].join(delimiter));
    await ask();
    expect(server.heard.map(({ authorization }) => authorization)).toEqual(['Bearer mine']);
  });
});
