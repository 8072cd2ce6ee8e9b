import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { algorithmOf, type Signer } from './signer.ts';

/** Signs with a private key that is here. Throws `Failure('input')` for a kind of key that is not supported. */
export function keySigner(privateKey: KeyObject): Signer {
  const publicKey = createPublicKey(privateKey);
  const algorithm = algorithmOf(publicKey, 'key');
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return {
    kind: 'key',
    sign: async (data) => ({
      signature: sign('sha256', data, privateKey),
      by: { kind: 'key', publicKey: der },
      algorithm,
    }),
  };
}
