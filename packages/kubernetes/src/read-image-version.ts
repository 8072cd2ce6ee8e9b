import { messageOf } from '@thea/action';
import { type ImageRepository, imageVersion } from '@thea/release';
import type { Cluster } from './cluster.ts';
import { repositoryToAsk } from './render.ts';
import type { KubeSpec } from './spec.ts';

/** Opens a repository of images by `host/repository`. */
export type ReadImages = (repository: string) => ImageRepository;

/**
 * What the image of a release says of itself, where neither the input nor the workloads say a version; null where they
 * do, or the image cannot be read: the cluster may pull from where this machine cannot.
 */
export async function readImageVersion(
  { tools }: Cluster,
  spec: KubeSpec,
  images: ReadImages | null,
): Promise<string | null> {
  const repository = images === null ? null : repositoryToAsk(spec);
  if (images === null || repository === null) return null;
  try {
    return await imageVersion(images(repository), spec.image.digest);
  } catch (thrown) {
    if (tools.deadline.signal.aborted) throw tools.deadline.signal.reason;
    tools.log.warning(`The image in ${repository} could not be asked for its version: ${messageOf(thrown)}`);
    return null;
  }
}
