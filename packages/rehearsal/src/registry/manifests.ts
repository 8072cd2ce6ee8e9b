import type { IncomingMessage } from 'node:http';
import { type Answer, refuse } from './answer.ts';
import { digestOf, MANIFEST_TYPE } from './image.ts';
import { viewManifest } from './manifest-view.ts';
import { countReferrers } from './referrers.ts';
import type { RegistryRules } from './rules.ts';
import { findManifest, keepManifest, type Repository, repositoryOf, type Store } from './store.ts';

// OCI distribution specification, "Pulling manifests": the grammar of tags; "Pushing Manifests": at least 4 MiB.
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const MANIFEST_LIMIT_BYTES = 4_194_304;

/** GET or HEAD by digest or tag. OCI distribution specification, "Pulling manifests". */
export function pullManifest(repository: Repository, reference: string): Answer {
  const manifest = findManifest(repository, reference);
  if (manifest === undefined)
    return refuse(404, 'MANIFEST_UNKNOWN', `manifest unknown to registry: ${reference}`);
  const { mediaType, digest, bytes } = manifest;
  return {
    status: 200,
    headers: { 'content-type': mediaType, 'docker-content-digest': digest, etag: `"${digest}"` },
    body: bytes,
  };
}

function problemOf(repository: Repository, reference: string, bytes: Buffer): Answer | null {
  const seen = viewManifest(bytes);
  if (seen === null) return refuse(400, 'MANIFEST_INVALID', 'the body is no manifest of schema version 2');
  if (bytes.length > MANIFEST_LIMIT_BYTES)
    return refuse(413, 'SIZE_INVALID', 'the manifest is larger than 4 MiB');
  if (reference.includes(':')) {
    if (digestOf(bytes) !== reference)
      return refuse(400, 'DIGEST_INVALID', `the manifest's digest is ${digestOf(bytes)}`);
  } else if (!TAG.test(reference)) return refuse(400, 'TAG_INVALID', `invalid tag: ${reference}`);
  const missing =
    seen.blobs.find((digest) => !repository.blobs.has(digest)) ??
    seen.manifests.find((digest) => !repository.manifests.has(digest));
  return missing === undefined
    ? null
    : refuse(404, 'MANIFEST_BLOB_UNKNOWN', `blob unknown to registry: ${missing}`);
}

/**
 * PUT by digest or tag: refused where the bytes are no manifest, do not hash to the digest, or name a blob that was
 * not pushed. Answers `OCI-Subject` where it refers to another; an `If-Match` that does not hold is answered with 412.
 * OCI distribution specification, "Pushing Manifests"; RFC 9110 §13.1.1.
 */
export function pushManifest(
  store: Store,
  name: string,
  reference: string,
  request: IncomingMessage,
  bytes: Buffer,
  rules: RegistryRules,
): Answer {
  const repository = repositoryOf(store, name);
  const problem = problemOf(repository, reference, bytes);
  if (problem !== null) return problem;
  const seen = viewManifest(bytes);
  const isTag = !reference.includes(':');
  const tagged = isTag ? repository.tags.get(reference) : undefined;
  const expected = request.headers['if-match'];
  if (isTag && expected !== undefined && expected !== `"${tagged ?? ''}"`)
    return refuse(412, 'UNKNOWN', 'the tag is not what If-Match says');
  const held = tagged === undefined ? null : (rules.refuseTag?.(name, reference) ?? null);
  if (held !== null) return refuse(400, 'TAG_INVALID', held);
  const subject = rules.referrers === false ? undefined : seen?.subject;
  const isNew = !repository.manifests.has(digestOf(bytes));
  const limit = rules.referrerLimit ?? Number.POSITIVE_INFINITY;
  if (isNew && seen?.subject !== undefined && countReferrers(repository, seen.subject) >= limit) {
    return refuse(
      403,
      'DENIED',
      `The image with digest ${seen.subject} has reached the maximum number of artifacts (${limit}) referring to it`,
    );
  }
  const type = request.headers['content-type'] ?? seen?.mediaType ?? MANIFEST_TYPE;
  const manifest = keepManifest(repository, type, bytes);
  if (isTag) repository.tags.set(reference, manifest.digest);
  rules.pushed?.(name, manifest.digest);
  return {
    status: 201,
    headers: {
      location: `/v2/${name}/manifests/${manifest.digest}`,
      'docker-content-digest': manifest.digest,
      ...(subject === undefined ? {} : { 'oci-subject': subject }),
    },
  };
}

/** DELETE by digest takes the manifest and its tags, by tag the tag alone. OCI distribution specification. */
export function deleteManifest(repository: Repository, reference: string): Answer {
  if (repository.tags.delete(reference)) return { status: 202 };
  if (!repository.manifests.delete(reference)) {
    return refuse(404, 'MANIFEST_UNKNOWN', `manifest unknown to registry: ${reference}`);
  }
  for (const [tag, digest] of repository.tags) if (digest === reference) repository.tags.delete(tag);
  return { status: 202 };
}
