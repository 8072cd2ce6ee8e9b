import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { Json } from '@thea/action';
import { canonicalJson } from '@thea/release';
import { type Loopback, openServer } from '../action/loopback.ts';

export interface TufRepository {
  readonly server: Loopback;
  /** root.json, by which it is believed. */
  readonly root: string;
}

/**
 * A repository of The Update Framework (specification 1.0) with one target, trusted_root.json. `tampered`: the target is
 * served with a change that nobody signed.
 */
export async function openTufRepository(target: string, tampered = false): Promise<TufRepository> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const hex = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
  const key: Json = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: hex } };
  const keyid = createHash('sha256').update(canonicalJson(key)).digest('hex');
  const role = { keyids: [keyid], threshold: 1 };
  const signed = (type: string, fields: { readonly [name: string]: Json }): string => {
    const body: Json = {
      _type: type,
      spec_version: '1.0.31',
      version: 1,
      expires: '2999-01-01T00:00:00Z',
      ...fields,
    };
    const sig = sign(null, Buffer.from(canonicalJson(body)), privateKey).toString('hex');
    return JSON.stringify({ signed: body, signatures: [{ keyid, sig }] });
  };
  const root = signed('root', {
    consistent_snapshot: false,
    keys: { [keyid]: key },
    roles: { root: role, timestamp: role, snapshot: role, targets: role },
  });
  const hashes = { sha256: createHash('sha256').update(target).digest('hex') };
  const files = new Map([
    ['/timestamp.json', signed('timestamp', { meta: { 'snapshot.json': { version: 1 } } })],
    ['/snapshot.json', signed('snapshot', { meta: { 'targets.json': { version: 1 } } })],
    [
      '/targets.json',
      signed('targets', { targets: { 'trusted_root.json': { length: Buffer.byteLength(target), hashes } } }),
    ],
    ['/targets/trusted_root.json', tampered ? target.replace('rehearsal', 'stranger!') : target],
  ]);
  const server = await openServer((request, response) => {
    const file = files.get(request.url ?? '');
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  return { server, root };
}
