import type { Json } from '@thea/action';
import { parseJsonText } from '@thea/action';
import type { ImageRepository } from './signature-gate.ts';

/** OCI image specification, "Pre-Defined Annotation Keys". */
const LABEL = 'org.opencontainers.image.revision';
/** Bytes; a configuration is a few thousand. */
const LARGEST = 1_048_576;

type Tree = { readonly [key: string]: Json };

function isTree(value: Json | undefined): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((inner, key) => (isTree(inner) ? inner[key] : undefined), value);
}

function parse(bytes: Uint8Array): Json {
  const parsed = parseJsonText(Buffer.from(bytes).toString('utf8'));
  return parsed.ok ? parsed.value : null;
}

function word(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/**
 * What an image says of itself: the revision in its manifest's annotations or its configuration's labels; of an index
 * that of its first image that can run. Null where it says nothing or is not there (OCI image specification, "Image
 * Manifest", "Image Configuration").
 * Throws what the repository throws.
 */
export async function imageVersion(repository: ImageRepository, digest: string): Promise<string | null> {
  const found = await repository.manifest(digest);
  if (found === null) return null;
  const manifest = parse(found.bytes);
  const annotated = word(at(manifest, 'annotations', LABEL));
  if (annotated !== null) return annotated;
  const children = at(manifest, 'manifests');
  if (Array.isArray(children)) {
    const runs = children.find((each) => at(each, 'platform', 'architecture') !== 'unknown');
    const inner = word(at(runs, 'digest'));
    return inner === null ? null : imageVersion(repository, inner);
  }
  const configuration = word(at(manifest, 'config', 'digest'));
  if (configuration === null) return null;
  const image = parse(await repository.blob(configuration, LARGEST));
  return word(at(image, 'config', 'Labels', LABEL));
}
