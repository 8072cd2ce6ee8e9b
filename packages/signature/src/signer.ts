import { createHash, type KeyObject } from 'node:crypto';
import { Failure } from '@thea/action';

/** How a verifier finds the key: a certificate that names an identity, or a public key that it knows already. */
export type SignedBy =
  | {
      readonly kind: 'certificate';
      /** DER. */
      readonly certificate: Uint8Array;
      /** DER, from the issuer of the certificate to the root. */
      readonly chain: readonly Uint8Array[];
    }
  | {
      readonly kind: 'key';
      /** SubjectPublicKeyInfo, DER. */
      readonly publicKey: Uint8Array;
    };

export interface SignedData {
  /** Over the SHA-256 of the data: ECDSA in DER, or RSASSA-PKCS1-v1_5. */
  readonly signature: Uint8Array;
  readonly by: SignedBy;
  readonly algorithm: KeyAlgorithm;
}

/** Something that can sign bytes. Throws `Failure` where it cannot be reached or may not be used. */
export interface Signer {
  readonly kind: 'keyless' | 'key' | 'kms';
  sign(data: Uint8Array): Promise<SignedData>;
}

/** The names of algorithms as Sigstore's protobuf `PublicKeyDetails` has them; all of them hash with SHA-256. */
export type KeyAlgorithm =
  | 'PKIX_ECDSA_P256_SHA_256'
  | 'PKIX_RSA_PKCS1V15_2048_SHA256'
  | 'PKIX_RSA_PKCS1V15_3072_SHA256'
  | 'PKIX_RSA_PKCS1V15_4096_SHA256';

/**
 * The algorithm of a public key.
 * @throws Failure('input') naming `input` for a kind of key that no verifier of images can be relied on to know.
 */
export function algorithmOf(key: KeyObject, input: string): KeyAlgorithm {
  const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return 'PKIX_ECDSA_P256_SHA_256';
  if (key.asymmetricKeyType === 'rsa') {
    if (modulusLength === 2048) return 'PKIX_RSA_PKCS1V15_2048_SHA256';
    if (modulusLength === 3072) return 'PKIX_RSA_PKCS1V15_3072_SHA256';
    if (modulusLength === 4096) return 'PKIX_RSA_PKCS1V15_4096_SHA256';
  }
  const found = [key.asymmetricKeyType ?? key.type, namedCurve ?? modulusLength ?? ''].join(' ').trim();
  throw new Failure('input', {
    input,
    message: `The key is of the kind "${found}", which images are not signed with here.`,
    remedy: 'Use ECDSA P-256, which `cosign generate-key-pair` makes, or RSA with 2048, 3072 or 4096 bits.',
  });
}

/** The hint by which a bundle names a public key: base64 of the SHA-256 of its DER, as cosign 3 writes it. */
export function hintOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('base64');
}
