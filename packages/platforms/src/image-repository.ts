import type { AwsAccess } from '@thea/aws';
import type { ImageRepository } from '@thea/release';
import type { Opener } from './open-target.ts';

/**
 * The repository of an image, for a platform that has no registry of its own: private ECR with the access of the
 * target, any other registry with what `docker login` left. It is entered at the first question, and its client is
 * loaded then.
 * Questions throw `Failure('input')` for a name that is none, `Failure('access')` where it cannot be entered.
 */
export function imageRepository(name: string, access: AwsAccess, tools: Opener): ImageRepository {
  const enter = async (): Promise<ImageRepository> => {
    const { chooseDestination, openDestination } = await import('@thea/image/destination');
    return openDestination(chooseDestination({ repository: name }, access, tools.environment), tools);
  };
  let entered: Promise<ImageRepository> | undefined;
  const repository = (): Promise<ImageRepository> => {
    entered ??= enter();
    return entered;
  };
  return {
    name,
    manifest: async (reference) => (await repository()).manifest(reference),
    blob: async (digest, limit) => (await repository()).blob(digest, limit),
    referrers: async function* (digest, artifactType) {
      yield* (await repository()).referrers(digest, artifactType);
    },
  };
}
