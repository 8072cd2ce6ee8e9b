import { Failure } from '@thea/action';
import type { EcsApi } from './api.ts';
import type { EcsImage, EcsSnapshot, EcsTaskDefinition, ImagePresence, ResolvedImage } from './facts.ts';
import { type ImageReference, repositoryOf } from './image-reference.ts';
import { object, objects, text } from './raw.ts';
import { findImage, pulledBytes, readImageVersion } from './registry.ts';
import type { EcsSpec } from './spec.ts';

/**
 * Resolves the images of a spec: a tag once, to the digest that it has now. The key '' of the spec stands for the only
 * container of the task definition.
 * @throws Failure('input') where a tag cannot be resolved, or where '' is not unambiguous.
 */
export async function observeImages(
  api: EcsApi,
  spec: EcsSpec,
  live: EcsSnapshot | null,
  named: EcsTaskDefinition | null,
): Promise<{ [container: string]: ResolvedImage }> {
  const base = spec.taskDefinition?.json ?? (live?.taskDefinition ?? named)?.body ?? null;
  const containers = objects(object(base)['containerDefinitions']);
  const resolved: { [container: string]: ResolvedImage } = {};
  await Promise.all(
    Object.entries(spec.images).map(async ([key, image]) => {
      const name = key === '' ? onlyContainer(containers.map((container) => text(container['name']))) : key;
      const written = containers.find((container) => text(container['name']) === name);
      const running = live?.images[name]?.reference ?? text(written?.['image']);
      const repository = image.repository ?? repositoryOf(running);
      resolved[name] = await resolve(api, repository, image, name, spec.version === null);
    }),
  );
  return resolved;
}

function onlyContainer(names: readonly string[]): string {
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return only;
  throw new Failure('input', {
    input: 'containers',
    message:
      names.length === 0
        ? 'There is no task definition to render: none is live, and no file was given.'
        : `The task definition has several containers (${names.join(', ')}), and the target does not say which run the release.`,
    remedy:
      names.length === 0
        ? 'Give the target a "task-definition".'
        : 'List the containers of the release in "containers" of the target.',
  });
}

async function resolve(
  api: EcsApi,
  repository: string,
  image: ImageReference,
  container: string,
  readVersion: boolean,
): Promise<ResolvedImage> {
  if (repository === '') {
    throw new Failure('input', {
      input: 'image',
      message: `The image of container "${container}" has no repository, and none runs now.`,
      remedy: 'Write the image with its repository: repository@sha256:….',
    });
  }
  const from = image.digest === null ? 'tag' : 'digest';
  const wanted = image.digest === null ? { tag: image.tag ?? 'latest' } : { digest: image.digest };
  const found = await findImage(api, repository, wanted);
  const digest = image.digest ?? found.digest;
  if (digest === null) {
    throw new Failure('input', {
      input: 'image',
      message: `The tag "${image.tag}" of ${repository} could not be resolved to a digest: ${found.reason || 'it does not exist'}.`,
      remedy: 'Give the image by digest (repository@sha256:…).',
    });
  }
  return {
    repository,
    digest,
    from,
    version: readVersion ? await readImageVersion(api, repository, digest) : null,
    presence: found.presence,
    bytes: await pulledBytes(api, repository, found),
  };
}

/** Whether images are still in their registry, by container. */
export async function checkImages(
  api: EcsApi,
  images: { readonly [container: string]: EcsImage },
): Promise<{ [container: string]: ImagePresence }> {
  const checked = await Promise.all(
    Object.entries(images).map(
      async ([container, { reference, digest }]): Promise<[string, ImagePresence]> => {
        if (digest === null) return [container, 'unknown'];
        return [container, (await findImage(api, repositoryOf(reference), { digest })).presence];
      },
    ),
  );
  return Object.fromEntries(checked);
}
