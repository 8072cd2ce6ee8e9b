import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLayout, readContents } from '@thea/image';
import { openRegistry } from '@thea/rehearsal/registry/server';
import { expect, test } from 'vitest';
import { clientOf, push } from '../image/pushing.ts';
import { cosignKey } from '../signature/key-file.ts';
import { openHouse } from './house.ts';

const PASSWORD = 'correct horse battery';
const KEY = cosignKey(PASSWORD);
const VERSION = 'f'.repeat(40);
const INPUTS = {
  repository: 'registry.example/thea-ia',
  compression: 'uncompressed',
  key: KEY.pem,
  'key-password': PASSWORD,
};

test('a commit is built twice to the same digest, and what can run is signed in the layout', async () => {
  await using house = openHouse();
  const first = await house.run(INPUTS);
  expect(first.code, first.output).toBe(0);
  const digest = first.value('digest');
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect([first.value('reused'), first.value('warnings')]).toEqual(['false', '0']);
  expect(first.artifacts).toBe(`oci://registry.example/thea-ia@${digest}\n`);
  const contents = await readContents(await openLayout(first.value('layout')));
  expect(contents.root.descriptor.digest).toBe(digest);
  const predicates = contents.referrers.map(
    ({ manifest }) => manifest.annotations['dev.sigstore.bundle.predicateType'],
  );
  expect(predicates.sort()).toEqual([
    'https://sigstore.dev/cosign/sign/v1',
    'https://slsa.dev/provenance/v1',
  ]);
  expect((await house.run(INPUTS)).value('digest')).toBe(digest);
  expect(first.output.replace(/^::add-mask::.*$/gm, '')).not.toContain(PASSWORD);
});

test('the labels say version, source and time; a label of the user goes before ours', async () => {
  await using house = openHouse();
  const ran = await house.run({ ...INPUTS, labels: 'org.opencontainers.image.source=elsewhere\nteam=a b' });
  const layout = await openLayout(ran.value('layout'));
  const { root } = await readContents(layout);
  const config = JSON.parse(readFileSync(layout.path(root.manifest.config?.digest ?? ''), 'utf8'));
  expect(config.config.Labels).toMatchObject({
    'org.opencontainers.image.revision': VERSION,
    'org.opencontainers.image.created': '2023-11-14T22:13:20Z',
    'org.opencontainers.image.source': 'elsewhere',
    team: 'a b',
  });
});

test('a warning is an annotation at its line, stops it under the policy, and is allowed by name with a reason', async () => {
  await using house = openHouse();
  const path = join(house.workspace, 'Dockerfile.optimized');
  const text = readFileSync(path, 'utf8').replace(/^ENV THEA_VERSION=/m, 'ENV THEA_VERSION ');
  writeFileSync(path, text);
  const line = text.split('\n').findIndex((one) => one.startsWith('ENV THEA_VERSION ')) + 1;
  const warned = await house.run(INPUTS);
  expect([warned.code, warned.value('warnings')]).toEqual([0, '1']);
  expect(warned.output).toMatch(
    new RegExp(`::warning[^\\n]*file=Dockerfile.optimized[^\\n]*line=${line}[^\\n]*LegacyKeyValueFormat`),
  );
  const refused = await house.run({ ...INPUTS, policy: 'thea' });
  expect([refused.code, refused.value('layout')]).toEqual([1, '']);
  expect(refused.output).toMatch(/LegacyKeyValueFormat at line \d+/);
  const allowed = await house.run({
    ...INPUTS,
    policy: 'thea',
    'allow-warnings': 'LegacyKeyValueFormat: older than the rule',
  });
  expect([allowed.code, allowed.value('warnings')]).toEqual([0, '0']);
});

test('what was signed and pushed before is found and not built again; another commit is', async () => {
  await using house = openHouse();
  await using registry = await openedRegistry();
  const inputs = {
    ...INPUTS,
    repository: `${registry.value.host}/thea-ia`,
    'signature-policy': '.github/keys.yml',
  };
  house.write('.github/keys.yml', 'version: 1\nsigners:\n  - key: cosign.pub\n');
  house.write('cosign.pub', KEY.publicKey.export({ type: 'spki', format: 'pem' }).toString());
  const first = await house.run(inputs);
  expect(first.code, first.output).toBe(0);
  const layout = await openLayout(first.value('layout'));
  await push(clientOf(registry.value, 'thea-ia'), { layout }, { tag: VERSION });
  const again = await house.run(inputs);
  expect([again.code, again.value('reused'), again.value('layout')]).toEqual([0, 'true', '']);
  expect(again.value('digest')).toBe(first.value('digest'));
  const other = await house.run({ ...inputs, version: 'e'.repeat(40) });
  expect([other.code, other.value('reused')]).toEqual([0, 'false']);
});

test('a fallback to Dockerfile is a notice, and no Dockerfile at all an input', async () => {
  await using house = openHouse();
  house.write('service/Dockerfile', 'FROM scratch\nARG VERSION\nCOPY app /app\n');
  house.write('service/app/file', 'text');
  const ran = await house.run({ ...INPUTS, context: 'service' });
  expect([ran.code, ran.output]).toEqual([0, expect.stringContaining('no Dockerfile.optimized in service')]);
  const none = await house.run({ ...INPUTS, context: 'app' });
  expect([none.code, none.output]).toEqual([1, expect.stringContaining('neither Dockerfile.optimized nor')]);
});

test('a build that fails is an error of the builder’s own words', async () => {
  await using house = openHouse();
  house.write('Dockerfile.optimized', 'FROM scratch\nRUN true\n');
  const ran = await house.run(INPUTS);
  expect([ran.code, ran.value('digest')]).toEqual([1, '']);
  expect(ran.output).toMatch(/::error.*does not know the instruction RUN/);
});

test('a wrong password stops it before the build', async () => {
  await using house = openHouse();
  const ran = await house.run({ ...INPUTS, 'key-password': 'guess-guess' });
  expect([ran.code, ran.output]).toEqual([1, expect.stringMatching(/key-password|password/)]);
  expect(ran.output).not.toContain('load build definition');
});

async function openedRegistry() {
  const value = await openRegistry();
  return { value, [Symbol.asyncDispose]: () => value.close() };
}
