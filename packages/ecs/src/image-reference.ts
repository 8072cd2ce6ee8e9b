import { Failure } from '@thea/action';
import { type Digest, parseDigest } from '@thea/release';

/** An image as a release names it: a repository (null: the one that runs now), and a digest or a tag. */
export interface ImageReference {
  readonly repository: string | null;
  readonly digest: Digest | null;
  readonly tag: string | null;
}

/**
 * Parses `repository@sha256:…`, `repository:tag@sha256:…` (the digest counts), `repository:tag` or `sha256:…`.
 * OCI distribution specification, "Pulling manifests".
 * @throws Failure('input') where it is none of them, or names neither digest nor tag.
 */
export function parseImageReference(word: string, input = 'image'): ImageReference {
  const alone = parseDigest(word);
  if (alone !== null) return { repository: null, digest: alone, tag: null };
  const match =
    /^([a-z0-9](?:[\w.-]*[a-z0-9])?(?::\d+)?(?:\/[a-z0-9._-]+)*)(?::([\w][\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/.exec(
      word,
    );
  const [, repository, tag, digest] = match ?? [];
  if (repository === undefined || repository === 'sha256' || (tag === undefined && digest === undefined)) {
    throw new Failure('input', {
      input,
      message: `"${word.slice(0, 200)}" is no image with a digest or a tag.`,
      remedy:
        'Write repository@sha256:… (64 hex digits), or sha256:… alone to keep the repository that runs now.',
    });
  }
  return {
    repository,
    digest: digest === undefined ? null : parseDigest(digest),
    tag: digest === undefined ? (tag ?? null) : null,
  };
}

/** The repository of a reference: what stands before tag and digest. */
export function repositoryOf(reference: string): string {
  const bare = reference.split('@')[0] ?? reference;
  const colon = bare.lastIndexOf(':');
  return colon > bare.lastIndexOf('/') ? bare.slice(0, colon) : bare;
}

/** The digest that a reference pins; null where it names a tag. */
export function digestOf(reference: string): Digest | null {
  const at = reference.indexOf('@');
  return at < 0 ? null : parseDigest(reference.slice(at + 1));
}

/** Account, region and name of a repository of private ECR; null for any other registry. */
export function parseEcrRepository(
  repository: string,
): { readonly account: string; readonly region: string; readonly name: string } | null {
  const match =
    /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)\/(.+)$/.exec(
      repository,
    );
  const [, account, region, name] = match ?? [];
  return account === undefined || region === undefined || name === undefined
    ? null
    : { account, region, name };
}
