import { Failure } from '@thea/action';
import {
  badLayout,
  checkLayoutBlob,
  type Layout,
  type LayoutManifest,
  REF_NAME,
  readLayoutManifest,
} from './layout.ts';
import type { Descriptor } from './registry.ts';

/** Everything that a layout holds of one image, in the order in which a registry takes it. */
export interface Contents {
  readonly root: LayoutManifest;
  /** Of an index, its children, and theirs before them; without the root. */
  readonly children: readonly LayoutManifest[];
  /** What refers to one of these by its `subject`: signatures and attestations. */
  readonly referrers: readonly LayoutManifest[];
  /** What is stored under a tag of its own beside the image: the older form of a signature. */
  readonly tagged: readonly { readonly tag: string; readonly manifest: LayoutManifest }[];
  /** Configurations and layers of all of them, each once. */
  readonly blobs: readonly Descriptor[];
}

// OCI image specification, "Non-Distributable Layers": they are fetched from where they come from, never pushed.
function isPushed({ mediaType }: Descriptor): boolean {
  return !/nondistributable|rootfs\.foreign/.test(mediaType);
}

async function tree(layout: Layout, top: LayoutManifest): Promise<readonly LayoutManifest[]> {
  const below: LayoutManifest[] = [];
  for (const child of top.manifest.manifests) {
    const read = await readLayoutManifest(layout, child);
    below.push(...(await tree(layout, read)), read);
  }
  return below;
}

/** `sha256-<hex>.sig` and `.att`: cosign, SIGNATURE_SPEC.md, "Tag-based discovery". */
const LEGACY_TAG = /^sha256-[0-9a-f]{64}\.[a-z]+$/;

/**
 * Reads what a layout holds and proves that all of it is there. Where it holds several images, `digest` says which.
 * @throws Failure('input') where something is missing or damaged, or where nobody says which image is meant.
 */
export async function readContents(layout: Layout, digest?: string): Promise<Contents> {
  const all = await Promise.all(layout.entries.map((entry) => readLayoutManifest(layout, entry)));
  const tagged = all.flatMap((manifest) => {
    const tag = manifest.descriptor.annotations?.[REF_NAME] ?? '';
    return LEGACY_TAG.test(tag) ? [{ tag, manifest }] : [];
  });
  const referrers = all.filter(({ manifest }) => manifest.subject !== null);
  const beside = new Set([...referrers, ...tagged.map((one) => one.manifest)]);
  const images = all.filter((one) => !beside.has(one));
  const distinct = [...new Map(images.map((one) => [one.descriptor.digest, one])).values()];
  const root =
    digest === undefined
      ? distinct.length === 1
        ? distinct[0]
        : undefined
      : distinct.find((one) => one.descriptor.digest === digest);
  if (root === undefined) {
    if (digest === undefined && distinct.length > 1) {
      throw new Failure('input', {
        input: 'digest',
        message: `The OCI layout in ${layout.folder} holds ${distinct.length} images.`,
        remedy: `Say which one with "digest": ${distinct.map((one) => one.descriptor.digest).join(', ')}.`,
      });
    }
    throw badLayout(layout.folder, digest === undefined ? 'holds no image' : `does not hold ${digest}`);
  }
  const children = await tree(layout, root);
  const digests = new Set([root, ...children].map((one) => one.descriptor.digest));
  const ours = referrers.filter(({ manifest }) => digests.has(manifest.subject?.digest ?? ''));
  const kept = tagged.filter(({ tag }) => digests.has(tag.replace('-', ':').replace(/\..*$/, '')));
  const manifests = [...children, root, ...ours, ...kept.map((one) => one.manifest)];
  const blobs = new Map<string, Descriptor>();
  for (const { manifest } of manifests) {
    for (const blob of [...(manifest.config === null ? [] : [manifest.config]), ...manifest.layers])
      if (isPushed(blob)) blobs.set(blob.digest, blob);
  }
  await Promise.all([...blobs.values()].map((blob) => checkLayoutBlob(layout, blob)));
  return { root, children, referrers: ours, tagged: kept, blobs: [...blobs.values()] };
}
