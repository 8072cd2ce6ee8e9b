import type { Json } from '@thea/action';
import type { Descriptor } from '@thea/image/registry';
import type { LegacySignature } from './artifact.ts';
import { digestOf, MANIFEST_TYPE } from './artifact-manifest.ts';
import type { SignedData } from './signer.ts';
import type { Testimony } from './witness.ts';

export const SIMPLE_SIGNING_TYPE = 'application/vnd.dev.cosign.simplesigning.v1+json';
const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json';

/** The annotations of a layer by which cosign up to version 2 carries a signature: cosign, SIGNATURE_SPEC.md. */
export const LEGACY = {
  signature: 'dev.cosignproject.cosign/signature',
  certificate: 'dev.sigstore.cosign/certificate',
  chain: 'dev.sigstore.cosign/chain',
  bundle: 'dev.sigstore.cosign/bundle',
  timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
} as const;

/** The tag under which the signatures of a digest lie. */
export function legacyTag(digest: string): string {
  return `${digest.replace(':', '-')}.sig`;
}

/** What is signed in the legacy form: "Red Hat simple signing", as cosign writes it. Pure. */
export function simpleSigning(repository: string, digest: string): Uint8Array {
  return Buffer.from(
    JSON.stringify({
      critical: {
        identity: { 'docker-reference': repository },
        image: { 'docker-manifest-digest': digest },
        type: 'cosign container image signature',
      },
      optional: null,
    }),
  );
}

const base64 = (value: Uint8Array): string => Buffer.from(value).toString('base64');

function pem(der: Uint8Array): string {
  const lines = base64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function annotationsOf(signed: SignedData, { entry, timestamp }: Testimony): Record<string, string> {
  const { by } = signed;
  const annotations: Record<string, string> = { [LEGACY.signature]: base64(signed.signature) };
  if (by.kind === 'certificate') {
    annotations[LEGACY.certificate] = pem(by.certificate);
    annotations[LEGACY.chain] = by.chain.map(pem).join('');
  }
  if (entry?.legacy != null) {
    const { signedEntryTimestamp, body, integratedTime, logIndex, logID } = entry.legacy;
    annotations[LEGACY.bundle] = JSON.stringify({
      SignedEntryTimestamp: signedEntryTimestamp,
      Payload: { body, integratedTime, logIndex, logID },
    });
  }
  if (timestamp !== null) {
    annotations[LEGACY.timestamp] = JSON.stringify({ SignedRFC3161Timestamp: base64(timestamp) });
  }
  return annotations;
}

/** A signature over `payload` (`simpleSigning`) as cosign up to version 2 reads it. Pure. */
export function legacySignature(
  subject: Descriptor,
  payload: Uint8Array,
  signed: SignedData,
  testimony: Testimony,
): LegacySignature {
  const layer = digestOf(payload);
  const config = Buffer.from(
    JSON.stringify({
      architecture: '',
      created: '0001-01-01T00:00:00Z',
      history: [{ created: '0001-01-01T00:00:00Z' }],
      os: '',
      rootfs: { type: 'layers', diff_ids: [layer] },
      config: {},
    }),
  );
  const manifest: Json = {
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    config: { mediaType: CONFIG_TYPE, size: config.length, digest: digestOf(config) },
    layers: [
      {
        mediaType: SIMPLE_SIGNING_TYPE,
        size: payload.length,
        digest: layer,
        annotations: annotationsOf(signed, testimony),
      },
    ],
  };
  return {
    tag: legacyTag(subject.digest),
    mediaType: MANIFEST_TYPE,
    manifest: Buffer.from(JSON.stringify(manifest)),
    blobs: [
      { digest: digestOf(config), bytes: config },
      { digest: layer, bytes: payload },
    ],
  };
}
