import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { openServer } from '../action/loopback.ts';

/** AWS KMS with one key, on loopback. */
export interface LoopbackKms extends AsyncDisposable {
  readonly url: string;
  readonly publicKey: KeyObject;
  /** The operations that were called, in order. */
  readonly called: readonly string[];
  /** From now on these operations, or all (`*`), are answered with an error of that name; null: none. */
  refuse(operation: string, error: string | null): void;
}

/** Serves GetPublicKey and Sign (AWS KMS API reference 2014-11-01) for a key ECC_NIST_P256 that it makes. */
export async function openKms(): Promise<LoopbackKms> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const refused = new Map<string, string>();
  const called: string[] = [];
  const server = await openServer((request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    called.push(operation);
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString('utf8');
    });
    request.on('end', () => {
      const asked: unknown = JSON.parse(body);
      const message =
        typeof asked === 'object' && asked !== null && 'Message' in asked ? String(asked.Message) : '';
      const error = refused.get(operation) ?? refused.get('*');
      const answer =
        error !== undefined
          ? { __type: error, message: 'no' }
          : operation === 'GetPublicKey'
            ? { PublicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') }
            : { Signature: sign('sha256', Buffer.from(message, 'base64'), privateKey).toString('base64') };
      response.writeHead(error === undefined ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer));
    });
  });
  return {
    url: server.url,
    publicKey,
    called,
    refuse: (operation, error) => {
      if (error === null) refused.delete(operation);
      else refused.set(operation, error);
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
