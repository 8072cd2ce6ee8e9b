import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import type { Contents } from './contents.ts';
import type { Layout } from './layout.ts';
import type { Descriptor } from './registry.ts';

/** Shorter values would be found by chance. */
const SHORTEST = 8;

function opened(layout: Layout, { digest, mediaType }: Descriptor): Readable {
  const file = createReadStream(layout.path(digest), { highWaterMark: 1_048_576 });
  const through = mediaType.endsWith('gzip')
    ? createGunzip()
    : mediaType.endsWith('zstd')
      ? createZstdDecompress()
      : null;
  if (through === null) return file;
  file.on('error', (error) => through.destroy(error));
  return file.pipe(through);
}

/** Whether any of the values is in the content, also across the borders of the pieces in which it is read. */
async function holds(content: AsyncIterable<unknown>, values: readonly Buffer[]): Promise<boolean> {
  const longest = Math.max(...values.map((value) => value.length));
  let rest = Buffer.alloc(0);
  for await (const raw of content) {
    const piece = Buffer.concat([rest, raw instanceof Uint8Array ? raw : Buffer.from(String(raw))]);
    if (values.some((value) => piece.includes(value))) return true;
    rest = piece.subarray(Math.max(0, piece.length - longest + 1));
  }
  return false;
}

/**
 * The blobs of an image, layers unpacked, that hold one of these values as it is: a secret of the build that somebody
 * wrote into a file or a variable. Values of fewer than 8 bytes are not looked for.
 */
export async function findLeaks(
  layout: Layout,
  contents: Contents,
  secrets: readonly string[],
): Promise<readonly string[]> {
  const values = secrets
    .flatMap((secret) => [secret, secret.trim()])
    .filter((secret) => Buffer.byteLength(secret) >= SHORTEST)
    .map((secret) => Buffer.from(secret));
  if (values.length === 0) return [];
  const leaking: string[] = [];
  for (const blob of contents.blobs) if (await holds(opened(layout, blob), values)) leaking.push(blob.digest);
  return leaking;
}
