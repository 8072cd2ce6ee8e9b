import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { Json } from '@thea/action';
import { inclusionPath, leafHash, treeHash } from './merkle.ts';

/** An entry as both versions of the log give it back; bytes in base64. */
export interface LoggedEntry {
  readonly index: number;
  readonly size: number;
  readonly rootHash: Buffer;
  readonly path: readonly Buffer[];
  readonly checkpoint: string;
}

/** An append-only transparency log in memory, which signs its checkpoints. */
export interface EmbeddedLog {
  /** SHA-256 by which a trust root names it. */
  readonly id: Buffer;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Buffer;
  readonly entries: readonly Buffer[];
  add(body: Buffer): LoggedEntry;
  /** Rekor v1's promise that an entry is or will be in the log: its canonical JSON, signed. */
  promise(entry: Json): Buffer;
}

/**
 * Opens an empty log named `origin`. Version 1 signs with ECDSA P-256, version 2 with Ed25519 and the key id of signed
 * notes (C2SP, signed-note and tlog-checkpoint).
 */
export function openLog(origin: string, version: 1 | 2): EmbeddedLog {
  const { privateKey, publicKey } =
    version === 1 ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519');
  const der = publicKey.export({ type: 'spki', format: 'der' });
  // The last 32 bytes of the DER of an Ed25519 key are the key itself (RFC 8410).
  const named = Buffer.concat([Buffer.from(`${origin}\n`), Buffer.from([1]), der.subarray(-32)]);
  const id = createHash('sha256')
    .update(version === 1 ? der : named)
    .digest();
  const algorithm = version === 1 ? 'sha256' : null;
  const entries: Buffer[] = [];
  const checkpoint = (root: Buffer): string => {
    const note = `${origin}\n${entries.length}\n${root.toString('base64')}\n`;
    const signed = Buffer.concat([id.subarray(0, 4), sign(algorithm, Buffer.from(note), privateKey)]);
    return `${note}\n— ${origin} ${signed.toString('base64')}\n`;
  };
  return {
    id,
    publicKey: der,
    entries,
    add: (body) => {
      entries.push(body);
      const leaves = entries.map(leafHash);
      const rootHash = treeHash(leaves);
      const index = entries.length - 1;
      return {
        index,
        size: entries.length,
        rootHash,
        path: inclusionPath(leaves, index),
        checkpoint: checkpoint(rootHash),
      };
    },
    promise: (entry) => sign(algorithm, Buffer.from(JSON.stringify(entry)), privateKey),
  };
}
