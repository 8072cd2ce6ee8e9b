// `sign-child.ts sign|prove|release HOST REPOSITORY FOLDER DIGEST/SIZE …`: signs images, attaches the signatures and proves
// them, one image after the other; with `prove` it only proves. With `release` the first is an index and the others are its
// images: all are signed at once, provenance and an SBOM of the index too, and each is proved. It signs with the key of
// cosign in FOLDER; where IDENTITY_TOKEN is set, keyless by the signing configuration and the trust root there. Prints the
// milliseconds that the signer took to be opened, and those of each image.
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Json, parseJsonText, readClaims, startDeadline, systemClock } from '@thea/action';
import { openRegistry } from '@thea/image/open-registry';
import type { Descriptor } from '@thea/image/registry';
import { storeArtifact } from '@thea/signature/artifact-manifest';
import { keylessSigner } from '@thea/signature/fulcio';
import { openKeyFile } from '@thea/signature/key-file';
import { keySigner } from '@thea/signature/key-signer';
import { proveImage } from '@thea/signature/prove-image';
import { buildFacts, provenanceOf } from '@thea/signature/provenance';
import { sbomClaim } from '@thea/signature/sbom';
import { signManifests } from '@thea/signature/sign';
import type { TrustedSigner } from '@thea/signature/signature-policy';
import type { Signer } from '@thea/signature/signer';
import { parseSigningConfig } from '@thea/signature/signing-config';
import { parseTrustRoot } from '@thea/signature/trust-root';
import { NO_WITNESSES, type Witnesses } from '@thea/signature/witness';

const [mode = '', host = '', path = '', folder = '', ...images] = process.argv.slice(2);
const token = process.env['IDENTITY_TOKEN'] ?? '';
const clock = systemClock();
const deadline = startDeadline(clock, 60_000, 'The bench');
const tools = { clock, deadline, log: { info: () => {} } };
const quiet = { clock, signal: deadline.signal, environment: {}, mask: () => {}, debug: () => {} };
const registry = openRegistry({ host, path }, { accounts: async () => null }, quiet);

const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

function jsonOf(name: string): Json {
  const parsed = parseJsonText(textOf(name));
  if (!parsed.ok) throw new Error(`${name}: ${parsed.message}`);
  return parsed.value;
}

async function openSigner(): Promise<{ readonly signer: Signer; readonly witnesses: Witnesses }> {
  if (token === '') {
    const key = await openKeyFile(textOf('cosign.key'), process.env['COSIGN_PASSWORD'] ?? '');
    return { signer: keySigner(key), witnesses: NO_WITNESSES };
  }
  const { fulcio, witnesses } = parseSigningConfig(jsonOf('signing_config.json'), new Date());
  if (fulcio === null) throw new Error('The signing configuration names no Fulcio.');
  return { signer: keylessSigner(fulcio, async () => token, tools), witnesses };
}

function trusted(): TrustedSigner {
  if (token === '') {
    const publicKey = createPublicKey(textOf('cosign.pub'));
    return { kind: 'key', name: 'cosign.pub', publicKey, from: null, until: null };
  }
  const claims = buildFacts({}, token, {});
  const [workflow = '', ref = ''] = `${claims.server}/${claims.jobWorkflow}`.split('@');
  return {
    kind: 'workflow',
    issuer: readClaims(token)?.issuer ?? '',
    repositoryId: claims.repositoryId,
    ownerId: claims.ownerId,
    workflow,
    refs: [ref],
    commit: 'version',
    runner: 'any',
    triggers: [],
  };
}

const signers = [trusted()];
const trustRoot =
  token === '' ? null : parseTrustRoot(jsonOf('trusted_root.json'), 'the folder', 'trust-root');

/** Signs manifests, attests those claims of the first, and attaches all of it. */
async function sign(
  manifests: readonly Descriptor[],
  claims: readonly ReturnType<typeof sbomClaim>[],
  opened: Awaited<ReturnType<typeof openSigner>>,
): Promise<void> {
  const subjects = manifests.slice(0, 1);
  const { artifacts } = await signManifests(
    {
      ...opened,
      manifests,
      repository: `${host}/${path}`,
      attestations: claims.map((claim) => ({ ...claim, subjects })),
      legacy: false,
    },
    tools,
  );
  for (const { descriptor, manifest, blobs } of artifacts.map(storeArtifact)) {
    for (const { digest, bytes } of blobs)
      await registry.pushBlob({ digest, size: bytes.length, content: bytes }, []);
    await registry.pushManifest(descriptor.digest, descriptor.mediaType, manifest);
  }
}

async function prove({ digest }: Descriptor, types: readonly string[]): Promise<void> {
  const proof = await proveImage(registry, {
    digest,
    version: buildFacts({}, token, {}).commit,
    signers,
    attestations: types.map((predicateType) => ({ predicateType, signers })),
    trustRoot,
    now: new Date(),
  });
  if (proof.kind !== 'proved') throw new Error(proof.reasons.join('; '));
}

const described = images.map((image, index): Descriptor => {
  const [digest = '', size = ''] = image.split('/');
  const kind = mode === 'release' && index === 0 ? 'index' : 'manifest';
  return { mediaType: `application/vnd.oci.image.${kind}.v1+json`, digest, size: Number(size) };
});
const began = performance.now();
const opened = mode === 'prove' ? null : await openSigner();
const opening = performance.now() - began;
const times: number[] = [];
let last = performance.now();
const lap = (): void => {
  const now = performance.now();
  times.push(now - last);
  last = now;
};
if (mode === 'release' && opened !== null) {
  const claims = [provenanceOf(buildFacts({}, token, {})), sbomClaim(jsonOf('sbom.json'))];
  await sign(described, claims, opened);
  const types = claims.map(({ predicateType }) => predicateType);
  for (const [index, image] of described.entries()) await prove(image, index === 0 ? types : []);
  lap();
} else {
  for (const image of described) {
    if (opened !== null) await sign([image], [], opened);
    await prove(image, []);
    lap();
  }
}
console.log(JSON.stringify({ opening, times }));
