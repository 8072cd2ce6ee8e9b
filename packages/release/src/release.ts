import { createHash } from 'node:crypto';
import type { Json } from '@thea/action';

declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** `sha256:` and 64 lower-case hex digits: the digest of an image manifest or index. */
export type Digest = Branded<string, 'Digest'>;
/** The id of a release: 16 hex digits that follow from digests, version and configuration hash. */
export type ReleaseId = Branded<string, 'ReleaseId'>;

/**
 * What should run. `images` maps a container's name to its digest. `configuration` is the SHA-256 (hex) of the
 * canonical JSON of everything else that the target is told, values of variables included and never shown.
 */
export interface Release {
  readonly id: ReleaseId;
  readonly version: string;
  readonly images: { readonly [container: string]: Digest };
  readonly configuration: string;
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** Parses a digest; null where the text is none. OCI image specification, "Digests". */
export function parseDigest(text: string): Digest | null {
  return DIGEST.test(text) ? (text as Digest) : null;
}

/** Canonical JSON: keys sorted by code unit, no white space (RFC 8785 for the values that we use). */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 in hex of the canonical JSON of `value`. */
export function hashJson(value: Json): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** Makes a release from its three parts; equal parts give an equal id. */
export function makeRelease(parts: Omit<Release, 'id'>): Release {
  const id = hashJson({ ...parts }).slice(0, 16) as ReleaseId;
  return { id, ...parts };
}
