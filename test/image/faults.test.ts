import { openRegistry, type RegistryFault } from '@thea/rehearsal/registry/server';
import { expect, test } from 'vitest';
import { clientOf, push } from './pushing.ts';
import { sampleLayout } from './sample-layout.ts';

const LARGE = 6_000_000;

/** Faults that pass: whatever they meet, the push completes. */
const PASSING: readonly (readonly [string, RegistryFault])[] = [
  ['429 with Retry-After', { kind: 'status', status: 429, retryAfter: 1, times: 2 }],
  ['500', { kind: 'status', status: 500, times: 3 }],
  ['503 of a PUT', { kind: 'status', status: 503, method: 'PUT', times: 2 }],
  ['a cut before an upload begins', { kind: 'cut-before', of: 'uploads', method: 'POST' }],
  ['a cut after an upload ended', { kind: 'cut-after', of: 'uploads', method: 'PUT' }],
  ['a cut in a large layer', { kind: 'cut-body', bytes: 2_500_000, least: LARGE, of: 'uploads' }],
  ['a cut in a small blob', { kind: 'cut-body', bytes: 100, of: 'uploads', method: 'PUT' }],
  [
    'two cuts of a large layer',
    { kind: 'cut-body', bytes: 1_000, least: 2_000_000, of: 'uploads', times: 2 },
  ],
  ['a large layer whose answer is lost', { kind: 'cut-after', least: LARGE, of: 'uploads' }],
  ['429 of a large layer', { kind: 'status', status: 429, retryAfter: 1, least: LARGE, of: 'uploads' }],
  ['a byte that changes in a large layer', { kind: 'garble', least: LARGE, of: 'uploads' }],
  ['a byte that changes in a small blob', { kind: 'garble', of: 'uploads', method: 'PUT' }],
  ['a cut after a manifest was put', { kind: 'cut-after', of: 'manifests', method: 'PUT', times: 2 }],
  ['a cut after the tag was put', { kind: 'cut-after', of: 'manifests', method: 'PUT', nth: 7 }],
  ['a truncated list of referrers', { kind: 'truncate', of: 'referrers' }],
];

for (const resumes of [true, false]) {
  test.each(
    PASSING,
  )(`%s: completes (${resumes ? 'resumed' : 'from the beginning'})`, async (_name, fault) => {
    await using registry = await opened(!resumes);
    await using sample = await sampleLayout({ sizes: [1_000, LARGE] });
    registry.value.faults.add(fault);
    const client = clientOf(registry.value, 'ia', { resumes });
    expect(await push(client, sample)).toMatchObject({ digest: sample.root.digest, written: true });
    expect(registry.value.tags('ia').get('v1')).toBe(sample.root.digest);
    for (const { digest, size } of sample.layers)
      expect(registry.value.blob('ia', digest)).toHaveLength(size);
    expect(await push(client, sample)).toMatchObject({ written: false });
  });
}

test('after a cut only the rest of a layer is sent', async () => {
  await using registry = await opened(false);
  await using sample = await sampleLayout({ sizes: [LARGE] });
  registry.value.faults.add({ kind: 'cut-body', bytes: 4_000_000, least: LARGE, of: 'uploads' });
  await push(clientOf(registry.value, 'ia'), sample);
  const kinds = registry.value.calls.filter(({ kind }) => kind === 'uploads').map(({ method }) => method);
  const count = (wanted: string): number => kinds.filter((method) => method === wanted).length;
  // Each blob is begun once; the layer comes in two pieces, with a look between them.
  expect(count('PUT')).toBe(count('POST') + 1);
  expect(count('GET')).toBe(1);
});

/** Faults that stay: one sentence, and nothing under the tag. */
const LASTING: readonly (readonly [string, RegistryFault, string])[] = [
  ['500 of everything', { kind: 'status', status: 500, times: 1e6 }, 'status 500'],
  ['429 of every upload', { kind: 'status', status: 429, of: 'uploads', times: 1e6 }, 'status 429'],
  [
    'a byte that always changes',
    { kind: 'garble', of: 'uploads', method: 'PUT', times: 1e6 },
    'DIGEST_INVALID',
  ],
  ['every layer cut', { kind: 'cut-body', bytes: 9, of: 'uploads', times: 1e6 }, 'did not arrive'],
  [
    '403 of a manifest',
    { kind: 'status', status: 403, of: 'manifests', method: 'PUT', times: 1e6 },
    'status 403',
  ],
  [
    'no answer to a manifest',
    { kind: 'cut-before', of: 'manifests', method: 'PUT', times: 1e6 },
    'did not answer',
  ],
  ['referrers cut every time', { kind: 'truncate', of: 'referrers', times: 1e6 }, 'did not answer'],
  ['an index of referrers that is none', { kind: 'garble-answer', of: 'referrers', times: 1e6 }, 'no list'],
];

test.each(LASTING)('%s: one sentence, no tag', async (_name, fault, words) => {
  await using registry = await opened(false);
  await using sample = await sampleLayout({ sizes: [1_000] });
  registry.value.faults.add(fault);
  const said = await push(clientOf(registry.value, 'ia'), sample).catch((thrown: unknown) => thrown);
  expect(said).toMatchObject({ name: 'Failure', message: expect.stringContaining(words) });
  expect(registry.value.tags('ia').size).toBe(0);
});

test('in ECR’s own words: a damaged way is tried again, and named; an upload never goes on', async () => {
  await using registry = await opened(true);
  await using sample = await sampleLayout({ sizes: [LARGE] });
  const client = clientOf(registry.value, 'ia', { resumes: false });
  registry.value.faults.add({ kind: 'garble', of: 'uploads', method: 'PUT', times: 1e6 });
  const said = await push(client, sample).catch((thrown: unknown) => thrown);
  expect(said).toMatchObject({
    message: expect.stringContaining('BLOB_UPLOAD_INVALID (None of the provided layer digests match'),
  });
  expect(registry.value.tags('ia').size).toBe(0);
  registry.value.faults.clear();
  const from = registry.value.calls.length;
  registry.value.faults.add({ kind: 'cut-body', bytes: 4_000_000, least: LARGE, of: 'uploads' });
  await push(client, sample);
  const methods = registry.value.calls.slice(from).filter(({ kind }) => kind === 'uploads');
  const count = (wanted: string): number => methods.filter(({ method }) => method === wanted).length;
  expect([count('GET'), count('PATCH'), count('PUT') - count('POST')]).toEqual([0, 0, 0]);
});

test('what is read is checked: another digest, and half a body', async () => {
  await using registry = await opened(false);
  await using sample = await sampleLayout();
  const client = clientOf(registry.value, 'ia');
  await push(client, sample);
  const layer = sample.layers[0]?.digest ?? '';
  registry.value.faults.add({ kind: 'garble-answer', of: 'blobs', method: 'GET' });
  await expect(client.blob(layer, 10_000)).rejects.toThrow(/came with the digest/);
  registry.value.faults.add({ kind: 'garble-answer', of: 'manifests', method: 'GET' });
  await expect(client.manifest(sample.root.digest)).rejects.toThrow(/has the digest .*, not/);
  registry.value.faults.add({ kind: 'truncate', of: 'blobs', method: 'GET' });
  expect((await client.blob(layer, 10_000)).length).toBe(1_000);
  await expect(client.blob(layer, 999)).rejects.toThrow(/larger than anything/);
});

async function opened(oneChunk: boolean) {
  const value = await openRegistry({ rules: { oneChunk } });
  return { value, [Symbol.asyncDispose]: () => value.close() };
}
