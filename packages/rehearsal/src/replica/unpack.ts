import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { extract, list } from 'tar';
import type { PulledImage, Puller } from './pull.ts';

const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';

/** Lays one layer over `root`: what it whites out goes first. OCI image specification, "Whiteouts". */
async function layOver(root: string, layer: Buffer): Promise<void> {
  // A layer without an entry, such as BuildKit's of a WORKDIR that is there, is two empty blocks and no archive to `tar`.
  if (layer.every((byte) => byte === 0)) return;
  const whiteouts: string[] = [];
  const reader = list({
    sync: true,
    onReadEntry: (entry) => {
      if (basename(entry.path).startsWith(WHITEOUT)) whiteouts.push(entry.path);
    },
  });
  reader.end(layer);
  for (const path of whiteouts) {
    const hidden =
      basename(path) === OPAQUE ? dirname(path) : join(dirname(path), basename(path).slice(WHITEOUT.length));
    const target = join(root, join('/', hidden));
    await rm(target, { recursive: true, force: true });
    if (basename(path) === OPAQUE) await mkdir(target, { recursive: true });
  }
  const writer = extract({
    sync: true,
    cwd: root,
    preserveOwner: false,
    filter: (path) => !basename(path).startsWith(WHITEOUT),
  });
  writer.end(layer);
}

/**
 * The folder that holds the image's unpacked layers, below `folder`, named by its digest; made where it is new.
 * Several hosts may share `folder`: it appears whole, by a rename, and whoever comes second uses the first one's.
 */
export async function unpack(folder: string, image: PulledImage, puller: Puller): Promise<string> {
  const root = join(folder, image.digest.replace(':', '-'));
  if (existsSync(root)) return root;
  await mkdir(folder, { recursive: true });
  const draft = await mkdtemp(join(folder, 'unpacking-'));
  try {
    for (const digest of image.layers) await layOver(draft, await puller.blob(digest));
    await rename(draft, root);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(root)) throw error;
  }
  return root;
}
