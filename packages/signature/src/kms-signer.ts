import { createHash, createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient, SignCommand, type SigningAlgorithmSpec } from '@aws-sdk/client-kms';
import { type Deadline, Failure, messageOf } from '@thea/action';
import { algorithmOf, type Signer } from './signer.ts';

// For who imports this when it is needed: taken from its own package in the same way, all of KMS would come with it.
export { KMSClient };

/** The largest message that KMS takes whole (API reference, Sign, `Message`). */
const RAW_LIMIT_BYTES = 4096;

/**
 * The id of a key out of cosign's reference to it: `awskms:///alias/name`, `awskms:///<id or ARN>`.
 * @throws Failure('input') where the words are none; a host in it would be an endpoint, which the client is given.
 */
export function parseKmsReference(reference: string): string {
  const [, id] = /^awskms:\/\/\/([\w:/-]{1,2048})$/.exec(reference) ?? [];
  if (id !== undefined) return id;
  throw new Failure('input', {
    input: 'key',
    message: `"${reference.slice(0, 120)}" is no key of AWS KMS.`,
    remedy: 'Write awskms:///alias/NAME, or awskms:/// and the id or ARN of the key.',
  });
}

function explain(thrown: unknown, what: string, permission: string, keyId: string): Failure {
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'AccessDeniedException') {
    return new Failure('access', {
      input: 'key',
      message: `AWS KMS does not let this role ${what}.`,
      remedy: `Allow ${permission} on the key ${keyId}, in the policy of the role or of the key.`,
      cause: thrown,
    });
  }
  const missing = name === 'NotFoundException';
  return new Failure(missing ? 'input' : 'platform', {
    ...(missing ? { input: 'key' } : {}),
    message: `AWS KMS did not ${what}: ${messageOf(thrown)}`.replace(/\.?$/, '.'),
    remedy: missing
      ? 'Check the id, alias, account and region of the key.'
      : 'Nothing was released: run the job again; see health.aws.amazon.com.',
    cause: thrown,
  });
}

/**
 * Signs with a key that never leaves AWS KMS (ECC_NIST_P256 or RSA, SIGN_VERIFY): API reference, Sign and GetPublicKey.
 * A message that KMS takes whole is sent whole, so that KMS itself hashes it; a longer one as its digest.
 * @throws Failure('access') naming the permission that is missing, Failure('input') for a key of another kind.
 */
export function kmsSigner(client: KMSClient, keyId: string, deadline: Deadline): Signer {
  const options = { abortSignal: deadline.signal };
  let known: Promise<Uint8Array> | undefined;
  const publicKey = async (): Promise<Uint8Array> => {
    try {
      const answer = await client.send(new GetPublicKeyCommand({ KeyId: keyId }), options);
      return answer.PublicKey ?? new Uint8Array();
    } catch (thrown) {
      if (deadline.signal.aborted) throw deadline.signal.reason;
      throw explain(thrown, 'read the public key', 'kms:GetPublicKey', keyId);
    }
  };
  return {
    kind: 'kms',
    sign: async (data) => {
      known ??= publicKey();
      const der = await known;
      const algorithm = algorithmOf(
        createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' }),
        'key',
      );
      const spec: SigningAlgorithmSpec =
        algorithm === 'PKIX_ECDSA_P256_SHA_256' ? 'ECDSA_SHA_256' : 'RSASSA_PKCS1_V1_5_SHA_256';
      const message =
        data.length <= RAW_LIMIT_BYTES
          ? ({ Message: data, MessageType: 'RAW' } as const)
          : ({ Message: createHash('sha256').update(data).digest(), MessageType: 'DIGEST' } as const);
      try {
        const answer = await client.send(
          new SignCommand({ KeyId: keyId, SigningAlgorithm: spec, ...message }),
          options,
        );
        const signature = answer.Signature ?? new Uint8Array();
        return { signature, by: { kind: 'key', publicKey: der }, algorithm };
      } catch (thrown) {
        if (deadline.signal.aborted) throw deadline.signal.reason;
        throw explain(thrown, 'sign', 'kms:Sign', keyId);
      }
    },
  };
}
