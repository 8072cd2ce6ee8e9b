import { DIGEST } from './digest.ts';
import { field, fields, list, parseJson, text, texts } from './json.ts';
import type { Descriptor } from './registry.ts';

export const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
export const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json';
const DOCKER_LIST_TYPE = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST_TYPE = 'application/vnd.docker.distribution.manifest.v2+json';
/** What a client accepts when it asks for a manifest. */
export const MANIFEST_TYPES = [INDEX_TYPE, MANIFEST_TYPE, DOCKER_LIST_TYPE, DOCKER_MANIFEST_TYPE] as const;

/** A manifest or index, read. */
export interface Manifest {
  readonly mediaType: string;
  readonly artifactType: string;
  /** Null in an index. */
  readonly config: Descriptor | null;
  readonly layers: readonly Descriptor[];
  /** Of an index. */
  readonly manifests: readonly Descriptor[];
  readonly subject: Descriptor | null;
  readonly annotations: Readonly<Record<string, string>>;
}

/** Reads a descriptor; null where digest or size is none. OCI image specification, "Content Descriptors". */
export function readDescriptor(value: unknown): Descriptor | null {
  const given = fields(value);
  const { size } = given;
  const digest = text(given['digest']);
  if (!DIGEST.test(digest) || typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    return null;
  const artifactType = text(given['artifactType']);
  const annotations = texts(given['annotations']);
  const { os, architecture, variant } = texts(given['platform']);
  return {
    mediaType: text(given['mediaType']),
    digest,
    size,
    ...(artifactType === '' ? {} : { artifactType }),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    ...(os === undefined || architecture === undefined
      ? {}
      : { platform: { os, architecture, ...(variant === undefined ? {} : { variant }) } }),
  };
}

function readDescriptors(value: unknown): readonly Descriptor[] | null {
  const read = list(value).map(readDescriptor);
  return read.includes(null) ? null : read.filter((one) => one !== null);
}

/**
 * Reads a manifest or index; null where the bytes are none. OCI image specification, "Image Manifest" and "Image Index".
 * `mediaType` is what the content was called where it does not say so itself.
 */
export function readManifest(bytes: Uint8Array, mediaType = ''): Manifest | null {
  const given = fields(parseJson(bytes));
  const layers = readDescriptors(given['layers']);
  const manifests = readDescriptors(given['manifests']);
  if (given['schemaVersion'] !== 2 || layers === null || manifests === null) return null;
  const config = readDescriptor(given['config']);
  if (given['config'] !== undefined && config === null) return null;
  const own = text(given['mediaType']) || mediaType;
  return {
    mediaType: own || (config === null ? INDEX_TYPE : MANIFEST_TYPE),
    // Without its own type an artifact's is that of its configuration: distribution specification, "Listing Referrers".
    artifactType: text(given['artifactType']) || (config?.mediaType ?? ''),
    config,
    layers,
    manifests,
    subject: readDescriptor(field(given, 'subject')),
    annotations: texts(given['annotations']),
  };
}
