import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { drivenClock, openDeadline } from './driven-clock.ts';
import { closedUrl, rawServer, selfSignedService, service } from './loopback.ts';
import { OLD, OURS, serving, verified, WELL } from './verified.ts';

function json(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function page(response: ServerResponse, status: number, headers: { [name: string]: string }): void {
  response
    .writeHead(status, { 'content-type': 'text/html', ...headers })
    .end('<html><body>planted-secret</body></html>');
}

describe('a release that serves', () => {
  test('is healthy, met on every replica, with its error bound', async () => {
    await using app = await service((n, response) =>
      json(response, { ...WELL, replica: `thea-ia-42-${n % 3}` }),
    );
    const { verdict, evidence, firstFailure } = await verified(app.url);
    expect(verdict).toBe('healthy');
    expect(firstFailure).toBeNull();
    expect(evidence).toContainEqual('0 failures in 50 requests: error rate < 5.8 % at 95 %.');
    expect(evidence).toContainEqual(expect.stringMatching(/^3 of 3 replicas answered by name/));
    expect(app.seen.connections).toBe(app.seen.requests);
  });

  test('is healthy by the word of the platform where the answers say nothing of themselves', async () => {
    await using app = await service((_n, response) => response.end('OK'));
    const { verdict, evidence } = await verified(app.url);
    expect(verdict).toBe('healthy');
    expect(evidence).toContainEqual(expect.stringMatching(/word of the platform alone/));
  });

  test('is healthy when old replicas answer for a while and then are gone', async () => {
    await using app = await service((n, response) =>
      json(response, n < 8 && n % 2 === 0 ? { ...WELL, version: '1.4.1', release: OLD } : WELL),
    );
    expect((await verified(app.url)).verdict).toBe('healthy');
  });

  test('is told from the old one of the same version by the release alone', async () => {
    await using app = await service((n, response) =>
      json(response, n < 5 ? { ...WELL, release: OLD } : WELL),
    );
    const { verdict, evidence } = await verified(app.url);
    expect(verdict).toBe('healthy');
    expect(evidence.join(' ')).toContain(`4 × a replica of release ${OLD} answered instead of ${OURS}`);
  });

  test('survives one blip in the beginning', async () => {
    await using app = await service((n, response) => json(response, WELL, n === 2 ? 500 : 200));
    expect((await verified(app.url)).verdict).toBe('healthy');
  });

  test('is healthy though slow, within the window', async () => {
    await using app = await service((_n, response) => json(response, WELL));
    const { verdict, evidence } = await verified(app.url, { clock: drivenClock(450) });
    expect(verdict).toBe('healthy');
    expect(app.seen.requests).toBeLessThan(49);
    expect(evidence.join(' ')).toContain(`0 failures in ${app.seen.requests} requests`);
  });
});

describe('a release that does not', () => {
  test.each([
    [
      '500s from the third request',
      (n: number, response: ServerResponse) => json(response, WELL, n < 3 ? 200 : 500),
      'the service answered 500',
    ],
    [
      '500s on one replica of three',
      (n: number, response: ServerResponse) => json(response, WELL, n % 3 === 0 ? 503 : 200),
      'the service answered 503',
    ],
    [
      'its own word that it is down',
      (_n: number, response: ServerResponse) => json(response, { ...WELL, status: 'down' }),
      'that it is "down"',
    ],
    [
      'broken JSON',
      (_n: number, response: ServerResponse) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":'),
      'no valid JSON',
    ],
    [
      'another version than its release says',
      (_n: number, response: ServerResponse) => json(response, { ...WELL, version: '0.9' }),
      'the image says version 0.9, its release says 1.4.2',
    ],
    [
      'no answer behind the AWS load balancer',
      (_n: number, response: ServerResponse) => page(response, 502, { server: 'awselb/2.0' }),
      'the AWS load balancer itself answered 502',
    ],
    [
      'a redirect where JSON was before',
      (_n: number, response: ServerResponse) =>
        response.writeHead(302, { location: 'https://login.example.com/?state=planted-secret' }).end(),
      '(302) to https://login.example.com/;',
    ],
    [
      'a page where JSON was before',
      (_n: number, response: ServerResponse) => page(response, 200, {}),
      'an HTML page',
    ],
  ])('is unhealthy: %s', async (_what, answer, sentence) => {
    await using app = await service(answer);
    const { verdict, evidence, firstFailure } = await verified(app.url);
    expect(verdict).toBe('unhealthy');
    expect(evidence.join(' ')).toContain(sentence);
    expect(evidence.join(' ')).not.toContain('planted-secret');
    expect(firstFailure).not.toBeNull();
    expect(app.seen.requests).toBeLessThan(60);
  });

  test('is unhealthy after three requests that fail', async () => {
    await using app = await service((_n, response) => json(response, WELL, 500));
    expect((await verified(app.url, { reachableBefore: false })).verdict).toBe('unhealthy');
    expect(app.seen.requests).toBe(3);
  });

  test('is unhealthy when an unknown version persists though the platform runs nothing else', async () => {
    await using app = await service((_n, response) => json(response, { status: 'ok', version: '0.9' }));
    const { verdict, evidence } = await verified(app.url);
    expect(verdict).toBe('unhealthy');
    expect(evidence[0]).toContain('Wrong version: version 0.9 answered instead of 1.4.2');
  });

  test('is unhealthy when it hangs where it answered before', async () => {
    await using app = await service((n, response) => (n < 4 ? json(response, WELL) : undefined));
    const { verdict, evidence } = await verified(app.url, {
      limits: { connect: 2_000, response: 80, body: 1_000 },
    });
    expect(verdict).toBe('unhealthy');
    expect(evidence.join(' ')).toContain('no whole answer came within 80 ms');
  });

  test('is unhealthy when the platform loses its replicas and runs no others', async () => {
    await using app = await service((_n, response) => json(response, WELL));
    const { verdict, evidence } = await verified(app.url, { replicas: async () => serving(1), window: 5 });
    expect(verdict).toBe('unhealthy');
    expect(evidence[0]).toContain('1 of at least 2 get traffic');
  });
});

describe('a release that could not be observed', () => {
  test.each([
    false,
    true,
    null,
  ])('is inconclusive when the connection is refused (reachable before: %s)', async (reachableBefore) => {
    const { verdict, evidence, firstFailure } = await verified(await closedUrl(), { reachableBefore });
    expect(verdict).toBe('inconclusive');
    expect(evidence[0]).toContain('could not be observed');
    expect(evidence.join(' ')).toContain('the connection was refused (ECONNREFUSED)');
    expect(firstFailure).toBeNull();
  });

  test('is inconclusive when the name does not resolve', async () => {
    const limits = { connect: 300, response: 300, body: 1_000 };
    const { verdict, evidence } = await verified('http://nowhere.invalid', { limits, window: 2 });
    expect(verdict).toBe('inconclusive');
    // A resolver that nobody answers is a connection that does not come about.
    expect(evidence.join(' ')).toMatch(/could not be resolved|no connection came about/);
  });

  test('is inconclusive behind a certificate that is not trusted', async () => {
    await using app = await selfSignedService((response) => json(response, WELL));
    const { verdict, evidence } = await verified(app.url, { window: 2 });
    expect(verdict).toBe('inconclusive');
    expect(evidence.join(' ')).toContain(
      'TLS failed before the service could be asked (DEPTH_ZERO_SELF_SIGNED_CERT)',
    );
  });

  test('is inconclusive when every request hangs and nothing answered before', async () => {
    await using app = await rawServer('http', () => undefined);
    const limits = { connect: 2_000, response: 40, body: 1_000 };
    expect((await verified(app.url, { reachableBefore: null, limits, window: 2 })).verdict).toBe(
      'inconclusive',
    );
  });

  test.each([
    ['a firewall', (response: ServerResponse) => page(response, 403, {}), 'turned this caller away with 403'],
    [
      'a challenge',
      (response: ServerResponse) => page(response, 503, { 'cf-mitigated': 'challenge' }),
      'turned this caller away',
    ],
    [
      'a login page that was there before',
      (response: ServerResponse) => page(response, 200, {}),
      'an HTML page',
    ],
    [
      'a redirect that was there before',
      (response: ServerResponse) => response.writeHead(301, { location: '/x' }).end(),
      'redirects (301) to /x',
    ],
  ])('is inconclusive behind %s', async (_what, answer, sentence) => {
    await using app = await service((_n, response) => answer(response));
    const { verdict, evidence } = await verified(app.url, { reachableBefore: false, window: 3 });
    expect(verdict).toBe('inconclusive');
    expect(evidence.join(' ')).toContain(sentence);
  });
});

describe('a release whose traffic is not its own', () => {
  test('is inconclusive while the platform serves the old one too', async () => {
    await using app = await service((n, response) =>
      json(response, n % 2 === 0 ? { ...WELL, release: OLD } : WELL),
    );
    const replicas = async () => [...serving(2), ...serving(1, OLD)];
    const { verdict, evidence } = await verified(app.url, { replicas, window: 5 });
    expect(verdict).toBe('inconclusive');
    expect(evidence.join(' ')).toContain(`other replicas still get traffic (1 of ${OLD})`);
  });

  test('is inconclusive when another release answers to the end though the platform knows none', async () => {
    await using app = await service((_n, response) => json(response, { ...WELL, release: OLD }));
    const { verdict, evidence } = await verified(app.url, { window: 5 });
    expect(verdict).toBe('inconclusive');
    expect(evidence[0]).toContain('the address may lead elsewhere');
  });

  test('is inconclusive when one replica never answers', async () => {
    await using app = await service((n, response) =>
      json(response, { ...WELL, replica: `thea-ia-42-${n % 2}` }),
    );
    const { verdict, evidence } = await verified(app.url, { window: 5 });
    expect(verdict).toBe('inconclusive');
    expect(evidence[0]).toContain('thea-ia-42-2');
  });

  test('is inconclusive when the platform cannot be asked', async () => {
    await using app = await service((_n, response) => json(response, WELL));
    const replicas = () => Promise.reject(new Error('Rate exceeded'));
    const { verdict, evidence } = await verified(app.url, { replicas, window: 5 });
    expect(verdict).toBe('inconclusive');
    expect(evidence[0]).toContain('Rate exceeded');
  });
});

describe('verify', () => {
  test.each([
    '',
    'thea',
    'ftp://thea.example',
    'http://user:planted@thea.example',
  ])('refuses the address "%s"', async (url) => {
    await expect(verified(url)).rejects.toMatchObject({ kind: 'input', input: 'url' });
  });

  test('ends with the reason of the deadline, also while a request hangs', async () => {
    const controller = new AbortController();
    await using app = await service(() => controller.abort(new Error('cancelled by a person')));
    await expect(verified(app.url, { deadline: openDeadline(controller) })).rejects.toThrow(
      'cancelled by a person',
    );
  });
});
