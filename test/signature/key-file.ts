import { generateKeyPairSync, type KeyObject, randomBytes, scryptSync } from 'node:crypto';
import nacl from 'tweetnacl';

/** A key as `cosign generate-key-pair` writes it, with a cheaper scrypt. */
export function cosignKey(password: string): { pem: string; publicKey: KeyObject } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [salt, nonce] = [randomBytes(32), randomBytes(24)];
  const secret = scryptSync(password, salt, 32, { N: 1024, r: 8, p: 1 });
  const plain = privateKey.export({ type: 'pkcs8', format: 'der' });
  const sealed = nacl.secretbox(new Uint8Array(plain), new Uint8Array(nonce), new Uint8Array(secret));
  const body = JSON.stringify({
    kdf: { name: 'scrypt', params: { N: 1024, r: 8, p: 1 }, salt: salt.toString('base64') },
    cipher: { name: 'nacl/secretbox', nonce: nonce.toString('base64') },
    ciphertext: Buffer.from(sealed).toString('base64'),
  });
  const lines =
    Buffer.from(body)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  const label = 'ENCRYPTED SIGSTORE PRIVATE KEY';
  return { pem: `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`, publicKey };
}
