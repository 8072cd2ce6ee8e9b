import { access, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '@thea/action';
import { digestOf } from './digest.ts';
import { fields, list, parseJson } from './json.ts';
import { type Manifest, readDescriptor, readManifest } from './manifest.ts';
import type { Descriptor } from './registry.ts';

/** A manifest of a layout: what names it, its bytes, and what they say. */
export interface LayoutManifest {
  readonly descriptor: Descriptor;
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
}

/** An OCI image layout in a folder: OCI image specification, "Image Layout". */
export interface Layout {
  readonly folder: string;
  /** What `index.json` lists. */
  readonly entries: readonly Descriptor[];
  /** Where a blob lies. */
  path(digest: string): string;
}

/** The annotation by which `index.json` names an entry: OCI image specification, "Annotations". */
export const REF_NAME = 'org.opencontainers.image.ref.name';
const MANIFEST_LIMIT_BYTES = 4_194_304;

/** The sentence for a layout that cannot be used. */
export function badLayout(folder: string, message: string, cause?: unknown): Failure {
  return new Failure('input', {
    input: 'layout',
    message: `The OCI layout in ${folder} ${message}.`,
    remedy:
      'Give the output "layout" of build-sign, or a folder that "docker buildx build --output type=oci,tar=false" wrote.',
    ...(cause === undefined ? {} : { cause }),
  });
}

/** Opens a layout. Throws `Failure('input')` where the folder holds none, or one of another version. */
export async function openLayout(folder: string): Promise<Layout> {
  const read = async (name: string): Promise<unknown> => {
    const bytes = await readFile(join(folder, name)).catch((cause: unknown) => {
      throw badLayout(folder, `has no file ${name}`, cause);
    });
    return parseJson(bytes);
  };
  const version = fields(await read('oci-layout'))['imageLayoutVersion'];
  if (version !== '1.0.0') throw badLayout(folder, 'is not of version 1.0.0');
  const entries = list(fields(await read('index.json'))['manifests']).map(readDescriptor);
  if (entries.length === 0 || entries.includes(null))
    throw badLayout(folder, 'lists no image in its index.json');
  return {
    folder,
    entries: entries.filter((entry) => entry !== null),
    path: (digest) => join(folder, 'blobs', ...digest.split(':')),
  };
}

/**
 * Reads a manifest of a layout, checked against digest and size.
 * @throws Failure('input') where it is missing, damaged, or no manifest.
 */
export async function readLayoutManifest(layout: Layout, descriptor: Descriptor): Promise<LayoutManifest> {
  const { digest, size, mediaType } = descriptor;
  if (size > MANIFEST_LIMIT_BYTES)
    throw badLayout(layout.folder, `names a manifest of ${size} bytes, ${digest}`);
  const bytes = await readFile(layout.path(digest)).catch((cause: unknown) => {
    throw badLayout(layout.folder, `has no blob ${digest}`, cause);
  });
  const found = digestOf(bytes);
  if (found !== digest || bytes.length !== size)
    throw badLayout(layout.folder, `is damaged: the blob ${digest} has the digest ${found}`);
  const manifest = readManifest(bytes, mediaType);
  if (manifest === null) throw badLayout(layout.folder, `calls ${digest} a manifest, which it is not`);
  return { descriptor: { ...descriptor, mediaType: manifest.mediaType }, bytes, manifest };
}

/** Proves that a blob is there with the size that its descriptor says. Throws `Failure('input')`. */
export async function checkLayoutBlob(layout: Layout, descriptor: Descriptor): Promise<void> {
  const path = layout.path(descriptor.digest);
  await access(path).catch((cause: unknown) => {
    throw badLayout(layout.folder, `has no blob ${descriptor.digest}`, cause);
  });
  const { size } = await stat(path);
  if (size !== descriptor.size)
    throw badLayout(
      layout.folder,
      `is damaged: the blob ${descriptor.digest} has ${size} of ${descriptor.size} bytes`,
    );
}
