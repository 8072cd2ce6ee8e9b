import { Failure, messageOf } from '@thea/action';
import type { RegistryReader } from '@thea/image/registry';
import type {
  Finding,
  PlannedImage,
  SignatureGate,
  SignatureJudgement,
  SignatureProof,
  SignatureQuestion,
} from '@thea/release';
import { type ImageProof, proveImage } from './prove-image.ts';
import type { SignaturePolicy, TrustedSigner } from './signature-policy.ts';

export interface GateOptions {
  /** Null: nobody has said who may sign. */
  readonly policy: SignaturePolicy | null;
  /** What to write down so that somebody has, to fit "…: <remedy>". */
  readonly remedy: string;
  /** Why images may run that the policy refuses; null: none may. */
  readonly allowUnsigned: string | null;
  /** A reader where the platform has none; null where nobody can read that repository. */
  readonly reader?: (repository: string) => RegistryReader | null;
  readonly now: () => Date;
}

type Kept = SignatureProof['images'][string];
type Judged = { readonly kept: Kept } | { readonly finding: Finding };

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

/** Judges images under one policy; each digest is looked at once. */
class Court {
  readonly #policy: SignaturePolicy;
  readonly #question: SignatureQuestion;
  readonly #options: GateOptions;
  readonly #proofs = new Map<string, Promise<ImageProof>>();

  constructor(policy: SignaturePolicy, question: SignatureQuestion, options: GateOptions) {
    this.#policy = policy;
    this.#question = question;
    this.#options = options;
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
    const now = this.#options.now();
    const proof = proveImage(reader, { digest, version, signers, attestations: required, trustRoot, now });
    this.#proofs.set(key, proof);
    return proof;
  }

  #reader(repository: string): RegistryReader | null {
    return this.#question.repository(repository) ?? this.#options.reader?.(repository) ?? null;
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
      return proof.kind === 'proved' ? { kept: 'signed' } : refusedImage(image, proof);
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
    return listed.signers.length === 0 ? { kept: 'pinned' } : this.#signed(image, digest, listed.signers);
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

function exceptionOf(reason: string, refused: readonly Finding[]): string {
  const what = refused.map(({ message }) => message).join(' ');
  return `Unsigned images run by an exception, because: ${reason}. Without it the deploy is refused: ${what}`;
}

/**
 * The gate that a policy makes: every image of the release signed by us, every other one listed. What cannot be read is
 * not judged well, and blocks. An exception turns what blocks into one sentence that a summary shows in bold; where
 * nothing would block it changes nothing.
 */
export function signatureGate(options: GateOptions): SignatureGate {
  const { policy, allowUnsigned } = options;
  return {
    judge: async (question): Promise<SignatureJudgement> => {
      const { images } = question;
      const court = policy === null ? null : new Court(policy, question, options);
      const judged =
        court === null
          ? []
          : await Promise.all(
              images.map(async (image) => [image.container, await court.judge(image)] as const),
            );
      const refused = judged.flatMap(([, one]) => ('finding' in one ? [one.finding] : []));
      if (policy === null) {
        refused.push({
          class: 'safety',
          rule: 'no-signature-policy',
          message: 'Nothing says who must have signed what runs here.',
          remedy: options.remedy,
        });
      }
      const kept: { [container: string]: Kept } = Object.fromEntries(
        images.map(({ container }) => [container, 'excepted' as const]),
      );
      for (const [container, one] of judged) if ('kept' in one) kept[container] = one.kept;
      const proof = { policy: policy?.id ?? null, at: options.now().toISOString(), images: kept };
      const goal = (await court?.wayBack()) ?? null;
      const findings = goal === null ? [] : [goal];
      if (refused.length === 0) return { findings, proof, exception: null };
      if (allowUnsigned === null)
        return { findings: [...refused, ...findings], proof: null, exception: null };
      return { findings, proof, exception: exceptionOf(allowUnsigned, refused) };
    },
  };
}
