import { messageOf } from '@thea/action';
import type { Finding } from '@thea/release';
import type { Cluster } from './cluster.ts';
import type { KubeFacts, KubeWorkload } from './facts.ts';
import { digestOf, repositoryOf } from './image.ts';
import { called } from './object.ts';
import { pinsOf, withPins } from './pins.ts';
import { containersOf, templateOf } from './pod-template.ts';
import { isServing } from './pods.ts';
import { text } from './raw.ts';
import type { ReadImages } from './read-image-version.ts';
import type { KubeSpec } from './spec.ts';

/** An image that the way back starts again, and whether its registry still has it. */
export interface GoalImage {
  /** The container and its workload, in words. */
  readonly of: string;
  readonly repository: string;
  readonly digest: string;
  /**
   * `gone`: its registry shows another image of that repository, but not this one. `unseen`: it is not shown, and who
   * may not see it might be told the same. `unknown`: it could not be asked, by `why`.
   */
  readonly presence: 'there' | 'gone' | 'unseen' | 'unknown';
  readonly why: string;
}

/** Milliseconds for all registries together: they are asked beside the cluster, and nothing waits for a silent one. */
const WITHIN = 10_000;

/**
 * The images that the pods of these workloads would be started with again, by digest. One of which no pod serves is
 * nothing to go back to: an image that never was there must not stand in the way of the release that mends that. Pure.
 */
export function imagesOfWayBack(
  workloads: readonly KubeWorkload[],
): readonly Pick<GoalImage, 'of' | 'repository' | 'digest'>[] {
  const serving = workloads.filter(({ pods, revision }) =>
    pods.some((pod) => pod.revision === revision && isServing(pod)),
  );
  const found = serving.flatMap((workload) =>
    containersOf(templateOf(withPins(workload.raw, pinsOf(workload)))).flatMap((container) => {
      const image = text(container['image']);
      const digest = digestOf(image);
      const of = `container "${text(container['name'])}" of ${called(workload.ref)}`;
      return digest === null ? [] : [{ of, repository: repositoryOf(image), digest }];
    }),
  );
  // Several workloads of one image are asked for once.
  return [...new Map(found.map((one) => [`${one.repository}@${one.digest}`, one])).values()];
}

/** Asks the registries for the images of the way back; for none where no release is planned, or nobody reads images. */
export async function observeGoalImages(
  { tools }: Pick<Cluster, 'tools'>,
  spec: Pick<KubeSpec, 'image'> | null,
  workloads: readonly KubeWorkload[],
  images: ReadImages | null,
  within = WITHIN,
): Promise<readonly GoalImage[]> {
  if (spec === null || images === null) return [];
  const limit = tools.deadline.within(within, 'Asking the registries for the images of the way back');
  const late = new Promise<never>((_, reject) => {
    const silent = new Error(`no answer within ${Math.round(within / 1000)} s`);
    limit.signal.addEventListener('abort', () => reject(silent), { once: true });
  });
  late.catch(() => undefined);
  try {
    return await Promise.all(
      imagesOfWayBack(workloads).map(async (image): Promise<GoalImage> => {
        try {
          return { ...image, ...(await Promise.race([presenceOf(images, image, spec), late])) };
        } catch (thrown) {
          if (tools.deadline.signal.aborted) throw tools.deadline.signal.reason;
          return { ...image, presence: 'unknown', why: messageOf(thrown) };
        }
      }),
    );
  } finally {
    limit.end();
  }
}

async function presenceOf(
  images: ReadImages,
  { repository, digest }: Pick<GoalImage, 'repository' | 'digest'>,
  spec: Pick<KubeSpec, 'image'>,
): Promise<Pick<GoalImage, 'presence' | 'why'>> {
  const opened = images(repository);
  if ((await opened.manifest(digest)) !== null) return { presence: 'there', why: '' };
  if (repository !== spec.image.repository) return { presence: 'unseen', why: '' };
  // Who sees the release's own image in that repository would see the other one too.
  return (await opened.manifest(spec.image.digest)) === null
    ? { presence: 'unknown', why: 'the image of the release is not shown there either' }
    : { presence: 'gone', why: '' };
}

/** Images that only nodes which have them can start again: that leaves no way back to rely on. Pure. */
export function goneFindings({ goalImages }: Pick<KubeFacts, 'goalImages'>): Finding[] {
  return goalImages
    .filter(({ presence }) => presence === 'gone')
    .map(({ of, repository, digest }) => ({
      class: 'safety',
      rule: 'goal-image-missing',
      message: `The image of ${of}, the way back, is no longer in its registry (${repository}@${digest}): only nodes that still have it can start it.`,
      remedy: 'Push it again with the same digest, and mend the rule that removed it.',
    }));
}

/** Images that a registry does not show, which may be for want of an account. Pure. */
export function unseenFindings({ goalImages }: Pick<KubeFacts, 'goalImages'>): Finding[] {
  return goalImages
    .filter(({ presence }) => presence === 'unseen')
    .map(({ of, repository, digest }) => ({
      class: 'policy',
      rule: 'goal-image-unseen',
      message: `Its registry does not show the image of ${of}, the way back (${repository}@${digest}): it is gone, or may not be seen from here.`,
      remedy: `Push it again with the same digest, or log in to ${repository.split('/')[0] ?? repository} before the plan.`,
    }));
}

/** What could not be asked, a line each. Pure. */
export function unaskedLines({ goalImages }: Pick<KubeFacts, 'goalImages'>): string[] {
  return goalImages
    .filter(({ presence }) => presence === 'unknown')
    .map(
      ({ of, repository, digest, why }) =>
        `! Whether the image of ${of}, the way back, is still in its registry is not known (${repository}@${digest}): ${why}`,
    );
}
