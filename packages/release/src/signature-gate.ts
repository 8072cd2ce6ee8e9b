import type { Finding } from './plan.ts';
import type { Goal } from './record.ts';
import type { Release } from './release.ts';

/** A manifest or blob in a registry. OCI image specification, "Content Descriptors". */
export interface ImageDescriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** One repository of images, read with the platform's own credentials. OCI distribution specification 1.1. */
export interface ImageRepository {
  /** `host/repository`. */
  readonly name: string;
  /** By digest or tag; null where it is not there. */
  manifest(
    reference: string,
  ): Promise<{ readonly descriptor: ImageDescriptor; readonly bytes: Uint8Array } | null>;
  /** Throws where the blob is larger than `limit` bytes. */
  blob(digest: string, limit: number): Promise<Uint8Array>;
  /** What refers to a manifest; from the API, or the fallback tag. */
  referrers(digest: string, artifactType?: string): AsyncIterable<ImageDescriptor>;
}

/** An image that a deploy would run. */
export interface PlannedImage {
  readonly container: string;
  /** `host/repository`. */
  readonly repository: string;
  /** Null where a tag stands there, which may be another image tomorrow. */
  readonly digest: string | null;
  /** Whether it is of the release; the others run beside it. */
  readonly ours: boolean;
}

/** What was proved of the images before the first change; a rollback relies on it and asks nobody again. */
export interface SignatureProof {
  /** The id of the policy that was kept, 16 hex digits; null where there was none. */
  readonly policy: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** By container. `pinned`: an image of others that the policy lists. `excepted`: it ran by an exception. */
  readonly images: { readonly [container: string]: 'signed' | 'pinned' | 'excepted' };
}

/** What a gate is asked: the images that would run, and the way back. */
export interface SignatureQuestion {
  readonly release: Release;
  readonly images: readonly PlannedImage[];
  /** The way back, where its own record does not hold a proof. */
  readonly unproved: Goal | null;
  /** Null: with the platform's credentials that repository cannot be read. */
  repository(name: string): ImageRepository | null;
}

export interface SignatureJudgement {
  readonly findings: readonly Finding[];
  /** What was found, one sentence for each image that passed. */
  readonly evidence: readonly string[];
  /** Null where a finding forbids the deploy. */
  readonly proof: SignatureProof | null;
  /** The sentence about what runs by an exception, to be shown where nobody overlooks it; null where nothing does. */
  readonly exception: string | null;
}

/** Who decides whether images may run. It is asked by plan, and again right before the first write of a deploy. */
export interface SignatureGate {
  judge(question: SignatureQuestion): Promise<SignatureJudgement>;
}

/** What is said where nothing would be changed. */
export const NOTHING_TO_PROVE: SignatureJudgement = {
  findings: [],
  evidence: [],
  proof: null,
  exception: null,
};

/** The goal that a gate has to look at: one that was deployed without a proof. What was adopted need not be signed. Pure. */
export function unprovedGoal(
  goal: Goal | null,
  history: readonly { readonly platformRelease: string | null; readonly signature?: SignatureProof }[],
): Goal | null {
  if (goal === null || goal.kind === 'adopted') return null;
  const head = history.find(({ platformRelease }) => platformRelease === goal.platformRelease);
  return head?.signature === undefined ? goal : null;
}
