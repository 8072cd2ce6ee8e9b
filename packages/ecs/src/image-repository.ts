import { Failure } from '@thea/action';
import type { ImageDescriptor, ImageRepository } from '@thea/release';
import type { EcsApi } from './api.ts';
import { download } from './download.ts';
import { parseEcrRepository } from './image-reference.ts';
import { number, object, objects, text } from './raw.ts';
import { isAccessDenied, readRefusal } from './refusal.ts';

const INDEX = 'application/vnd.oci.image.index.v1+json';
const MANIFESTS = [
  INDEX,
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];
/** ECR, ListImageReferrers, `maxResults`. */
const PAGE = 50;

function explain(thrown: unknown, what: string, permission: string): Failure {
  const refusal = readRefusal(thrown);
  const denied = isAccessDenied(refusal);
  return new Failure(denied ? 'access' : 'platform', {
    message: `${what} failed: ${denied ? `the permission ${permission} is missing` : refusal.message}.`,
    remedy: denied ? `Give the role ${permission}.` : 'Run the job again once ECR answers.',
    cause: thrown,
  });
}

function descriptorOf(item: { readonly [key: string]: unknown }): ImageDescriptor {
  const { mediaType, digest, size, artifactType, annotations } = item;
  return {
    mediaType: String(mediaType ?? ''),
    digest: String(digest ?? ''),
    size: typeof size === 'number' ? size : 0,
    ...(typeof artifactType === 'string' ? { artifactType } : {}),
    ...(typeof annotations === 'object' && annotations !== null
      ? {
          annotations: Object.fromEntries(
            Object.entries(annotations).map(([key, value]) => [key, String(value)]),
          ),
        }
      : {}),
  };
}

/**
 * A repository of private ECR, read by the API with the credentials of the target: BatchGetImage,
 * GetDownloadUrlForLayer, and ListImageReferrers, which asks for no permission but ecr:BatchGetImage (ECR API
 * reference 2015-09-21). Null for any other registry, and for another region.
 */
export function ecrImageRepository(api: EcsApi, region: string, name: string): ImageRepository | null {
  const ecr = parseEcrRepository(name);
  if (ecr === null || ecr.region !== region) return null;
  const place = { registryId: ecr.account, repositoryName: ecr.name };
  const manifest: ImageRepository['manifest'] = async (reference) => {
    const { sdk, client } = await api.registry();
    const id = reference.startsWith('sha256:') ? { imageDigest: reference } : { imageTag: reference };
    const command = new sdk.BatchGetImageCommand({ ...place, imageIds: [id], acceptedMediaTypes: MANIFESTS });
    const { images } = await client.send(command, api.options).catch((thrown: unknown) => {
      if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
      throw explain(thrown, `Reading ${reference} of ${name}`, 'ecr:BatchGetImage');
    });
    const found = images?.[0];
    if (found?.imageManifest === undefined) return null;
    const bytes = Buffer.from(found.imageManifest);
    const mediaType = found.imageManifestMediaType ?? '';
    return { descriptor: { mediaType, digest: found.imageId?.imageDigest ?? '', size: bytes.length }, bytes };
  };
  async function* listed(digest: string, artifactType?: string): AsyncIterable<ImageDescriptor> {
    const { sdk, client } = await api.registry();
    let nextToken: string | undefined;
    do {
      const command = new sdk.ListImageReferrersCommand({
        ...place,
        subjectId: { imageDigest: digest },
        maxResults: PAGE,
        ...(artifactType === undefined ? {} : { filter: { artifactTypes: [artifactType] } }),
        ...(nextToken === undefined ? {} : { nextToken }),
      });
      const answer = await client.send(command, api.options).catch((thrown: unknown) => {
        if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
        throw explain(thrown, `Listing what refers to ${digest} in ${name}`, 'ecr:BatchGetImage');
      });
      for (const referrer of answer.referrers ?? []) yield descriptorOf({ ...referrer });
      nextToken = answer.nextToken;
    } while (nextToken !== undefined);
  }
  /** Where a client that did not know ECR's API for referrers left an index under a tag made of the digest. */
  async function* tagged(digest: string): AsyncIterable<ImageDescriptor> {
    const index = await manifest(digest.replace(':', '-'));
    if (index === null || index.descriptor.mediaType !== INDEX) return;
    for (const item of objects(object(JSON.parse(Buffer.from(index.bytes).toString('utf8')))['manifests'])) {
      yield { ...descriptorOf(item), size: number(item['size'], 0), digest: text(item['digest']) };
    }
  }
  return {
    name,
    manifest,
    blob: async (digest, limit) => {
      const { sdk, client } = await api.registry();
      const command = new sdk.GetDownloadUrlForLayerCommand({ ...place, layerDigest: digest });
      const { downloadUrl } = await client.send(command, api.options).catch((thrown: unknown) => {
        if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
        throw explain(thrown, `Reading ${digest} of ${name}`, 'ecr:GetDownloadUrlForLayer');
      });
      const { status, bytes } = await download(new URL(downloadUrl ?? ''), api.tools.deadline.signal, limit);
      if (status !== 200) throw new Error(`${status} for ${digest} of ${name}`);
      return bytes;
    },
    referrers: async function* (digest, artifactType) {
      const seen = new Set<string>();
      for await (const one of listed(digest, artifactType)) {
        seen.add(one.digest);
        yield one;
      }
      for await (const one of tagged(digest)) if (!seen.has(one.digest)) yield one;
    },
  };
}
