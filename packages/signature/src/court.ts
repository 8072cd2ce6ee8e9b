import { Failure, messageOf } from '@thea/action';
import type { RegistryReader } from '@thea/image/registry';
import type { Finding, PlannedImage, SignatureProof, SignatureQuestion } from '@thea/release';
import { type ImageProof, proveImage } from './prove-image.ts';
import type { SignaturePolicy, TrustedSigner } from './signature-policy.ts';

/** What a court needs besides a policy. */
export interface CourtTools {
  /** A reader where the platform has none; null where nobody can read that repository. */
  readonly reader?: (repository: string) => RegistryReader | null;
  readonly now: () => Date;
}

/** What a record keeps of an image. */
export type Kept = SignatureProof['images'][string];
/** What became of an image: what its record keeps, or why it may not run. */
export type Judged = { readonly kept: Kept; readonly sentence: string } | { readonly finding: Finding };

const safety = (rule: string, message: string, remedy: string): Judged => ({
  finding: { class: 'safety', rule, message, remedy },
});

const REBUILD =
  'Release an image that the release workflow built and signed, or give "allow-unsigned" the reason why this one may run.';

function named({ repository, digest, container }: PlannedImage): string {
  return `${repository}${digest === null ? '' : `@${digest}`} of container "${container}"`;
}

function refusedImage(image: PlannedImage, proof: Exclude<ImageProof, { kind: 'proved' }>): Judged {
  return proof.kind === 'unsigned'
    ? safety('unsigned', `The image ${named(image)} is not signed: ${proof.reasons.join('; ')}.`, REBUILD)
    : safety(
        'signature-refused',
        `No signature of the image ${named(image)} is accepted: ${proof.reasons.join('; ')}.`,
        REBUILD,
      );
}

/** Judges the images of one release under one policy; each digest is looked at once. Throws only for a deadline. */
export class Court {
  readonly #policy: SignaturePolicy;
  readonly #question: SignatureQuestion;
  readonly #tools: CourtTools;
  readonly #proofs = new Map<string, Promise<ImageProof>>();

  constructor(policy: SignaturePolicy, question: SignatureQuestion, tools: CourtTools) {
    this.#policy = policy;
    this.#question = question;
    this.#tools = tools;
  }

  /** Throws what the registry throws. */
  #prove(
    reader: RegistryReader,
    digest: string,
    version: string,
    signers: readonly TrustedSigner[],
    ours: boolean,
  ): Promise<ImageProof> {
    const key = `${reader.name}@${digest} ${version} ${ours}`;
    const known = this.#proofs.get(key);
    if (known !== undefined) return known;
    const { attestations, trustRoot } = this.#policy;
    const required = ours ? attestations : [];
    const now = this.#tools.now();
    const proof = proveImage(reader, { digest, version, signers, attestations: required, trustRoot, now });
    this.#proofs.set(key, proof);
    return proof;
  }

  #reader(repository: string): RegistryReader | null {
    return this.#question.repository(repository) ?? this.#tools.reader?.(repository) ?? null;
  }

  async #signed(image: PlannedImage, digest: string, signers: readonly TrustedSigner[]): Promise<Judged> {
    const reader = this.#reader(image.repository);
    if (reader === null) {
      return safety(
        'signature-unreadable',
        `The signatures of the image ${named(image)} cannot be read: nobody here has credentials for that registry.`,
        'Push the image to private ECR in the region of the target, or give "allow-unsigned" the reason why it may run.',
      );
    }
    try {
      const { version } = this.#question.release;
      const proof = await this.#prove(reader, digest, version, signers, image.ours);
      if (proof.kind !== 'proved') return refusedImage(image, proof);
      const also = proof.attestations.length === 0 ? '' : `, with ${proof.attestations.join(', ')}`;
      return { kept: 'signed', sentence: `The image ${named(image)} is signed by ${proof.by}${also}.` };
    } catch (thrown) {
      // A deadline that ran out is no word about an image.
      if (thrown instanceof Failure && (thrown.kind === 'deadline' || thrown.kind === 'cancelled'))
        throw thrown;
      return safety(
        'signature-unreadable',
        `The signatures of the image ${named(image)} cannot be read: ${messageOf(thrown).replace(/\.$/, '')}.`,
        'Nothing was changed. Let the role read that repository (ecr:BatchGetImage, ecr:GetDownloadUrlForLayer), and run the job again once the registry answers.',
      );
    }
  }

  async judge(image: PlannedImage): Promise<Judged> {
    const { digest, repository } = image;
    if (image.ours) {
      return digest === null
        ? safety('unsigned', `The image ${named(image)} is named by a tag, which nobody can sign.`, REBUILD)
        : this.#signed(image, digest, this.#policy.signers);
    }
    const listed = this.#policy.others.find((other) => other.repository === repository);
    if (listed === undefined) {
      return safety(
        'image-not-listed',
        `The image ${named(image)} is not of the release, and ${this.#policy.name} does not list its repository.`,
        'List it under "others", pinned by digest or with a signer of its own.',
      );
    }
    if (digest === null) {
      return safety(
        'image-not-pinned',
        `The image ${named(image)} is named by a tag: tomorrow it may be another one.`,
        'Pin it by digest (repository@sha256:…) in the task definition.',
      );
    }
    if (listed.digests.length > 0 && !listed.digests.includes(digest)) {
      return safety(
        'image-not-listed',
        `The image ${named(image)} has a digest that ${this.#policy.name} does not list.`,
        'Add the digest under "others" once somebody has looked at it.',
      );
    }
    return listed.signers.length === 0
      ? { kept: 'pinned', sentence: `The image ${named(image)} is listed by ${this.#policy.name}.` }
      : this.#signed(image, digest, listed.signers);
  }

  /** The way back: nothing to stop for, because it ran before; but a person wants to know. */
  async wayBack(): Promise<Finding | null> {
    const { unproved, images } = this.#question;
    for (const [container, digest] of Object.entries(unproved?.release.images ?? {})) {
      const image = images.find((one) => one.container === container && one.ours);
      const reader = image === undefined ? null : this.#reader(image.repository);
      if (unproved === null || image === undefined || reader === null) continue;
      const proof = await this.#prove(
        reader,
        digest,
        unproved.release.version,
        this.#policy.signers,
        true,
      ).catch(() => null);
      if (proof?.kind === 'proved') continue;
      return {
        class: 'policy',
        rule: 'goal-unsigned',
        message: `The image of container "${container}" of ${unproved.platformRelease}, the way back, is not proved to be signed: it was deployed without a proof.`,
        remedy:
          'A rollback restores it all the same. Once this release is verified, the way back is a proved one.',
      };
    }
    return null;
  }
}
