import { createHash } from 'node:crypto';
import { bundleFromJSON } from '@sigstore/bundle';
import { messageOf } from '@thea/action';
import { fieldsOf, jsonOf, textOf } from './fields.ts';
import { LEGACY } from './legacy.ts';
import { hintOf } from './signer.ts';
import { claimOfSimpleSigning, claimOfStatement, type ReadClaim } from './verified-claim.ts';

/** Something in a registry that may be a signature or an attestation of an image, read but not believed. */
export interface Candidate {
  /** What it is called in sentences: the digest of its manifest. */
  readonly name: string;
  readonly bundle: ReturnType<typeof bundleFromJSON>;
  readonly claim: ReadClaim;
  /** What the legacy form signs; undefined for a bundle, which holds it. */
  readonly artifact?: Uint8Array;
}

/** Why something is no candidate at all. */
export interface Unreadable {
  readonly name: string;
  readonly reason: string;
}

export type Read = Candidate | Unreadable;

/** Reads a Sigstore bundle with a DSSE envelope. Total: what cannot be read says why. */
export function readBundle(name: string, bytes: Uint8Array): Read {
  try {
    const parsed = bundleFromJSON(JSON.parse(Buffer.from(bytes).toString('utf8')));
    if (parsed.content.$case !== 'dsseEnvelope')
      return { name, reason: 'it holds no statement about an image' };
    const { payload, payloadType } = parsed.content.dsseEnvelope;
    const claim = claimOfStatement(payload, payloadType);
    if (claim === null) return { name, reason: 'it holds no in-toto statement' };
    return { name, bundle: parsed, claim };
  } catch (thrown) {
    return {
      name,
      reason: `it is no whole bundle (${messageOf(thrown).replace(/\s+/g, ' ').slice(0, 160)})`,
    };
  }
}

const derOf = (pem: string): string => pem.replace(/-----(?:BEGIN|END) CERTIFICATE-----|\s/g, '');
const hexToBase64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');

/** The entry of Rekor v1 in an annotation of the legacy form, as a bundle has it. */
function entriesOf(annotation: string): readonly object[] {
  if (annotation === '') return [];
  const { SignedEntryTimestamp, Payload } = fieldsOf(jsonOf(annotation));
  const { body, integratedTime, logIndex, logID } = fieldsOf(Payload);
  const { kind, apiVersion } = fieldsOf(jsonOf(Buffer.from(textOf(body), 'base64')));
  return [
    {
      logIndex: String(logIndex),
      logId: { keyId: hexToBase64(textOf(logID)) },
      kindVersion: { kind, version: apiVersion },
      integratedTime: String(integratedTime),
      inclusionPromise: { signedEntryTimestamp: textOf(SignedEntryTimestamp) },
      canonicalizedBody: textOf(body),
    },
  ];
}

/**
 * Reads a layer of the legacy form as the bundle (version 0.1) that says the same: cosign, SIGNATURE_SPEC.md. Without a
 * certificate it is by a key, which it does not name. Total.
 */
export function readLegacy(
  name: string,
  payload: Uint8Array,
  annotations: { readonly [key: string]: string },
  keys: readonly Uint8Array[],
): readonly Read[] {
  const claim = claimOfSimpleSigning(payload);
  if (claim === null) return [{ name, reason: 'it holds no signature of an image' }];
  const certificate = annotations[LEGACY.certificate];
  const timestamp = textOf(fieldsOf(jsonOf(annotations[LEGACY.timestamp] ?? ''))['SignedRFC3161Timestamp']);
  const read = (by: object): Read => {
    try {
      const bundle = bundleFromJSON({
        mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
        verificationMaterial: {
          ...by,
          tlogEntries: entriesOf(annotations[LEGACY.bundle] ?? ''),
          ...(timestamp === ''
            ? {}
            : { timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: timestamp }] } }),
        },
        messageSignature: {
          messageDigest: {
            algorithm: 'SHA2_256',
            digest: createHash('sha256').update(payload).digest('base64'),
          },
          signature: annotations[LEGACY.signature] ?? '',
        },
      });
      return { name, bundle, claim, artifact: payload };
    } catch (thrown) {
      return { name, reason: `it is no whole signature (${messageOf(thrown).slice(0, 160)})` };
    }
  };
  if (certificate !== undefined && certificate !== '')
    return [read({ x509CertificateChain: { certificates: [{ rawBytes: derOf(certificate) }] } })];
  return keys.map((key) => read({ publicKey: { hint: hintOf(key) } }));
}
