import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { keySigner, openKeyFile } from '@thea/signature';
import { kmsSigner, parseKmsReference } from '@thea/signature/kms-signer';
import { describe, expect, it } from 'vitest';
import { openServer } from '../action/loopback.ts';
import { openDeadline } from '../verification/driven-clock.ts';
import { cosignKey } from './key-file.ts';

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

/** A KMS that signs with a key of its own, or answers with an error by name. */
async function openKms(error: string | null) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const server = await openServer((request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1];
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString('utf8');
    });
    request.on('end', () => {
      const asked: unknown = JSON.parse(body);
      const message =
        typeof asked === 'object' && asked !== null && 'Message' in asked ? String(asked.Message) : '';
      const answer =
        error !== null
          ? { __type: error, message: 'no' }
          : operation === 'GetPublicKey'
            ? { PublicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') }
            : { Signature: sign('sha256', Buffer.from(message, 'base64'), privateKey).toString('base64') };
      response.writeHead(error === null ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer));
    });
  });
  const client = new KMSClient({
    region: 'eu-west-1',
    endpoint: server.url,
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example' },
  });
  return { server, client, publicKey };
}

describe('a key in AWS KMS', () => {
  it('signs what its public key verifies, and is asked for that key once', async () => {
    const { server, client, publicKey } = await openKms(null);
    await using _closed = server;
    const signer = kmsSigner(client, 'alias/release', openDeadline());
    for (const data of [DATA, Buffer.from('and another')]) {
      const { signature, by } = await signer.sign(data);
      expect(verify('sha256', data, publicKey, signature)).toBe(true);
      expect(by).toMatchObject({ kind: 'key' });
    }
    expect(server.asked).toHaveLength(3);
  });

  it.each([
    ['AccessDeniedException', 'Allow kms:GetPublicKey on the key alias/release'],
    ['NotFoundException', 'Check the id, alias, account and region of the key'],
    ['KMSInternalException', 'Nothing was released'],
  ])('that answers %s gives a sentence', async (error, sentence) => {
    const { server, client } = await openKms(error);
    await using _closed = server;
    await expect(kmsSigner(client, 'alias/release', openDeadline()).sign(DATA)).rejects.toThrow(sentence);
  });

  it('is named as cosign names it', () => {
    expect(parseKmsReference('awskms:///alias/release')).toBe('alias/release');
    expect(() => parseKmsReference('awskms://other.host/alias/release')).toThrow('is no key of AWS KMS');
    expect(() => parseKmsReference('gcpkms://x')).toThrow('Write awskms:///alias/NAME');
  });
});
