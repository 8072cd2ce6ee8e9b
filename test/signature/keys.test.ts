import { generateKeyPairSync, verify } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { keySigner, openKeyFile } from '@thea/signature';
import { kmsSigner, parseKmsReference } from '@thea/signature/kms-signer';
import { describe, expect, it } from 'vitest';
import { openDeadline } from '../verification/driven-clock.ts';
import { cosignKey } from './key-file.ts';
import { type LoopbackKms, openKms } from './kms.ts';

const DATA = Buffer.from('what is signed');

describe('a key of cosign', () => {
  it('signs what its public key verifies', async () => {
    const { pem, publicKey } = cosignKey('correct horse');
    const signer = keySigner(await openKeyFile(pem, 'correct horse'));
    const { signature } = await signer.sign(DATA);
    expect(verify('sha256', DATA, publicKey, signature)).toBe(true);
  });

  it.each([
    ['another password', (pem: string) => pem, 'wrong', 'the password is not the one'],
    ['no key', () => 'hello', 'right', 'is no encrypted private key of cosign'],
    ['half a key', (pem: string) => pem.slice(0, 200), 'right', 'is no encrypted private key of cosign'],
    [
      'a key that asks for all memory',
      (pem: string) =>
        pem.replace(/(-----\n)([^-]+)(\n-----)/, (_all, head, body, tail) => {
          const json = Buffer.from(String(body).replace(/\n/g, ''), 'base64').toString('utf8');
          return `${head}${Buffer.from(json.replace('"N":1024', '"N":1073741824')).toString('base64')}${tail}`;
        }),
      'right',
      'more memory than any key of cosign needs',
    ],
  ])('is refused with a sentence: %s', async (_what, change, password, sentence) => {
    const { pem } = cosignKey('right');
    const refused = openKeyFile(change(pem), password);
    await expect(refused).rejects.toThrow(sentence);
    await expect(refused).rejects.not.toThrow(password);
  });

  it('of a kind that verifiers do not know is refused by name', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    expect(() => keySigner(privateKey)).toThrow('of the kind "ed25519"');
  });
});

function clientOf({ url }: LoopbackKms): KMSClient {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example' };
  return new KMSClient({ region: 'eu-west-1', endpoint: url, maxAttempts: 1, credentials });
}

describe('a key in AWS KMS', () => {
  it('signs what its public key verifies, and is asked for that key once', async () => {
    await using kms = await openKms();
    const signer = kmsSigner(clientOf(kms), 'alias/release', openDeadline());
    for (const data of [DATA, Buffer.from('and another')]) {
      const { signature, by } = await signer.sign(data);
      expect(verify('sha256', data, kms.publicKey, signature)).toBe(true);
      expect(by).toMatchObject({ kind: 'key' });
    }
    expect(kms.called).toEqual(['GetPublicKey', 'Sign', 'Sign']);
  });

  it.each([
    ['AccessDeniedException', 'Allow kms:GetPublicKey on the key alias/release'],
    ['NotFoundException', 'Check the id, alias, account and region of the key'],
    ['KMSInternalException', 'Nothing was released'],
  ])('that answers %s gives a sentence', async (error, sentence) => {
    await using kms = await openKms();
    kms.refuse('*', error);
    await expect(kmsSigner(clientOf(kms), 'alias/release', openDeadline()).sign(DATA)).rejects.toThrow(
      sentence,
    );
  });

  it('is named as cosign names it', () => {
    expect(parseKmsReference('awskms:///alias/release')).toBe('alias/release');
    expect(() => parseKmsReference('awskms://other.host/alias/release')).toThrow('is no key of AWS KMS');
    expect(() => parseKmsReference('gcpkms://x')).toThrow('Write awskms:///alias/NAME');
  });
});
