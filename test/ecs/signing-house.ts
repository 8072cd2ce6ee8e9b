import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { startDeadline, systemClock } from '@thea/action';
import type { Image } from '@thea/rehearsal/registry/image';
import type { SignatureGate } from '@thea/release';
import {
  keySigner,
  NO_WITNESSES,
  type SignaturePolicy,
  type Signer,
  signatureGate,
  signManifests,
  storeArtifact,
  type Witnesses,
} from '@thea/signature';
import type { House } from './house.ts';

/** Somebody who signs images with a key. */
export interface KeyHolder {
  readonly name: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export function keyHolder(name: string): KeyHolder {
  return { name, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) };
}

/** Signs an image of the house and attaches the signature, as a push would have. */
export async function signImage(house: House, image: Image, holder: KeyHolder): Promise<void> {
  await attach(house, image, keySigner(holder.privateKey), NO_WITNESSES);
}

/** The same by whoever can sign, with witnesses. */
export async function attach(
  house: House,
  image: Image,
  signer: Signer,
  witnesses: Witnesses,
): Promise<void> {
  const clock = systemClock();
  const deadline = startDeadline(clock, 10_000, 'Signing');
  const { artifacts } = await signManifests(
    {
      manifests: [{ mediaType: image.mediaType, digest: image.digest, size: image.manifest.length }],
      repository: house.repository,
      signer,
      witnesses,
      attestations: [],
      legacy: false,
    },
    { clock, deadline, log: house.log },
  );
  deadline.end();
  for (const { descriptor, manifest, blobs } of artifacts.map(storeArtifact)) {
    house.registry.seed({
      repository: 'thea-ia',
      image: {
        digest: descriptor.digest,
        mediaType: descriptor.mediaType,
        manifest: Buffer.from(manifest),
        blobs: new Map(blobs.map(({ digest, bytes }) => [digest, Buffer.from(bytes)])),
        version: image.version,
      },
    });
  }
}

/** The gate of a policy that trusts these holders; `allowUnsigned` as the input has it. */
export function gateOf(holders: readonly KeyHolder[], allowUnsigned: string | null = null): SignatureGate {
  const policy: SignaturePolicy = {
    name: 'signatures.yml',
    id: '0123456789abcdef',
    trustRoot: null,
    signers: holders.map(({ name, publicKey }) => ({
      kind: 'key',
      name,
      publicKey,
      from: null,
      until: null,
    })),
    attestations: [],
    others: [],
  };
  return signatureGate({ policy, remedy: '', allowUnsigned, now: () => new Date() });
}
