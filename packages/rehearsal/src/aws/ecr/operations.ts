import type { Account } from '../account.ts';
import type { Images } from '../ecs/images.ts';
import type { Operations } from '../operation.ts';
import { AwsError } from '../wire/error.ts';
import { epochSeconds, isObject, type JsonObject, objects, text, texts } from '../wire/json.ts';
import { page } from '../wire/page.ts';
import { type EcrTokens, TOKEN_MILLISECONDS } from './door.ts';
import type { EcrRepositories } from './repositories.ts';
import { repositoryNotFound } from './repository-operations.ts';

interface Asked {
  readonly digest: string | undefined;
  readonly tag: string | undefined;
}

/** ECR: what images a repository has, answered from the embedded registry. API reference 2015-09-21. */
export function ecrOperations(
  account: Account,
  images: Images,
  repositories: EcrRepositories,
  tokens: EcrTokens,
  registryUrl: string,
  proxyEndpoint: () => string,
): Operations {
  const repositoryOf = async (input: JsonObject): Promise<string> => {
    const name = text(input, 'repositoryName') ?? '';
    if (repositories.find(name) !== undefined || (await images.tags(name)) !== null) return name;
    throw repositoryNotFound(account, name);
  };
  const asked = (input: JsonObject): Asked[] =>
    objects(input, 'imageIds').map((id) => ({ digest: text(id, 'imageDigest'), tag: text(id, 'imageTag') }));
  const idOf = ({ digest, tag }: Asked): JsonObject => ({ imageDigest: digest, imageTag: tag });
  const tagsByDigest = async (repository: string): Promise<Map<string, string[]>> => {
    const known = new Map<string, string[]>();
    for (const tag of (await images.tags(repository)) ?? []) {
      const found = await images.manifest(repository, tag);
      if (found !== null) known.set(found.digest, [...(known.get(found.digest) ?? []), tag]);
    }
    return known;
  };
  return {
    GetAuthorizationToken: (_input, caller) => ({
      authorizationData: [
        {
          authorizationToken: Buffer.from(`AWS:${tokens.issue(caller)}`).toString('base64'),
          expiresAt: epochSeconds(account.time.now() + TOKEN_MILLISECONDS),
          // The real one is https://<account>.dkr.ecr.<region>.amazonaws.com; here images lie on this machine.
          proxyEndpoint: proxyEndpoint(),
        },
      ],
    }),
    DescribeImages: async (input) => {
      const repository = await repositoryOf(input);
      const known = await tagsByDigest(repository);
      const ids = asked(input);
      const wanted = ids.length > 0 ? ids : [...known.keys()].map((digest) => ({ digest, tag: undefined }));
      const details: JsonObject[] = [];
      for (const id of wanted) {
        const found = await images.manifest(repository, id.digest ?? id.tag ?? '');
        if (found === null) {
          throw new AwsError(
            'ImageNotFoundException',
            `The image with imageId {imageDigest:'${id.digest ?? 'null'}', imageTag:'${id.tag ?? 'null'}'} does not exist within the repository with name '${repository}' in the registry with id '${account.id}'`,
          );
        }
        details.push({
          registryId: account.id,
          repositoryName: repository,
          imageDigest: found.digest,
          imageTags: known.get(found.digest),
          imageSizeInBytes: sizeOf(found.text),
          imagePushedAt: epochSeconds(account.time.now()),
          imageManifestMediaType: found.mediaType,
          imageStatus: 'ACTIVE',
        });
      }
      const { items, nextToken } = page(input, details, 1000);
      return { imageDetails: [...items], nextToken };
    },
    // Images have no expiry here; the URL is the registry's own (API reference, GetDownloadUrlForLayer).
    GetDownloadUrlForLayer: async (input) => {
      const repository = await repositoryOf(input);
      const layerDigest = text(input, 'layerDigest') ?? '';
      return { downloadUrl: `${registryUrl}/v2/${repository}/blobs/${layerDigest}`, layerDigest };
    },
    // Only artifacts with the status ACTIVE are listed, and none here has another one. API reference, ListImageReferrers.
    ListImageReferrers: async (input) => {
      const repository = await repositoryOf(input);
      const subject = input['subjectId'];
      const digest = isObject(subject) ? (text(subject, 'imageDigest') ?? '') : '';
      const filter = input['filter'];
      const types = isObject(filter) ? texts(filter, 'artifactTypes') : [];
      const found = (await images.referrers(repository, digest)).filter(
        (item) => types.length === 0 || ('artifactType' in item && types.includes(String(item.artifactType))),
      );
      const { items, nextToken } = page(input, found, 50);
      return { referrers: items.map((item) => ({ ...item, artifactStatus: 'ACTIVE' })), nextToken };
    },
    BatchGetImage: async (input) => {
      const repository = await repositoryOf(input);
      const answers = await Promise.all(
        asked(input).map(async (id) => ({
          id,
          found: await images.manifest(repository, id.digest ?? id.tag ?? ''),
        })),
      );
      return {
        images: answers.flatMap(({ id, found }) =>
          found === null
            ? []
            : [
                {
                  registryId: account.id,
                  repositoryName: repository,
                  imageId: { imageDigest: found.digest, imageTag: id.tag },
                  imageManifest: found.text,
                  imageManifestMediaType: found.mediaType,
                },
              ],
        ),
        failures: answers
          .filter(({ found }) => found === null)
          .map(({ id }) => ({
            imageId: idOf(id),
            failureCode: 'ImageNotFound',
            failureReason: 'Requested image not found',
          })),
      };
    },
  };
}

// The layers' compressed sizes, which is what ECR shows for an image.
function sizeOf(manifest: string): number {
  const value: unknown = JSON.parse(manifest);
  if (typeof value !== 'object' || value === null || !('layers' in value) || !Array.isArray(value.layers))
    return 0;
  return value.layers.reduce((sum: number, layer: unknown) => {
    const size = typeof layer === 'object' && layer !== null && 'size' in layer ? layer.size : 0;
    return sum + (typeof size === 'number' ? size : 0);
  }, 0);
}
