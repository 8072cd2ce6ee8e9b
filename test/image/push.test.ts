import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { type EmbeddedRegistry, openRegistry } from '@thea/rehearsal/registry/server';
import { basicRules, tokenRules } from '@thea/rehearsal/registry/token-service';
import { expect, test } from 'vitest';
import { clientOf, push, writesOf } from './pushing.ts';
import { type SampleLayout, SIGNATURE_TYPE, sampleLayout } from './sample-layout.ts';

/** That all of the sample is in the repository, byte for byte, and that the tag names it. */
async function expectWhole(registry: EmbeddedRegistry, path: string, sample: SampleLayout): Promise<void> {
  expect(registry.tags(path).get('v1')).toBe(sample.root.digest);
  for (const { digest } of [sample.root, ...sample.children, ...sample.referrers]) {
    const stored = registry.find(path, digest)?.bytes;
    expect(stored?.equals(await readFile(sample.layout.path(digest))), digest).toBe(true);
  }
  for (const { digest } of sample.layers) {
    const stored = registry.blob(path, digest) ?? Buffer.alloc(0);
    expect(`sha256:${createHash('sha256').update(stored).digest('hex')}`).toBe(digest);
  }
}

async function referrersOf(client: ReturnType<typeof clientOf>, digest: string): Promise<string[]> {
  const found: string[] = [];
  for await (const one of client.referrers(digest, SIGNATURE_TYPE)) found.push(one.digest);
  return found;
}

test('an index, its children and their signatures arrive byte for byte; the tag is the last write; again is no write', async () => {
  await using registry = await opened();
  await using sample = await sampleLayout({ legacy: true });
  const client = clientOf(registry.value, 'thea/ia');
  expect(await push(client, sample)).toMatchObject({
    written: true,
    digest: sample.root.digest,
    referrers: 3,
  });
  await expectWhole(registry.value, 'thea/ia', sample);
  expect(await referrersOf(client, sample.root.digest)).toEqual([sample.referrers[0]?.digest]);
  expect(registry.value.tags('thea/ia').has(`${sample.root.digest.replace(':', '-')}.sig`)).toBe(true);
  expect(registry.value.calls.filter(({ method }) => method === 'PUT').at(-1)?.reference).toBe('v1');
  const before = registry.value.calls.length;
  expect(await push(client, sample)).toMatchObject({ written: false, digest: sample.root.digest });
  expect(writesOf(registry.value, before)).toBe(0);
});

test('a tag that names something else is refused before anything is written, with both digests', async () => {
  await using registry = await opened();
  await using sample = await sampleLayout();
  await using other = await sampleLayout();
  const client = clientOf(registry.value, 'ia');
  await push(client, other);
  const before = registry.value.calls.length;
  await expect(push(client, sample)).rejects.toMatchObject({
    kind: 'blocked',
    message: expect.stringMatching(new RegExp(`${other.root.digest}.*${sample.root.digest}`)),
  });
  expect(writesOf(registry.value, before)).toBe(0);
  expect(registry.value.tags('ia').get('v1')).toBe(other.root.digest);
});

test('where the image is there and a signature is not, only the signature goes up', async () => {
  await using registry = await opened();
  await using sample = await sampleLayout();
  const client = clientOf(registry.value, 'ia');
  await push(client, sample);
  registry.value.remove(sample.referrers[1]?.digest ?? '');
  expect(await push(client, sample)).toMatchObject({ written: true, uploaded: 0, referrers: 1 });
  await expectWhole(registry.value, 'ia', sample);
});

test('without the Referrers API the fallback tag lists every signature once, from several pushes', async () => {
  await using registry = await opened({ referrers: false });
  await using sample = await sampleLayout();
  const client = clientOf(registry.value, 'ia');
  await push(client, sample);
  await expectWhole(registry.value, 'ia', sample);
  for (const [index, subject] of [sample.root, ...sample.children].entries())
    expect(await referrersOf(client, subject.digest)).toEqual([sample.referrers[index]?.digest]);
  const before = registry.value.calls.length;
  expect(await push(client, sample)).toMatchObject({ written: false });
  expect(writesOf(registry.value, before)).toBe(0);
});

