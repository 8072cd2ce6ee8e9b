import { createPublicKey } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { startDeadline, systemClock } from '@thea/action';
import { type EmbeddedRegistry, openRegistry } from '@thea/rehearsal/registry/server';
import {
  type Attestation,
  buildFacts,
  type ImageQuestion,
  keylessSigner,
  keySigner,
  NO_WITNESSES,
  openKeyFile,
  parseSigningConfig,
  parseTrustRoot,
  proveImage,
  provenanceOf,
  type Signer,
  sbomClaim,
  signManifests,
  type TrustedKey,
  type Witnesses,
} from '@thea/signature';
import { kmsSigner } from '@thea/signature/kms-signer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptLog } from '../ecs/kept-log.ts';
import { pushArtifacts, pushLegacy } from '../signature/push.ts';
import { wireReader } from '../signature/wire-reader.ts';
import { serveCrane } from './real-crane.ts';
import { seedIndex } from './sigstore/images.ts';
import { freePort, runProgram, type Said, startProgram } from './sigstore/program.ts';
import { openRealSigstore, REF, type RealSigstore, WORKFLOW } from './sigstore/real-sigstore.ts';

const COMMIT = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const REPOSITORY = 'thea-ia';
const PASSWORD = 'correct horse battery staple';

let sigstore: RealSigstore;
let registry: EmbeddedRegistry;

beforeAll(async () => {
  [sigstore, registry] = await Promise.all([openRealSigstore(), openRegistry()]);
});
afterAll(async () => {
  await sigstore?.[Symbol.asyncDispose]();
  await registry?.close();
});

const clock = systemClock();
const tools = { clock, deadline: startDeadline(clock, 240_000, 'The test'), log: keptLog() };
const imageOf = (digest: string): string => `${registry.host}/${REPOSITORY}@${digest}`;

function cosign(words: readonly string[], program = 'cosign'): Promise<Said> {
  return runProgram(program, words, sigstore.folder, { COSIGN_PASSWORD: PASSWORD, COSIGN_EXPERIMENTAL: '0' });
}

/** A key pair that the real cosign made, as files of that name. */
async function keyPair(name: string): Promise<{ signer: Signer; trusted: TrustedKey }> {
  const made = await cosign(['generate-key-pair', '--output-key-prefix', name]);
  expect(made.stderr + made.stdout).toContain('key written to');
  const privateKey = await openKeyFile(
    await readFile(join(sigstore.folder, `${name}.key`), 'utf8'),
    PASSWORD,
  );
  const publicKey = createPublicKey(await readFile(join(sigstore.folder, `${name}.pub`), 'utf8'));
  return {
    signer: keySigner(privateKey),
    trusted: { kind: 'key', name: `${name}.pub`, publicKey, from: null, until: null },
  };
}

/** Signs an index and its children with our code, and attaches what was made. */
async function sign(
  name: string,
  signer: Signer,
  witnesses: Witnesses,
  options: {
    readonly legacy?: boolean;
    readonly attestations?: readonly Omit<Attestation, 'subjects'>[];
  } = {},
): Promise<readonly string[]> {
  const { index, children } = seedIndex(registry, REPOSITORY, name);
  const manifests = [index, ...children];
  const made = await signManifests(
    {
      manifests,
      repository: `${registry.host}/${REPOSITORY}`,
      signer,
      witnesses,
      attestations: (options.attestations ?? []).map((one) => ({ ...one, subjects: [index] })),
      legacy: options.legacy ?? false,
    },
    tools,
  );
  if (options.legacy === true) await pushLegacy(registry.host, REPOSITORY, made.legacy);
  else await pushArtifacts(registry.host, REPOSITORY, made.artifacts);
  return manifests.map(({ digest }) => digest);
}

const identity = (): string[] => [
  ...['--trusted-root', join(sigstore.folder, 'trusted_root.json'), '--use-signed-timestamps'],
  // There is no log of certificates on this machine.
  '--insecure-ignore-sct',
  ...['--certificate-identity', `https://github.com/${WORKFLOW}@${REF}`],
  ...['--certificate-oidc-issuer', sigstore.issuer],
];

