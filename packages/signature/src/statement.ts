import type { Json } from '@thea/action';
import { canonicalJson } from '@thea/release/release';

/** The predicate of an image signature, as cosign 3 writes it. */
export const SIGNATURE_PREDICATE = 'https://sigstore.dev/cosign/sign/v1';
/** SLSA 1.0, "Provenance". */
export const PROVENANCE_PREDICATE = 'https://slsa.dev/provenance/v1';
export const SPDX_PREDICATE = 'https://spdx.dev/Document';
export const CYCLONEDX_PREDICATE = 'https://cyclonedx.org/bom';

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** The older type, which attestations made by cosign 2 still carry. */
export const STATEMENT_TYPE_0 = 'https://in-toto.io/Statement/v0.1';
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** What is said of an image: `predicate` of kind `predicateType`, a URI. */
export interface Claim {
  readonly predicateType: string;
  readonly predicate: Json;
}

/**
 * The in-toto statement (version 1, in-toto attestation framework) that says `claim` of the images with these digests,
 * as the bytes to be signed. Equal claims give equal bytes.
 */
export function statementOf(claim: Claim, digests: readonly string[]): Uint8Array {
  const subject = digests.map((digest) => {
    const [algorithm = 'sha256', value = ''] = digest.split(':');
    return { digest: { [algorithm]: value } };
  });
  return Buffer.from(
    canonicalJson({
      _type: STATEMENT_TYPE,
      subject,
      predicateType: claim.predicateType,
      predicate: claim.predicate,
    }),
  );
}

/** What a signature over a payload of a type is made of: DSSE protocol 1.0, "Signature Definition" (PAE). */
export function preAuthenticationEncoding(payload: Uint8Array, type = PAYLOAD_TYPE): Uint8Array {
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `),
    payload,
  ]);
}
