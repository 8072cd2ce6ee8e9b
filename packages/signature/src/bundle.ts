import type { Json } from '@thea/action';
import { canonicalJson } from '@thea/release/release';
import type { LogEntry } from './log-entry.ts';
import { hintOf, type SignedData } from './signer.ts';
import { PAYLOAD_TYPE } from './statement.ts';

/** Media type of a bundle, and the artifact type of the referrer that holds it (Sigstore bundle format 0.3). */
export const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

const base64 = (value: Uint8Array): string => Buffer.from(value).toString('base64');

/** A DSSE envelope with one signature, as JSON. DSSE protocol 1.0. */
export function envelopeOf(payload: Uint8Array, signed: SignedData): { readonly [key: string]: Json } {
  return {
    payload: base64(payload),
    payloadType: PAYLOAD_TYPE,
    signatures: [{ sig: base64(signed.signature) }],
  };
}

/**
 * The bundle of a signed statement: all that a verifier needs besides its trust root. Protobuf
 * `dev.sigstore.bundle.v1.Bundle` as JSON, version 0.3: one certificate without its chain, or the hint of a key. Pure.
 */
export function bundleOf(
  payload: Uint8Array,
  signed: SignedData,
  entry: LogEntry | null,
  timestamp: Uint8Array | null,
): Uint8Array {
  const { by } = signed;
  return Buffer.from(
    canonicalJson({
      mediaType: BUNDLE_TYPE,
      verificationMaterial: {
        ...(by.kind === 'certificate'
          ? { certificate: { rawBytes: base64(by.certificate) } }
          : { publicKey: { hint: hintOf(by.publicKey) } }),
        tlogEntries: entry === null ? [] : [entry.entry],
        ...(timestamp === null
          ? {}
          : { timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: base64(timestamp) }] } }),
      },
      dsseEnvelope: envelopeOf(payload, signed),
    }),
  );
}
