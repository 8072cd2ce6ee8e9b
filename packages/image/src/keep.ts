import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf } from './digest.ts';
import { fields, list, parseJson, text } from './json.ts';
import { type Layout, openLayout, REF_NAME } from './layout.ts';
import { MANIFEST_TYPE } from './manifest.ts';
import type { Descriptor } from './registry.ts';

/** Something that refers to an image: a signature, an attestation. Its layers are small and lie in memory. */
export interface Referrer {
  readonly subject: Descriptor;
  readonly artifactType: string;
  readonly layers: readonly {
    readonly mediaType: string;
    readonly bytes: Uint8Array;
    readonly annotations?: Readonly<Record<string, string>>;
  }[];
  readonly annotations: Readonly<Record<string, string>>;
}

/** OCI image specification, "Guidance for an Empty Descriptor". */
const EMPTY = Buffer.from('{}');
const EMPTY_TYPE = 'application/vnd.oci.empty.v1+json';

/** Writes a blob where a layout keeps it: whole or not at all. Gives its digest. */
export async function keepBlob(layout: Layout, bytes: Uint8Array): Promise<string> {
  const digest = digestOf(bytes);
  const path = layout.path(digest);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
  return digest;
}

async function enter(layout: Layout, descriptor: Descriptor): Promise<void> {
  const path = join(layout.folder, 'index.json');
  const index = fields(parseJson(await readFile(path)));
  const others = list(index['manifests']).filter(
    (entry) => text(fields(entry)['digest']) !== descriptor.digest,
  );
  await writeFile(`${path}.part`, JSON.stringify({ ...index, manifests: [...others, descriptor] }));
  await rename(`${path}.part`, path);
}

/**
 * Stores a referrer in a layout: its layers, its manifest, and a line in `index.json`. Gives the manifest's descriptor.
 * OCI image specification, "Image Manifest", `subject` and `artifactType`.
 */
export async function keepReferrer(layout: Layout, referrer: Referrer): Promise<Descriptor> {
  const { subject, artifactType, annotations } = referrer;
  const layers = await Promise.all(
    referrer.layers.map(async ({ mediaType, bytes, annotations: own }) => ({
      mediaType,
      digest: await keepBlob(layout, bytes),
      size: bytes.length,
      ...(own === undefined ? {} : { annotations: own }),
    })),
  );
  const config = { mediaType: EMPTY_TYPE, digest: await keepBlob(layout, EMPTY), size: EMPTY.length };
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST_TYPE,
      artifactType,
      config,
      layers,
      subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size },
      annotations,
    }),
  );
  const descriptor = {
    mediaType: MANIFEST_TYPE,
    digest: await keepBlob(layout, manifest),
    size: manifest.length,
    artifactType,
    annotations,
  };
  await enter(layout, descriptor);
  return descriptor;
}

/** Stores what belongs under a tag of its own beside the image: its blobs, its manifest, and a named line in the index. */
export async function keepTagged(
  layout: Layout,
  tag: string,
  manifest: Uint8Array,
  blobs: readonly Uint8Array[],
): Promise<Descriptor> {
  for (const blob of blobs) await keepBlob(layout, blob);
  const descriptor = {
    mediaType: MANIFEST_TYPE,
    digest: await keepBlob(layout, manifest),
    size: manifest.length,
    annotations: { [REF_NAME]: tag },
  };
  await enter(layout, descriptor);
  return descriptor;
}

/** Makes an empty layout in a folder that has none. */
export async function createLayout(
  folder: string,
  root: Descriptor,
  blobs: readonly Uint8Array[],
): Promise<Layout> {
  await mkdir(join(folder, 'blobs', 'sha256'), { recursive: true });
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  await writeFile(
    join(folder, 'index.json'),
    JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [root],
    }),
  );
  const layout = await openLayout(folder);
  for (const blob of blobs) await keepBlob(layout, blob);
  return layout;
}
