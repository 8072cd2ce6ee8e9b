import { Failure } from '@thea/action';
import { type Digest, parseDigest } from '@thea/release';

/** An image as a release names it: a repository (null: the one that runs now) and its digest. */
export interface ImageReference {
  readonly repository: string | null;
  readonly digest: Digest;
}

/**
 * Parses `repository@sha256:…`, `repository:tag@sha256:…` (the digest counts) or `sha256:…`. A tag alone is refused:
 * Railway resolves it anew at every pull, so that nobody could say which image was verified.
 * @throws Failure('input') where there is no digest.
 */
export function parseImageReference(word: string): ImageReference {
  const alone = parseDigest(word);
  if (alone !== null) return { repository: null, digest: alone };
  const at = word.indexOf('@');
  const digest = at < 0 ? null : parseDigest(word.slice(at + 1));
  if (digest !== null && /^[a-z0-9][\w./:-]*$/i.test(word.slice(0, at))) {
    return { repository: repositoryOf(word), digest };
  }
  const tagged = /^[\w./:-]+:[\w][\w.-]{0,127}$/.test(word);
  throw new Failure('input', {
    input: 'image',
    message: tagged
      ? `Input "image": "${word.slice(0, 200)}" names a tag, which may be another image at the next pull.`
      : `"${word.slice(0, 200)}" is no image with a digest.`,
    remedy:
      'Write repository@sha256:… (64 hex digits), or sha256:… alone to keep the repository that runs now.',
  });
}

/** The repository of a reference: what stands before tag and digest. Pure. */
export function repositoryOf(reference: string): string {
  const bare = reference.split('@')[0] ?? reference;
  const colon = bare.lastIndexOf(':');
  return colon > bare.lastIndexOf('/') ? bare.slice(0, colon) : bare;
}

/** The digest that a reference pins; null where it names a tag. Pure. */
export function digestOf(reference: string | null): Digest | null {
  const at = reference?.indexOf('@') ?? -1;
  return reference === null || at < 0 ? null : parseDigest(reference.slice(at + 1));
}
