import { defaultLimits, get } from '@thea/verification';
import { describe, expect, test } from 'vitest';
import { closedUrl, rawServer, selfSignedService, service } from './loopback.ts';

const LIMITS = { connect: 500, response: 500, body: 64 * 1024 };
const SHORT = { connect: 50, response: 50, body: 1_000 };

function ask(url: string, limits = LIMITS, signal = new AbortController().signal) {
  return get(new URL(url), limits, {}, signal);
}

describe('one request', () => {
  test('waits 2 s for a connection, 5 s for an answer and reads 64 KiB unless told otherwise', () => {
    expect(defaultLimits).toEqual({ connect: 2_000, response: 5_000, body: 65_536 });
  });

  test('takes a connection of its own and asks for no cached or compressed answer', async () => {
    const asked: unknown[] = [];
    await using app = await service((_n, response, request) => {
      asked.push([
        request.headers['cache-control'],
        request.headers['accept-encoding'],
        request.headers.connection,
      ]);
      response.end();
    });
    for (let count = 0; count < 5; count++) await ask(app.url);
    expect(app.seen).toEqual({ connections: 5, requests: 5 });
    expect(asked[0]).toEqual(['no-cache', 'identity', 'close']);
  });

  test('does not follow a redirect', async () => {
    await using app = await service((_n, response) =>
      response.writeHead(302, { location: '/elsewhere' }).end(),
    );
    expect(await ask(app.url)).toMatchObject({ kind: 'response', status: 302 });
    expect(app.seen.requests).toBe(1);
  });

  test('ends a body at its limit', async () => {
    await using app = await service((_n, response) => response.end('x'.repeat(1_000_000)));
    const reply = await ask(app.url);
    expect(reply).toMatchObject({ kind: 'response', cut: true });
    expect(reply.kind === 'response' ? reply.body.length : 0).toBeLessThan(200_000);
  });

  test('ends a body that trickles for ever', async () => {
    await using app = await service((_n, response) => {
      response.writeHead(200).write('{');
    });
    expect(await ask(app.url, SHORT)).toMatchObject({ kind: 'unreachable', reason: 'no-answer' });
  });

  test('tells a hanging answer from a connection that does not come about', async () => {
    await using silent = await rawServer('http', () => undefined);
    await using noTls = await rawServer('https', () => undefined);
    expect(await ask(silent.url, SHORT)).toMatchObject({ reason: 'no-answer', detail: '50 ms' });
    expect(await ask(noTls.url, SHORT)).toMatchObject({ reason: 'not-connected', detail: '50 ms' });
  });

  test('names refused, lost, foreign and untrusted connections', async () => {
    await using cut = await rawServer('http', (socket) => socket.once('data', () => socket.destroy()));
    await using foreign = await rawServer('http', (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    await using plain = await rawServer('https', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await using untrusted = await selfSignedService((response) => response.end());
    expect(await ask(await closedUrl())).toMatchObject({ reason: 'refused', detail: 'ECONNREFUSED' });
    expect(await ask(cut.url)).toMatchObject({ reason: 'connection-lost' });
    expect(await ask(foreign.url)).toMatchObject({ reason: 'connection-lost' });
    expect(await ask(plain.url)).toMatchObject({ reason: 'tls' });
    expect(await ask(untrusted.url)).toMatchObject({ reason: 'tls', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });

  test('rejects with the reason of its signal, before and during the request', async () => {
    const controller = new AbortController();
    await using app = await service(() => controller.abort(new Error('enough')));
    await expect(ask(app.url, LIMITS, controller.signal)).rejects.toThrow('enough');
    await expect(ask(app.url, LIMITS, controller.signal)).rejects.toThrow('enough');
    expect(app.seen.requests).toBe(1);
  });

  test('asks through the proxy that the environment names, but loopback directly', async () => {
    await using proxy = await service((_n, response, request) => response.end(`proxied ${request.url}`));
    await using app = await service((_n, response) => response.end('direct'));
    const environment = { HTTP_PROXY: proxy.url };
    const signal = new AbortController().signal;
    const far = await get(new URL('http://thea.invalid/health'), LIMITS, environment, signal);
    expect(far).toMatchObject({ kind: 'response', body: 'proxied http://thea.invalid/health' });
    expect(await get(new URL(app.url), LIMITS, environment, signal)).toMatchObject({ body: 'direct' });
  });

  test('calls a broken proxy a proxy', async () => {
    await using proxy = await rawServer('http', (socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
    const environment = { HTTPS_PROXY: proxy.url };
    const reply = await get(
      new URL('https://thea.invalid/'),
      LIMITS,
      environment,
      new AbortController().signal,
    );
    expect(reply).toMatchObject({ kind: 'unreachable', reason: 'proxy' });
  });
});
