import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The grammar of the digests that this client takes: OCI image specification, "Digests", SHA-256 alone. */
export const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** `sha256:` and the hex of the bytes' SHA-256. OCI image specification, "Digests". */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** The digest of a file's content, streamed. Rejects with the file system's error. */
export async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1_048_576 })) hash.update(piece);
  return `sha256:${hash.digest('hex')}`;
}

/** The tag under which a registry without the Referrers API keeps the referrers of a digest: distribution 1.1. */
export function fallbackTag(digest: string): string {
  return digest.replace(':', '-');
}