const keyless = (): { signer: Signer; witnesses: Witnesses } => {
  const { fulcio, witnesses } = parseSigningConfig(sigstore.signingConfig, new Date());
  if (fulcio === null) throw new Error('no Fulcio');
  return { signer: keylessSigner(fulcio, async () => sigstore.token(COMMIT), tools), witnesses };
};

describe('the real cosign 3 verifies what our code signed', () => {
  it('keyless, through the real Fulcio, Rekor v2 and timestamp authority: index and children', async () => {
    const { signer, witnesses } = keyless();
    const extensions = [
      ...['--certificate-github-workflow-sha', COMMIT],
      ...['--certificate-github-workflow-repository', 'theaia/thea-ia'],
      ...['--certificate-github-workflow-ref', 'refs/heads/main'],
      ...['--certificate-github-workflow-trigger', 'push'],
    ];
    for (const digest of await sign('keyless', signer, witnesses)) {
      const said = await cosign(['verify', ...identity(), ...extensions, imageOf(digest)]);
      expect(said).toMatchObject({ code: 0 });
      expect(said.stdout).toContain(digest);
      const other = [...identity(), '--certificate-github-workflow-sha', 'f'.repeat(40)];
      expect((await cosign(['verify', ...other, imageOf(digest)])).code).not.toBe(0);
    }
  });

  it('attestations, by their type', async () => {
    const { signer, witnesses } = keyless();
    const attestations = [
      provenanceOf(buildFacts({}, sigstore.token(COMMIT), {})),
      sbomClaim({ spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT', name: 'thea-ia' }),
      sbomClaim({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components: [] }),
    ];
    const [index = ''] = await sign('attested', signer, witnesses, { attestations });
    for (const type of ['slsaprovenance1', 'spdxjson', 'cyclonedx']) {
      const said = await cosign(['verify-attestation', '--type', type, ...identity(), imageOf(index)]);
      expect(said).toMatchObject({ code: 0 });
    }
    const said = await cosign(['verify-attestation', '--type', 'vuln', ...identity(), imageOf(index)]);
    expect(said.code).not.toBe(0);
  });

  it('with a key that cosign made', async () => {
    const { signer } = await keyPair('bundle');
    const words = ['--key', join(sigstore.folder, 'bundle.pub'), '--insecure-ignore-tlog=true'];
    for (const digest of await sign('key', signer, NO_WITNESSES)) {
      expect(await cosign(['verify', ...words, imageOf(digest)])).toMatchObject({ code: 0 });
    }
  });

  it('with a key and an entry of Rekor v2', async () => {
    const { signer, trusted } = await keyPair('logged');
    const { witnesses } = keyless();
    const [index = ''] = await sign('logged', signer, witnesses);
    const words = ['--key', join(sigstore.folder, 'logged.pub')];
    const root = ['--trusted-root', join(sigstore.folder, 'trusted_root.json')];
    expect(await cosign(['verify', ...words, ...root, imageOf(index)])).toMatchObject({ code: 0 });
    expect(await ask(index, { signers: [trusted] })).toMatchObject({ kind: 'proved' });
  });

  it.each(['ECC_NIST_P256', 'RSA_2048'] as const)('with AWS KMS, %s', async (spec) => {
    const port = await freePort();
    const endpoint = `http://127.0.0.1:${port}`;
    const moto = await startProgram(
      'moto_server',
      ['-H', '127.0.0.1', '-p', String(port)],
      endpoint,
      sigstore.folder,
    );
    const client = new KMSClient({
      region: 'eu-west-1',
      endpoint,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    try {
      const made = await client.send(new CreateKeyCommand({ KeySpec: spec, KeyUsage: 'SIGN_VERIFY' }));
      const signer = kmsSigner(client, made.KeyMetadata?.KeyId ?? '', tools.deadline);
      const { by } = await signer.sign(Buffer.from('asked for its key'));
      if (by.kind !== 'key') throw new Error('KMS gave no key');
      const publicKey = createPublicKey({ key: Buffer.from(by.publicKey), format: 'der', type: 'spki' });
      const path = join(sigstore.folder, `${spec}.pub`);
      await writeFile(path, publicKey.export({ type: 'spki', format: 'pem' }));
      const [index = ''] = await sign(spec, signer, NO_WITNESSES);
      const words = ['--key', path, '--insecure-ignore-tlog=true'];
      expect(await cosign(['verify', ...words, imageOf(index)])).toMatchObject({ code: 0 });
    } finally {
      client.destroy();
      await moto.end();
    }
  });
});

describe('the legacy form', () => {
  it('is verified by the real cosign 2 and 3', async () => {
    const { signer } = await keyPair('legacy');
    const words = ['--key', join(sigstore.folder, 'legacy.pub'), '--insecure-ignore-tlog=true'];
    for (const digest of await sign('legacy', signer, NO_WITNESSES, { legacy: true })) {
      for (const program of ['cosign-2', 'cosign']) {
        expect(await cosign(['verify', ...words, imageOf(digest)], program)).toMatchObject({ code: 0 });
      }
    }
  });
});

/** Asks our policy; by default it trusts the workflow that the real Fulcio certified. */
function ask(digest: string, change: Partial<ImageQuestion> = {}, host = registry.host) {
  return proveImage(wireReader(host, REPOSITORY), {
    digest,
    version: COMMIT,
    signers: [
      {
        kind: 'workflow',
        issuer: sigstore.issuer,
        repositoryId: '1001',
        ownerId: '2002',
        workflow: `https://github.com/${WORKFLOW}`,
        refs: ['refs/tags/v1.*'],
        commit: 'version',
        runner: 'github-hosted',
        triggers: ['push'],
      },
    ],
    attestations: [],
    trustRoot: parseTrustRoot(sigstore.trustRoot, 'the real Sigstore', 'trust-root'),
    now: new Date(),
    ...change,
  });
}

describe('our policy accepts what the real cosign signed', () => {
  const keylessWords = (): string[] => [
    ...['--signing-config', join(sigstore.folder, 'signing_config.json')],
    ...['--trusted-root', join(sigstore.folder, 'trusted_root.json')],
    ...['--identity-token', sigstore.token(COMMIT), '--yes'],
  ];

  it('keyless, with an attestation, and refuses another commit', async () => {
    const { index } = seedIndex(registry, REPOSITORY, 'by-cosign');
    const predicate = join(sigstore.folder, 'predicate.json');
    await writeFile(predicate, JSON.stringify({ passed: true }));
    expect(await cosign(['sign', ...keylessWords(), imageOf(index.digest)])).toMatchObject({ code: 0 });
    const type = 'https://example.com/tests/v1';
    const attested = ['attest', '--predicate', predicate, '--type', type, ...keylessWords()];
    expect(await cosign([...attested, imageOf(index.digest)])).toMatchObject({ code: 0 });
    expect(await ask(index.digest)).toMatchObject({ kind: 'proved' });
    expect(await ask(index.digest, { version: 'f'.repeat(40) })).toMatchObject({ kind: 'refused' });
  });

  it('in a registry without the Referrers API, where cosign writes a wrong type into the index', async () => {
    await using crane = await serveCrane();
    const { index } = seedIndex(registry, REPOSITORY, 'fallback');
    const copied = await runProgram(
      'crane',
      ['copy', '--insecure', imageOf(index.digest), `${crane.host}/${REPOSITORY}:fallback`],
      sigstore.folder,
    );
    expect(copied).toMatchObject({ code: 0 });
    const there = `${crane.host}/${REPOSITORY}@${index.digest}`;
    expect(await cosign(['sign', ...keylessWords(), there])).toMatchObject({ code: 0 });
    expect(await ask(index.digest, {}, crane.host)).toMatchObject({ kind: 'proved' });
  });

  it.each([
    ['cosign', 'a bundle'],
    ['cosign-2', 'the legacy form'],
  ])('with a key, by %s as %s', async (program) => {
    const { trusted } = await keyPair(`by-${program}`);
    const { index } = seedIndex(registry, REPOSITORY, `key-${program}`);
    const alone =
      program === 'cosign' ? ['--use-signing-config=false', '--tlog-upload=false'] : ['--tlog-upload=false'];
    const key = ['--key', join(sigstore.folder, `by-${program}.key`), '--yes'];
    expect(await cosign(['sign', ...key, ...alone, imageOf(index.digest)], program)).toMatchObject({
      code: 0,
    });
    expect(await ask(index.digest, { signers: [trusted], trustRoot: null })).toMatchObject({
      kind: 'proved',
      by: `the key by-${program}.pub`,
    });
  });
});
