import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from './refused.ts';

const BLOCK = 512;

/** A file or folder of a layer; a folder has no bytes, and its path ends with a slash. */
export interface Entry {
  readonly path: string;
  readonly mode: number;
  readonly bytes: Buffer | null;
}

/** A header as Go's archive/tar writes it for containerd: ustar, numbers in octal with a NUL, device numbers set. */
function header({ path, mode, bytes }: Entry, seconds: number): Buffer {
  if (Buffer.byteLength(path) > 100) throw new Refused(`paths of more than 100 bytes (${path})`);
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;
  block.write(path, 0);
  block.write(octal(mode, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(bytes?.length ?? 0, 12), 124);
  block.write(octal(seconds, 12), 136);
  block.write('        ', 148);
  block.write(bytes === null ? '5' : '0', 156);
  block.write('ustar\u000000', 257);
  block.write(octal(0, 8), 329);
  block.write(octal(0, 8), 337);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** Packs a layer; an empty one is two empty blocks. Times are `seconds` since the epoch, owners are root. */
export function pack(entries: readonly Entry[], seconds: number): Buffer {
  const blocks = entries.flatMap((entry) => {
    const { bytes } = entry;
    if (bytes === null) return [header(entry, seconds)];
    const padding = Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK);
    return [header(entry, seconds), bytes, padding];
  });
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}

/**
 * The entries of a folder of the context as COPY brings them to `root`, depth first and by name, as the overlay of a
 * layer is walked. Modes are the files' own.
 */
export function entriesOf(folder: string, root: string): readonly Entry[] {
  const parents = root.split('/').map((_, index, parts) => `${parts.slice(0, index + 1).join('/')}/`);
  const walk = (from: string, to: string): Entry[] =>
    readdirSync(from, { withFileTypes: true })
      .sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
      .flatMap((item): Entry[] => {
        const path = join(from, item.name);
        const mode = statSync(path).mode & 0o7777;
        if (item.isFile()) return [{ path: `${to}${item.name}`, mode, bytes: readFileSync(path) }];
        if (!item.isDirectory()) throw new Refused(`anything but files and folders (${path})`);
        const inside = `${to}${item.name}/`;
        return [{ path: inside, mode, bytes: null }, ...walk(path, inside)];
      });
  const top = { path: `${root}/`, mode: 0o755, bytes: null };
  return [
    ...parents.slice(0, -1).map((path) => ({ path, mode: 0o755, bytes: null })),
    top,
    ...walk(folder, `${root}/`),
  ];
}
