import type { KeyObject } from 'node:crypto';
import type { TrustRoot } from './trust-root.ts';

/** A job of a workflow that may sign, known by what cannot be taken over: ids, not names. */
export interface WorkflowSigner {
  readonly kind: 'workflow';
  /** Exactly this one: `https://token.actions.githubusercontent.com`. */
  readonly issuer: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  /** The workflow file that the job stands in, without its ref: `https://github.com/owner/repository/path`. */
  readonly workflow: string;
  /** Patterns of whole refs, `*` for anything: `refs/heads/main`, `refs/tags/v*`. */
  readonly refs: readonly string[];
  /** `version`: the commit in the certificate must be the release's version. */
  readonly commit: 'version' | 'any';
  readonly runner: 'github-hosted' | 'any';
  /** Events that may have started the run; empty: any. */
  readonly triggers: readonly string[];
}

/** A key that may sign, within its validity. A signature without a timestamp counts as made now. */
export interface TrustedKey {
  readonly kind: 'key';
  /** As the policy names it. */
  readonly name: string;
  readonly publicKey: KeyObject;
  /** Null: without a limit. */
  readonly from: Date | null;
  readonly until: Date | null;
}

export type TrustedSigner = WorkflowSigner | TrustedKey;

/** An attestation that every image of the release must carry. */
export interface RequiredAttestation {
  readonly predicateType: string;
  readonly signers: readonly TrustedSigner[];
}

/** An image that is not ours but runs beside it. */
export interface OtherImage {
  /** `host/repository`, exactly. */
  readonly repository: string;
  /** Empty: any digest, as long as there is one. */
  readonly digests: readonly string[];
  /** Empty: it need not be signed. */
  readonly signers: readonly TrustedSigner[];
}

/** Who must have signed what runs. */
export interface SignaturePolicy {
  /** Where it stands, for sentences. */
  readonly name: string;
  /** 16 hex digits of its content's hash: what a record keeps of it. */
  readonly id: string;
  readonly trustRoot: TrustRoot | null;
  /** Any one of them suffices. */
  readonly signers: readonly TrustedSigner[];
  readonly attestations: readonly RequiredAttestation[];
  readonly others: readonly OtherImage[];
}