test('the limit of referrers is known before anything is pushed', async () => {
  await using registry = await opened({ referrerLimit: 0 });
  await using sample = await sampleLayout();
  await expect(push(clientOf(registry.value, 'ia'), sample, { referrerLimit: 0 })).rejects.toMatchObject({
    kind: 'blocked',
    message: expect.stringContaining("pass the registry's limit of 0"),
  });
  expect(writesOf(registry.value)).toBe(0);
});

test('referrers come in pages, and a foreign type is left out', async () => {
  await using registry = await opened({ referrerPage: 1 });
  await using sample = await sampleLayout();
  const client = clientOf(registry.value, 'ia');
  await push(client, sample);
  expect(await referrersOf(client, sample.root.digest)).toHaveLength(1);
  const other: string[] = [];
  for await (const one of client.referrers(sample.root.digest, 'application/other')) other.push(one.digest);
  expect(other).toEqual([]);
});

test('a blob is mounted where the registry allows it, and uploaded where it does not', async () => {
  await using registry = await opened();
  await using sample = await sampleLayout();
  await push(clientOf(registry.value, 'base'), sample);
  const layers = sample.layers.length;
  const mounted = await push(clientOf(registry.value, 'ia'), sample, { mountFrom: ['base'] });
  expect(mounted.mounted).toBeGreaterThanOrEqual(layers);
  await expectWhole(registry.value, 'ia', sample);
  const strict = await registry.value.open({ mounts: () => false });
  const uploaded = await push(clientOf(registry.value, 'other', { endpoint: strict.endpoint }), sample, {
    mountFrom: ['base'],
  });
  expect(uploaded.mounted).toBe(0);
  await expectWhole(registry.value, 'other', sample);
});

test('Basic and token authentication are met, tokens that end are renewed, and wrong credentials are a sentence', async () => {
  await using registry = await opened();
  await using sample = await sampleLayout();
  const account = { user: 'thea', password: 'open sesame' };
  const basic = await registry.value.open(
    basicRules('here', ({ password }) => password === account.password),
  );
  await push(clientOf(registry.value, 'one', { endpoint: basic.endpoint, account }), sample);
  await expectWhole(registry.value, 'one', sample);
  let address = '';
  const token = await registry.value.open(tokenRules(() => address, account, 4));
  address = token.endpoint;
  await push(clientOf(registry.value, 'two', { endpoint: token.endpoint, account }), sample);
  await expectWhole(registry.value, 'two', sample);
  for (const endpoint of [basic.endpoint, token.endpoint]) {
    const wrong = clientOf(registry.value, 'three', { endpoint, account: { ...account, password: 'guess' } });
    const said = await push(wrong, sample).catch((thrown: unknown) => String(thrown));
    expect(said).toContain('status 401');
    expect(said).not.toContain('guess');
  }
  expect(registry.value.find('three', 'v1')).toBeUndefined();
});

test('a damaged layout is named before anything is sent', async () => {
  await using registry = await opened();
  await using sample = await sampleLayout();
  const [layer] = sample.layers;
  await writeFile(sample.layout.path(layer?.digest ?? ''), 'cut');
  await expect(push(clientOf(registry.value, 'ia'), sample)).rejects.toMatchObject({
    kind: 'input',
    message: expect.stringContaining(`${layer?.digest} has 3 of 1000 bytes`),
  });
  expect(registry.value.calls).toEqual([]);
});

test.each([
  ['', false],
  [', in ECR too', true],
])('a layer whose bytes were changed is the layout, not the way there%s', async (_where, oneChunk) => {
  await using registry = await opened({ oneChunk });
  await using sample = await sampleLayout();
  const [layer] = sample.layers;
  await writeFile(sample.layout.path(layer?.digest ?? ''), Buffer.alloc(1000));
  await expect(push(clientOf(registry.value, 'ia', { resumes: !oneChunk }), sample)).rejects.toMatchObject({
    kind: 'input',
    message: expect.stringContaining(`The file of ${layer?.digest} in the layout has the digest`),
  });
  expect(registry.value.tags('ia').size).toBe(0);
});

async function opened(
  rules: Parameters<EmbeddedRegistry['open']>[0] = {},
): Promise<AsyncDisposable & { value: EmbeddedRegistry }> {
  const value = await openRegistry({ rules });
  return { value, [Symbol.asyncDispose]: () => value.close() };
}
