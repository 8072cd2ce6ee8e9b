import { Failure } from '@thea/action';
import type { AwsAccess } from '@thea/aws';
import type { ImageRepository } from '@thea/release';
import type { Opener } from './open-target.ts';

/** Reads the images of what an adapter has no registry for. */
export type ImageRepositories = (name: string, access: AwsAccess, tools: Opener) => ImageRepository;

/** A repository that is entered at the first question; its client is loaded then. */
function enteredLate(name: string, enter: () => Promise<ImageRepository>): ImageRepository {
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

/**
 * The repository of an image: private ECR with the access of the target, any other registry with what `docker login`
 * left.
 * Questions throw `Failure('input')` for a name that is none, `Failure('access')` where it cannot be entered.
 */
export const imageRepository: ImageRepositories = (name, access, tools) =>
  enteredLate(name, async () => {
    const { chooseDestination, openDestination } = await import('@thea/image/destination');
    return openDestination(chooseDestination({ repository: name }, access, tools.environment), tools);
  });

/**
 * The repository of an image that Railway pulls: with the account that Railway is given for it, else with what
 * `docker login` left. It knows no client of AWS: Railway enters ECR with a name and a password too.
 * Questions throw as those of `imageRepository`.
 */
export const railwayRepository: ImageRepositories = (name, _access, tools) =>
  enteredLate(name, async () => {
    const [{ parseRepository }, { openOther }] = await Promise.all([
      import('@thea/image/reference'),
      import('@thea/image/other-registry'),
    ]);
    const repository = parseRepository(name);
    if (repository === null) {
      throw new Failure('input', {
        input: 'image',
        message: `${JSON.stringify(name)} is not the name of a repository with its registry.`,
        remedy: 'Give the image as host/repository@sha256:…, such as ghcr.io/owner/thea-ia@sha256:….',
      });
    }
    const { RAILWAY_REGISTRY_USERNAME: user, RAILWAY_REGISTRY_PASSWORD: password } = tools.environment;
    const account = user && password ? { user, password } : null;
    return openOther({ kind: 'registry', repository, account }, tools);
  });
