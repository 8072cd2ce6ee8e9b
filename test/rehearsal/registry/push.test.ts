import { digestOf, MANIFEST_TYPE } from '@thea/rehearsal/registry/image';
import { expect, test } from 'vitest';
import { type Client, codeOf, openClient } from './client.ts';

const BLOB = Buffer.from('a layer of ten thousand stories');
const CONFIG = Buffer.from('{}');

async function pushBlob(client: Client, name: string, bytes: Buffer): Promise<void> {
  const begun = await client.ask('POST', `/v2/${name}/blobs/uploads/`);
  const location = begun.headers.get('location') ?? '';
  const done = await client.ask('PUT', `${location}?digest=${digestOf(bytes)}`, { body: bytes });
  expect([begun.status, done.status]).toEqual([202, 201]);
}

function manifest(fields: object = {}): string {
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: digestOf(CONFIG),
      size: CONFIG.length,
    },
    layers: [
      { mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: digestOf(BLOB), size: BLOB.length },
    ],
    ...fields,
  });
}

const typed = { headers: { 'content-type': MANIFEST_TYPE } };

test('what is pushed by tag is pulled by tag and by digest, byte for byte', async () => {
  await using client = await openClient();
  await pushBlob(client, 'thea/ia', BLOB);
  await pushBlob(client, 'thea/ia', CONFIG);
  const body = manifest();
  const digest = digestOf(Buffer.from(body));
  const pushed = await client.ask('PUT', '/v2/thea/ia/manifests/v1', { ...typed, body });
  expect([pushed.status, pushed.headers.get('docker-content-digest')]).toEqual([201, digest]);
  for (const reference of ['v1', digest]) {
    const pulled = await client.ask('GET', `/v2/thea/ia/manifests/${reference}`);
    expect([pulled.status, pulled.headers.get('content-type'), pulled.body.toString()]).toEqual([
      200,
      MANIFEST_TYPE,
      body,
    ]);
    const head = await client.ask('HEAD', `/v2/thea/ia/manifests/${reference}`);
    expect([head.headers.get('content-length'), head.body.length]).toEqual([String(body.length), 0]);
  }
  const blob = await client.ask('GET', `/v2/thea/ia/blobs/${digestOf(BLOB)}`);
  expect(blob.body.equals(BLOB)).toBe(true);
});

test('a blob comes at once, in chunks that follow each other, or from another repository', async () => {
  await using client = await openClient();
  const digest = digestOf(BLOB);
  const whole = await client.ask('POST', `/v2/one/blobs/uploads/?digest=${digest}`, { body: BLOB });
  expect(whole.status).toBe(201);

  const begun = await client.ask('POST', '/v2/two/blobs/uploads/');
  const location = begun.headers.get('location') ?? '';
  const chunk = (from: number, to: number) => ({
    body: BLOB.subarray(from, to),
    headers: { 'content-range': `${from}-${to - 1}` },
  });
  expect((await client.ask('PATCH', location, chunk(0, 10))).headers.get('range')).toBe('0-9');
  const gap = await client.ask('PATCH', location, chunk(20, 30));
  expect([gap.status, gap.headers.get('range')]).toEqual([416, '0-9']);
  expect((await client.ask('GET', location)).headers.get('range')).toBe('0-9');
  await client.ask('PATCH', location, chunk(10, 30));
  expect((await client.ask('PUT', `${location}?digest=${digest}`, chunk(30, BLOB.length))).status).toBe(201);
  expect((await client.ask('GET', `/v2/two/blobs/${digest}`)).body.equals(BLOB)).toBe(true);

  const mounted = await client.ask('POST', `/v2/three/blobs/uploads/?mount=${digest}&from=one`);
  expect([mounted.status, mounted.headers.get('docker-content-digest')]).toEqual([201, digest]);
  const elsewhere = await client.ask('POST', `/v2/three/blobs/uploads/?mount=${digestOf(CONFIG)}&from=one`);
  expect(elsewhere.status).toBe(202);
});

