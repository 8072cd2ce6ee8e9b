import { gzipSync } from 'node:zlib';
import { Header } from 'tar';

/** A file of an image: its path from the root without a leading slash, its mode, its bytes. */
export interface ImageFile {
  readonly path: string;
  readonly mode: number;
  readonly bytes: Buffer;
}

const BLOCK = 512;

function entry(path: string, type: 'File' | 'Directory', mode: number, bytes: Buffer): Buffer {
  const padded = Math.ceil(bytes.length / BLOCK) * BLOCK;
  const block = Buffer.alloc(BLOCK + padded);
  const header = new Header({ path, type, mode, size: bytes.length, uid: 0, gid: 0, mtime: new Date(0) });
  if (header.encode(block)) throw new Error(`The path ${path} is too long for a tar header of this image.`);
  bytes.copy(block, BLOCK);
  return block;
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}

/**
 * Packs files into one layer (tar, ustar) whose bytes depend on nothing but the files: sorted, owned by root, dated
 * 1970. OCI image specification, "Image Layer Filesystem Changeset". Throws where a path is too long for ustar.
 */
export function packLayer(files: readonly ImageFile[]): Buffer {
  const folders = new Set(files.flatMap((file) => foldersOf(file.path)));
  const entries = [
    ...[...folders].map((path) => ({ path, block: entry(path, 'Directory', 0o755, Buffer.alloc(0)) })),
    ...files.map((file) => ({ path: file.path, block: entry(file.path, 'File', file.mode, file.bytes) })),
  ];
  entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  return Buffer.concat([...entries.map((item) => item.block), Buffer.alloc(2 * BLOCK)]);
}

/** Compresses a layer; the header names no operating system, so that every machine gets the same bytes. RFC 1952, OS. */
export function gzipLayer(tar: Buffer): Buffer {
  const bytes = gzipSync(tar, { level: 9 });
  bytes[9] = 255;
  return bytes;
}
