import type { IncomingMessage } from 'node:http';
import { type Answer, bodyOf, json, refuse } from './answer.ts';
import { digestOf, INDEX_TYPE, MANIFEST_TYPE } from './image.ts';
import {
  findManifest,
  keepManifest,
  type Repository,
  repositoryOf,
  type Store,
  type StoredManifest,
} from './store.ts';

interface ManifestView {
  readonly mediaType: string | undefined;
  readonly subject: string | undefined;
  readonly artifactType: string | undefined;
  readonly annotations: object | undefined;
  /** The blobs and manifests that it names. */
  readonly blobs: readonly string[];
  readonly manifests: readonly string[];
}

type Fields = { readonly [key: string]: unknown };

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function digestsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value])
    .map((item) => textOf(fieldsOf(item)['digest']))
    .filter((digest) => digest !== undefined);
}

function view(bytes: Buffer): ManifestView | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
  const fields = fieldsOf(parsed);
  if (fields['schemaVersion'] !== 2) return null;
  const [subject] = digestsOf(fields['subject']);
  const annotations = fields['annotations'];
  return {
    mediaType: textOf(fields['mediaType']),
    subject,
    // Without its own type, an artifact's is that of its configuration: OCI distribution specification, "Referrers".
    artifactType: textOf(fields['artifactType']) ?? textOf(fieldsOf(fields['config'])['mediaType']),
    annotations: annotations === undefined ? undefined : fieldsOf(annotations),
    blobs: [...digestsOf(fields['config']), ...digestsOf(fields['layers'])],
    manifests: digestsOf(fields['manifests']),
  };
}

function headers(manifest: StoredManifest): { readonly [name: string]: string } {
  return {
    'content-type': manifest.mediaType,
    'docker-content-digest': manifest.digest,
    etag: `"${manifest.digest}"`,
  };
}

/** GET or HEAD by digest or tag. OCI distribution specification, "Pulling manifests". */
export function pullManifest(repository: Repository, reference: string): Answer {
  const manifest = findManifest(repository, reference);
  if (manifest === undefined)
    return refuse(404, 'MANIFEST_UNKNOWN', `manifest unknown to registry: ${reference}`);
  return { status: 200, headers: headers(manifest), body: manifest.bytes };
}

/**
 * PUT by digest or tag: refused where the bytes are no manifest, do not hash to the digest, or name a blob that was
 * not pushed. Answers `OCI-Subject` where it refers to another. OCI distribution specification, "Pushing Manifests".
 */
export async function pushManifest(
  store: Store,
  name: string,
  reference: string,
  request: IncomingMessage,
): Promise<Answer> {
  const repository = repositoryOf(store, name);
  const bytes = await bodyOf(request);
  const seen = view(bytes);
  if (seen === null) return refuse(400, 'MANIFEST_INVALID', 'the body is no manifest of schema version 2');
  if (reference.startsWith('sha256:') && digestOf(bytes) !== reference) {
    return refuse(400, 'DIGEST_INVALID', `the manifest's digest is ${digestOf(bytes)}`);
  }
  const missing =
    seen.blobs.find((digest) => !repository.blobs.has(digest)) ??
    seen.manifests.find((digest) => !repository.manifests.has(digest));
  if (missing !== undefined)
    return refuse(404, 'MANIFEST_BLOB_UNKNOWN', `blob unknown to registry: ${missing}`);
  const type = request.headers['content-type'] ?? seen.mediaType ?? MANIFEST_TYPE;
  const manifest = keepManifest(repository, type, bytes);
  if (!reference.startsWith('sha256:')) repository.tags.set(reference, manifest.digest);
  return {
    status: 201,
    headers: {
      location: `/v2/${name}/manifests/${manifest.digest}`,
      'docker-content-digest': manifest.digest,
      ...(seen.subject === undefined ? {} : { 'oci-subject': seen.subject }),
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

/**
 * The manifests that refer to `digest`, as an image index, by `artifactType` where asked; an unknown digest has none.
 * OCI distribution specification, "Listing Referrers".
 */
export function listReferrers(
  repository: Repository | undefined,
  digest: string,
  artifactType: string | null,
): Answer {
  const manifests = [...(repository?.manifests.values() ?? [])].flatMap((manifest) => {
    const seen = view(manifest.bytes);
    if (seen === null || seen.subject !== digest) return [];
    if (artifactType !== null && seen.artifactType !== artifactType) return [];
    const { artifactType: type, annotations } = seen;
    return [
      {
        mediaType: manifest.mediaType,
        size: manifest.bytes.length,
        digest: manifest.digest,
        artifactType: type,
        annotations,
      },
    ];
  });
  const filtered = artifactType === null ? {} : { 'oci-filters-applied': 'artifactType' };
  return json(200, { schemaVersion: 2, mediaType: INDEX_TYPE, manifests }, filtered, INDEX_TYPE);
}
