import { sampleImage } from '@thea/rehearsal/registry/sample';
import { expect, test } from 'vitest';
import { codeOf, openClient } from './client.ts';

test('the sample has one digest for one version and behaviour, and another for any other', async () => {
  const { digest } = await sampleImage({ version: '1.4.0' });
  expect((await sampleImage({ version: '1.4.0', behaviour: { mode: 'good' } })).digest).toBe(digest);
  expect((await sampleImage({ version: '1.4.1' })).digest).not.toBe(digest);
  expect((await sampleImage({ version: '1.4.0', behaviour: { mode: 'never-healthy' } })).digest).not.toBe(
    digest,
  );
});

test('a seeded image is there with its configuration, whole or in ranges', async () => {
  await using client = await openClient();
  const image = await sampleImage({ version: '1.4.0' });
  client.registry.seed({ repository: 'ia', image, tags: ['1.4.0'] });
  expect(client.registry.find('ia', '1.4.0')?.digest).toBe(image.digest);
  const manifest = JSON.parse((await client.ask('GET', `/v2/ia/manifests/${image.digest}`)).body.toString());
  const config = await client.ask('GET', `/v2/ia/blobs/${manifest.config.digest}`);
  expect(JSON.parse(config.body.toString()).config).toMatchObject({
    Entrypoint: ['/app/uvicorn'],
    Env: expect.arrayContaining(['THEA_VERSION=1.4.0']),
    Labels: { 'org.opencontainers.image.revision': '1.4.0' },
  });
  const ranged = (range: string) =>
    client.ask('GET', `/v2/ia/blobs/${manifest.config.digest}`, { headers: { range } });
  const size = config.body.length;
  for (const [range, from, to] of [
    ['bytes=0-9', 0, 9],
    ['bytes=10-', 10, size - 1],
    ['bytes=-5', size - 5, size - 1],
  ] as const) {
    const part = await ranged(range);
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes ${from}-${to}/${size}`]);
    expect(part.body.equals(config.body.subarray(from, to + 1))).toBe(true);
  }
  expect((await ranged(`bytes=${size}-`)).status).toBe(416);
});

test('tags come in lexical order and in pages', async () => {
  await using client = await openClient();
  const image = await sampleImage({ version: '1.4.0' });
  client.registry.seed({ repository: 'ia', image, tags: ['c', 'a', 'e', 'b', 'd'] });
  const pages: string[][] = [];
  for (let path: string | undefined = '/v2/ia/tags/list?n=2'; path !== undefined; ) {
    const page = await client.ask('GET', path);
    pages.push(JSON.parse(page.body.toString()).tags);
    path = /^<([^>]+)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1];
  }
  expect(pages).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
});

test('a deleted or expired image is gone with its tags, and a failing registry fails', async () => {
  await using client = await openClient();
  const image = await sampleImage({ version: '1.4.0' });
  client.registry.seed({ repository: 'ia', image, tags: ['v1'] });
  expect((await client.ask('DELETE', `/v2/ia/manifests/${image.digest}`)).status).toBe(202);
  expect(codeOf(await client.ask('GET', '/v2/ia/manifests/v1'))).toBe('MANIFEST_UNKNOWN');
  client.registry.seed({ repository: 'ia', image, tags: ['v1'] });
  client.registry.remove(image.digest);
  expect(codeOf(await client.ask('GET', '/v2/ia/manifests/v1'))).toBe('MANIFEST_UNKNOWN');
  client.registry.fail(429);
  const busy = await client.ask('GET', '/v2/');
  expect([busy.status, codeOf(busy)]).toEqual([429, 'TOOMANYREQUESTS']);
  client.registry.fail(null);
  expect((await client.ask('GET', '/v2/')).status).toBe(200);
});
