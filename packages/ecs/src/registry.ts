import type { EcsApi } from './api.ts';
import { download } from './download.ts';
import type { ImagePresence } from './facts.ts';
import { parseEcrRepository } from './image-reference.ts';
import { type JsonObject, number, object, objects, text } from './raw.ts';
import { isAccessDenied, readRefusal } from './refusal.ts';

/** OCI image specification, "Pre-Defined Annotation Keys". */
const VERSION_LABEL = 'org.opencontainers.image.revision';
const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];
const BLOB_LIMIT_BYTES = 1_048_576;

/** What ECR has under a digest or tag. `unknown`: another registry, or it may not be read. */
export interface FoundImage {
  readonly presence: ImagePresence;
  readonly digest: string | null;
  readonly manifest: string | null;
  /** Why it is unknown. */
  readonly reason: string;
}

const UNKNOWN: FoundImage = { presence: 'unknown', digest: null, manifest: null, reason: '' };

/** Looks an image up in private ECR by digest or tag (BatchGetImage). Never throws: a registry is an extra. */
export async function findImage(
  api: EcsApi,
  repository: string,
  wanted: { readonly digest: string } | { readonly tag: string },
): Promise<FoundImage> {
  const ecr = parseEcrRepository(repository);
  if (ecr === null) return { ...UNKNOWN, reason: `${repository} is not in private ECR` };
  try {
    const { sdk, client } = await api.registry();
    const answer = await client.send(
      new sdk.BatchGetImageCommand({
        registryId: ecr.account,
        repositoryName: ecr.name,
        imageIds: ['digest' in wanted ? { imageDigest: wanted.digest } : { imageTag: wanted.tag }],
        acceptedMediaTypes: MANIFESTS,
      }),
      api.options,
    );
    const image = answer.images?.[0];
    if (image?.imageId?.imageDigest !== undefined) {
      return {
        presence: 'present',
        digest: image.imageId.imageDigest,
        manifest: image.imageManifest ?? null,
        reason: '',
      };
    }
    const failure = answer.failures?.[0];
    const archived = /archiv/i.test(`${failure?.failureCode ?? ''} ${failure?.failureReason ?? ''}`);
    return { ...UNKNOWN, presence: archived ? 'archived' : 'missing', reason: failure?.failureReason ?? '' };
  } catch (thrown) {
    if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
    const refusal = readRefusal(thrown);
    if (refusal.name === 'ImageNotFoundException' || refusal.name === 'RepositoryNotFoundException') {
      return { ...UNKNOWN, presence: 'missing', reason: refusal.message };
    }
    const reason = isAccessDenied(refusal) ? 'the permission ecr:BatchGetImage is missing' : refusal.message;
    api.tools.log.warning(
      `${repository} could not be looked up in ECR (${reason}): whether its images exist is unknown.`,
    );
    return { ...UNKNOWN, reason };
  }
}

/**
 * Bytes that a start pulls where nothing is cached: all layers, compressed, of the image for one architecture (OCI image
 * specification, "Image Manifest"). Null where no manifest tells.
 */
export async function pulledBytes(
  api: EcsApi,
  repository: string,
  found: FoundImage,
): Promise<number | null> {
  if (found.manifest === null) return null;
  try {
    const manifest = parseObject(found.manifest);
    const child = platformChild(manifest);
    if (child === undefined) return layerBytes(manifest);
    const inner = await findImage(api, repository, { digest: text(child['digest']) });
    return inner.manifest === null ? null : layerBytes(parseObject(inner.manifest));
  } catch {
    if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
    return null;
  }
}

function layerBytes(manifest: JsonObject): number | null {
  const layers = objects(manifest['layers']);
  return layers.length === 0 ? null : layers.reduce((sum, layer) => sum + number(layer['size'], 0), 0);
}

function platformChild(manifest: JsonObject): JsonObject | undefined {
  return objects(manifest['manifests']).find(
    (item) => text(object(item['platform'])['architecture']) !== 'unknown',
  );
}

/** What an image says of itself, from its manifest's annotation or its configuration's label; null where unreadable. */
export async function readImageVersion(
  api: EcsApi,
  repository: string,
  digest: string,
): Promise<string | null> {
  const found = await findImage(api, repository, { digest });
  if (found.manifest === null) return null;
  try {
    let manifest = parseObject(found.manifest);
    const annotated = annotation(manifest);
    if (annotated !== null) return annotated;
    const child = platformChild(manifest);
    if (child !== undefined) {
      const inner = await findImage(api, repository, { digest: text(child['digest']) });
      if (inner.manifest === null) return null;
      manifest = parseObject(inner.manifest);
    }
    const configuration = await fetchBlob(api, repository, text(object(manifest['config'])['digest']));
    const label = text(object(object(parseObject(configuration)['config'])['Labels'])[VERSION_LABEL]);
    return annotation(manifest) ?? (label === '' ? null : label);
  } catch (thrown) {
    if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
    api.tools.log.debug(
      `The version label of ${repository}@${digest} was not readable: ${readRefusal(thrown).message}`,
    );
    return null;
  }
}

function annotation(manifest: JsonObject): string | null {
  const value = text(object(manifest['annotations'])[VERSION_LABEL]);
  return value === '' ? null : value;
}

function parseObject(json: string): JsonObject {
  return object(JSON.parse(json));
}

async function fetchBlob(api: EcsApi, repository: string, digest: string): Promise<string> {
  const ecr = parseEcrRepository(repository);
  const { sdk, client } = await api.registry();
  const { downloadUrl } = await client.send(
    new sdk.GetDownloadUrlForLayerCommand({
      registryId: ecr?.account,
      repositoryName: ecr?.name,
      layerDigest: digest,
    }),
    api.options,
  );
  const { signal } = api.tools.deadline;
  const { status, body } = await download(new URL(downloadUrl ?? ''), signal, BLOB_LIMIT_BYTES);
  if (status !== 200) throw new Error(`${status} for the image's configuration`);
  return body;
}
