import { Failure } from '@thea/action';
import { type Digest, parseDigest } from '@thea/release';

/** An image by digest. `repository` is '' where only the digest was given. */
export interface PinnedImage {
  readonly repository: string;
  readonly digest: Digest;
}

/**
 * The repository of a reference, without tag and digest (distribution/reference: a tag follows a colon after the last
 * slash). Pure.
 */
export function repositoryOf(reference: string): string {
  const named = reference.split('@')[0] ?? '';
  const slash = named.lastIndexOf('/');
  const colon = named.indexOf(':', slash + 1);
  return colon < 0 ? named : named.slice(0, colon);
}

/** The digest that a reference pins; null where it names a tag or nothing. Pure. */
export function digestOf(reference: string): Digest | null {
  const at = reference.indexOf('@');
  return at < 0 ? null : parseDigest(reference.slice(at + 1));
}

/** The tag of a reference; `latest` where it names neither tag nor digest, as a runtime takes it. Pure. */
export function tagOf(reference: string): string | null {
  if (reference.includes('@')) return null;
  const tag = reference.slice(repositoryOf(reference).length + 1);
  return tag === '' ? 'latest' : tag;
}

/**
 * The image that a release is asked to run: `sha256:…` or `repository@sha256:…`.
 * @throws Failure('input') for a tag: what it means may change between this step and the pull of each node.
 */
export function parsePinnedImage(asked: string): PinnedImage {
  const digest = parseDigest(asked) ?? digestOf(asked);
  if (digest !== null) return { digest, repository: asked.includes('@') ? repositoryOf(asked) : '' };
  throw new Failure('input', {
    input: 'image',
    message: `The image "${asked}" is not named by its digest.`,
    remedy: 'Give sha256:… or repository@sha256:…, as the step that built or pushed it put out.',
  });
}
