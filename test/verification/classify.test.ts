import { type AnswerKind, classify, defaultProbe, type Reply, type Witness } from '@thea/verification';
import { describe, expect, test } from 'vitest';

const EXPECTED = { version: '1.4.2', platformRelease: 'thea-ia:42' };

function response(status: number, body: string, headers: { [name: string]: string } = {}): Reply {
  return { kind: 'response', status, body, headers, cut: false, milliseconds: 3 };
}

function json(body: unknown, status = 200): Reply {
  return response(status, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' });
}

function unreachable(reason: Extract<Reply, { kind: 'unreachable' }>['reason']): Reply {
  return { kind: 'unreachable', reason, detail: 'ETEST', milliseconds: 3 };
}

const TABLE: readonly (readonly [string, Reply, AnswerKind, Witness])[] = [
  ['ours', json({ version: '1.4.2', release: 'thea-ia:42' }), 'pass', 'serves'],
  ['no identity', json({ ok: true }), 'pass', 'serves'],
  ['JSON that is no object', json('ok'), 'pass', 'serves'],
  ['plain text', response(200, 'OK', { 'content-type': 'text/plain' }), 'pass', 'serves'],
  ['empty body', response(200, ''), 'pass', 'serves'],
  ['a number as version', json({ version: 1 }), 'other-version', 'other'],
  ['old release, same version', json({ version: '1.4.2', release: 'thea-ia:41' }), 'stale-release', 'other'],
  ['old release that fails', json({ release: 'thea-ia:41' }, 500), 'stale-release', 'other'],
  ['another version, no release', json({ version: '1.4.1' }), 'other-version', 'other'],
  [
    'ours with another version',
    json({ version: '1.4.1', release: 'thea-ia:42' }),
    'wrong-version',
    'service',
  ],
  ['down', json({ status: 'DOWN', release: 'thea-ia:42' }), 'unhealthy-status', 'service'],
  ['degraded still serves', json({ status: 'degraded' }), 'pass', 'serves'],
  ['500', response(500, 'Internal Server Error'), 'server-error', 'service'],
  ['503 with JSON of the service', json({ status: 'unhealthy' }, 503), 'server-error', 'service'],
  [
    '500 behind nginx',
    response(500, '<html>', { server: 'nginx', 'content-type': 'text/html' }),
    'server-error',
    'service',
  ],
  [
    '502 of nginx',
    response(502, '<html>', { server: 'nginx/1.25', 'content-type': 'text/html' }),
    'gateway-error',
    'edge',
  ],
  [
    '503 with JSON behind nginx',
    response(503, '{}', { server: 'nginx', 'content-type': 'application/json' }),
    'server-error',
    'service',
  ],
  ['502 of ALB', response(502, '<html>', { server: 'awselb/2.0' }), 'gateway-error', 'edge'],
  ['503 of ALB', response(503, '<html>', { server: 'awselb/2.0' }), 'gateway-error', 'edge'],
  ['504 of ALB', response(504, '<html>', { server: 'awselb/2.0' }), 'gateway-error', 'edge'],
  [
    '502 of Railway',
    response(502, '{"message":"Application failed to respond"}', {
      'x-railway-fallback': 'true',
      'content-type': 'application/json',
    }),
    'gateway-error',
    'edge',
  ],
  [
    '503 of Envoy',
    response(503, 'upstream connect error or disconnect/reset before headers'),
    'gateway-error',
    'edge',
  ],
  ['522 of Cloudflare', response(522, '', { server: 'cloudflare' }), 'gateway-error', 'edge'],
  ['404', json({ detail: 'Not Found' }, 404), 'unexpected-status', 'edge'],
  ['204 where 200 is expected', response(204, ''), 'unexpected-status', 'edge'],
  ['redirect', response(301, '', { location: 'https://thea.example/health' }), 'redirect', 'edge'],
  [
    'redirect of ALB',
    response(301, '', { server: 'awselb/2.0', location: 'https://x/' }),
    'redirect',
    'edge',
  ],
  ['redirect without Location', response(302, ''), 'redirect', 'edge'],
  ['304', response(304, ''), 'redirect', 'edge'],
  [
    'HTML with 200',
    response(200, '<!DOCTYPE html><title>Log in</title>', { 'content-type': 'text/html' }),
    'html',
    'edge',
  ],
  [
    'HTML declared as JSON',
    response(200, '<html></html>', { 'content-type': 'application/json' }),
    'html',
    'edge',
  ],
  ['broken JSON', response(200, '{"a":', { 'content-type': 'application/json' }), 'invalid-json', 'service'],
  [
    'empty body declared as JSON',
    response(200, '', { 'content-type': 'application/json' }),
    'invalid-json',
    'service',
  ],
  ['compressed', response(200, '\u001f\ufffd', { 'content-encoding': 'gzip' }), 'unreadable', 'unseen'],
  ['401', json({}, 401), 'turned-away', 'unseen'],
  ['403', response(403, '<html>'), 'turned-away', 'unseen'],
  ['407', response(407, ''), 'turned-away', 'unseen'],
  ['429', response(429, ''), 'turned-away', 'unseen'],
  ['our own proxy', response(503, '', { 'x-squid-error': 'ERR_DNS_FAIL 0' }), 'turned-away', 'unseen'],
  ['name', unreachable('name-not-found'), 'name-not-found', 'unseen'],
  ['refused', unreachable('refused'), 'refused', 'unseen'],
  ['TLS', unreachable('tls'), 'tls', 'unseen'],
  ['hang', unreachable('no-answer'), 'no-answer', 'edge'],
  ['reset', unreachable('connection-lost'), 'connection-lost', 'edge'],
];

describe('classify', () => {
  test.each(TABLE)('%s', (_what, reply, kind, witness) => {
    const found = classify(reply, EXPECTED, defaultProbe);
    expect({ kind: found.kind, witness: found.witness }).toEqual({ kind, witness });
    expect(found.sentence).not.toBe('');
  });

  test('believes the header before the body where the probe names one', () => {
    const reply = response(200, '{"version":"0"}', {
      'x-version': '1.4.2',
      'content-type': 'application/json',
    });
    expect(classify(reply, EXPECTED, { ...defaultProbe, versionHeader: 'X-Version' }).confirms.version).toBe(
      true,
    );
  });

  test('finds fields by JSON pointer, also under escaped names', () => {
    const probe = { ...defaultProbe, versionField: '/build/git~1sha', releaseField: '/checks/0/release' };
    const reply = json({ build: { 'git/sha': '1.4.2' }, checks: [{ release: 'thea-ia:42' }] });
    expect(classify(reply, EXPECTED, probe).confirms).toEqual({ version: true, release: true });
  });

  test('takes no inherited property for a field', () => {
    const probe = { ...defaultProbe, versionField: '/constructor/name' };
    expect(classify(json({}), EXPECTED, probe).kind).toBe('pass');
  });

  test('keeps line breaks and length of what a service says out of its sentences', () => {
    const { sentence } = classify(
      json({ version: `1\n::error::x${'y'.repeat(5_000)}` }),
      EXPECTED,
      defaultProbe,
    );
    expect(sentence).not.toContain('\n');
    expect(sentence.length).toBeLessThan(300);
  });

  test('demands nothing that is not known', () => {
    const expected = { version: null, platformRelease: null };
    expect(classify(json({ version: '9', release: 'x:1' }), expected, defaultProbe).kind).toBe('pass');
  });
});
