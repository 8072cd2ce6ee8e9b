import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf, INDEX_TYPE, MANIFEST_TYPE } from '@thea/rehearsal/registry/image';
import { sampleImage } from '@thea/rehearsal/registry/sample';
import { openRegistry } from '@thea/rehearsal/registry/server';
import { openPuller } from '@thea/rehearsal/replica/pull';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crane, type Peer, serveCrane } from './real-crane.ts';
import { ask, pushBlob, refusalOf } from './registry-wire.ts';

async function serveEmbedded(): Promise<Peer> {
  const registry = await openRegistry();
  return { host: registry.host, [Symbol.asyncDispose]: () => registry.close() };
}

const REPOSITORY = 'team/thea-ia';
const NOWHERE = `sha256:${'0'.repeat(64)}`;

const registries: readonly (readonly [string, () => Promise<Peer>])[] = [
  ['crane registry serve', serveCrane],
  ['the embedded registry', serveEmbedded],
];

describe.each(registries)('%s', (_name, serve) => {
  let peer: Peer;
  let digest = '';
  const ours = (reference: string): string =>
    `${peer.host}/${REPOSITORY}${reference.startsWith('sha256:') ? '@' : ':'}${reference}`;

  beforeAll(async () => {
    peer = await serve();
    // The source is seeded in memory; what arrives at the peer came by crane's own push.
    await using source = await openRegistry().then((registry) => ({
      registry,
      [Symbol.asyncDispose]: () => registry.close(),
    }));
    const image = await sampleImage({ version: '1.4.2' });
    source.registry.seed({ repository: 'source', image, tags: ['1.4.2'] });
    digest = image.digest;
    await crane('copy', `${source.registry.host}/source:1.4.2`, ours('1.4.2'));
  });
  afterAll(() => peer[Symbol.asyncDispose]());

  it('takes an image from crane and says of it what crane expects', async () => {
    expect(await crane('digest', ours('1.4.2'))).toBe(digest);
    expect(JSON.parse(await crane('config', ours(digest)))).toMatchObject({
      config: { Labels: { 'org.opencontainers.image.revision': '1.4.2' } },
    });
    expect(digestOf(Buffer.from(await crane('manifest', ours(digest))))).toBe(digest);
  });

  it('lists, tags and forgets as crane asks', async () => {
    const repository = `${peer.host}/${REPOSITORY}`;
    await crane('tag', ours(digest), 'live');
    await crane('tag', ours(digest), 'beta');
    expect((await crane('ls', repository)).split('\n')).toEqual(['1.4.2', 'beta', 'live']);
    await crane('delete', ours('beta'));
    expect((await crane('ls', repository)).split('\n')).toEqual(['1.4.2', 'live']);
    expect(await crane('digest', ours('live'))).toBe(digest);
    await expect(crane('digest', ours('beta'))).rejects.toThrow(/MANIFEST_UNKNOWN|404/);
  });

  it('gives crane the image back as it was, layers checked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'thea-registry-'));
    try {
      await crane('pull', '--format', 'oci', ours(digest), join(folder, 'image'));
      const index = JSON.parse(await readFile(join(folder, 'image/index.json'), 'utf8'));
      expect(index.manifests).toMatchObject([{ digest, mediaType: MANIFEST_TYPE }]);
      await crane('push', join(folder, 'image'), `${peer.host}/again:1`);
      expect(await crane('digest', `${peer.host}/again:1`)).toBe(digest);
      await crane('validate', '--remote', `${peer.host}/again:1`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('takes a layer that crane appends', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'thea-registry-'));
    try {
      await crane('export', ours(digest), join(folder, 'files.tar'));
      const made = await crane(
        'append',
        '-f',
        join(folder, 'files.tar'),
        '-b',
        ours(digest),
        '-t',
        ours('2'),
      );
      const { layers } = JSON.parse(await crane('manifest', ours('2')));
      expect(layers).toHaveLength(2);
      expect(made).toBe(`${peer.host}/${REPOSITORY}@${await crane('digest', ours('2'))}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('is read by the hosts of the embedded platforms', async () => {
    const puller = openPuller(`http://${peer.host}`, REPOSITORY);
    const image = await puller.image(digest);
    expect(image.config.entrypoint).toEqual(['/app/uvicorn']);
    for (const layer of image.layers) expect(digestOf(await puller.blob(layer))).toBe(layer);
    await expect(puller.image(NOWHERE)).rejects.toMatchObject({ code: 'MANIFEST_UNKNOWN' });
  });

  it('answers for a manifest by digest and by tag with its type, digest and length', async () => {
    for (const reference of [digest, '1.4.2']) {
      const path = `/v2/${REPOSITORY}/manifests/${reference}`;
      const got = await ask(peer.host, 'GET', path);
      const head = await ask(peer.host, 'HEAD', path);
      for (const heard of [got, head]) {
        expect(heard.status).toBe(200);
        expect(heard.headers.get('content-type')).toBe(MANIFEST_TYPE);
        expect(heard.headers.get('docker-content-digest')).toBe(digest);
        expect(heard.headers.get('content-length')).toBe(String(got.body.length));
      }
      expect(digestOf(got.body)).toBe(digest);
      expect(head.body).toHaveLength(0);
    }
  });

  it('says what it does not know', async () => {
    const refused = async (path: string): Promise<readonly [number, string]> =>
      refusalOf(await ask(peer.host, 'GET', path));
    expect(await refused(`/v2/${REPOSITORY}/manifests/none`)).toEqual([404, 'MANIFEST_UNKNOWN']);
    expect(await refused(`/v2/${REPOSITORY}/manifests/${NOWHERE}`)).toEqual([404, 'MANIFEST_UNKNOWN']);
    expect(await refused(`/v2/${REPOSITORY}/blobs/${NOWHERE}`)).toEqual([404, 'BLOB_UNKNOWN']);
    expect(await refused('/v2/nobody/manifests/1')).toEqual([404, 'NAME_UNKNOWN']);
    expect(await refused('/v2/nobody/tags/list')).toEqual([404, 'NAME_UNKNOWN']);
    expect((await ask(peer.host, 'GET', '/v2/')).status).toBe(200);
  });

  it('takes a blob whose digest is right, and no other', async () => {
    const bytes = Buffer.from('a layer of ten thousand stories');
    const right = digestOf(bytes);
    const wrong = await pushBlob(peer.host, REPOSITORY, NOWHERE, bytes);
    expect(refusalOf(wrong)).toEqual([400, 'DIGEST_INVALID']);
    expect((await pushBlob(peer.host, REPOSITORY, right, bytes)).status).toBe(201);
    const blob = await ask(peer.host, 'GET', `/v2/${REPOSITORY}/blobs/${right}`);
    expect(blob.body.equals(bytes)).toBe(true);
    expect(blob.headers.get('docker-content-digest')).toBe(right);
    const head = await ask(peer.host, 'HEAD', `/v2/${REPOSITORY}/blobs/${right}`);
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
    const part = await ask(peer.host, 'GET', `/v2/${REPOSITORY}/blobs/${right}`, {
      headers: { range: 'bytes=2-6' },
    });
    expect([part.status, part.headers.get('content-range'), part.body.toString()]).toEqual([
      206,
      `bytes 2-6/${bytes.length}`,
      'layer',
    ]);
  });

  it('takes a blob in chunks, in order', async () => {
    const chunks = [Buffer.from('once upon '), Buffer.from('a time')];
    const whole = Buffer.concat(chunks);
    const begun = await ask(peer.host, 'POST', `/v2/${REPOSITORY}/blobs/uploads/`);
    expect(begun.status).toBe(202);
    let location = begun.headers.get('location') ?? '';
    let from = 0;
    for (const chunk of chunks) {
      const range = `${from}-${from + chunk.length - 1}`;
      const taken = await ask(peer.host, 'PATCH', location, {
        body: chunk,
        headers: { 'content-range': range },
      });
      expect([taken.status, taken.headers.get('range')]).toEqual([202, `0-${from + chunk.length - 1}`]);
      location = taken.headers.get('location') ?? '';
      from += chunk.length;
    }
    const last = new URL(location, `http://${peer.host}`);
    last.searchParams.set('digest', digestOf(whole));
    expect((await ask(peer.host, 'PUT', last.href)).status).toBe(201);
    const blob = await ask(peer.host, 'GET', `/v2/${REPOSITORY}/blobs/${digestOf(whole)}`);
    expect(blob.body.toString()).toBe('once upon a time');
  });

  it('takes an index of what it has, and not of what it has not', async () => {
    const { length: size } = (await ask(peer.host, 'GET', `/v2/${REPOSITORY}/manifests/${digest}`)).body;
    const push = (manifests: readonly object[], reference: string) =>
      ask(peer.host, 'PUT', `/v2/${REPOSITORY}/manifests/${reference}`, {
        body: JSON.stringify({ schemaVersion: 2, mediaType: INDEX_TYPE, manifests }),
        headers: { 'content-type': INDEX_TYPE },
      });
    const known = { mediaType: MANIFEST_TYPE, size, digest };
    const pushed = await push([known], 'index');
    expect(pushed.status).toBe(201);
    expect(JSON.parse(await crane('manifest', ours('index'))).manifests).toEqual([known]);
    const unknown = await push([{ ...known, digest: NOWHERE }], 'broken');
    expect(unknown.status).toBe(404);
  });

  it('pages through its tags', async () => {
    const list = async (query: string): Promise<readonly string[]> =>
      JSON.parse((await ask(peer.host, 'GET', `/v2/${REPOSITORY}/tags/list${query}`)).body.toString()).tags;
    const all = await list('');
    expect(all).toEqual([...all].sort());
    expect(await list('?n=2')).toEqual(all.slice(0, 2));
    expect(await list(`?n=2&last=${all[1]}`)).toEqual(all.slice(2, 4));
  });

  it('deletes a manifest once', async () => {
    const path = `/v2/again/manifests/${digest}`;
    expect((await ask(peer.host, 'DELETE', path)).status).toBe(202);
    expect(refusalOf(await ask(peer.host, 'GET', path))).toEqual([404, 'MANIFEST_UNKNOWN']);
    expect(refusalOf(await ask(peer.host, 'DELETE', path))).toEqual([404, 'MANIFEST_UNKNOWN']);
  });
});
