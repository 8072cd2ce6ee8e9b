// `sign-child.ts sign|prove HOST REPOSITORY FOLDER DIGEST/SIZE …`: signs images with a key of cosign, attaches the
// signatures and proves them, one image after the other; with `prove` it only proves. Prints the milliseconds that the key
// took to be opened, and those of each image.
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDeadline, systemClock } from '@thea/action';
import { openRegistry } from '@thea/image/open-registry';
import type { Descriptor } from '@thea/image/registry';
import { storeArtifact } from '@thea/signature/artifact-manifest';
import { openKeyFile } from '@thea/signature/key-file';
import { keySigner } from '@thea/signature/key-signer';
import { proveImage } from '@thea/signature/prove-image';
import { signManifests } from '@thea/signature/sign';
import type { Signer } from '@thea/signature/signer';
import { NO_WITNESSES } from '@thea/signature/witness';

const [mode = '', host = '', path = '', folder = '', ...images] = process.argv.slice(2);
const clock = systemClock();
const deadline = startDeadline(clock, 30_000, 'The bench');
const tools = { clock, deadline, log: { info: () => {} } };
const quiet = { clock, signal: deadline.signal, environment: {}, mask: () => {}, debug: () => {} };
const registry = openRegistry({ host, path }, { accounts: async () => null }, quiet);

async function sign(manifest: Descriptor, signer: Signer): Promise<void> {
  const { artifacts } = await signManifests(
    {
      manifests: [manifest],
      repository: `${host}/${path}`,
      signer,
      witnesses: NO_WITNESSES,
      attestations: [],
      legacy: false,
    },
    tools,
  );
  for (const { descriptor, manifest: stored, blobs } of artifacts.map(storeArtifact)) {
    for (const { digest, bytes } of blobs)
      await registry.pushBlob({ digest, size: bytes.length, content: bytes }, []);
    await registry.pushManifest(descriptor.digest, descriptor.mediaType, stored);
  }
}

const began = performance.now();
const password = process.env['COSIGN_PASSWORD'] ?? '';
const signer =
  mode === 'prove'
    ? null
    : keySigner(await openKeyFile(readFileSync(join(folder, 'cosign.key'), 'utf8'), password));
const key = performance.now() - began;
const publicKey = createPublicKey(readFileSync(join(folder, 'cosign.pub'), 'utf8'));
const times: number[] = [];
for (const image of images) {
  const start = performance.now();
  const [digest = '', size = ''] = image.split('/');
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  if (signer !== null) await sign({ mediaType, digest, size: Number(size) }, signer);
  const proof = await proveImage(registry, {
    digest,
    version: '1.0.0',
    signers: [{ kind: 'key', name: 'cosign.pub', publicKey, from: null, until: null }],
    attestations: [],
    trustRoot: null,
    now: new Date(),
  });
  if (proof.kind !== 'proved') throw new Error(proof.reasons.join('; '));
  times.push(performance.now() - start);
}
console.log(JSON.stringify({ key, times }));
