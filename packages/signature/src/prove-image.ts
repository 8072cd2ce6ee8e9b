import type { RegistryReader } from '@thea/image/registry';
import type { Candidate, Read } from './candidate.ts';
import { gatherBundles, gatherLegacy, LIMITS } from './gather.ts';
import { refusalOf } from './refusal.ts';
import type { RequiredAttestation, TrustedKey, TrustedSigner } from './signature-policy.ts';
import { objectionTo, type VerifiedSigner } from './signer-match.ts';
import { SIGNATURE_PREDICATE } from './statement.ts';
import type { TrustRoot } from './trust-root.ts';
import { claimedSigner, type Trust, verifyBundle } from './verify-bundle.ts';

/** What is asked of one image. */
export interface ImageQuestion {
  readonly digest: string;
  /** The release's version, to which certificates are bound. */
  readonly version: string;
  readonly signers: readonly TrustedSigner[];
  readonly attestations: readonly RequiredAttestation[];
  readonly trustRoot: TrustRoot | null;
  readonly now: Date;
}

/** `unsigned`: nothing there claims to be a signature. `refused`: what claims to be one is not accepted. */
export type ImageProof =
  | { readonly kind: 'proved'; readonly by: string; readonly attestations: readonly string[] }
  | { readonly kind: 'unsigned' | 'refused'; readonly reasons: readonly string[] };

const SHOWN = 5;

function describe(signer: VerifiedSigner): string {
  return signer.kind === 'key'
    ? `the key ${signer.key.name}`
    : `${signer.identity.workflow} for ${signer.identity.repository}`;
}

function keysOf(question: ImageQuestion): readonly TrustedKey[] {
  const all = [...question.signers, ...question.attestations.flatMap(({ signers }) => signers)];
  return all.filter((one) => one.kind === 'key');
}

/** Holds one candidate against the signers that its predicate type is expected of. Pure. */
function judge(
  candidate: Candidate,
  wanted: readonly TrustedSigner[],
  question: ImageQuestion,
  trust: Trust,
): { readonly by: string } | { readonly reason: string } {
  const { subjects } = candidate.claim;
  if (!subjects.includes(question.digest)) {
    return { reason: `it is of another image (${subjects[0] ?? 'none'})` };
  }
  const objection = (signer: VerifiedSigner): string | null =>
    objectionTo(signer, wanted, question.version, question.now);
  try {
    const claimed = claimedSigner(candidate.bundle);
    const early = claimed === null ? null : objection(claimed);
    if (early !== null) return { reason: early };
    const signer = verifyBundle(candidate.bundle, trust, candidate.artifact);
    const reason = objection(signer);
    return reason === null ? { by: describe(signer) } : { reason };
  } catch (thrown) {
    return { reason: refusalOf(thrown) };
  }
}

/** One image's open points, closed by candidates as they come. */
class Hearing {
  readonly #question: ImageQuestion;
  readonly #trust: Trust;
  readonly reasons: string[] = [];
  readonly #attested = new Set<string>();
  readonly #foreign = new Set<string>();
  by: string | null = null;

  constructor(question: ImageQuestion) {
    this.#question = question;
    this.#trust = { root: question.trustRoot, keys: keysOf(question) };
  }

  get missing(): readonly string[] {
    const types = this.#question.attestations.map(({ predicateType }) => predicateType);
    return types.filter((type) => !this.#attested.has(type));
  }

  get closed(): boolean {
    return this.by !== null && this.missing.length === 0;
  }

  get attested(): readonly string[] {
    return [...this.#attested];
  }

  /** Kinds of statements that nobody asked for. */
  get foreign(): readonly string[] {
    return [...this.#foreign];
  }

  hear(read: Read): void {
    if ('reason' in read) {
      this.reasons.push(`${read.name}: ${read.reason}`);
      return;
    }
    const { predicateType } = read.claim;
    const required = this.#question.attestations.find((one) => one.predicateType === predicateType);
    if (predicateType !== SIGNATURE_PREDICATE && required === undefined) {
      this.#foreign.add(predicateType);
      return;
    }
    const wanted = required?.signers ?? this.#question.signers;
    const verdict = judge(read, wanted, this.#question, this.#trust);
    if ('reason' in verdict) this.reasons.push(`${read.name}: ${verdict.reason}`);
    else if (required === undefined) this.by ??= verdict.by;
    else this.#attested.add(predicateType);
  }
}

function refusalsOf(hearing: Hearing, referrers: number, more: boolean): string[] {
  const reasons = hearing.reasons.slice(0, SHOWN);
  if (hearing.reasons.length > SHOWN) reasons.push(`and ${hearing.reasons.length - SHOWN} more like these`);
  if (hearing.by === null && hearing.foreign.length > 0) {
    reasons.push(
      `it carries statements of the type ${hearing.foreign.slice(0, 3).join(', ')}, and an attestation is no signature`,
    );
  }
  if (hearing.by !== null) {
    reasons.push(
      ...hearing.missing.map(
        (type) => `it is signed, but carries no attestation of the type ${type} that is accepted`,
      ),
    );
  }
  if (more) {
    reasons.push(
      `of ${referrers >= LIMITS.referrers ? `${LIMITS.referrers} referrers and more` : `${referrers} referrers`} the first ${LIMITS.bundles} were looked at: delete those that do not belong there`,
    );
  }
  return reasons;
}

/**
 * Whether an image carries a signature by one of the signers, and every required attestation: the bundles that refer
 * to it, then the legacy form. What is foreign or broken is reported, and hides nothing. Reads only.
 * Throws what the registry throws: an image that cannot be looked at is not judged.
 */
export async function proveImage(registry: RegistryReader, question: ImageQuestion): Promise<ImageProof> {
  const wanted = [SIGNATURE_PREDICATE, ...question.attestations.map(({ predicateType }) => predicateType)];
  const hearing = new Hearing(question);
  const { reads, referrers, more } = await gatherBundles(registry, question.digest, wanted);
  for await (const read of reads) {
    hearing.hear(read);
    if (hearing.closed) break;
  }
  if (hearing.by === null) {
    const keys = keysOf(question).map((key) => key.publicKey.export({ type: 'spki', format: 'der' }));
    for (const read of await gatherLegacy(registry, question.digest, keys)) hearing.hear(read);
  }
  if (hearing.by !== null && hearing.closed) {
    return { kind: 'proved', by: hearing.by, attestations: hearing.attested };
  }
  const reasons = refusalsOf(hearing, referrers, more);
  return reasons.length === 0
    ? { kind: 'unsigned', reasons: ['there is no signature of it in its repository'] }
    : { kind: 'refused', reasons };
}