test('ECR takes a blob with the last request, one chunk before it, and nothing that begins anew', async () => {
  await using client = await openClient({ rules: { oneChunk: true } });
  await pushBlob(client, 'one', BLOB);
  const digest = digestOf(BLOB);
  const opened = await client.ask('POST', `/v2/two/blobs/uploads/?digest=${digest}`, { body: BLOB });
  const location = opened.headers.get('location') ?? '';
  const first = await client.ask('PATCH', location, { body: BLOB.subarray(0, 10) });
  const second = await client.ask('PATCH', location, { body: BLOB.subarray(10) });
  expect([opened.status, first.status, second.status]).toEqual([202, 201, 201]);
  expect(second.headers.get('range')).toBe('0-9');
  const anew = await client.ask('PUT', `${location}?digest=${digest}`, { body: BLOB });
  expect([anew.status, codeOf(anew)]).toEqual([416, 'BLOB_UPLOAD_INVALID']);
  const wrong = await client.ask('PUT', `${location}?digest=${digest}`);
  expect([wrong.status, codeOf(wrong)]).toEqual([400, 'BLOB_UPLOAD_INVALID']);
});

test('what does not hash to its digest, or names what is not there, is refused by code', async () => {
  await using client = await openClient();
  const wrong = await client.ask('POST', `/v2/one/blobs/uploads/?digest=${digestOf(CONFIG)}`, { body: BLOB });
  expect([wrong.status, codeOf(wrong)]).toEqual([400, 'DIGEST_INVALID']);
  const early = await client.ask('PUT', '/v2/one/manifests/v1', { ...typed, body: manifest() });
  expect([early.status, codeOf(early)]).toEqual([404, 'MANIFEST_BLOB_UNKNOWN']);
  const none = await client.ask('PUT', '/v2/one/manifests/v1', { ...typed, body: 'no manifest' });
  expect([none.status, codeOf(none)]).toEqual([400, 'MANIFEST_INVALID']);
  const lost = await client.ask('PUT', '/v2/one/blobs/uploads/nowhere?digest=x');
  expect([lost.status, codeOf(lost)]).toEqual([404, 'BLOB_UPLOAD_UNKNOWN']);
  for (const [path, code] of [
    ['/v2/one/manifests/v1', 'MANIFEST_UNKNOWN'],
    [`/v2/one/blobs/${digestOf(BLOB)}`, 'BLOB_UNKNOWN'],
    ['/v2/two/tags/list', 'NAME_UNKNOWN'],
    ['/v2/Two/tags/list', 'NAME_INVALID'],
  ] as const) {
    expect(codeOf(await client.ask('GET', path))).toBe(code);
  }
});

test('who refers to an image is listed, by type where asked, before and after the image is there', async () => {
  await using client = await openClient();
  await pushBlob(client, 'ia', BLOB);
  await pushBlob(client, 'ia', CONFIG);
  const body = manifest();
  const subject = { mediaType: MANIFEST_TYPE, digest: digestOf(Buffer.from(body)), size: body.length };
  const attach = (artifactType: string) =>
    client.ask('PUT', `/v2/ia/manifests/${artifactType.split('/')[1]}`, {
      ...typed,
      body: manifest({ artifactType, subject }),
    });
  expect((await attach('application/signature')).headers.get('oci-subject')).toBe(subject.digest);
  await attach('application/bom');
  await client.ask('PUT', '/v2/ia/manifests/v1', { ...typed, body });
  const list = async (query: string) => {
    const heard = await client.ask('GET', `/v2/ia/referrers/${subject.digest}${query}`);
    const { manifests }: { manifests: { artifactType: string }[] } = JSON.parse(heard.body.toString());
    return {
      filters: heard.headers.get('oci-filters-applied'),
      types: manifests.map((item) => item.artifactType),
    };
  };
  expect(await list('')).toEqual({ filters: null, types: ['application/signature', 'application/bom'] });
  expect(await list('?artifactType=application/bom')).toEqual({
    filters: 'artifactType',
    types: ['application/bom'],
  });
  const nobody = await client.ask('GET', `/v2/nowhere/referrers/${subject.digest}`);
  expect([nobody.status, JSON.parse(nobody.body.toString()).manifests]).toEqual([200, []]);
});
