import type { JobIdentity } from './identity.ts';
import type { TrustedKey, TrustedSigner, WorkflowSigner } from './signature-policy.ts';

/** Who made a signature that holds, and when, where somebody trusted says so. */
export type VerifiedSigner =
  | { readonly kind: 'workflow'; readonly identity: JobIdentity }
  | { readonly kind: 'key'; readonly key: TrustedKey; readonly at: Date | null };

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a whole ref fits a pattern in which `*` stands for anything. Pure. */
export function refFits(ref: string, pattern: string): boolean {
  return new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 's').test(ref);
}

function workflowObjection(
  { identity }: { identity: JobIdentity },
  wanted: WorkflowSigner,
  version: string,
): string | null {
  const at = identity.workflow.lastIndexOf('@');
  const [workflow, ref] = [identity.workflow.slice(0, at), identity.workflow.slice(at + 1)];
  if (identity.issuer !== wanted.issuer) {
    return `its identity was issued by ${identity.issuer || 'nobody'}, the policy trusts ${wanted.issuer}`;
  }
  if (identity.repositoryId !== wanted.repositoryId) {
    return `it was signed for the repository with the id ${identity.repositoryId || 'none'} (${identity.repository}), the policy names the id ${wanted.repositoryId}`;
  }
  if (identity.ownerId !== wanted.ownerId) {
    return `it was signed for the owner with the id ${identity.ownerId || 'none'}, the policy names the id ${wanted.ownerId}`;
  }
  if (workflow !== wanted.workflow) {
    return `it was signed by the workflow ${identity.workflow}, the policy names ${wanted.workflow}`;
  }
  if (!wanted.refs.some((pattern) => refFits(ref, pattern))) {
    return `it was signed by ${workflow} at ${ref}, the policy allows ${wanted.refs.join(', ')}`;
  }
  if (wanted.commit === 'version' && identity.commit !== version) {
    return `it was signed for the commit ${identity.commit || 'none'}, the release is version ${version}`;
  }
  if (wanted.runner !== 'any' && identity.runner !== wanted.runner) {
    return `it was signed on a runner that is ${identity.runner || 'unknown'}, the policy demands ${wanted.runner}`;
  }
  if (wanted.triggers.length > 0 && !wanted.triggers.includes(identity.trigger)) {
    return `it was signed in a run that ${identity.trigger || 'nothing'} started, the policy allows ${wanted.triggers.join(', ')}`;
  }
  return null;
}

function keyObjection(at: Date | null, key: TrustedKey, now: Date): string | null {
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  const signed = at ?? now;
  const when = at === null ? 'carries no timestamp, so it counts as made now' : `was made on ${day(at)}`;
  if (key.from !== null && signed < key.from)
    return `it is by the key ${key.name}, which is valid from ${day(key.from)}, and ${when}`;
  if (key.until !== null && signed > key.until)
    return `it is by the key ${key.name}, which was valid until ${day(key.until)}, and ${when}`;
  return null;
}

/**
 * Why a signer is none of the wanted ones; null where it is one. Every part of a workflow's identity is compared whole,
 * never as a pattern but for the ref. `version` is that of the release. Pure.
 */
export function objectionTo(
  signer: VerifiedSigner,
  wanted: readonly TrustedSigner[],
  version: string,
  now: Date,
): string | null {
  const objections: string[] = [];
  for (const one of wanted) {
    if (one.kind !== signer.kind) continue;
    if (signer.kind === 'key' && one.kind === 'key' && one.publicKey.equals(signer.key.publicKey)) {
      const objection = keyObjection(signer.at, one, now);
      if (objection === null) return null;
      objections.push(objection);
    }
    if (signer.kind === 'workflow' && one.kind === 'workflow') {
      const objection = workflowObjection(signer, one, version);
      if (objection === null) return null;
      objections.push(objection);
    }
  }
  return (
    objections[0] ??
    (signer.kind === 'key'
      ? 'it is by a key that the policy does not name'
      : `it is by the workflow ${signer.identity.workflow}, the policy trusts keys alone`)
  );
}
