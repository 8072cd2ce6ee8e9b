import { messageOf } from '@thea/action';
import { type ImageRepository, imageVersion } from '@thea/release';
import type { Cluster } from './cluster.ts';
import type { KubeFacts } from './facts.ts';
import { digestOf, repositoryOf } from './image.ts';
import { pinsOf, withPins } from './pins.ts';
import { containersOf, templateOf } from './pod-template.ts';
import { text } from './raw.ts';
import { repositoryToAsk } from './render.ts';
import type { KubeSpec } from './spec.ts';
import { labelOfLive, liveRecord } from './standing.ts';

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
  return ask(tools, images, repository, spec.image.digest);
}

/**
 * What the image that runs before the first release of ours says of itself, where the workloads do not; null where they
 * do, where a record knows, where they run several images, or one by a tag that their pods do not resolve, or where it cannot be read.
 */
export async function readLiveVersion(
  { tools }: Cluster,
  spec: KubeSpec,
  facts: Pick<KubeFacts, 'records' | 'workloads' | 'application'>,
  images: ReadImages | null,
): Promise<string | null> {
  if (images === null || liveRecord(facts) !== null || labelOfLive(facts) !== null) return null;
  const running = facts.workloads.flatMap((workload) =>
    containersOf(templateOf(withPins(workload.raw, pinsOf(workload)))).map((container) =>
      text(container['image']),
    ),
  );
  // Beside it sidecars run: the one that the release brings a newer one of is meant.
  const asked = spec.image.repository;
  const same = running.filter((image) => asked !== '' && repositoryOf(image) === asked);
  const [image, ...others] = new Set(same.length > 0 ? same : running);
  const digest = image === undefined ? null : digestOf(image);
  if (image === undefined || digest === null || others.length > 0) return null;
  return ask(tools, images, repositoryOf(image), digest);
}

async function ask(
  { deadline, log }: Cluster['tools'],
  images: ReadImages,
  repository: string,
  digest: string,
): Promise<string | null> {
  try {
    return await imageVersion(images(repository), digest);
  } catch (thrown) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    log.warning(`The image in ${repository} could not be asked for its version: ${messageOf(thrown)}`);
    return null;
  }
}
