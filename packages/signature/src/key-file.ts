import { createPrivateKey, type KeyObject, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { Failure } from '@thea/action';
import nacl from 'tweetnacl';
import { fieldsOf, jsonOf, textOf } from './fields.ts';

const PEM = /-----BEGIN (ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY)-----([A-Za-z0-9+/=\s]+)-----END \1-----/;
// What cosign writes is N 65536 (32768 before), r 8, p 1: 64 MiB. Eight times as much is no key of cosign's.
const MAXIMUM_MEMORY = 8 * 64 * 1024 * 1024;
const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);

function refused(message: string, remedy: string): Failure {
  return new Failure('input', { input: 'key', message, remedy });
}

function whole(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : Number.NaN;
}

/**
 * The private key in an encrypted file of cosign: PEM around JSON, scrypt and XSalsa20-Poly1305 (sigstore/cosign,
 * pkg/cosign/keys.go; secure-systems-lab/go-securesystemslib, encrypted). Neither key nor password is in a message.
 * @throws Failure('input') naming `key`, or `key-password` where the password does not fit.
 */
export async function openKeyFile(pem: string, password: string): Promise<KeyObject> {
  const [, , body] = PEM.exec(pem) ?? [];
  if (body === undefined) {
    throw refused(
      'The key is no encrypted private key of cosign.',
      'Give the text of cosign.key, which begins with "-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----".',
    );
  }
  const { kdf, cipher, ciphertext } = fieldsOf(jsonOf(Buffer.from(body, 'base64')));
  const { name, params, salt } = fieldsOf(kdf);
  const { N, r, p } = fieldsOf(params);
  const [cost, blockSize, parallel] = [whole(N), whole(r), whole(p)];
  const memory = 256 * cost * blockSize;
  if (name !== 'scrypt' || textOf(fieldsOf(cipher)['name']) !== 'nacl/secretbox' || !(memory > 0)) {
    throw refused(
      'The key is encrypted in a way that cosign does not write.',
      'Make it again with `cosign generate-key-pair`.',
    );
  }
  if (memory > 2 * MAXIMUM_MEMORY || !(parallel <= 16)) {
    throw refused(
      'The key asks for more memory than any key of cosign needs.',
      'Make it again with `cosign generate-key-pair`.',
    );
  }
  const secret = await derive(password, Buffer.from(textOf(salt), 'base64'), 32, {
    N: cost,
    r: blockSize,
    p: parallel,
    maxmem: memory,
  });
  const nonce = Buffer.from(textOf(fieldsOf(cipher)['nonce']), 'base64');
  const sealed = Buffer.from(textOf(ciphertext), 'base64');
  const opened =
    nonce.length === nacl.secretbox.nonceLength ? nacl.secretbox.open(sealed, nonce, secret) : null;
  if (opened === null) {
    throw new Failure('input', {
      input: 'key-password',
      message: 'The key cannot be opened: the password is not the one that it was encrypted with.',
      remedy: 'Give the password as a secret, exactly as cosign was told (no line break at its end).',
    });
  }
  try {
    return createPrivateKey({ key: Buffer.from(opened), format: 'der', type: 'pkcs8' });
  } catch (cause) {
    throw new Failure('input', {
      input: 'key',
      message: 'The key was decrypted, but holds no private key in PKCS#8.',
      remedy: 'Make it again with `cosign generate-key-pair`, or import it with `cosign import-key-pair`.',
      cause,
    });
  }
}
