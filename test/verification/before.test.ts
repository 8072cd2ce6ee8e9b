import { defaultProbe, probeBefore } from '@thea/verification';
import { describe, expect, test } from 'vitest';
import { drivenClock } from './driven-clock.ts';
import { closedUrl, service } from './loopback.ts';

function reachability(url: string) {
  return probeBefore({
    url,
    probe: defaultProbe,
    clock: drivenClock(),
    signal: new AbortController().signal,
  });
}

describe('before the change', () => {
  test('a service that answers is reachable, whatever its version', async () => {
    await using app = await service((_n, response) => response.end('{"version":"anything"}'));
    expect(await reachability(app.url)).toMatchObject({ reachable: true, kind: 'pass' });
    expect(app.seen.requests).toBe(1);
  });

  test('one lost answer is forgiven', async () => {
    await using app = await service((n, response) => (n < 3 ? response.destroy() : response.end('ok')));
    expect((await reachability(app.url)).reachable).toBe(true);
  });

  test('a login page is not the service', async () => {
    await using app = await service((_n, response) => response.writeHead(302, { location: '/login' }).end());
    expect(await reachability(app.url)).toMatchObject({ reachable: false, kind: 'redirect' });
  });

  test('a closed door is named', async () => {
    const { reachable, sentence } = await reachability(await closedUrl());
    expect(reachable).toBe(false);
    expect(sentence).toContain('the connection was refused (ECONNREFUSED)');
  });
});
