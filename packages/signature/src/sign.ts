import { Failure } from '@thea/action';
import type { Descriptor } from '@thea/image/registry';
import type { Artifact, LegacySignature } from './artifact.ts';
import { BUNDLE_TYPE, bundleOf, envelopeOf } from './bundle.ts';
import { legacySignature, simpleSigning } from './legacy.ts';
import type { ServiceTools } from './service.ts';
import type { Signer } from './signer.ts';
import { type Claim, preAuthenticationEncoding, SIGNATURE_PREDICATE, statementOf } from './statement.ts';
import { askWitnesses, provedInTime, type Witnesses } from './witness.ts';

/**
 * A claim about some of the manifests, made once and found at each of them: provenance about all, an SBOM about what it
 * lists and the index that holds it.
 */
export interface Attestation extends Claim {
  readonly subjects: readonly Descriptor[];
}

export interface SignRequest {
  /** Every manifest that can run: the index and its children. */
  readonly manifests: readonly Descriptor[];
  /** `host/repository`, which the legacy form names. */
  readonly repository: string;
  readonly signer: Signer;
  readonly witnesses: Witnesses;
  readonly attestations: readonly Attestation[];
  /** Also write what cosign up to version 2 reads. */
  readonly legacy: boolean;
}

export interface Signatures {
  /** One for each manifest, then the attestations, once for each of their subjects; to be attached as referrers. */
  readonly artifacts: readonly Artifact[];
  readonly legacy: readonly LegacySignature[];
}

/** A public service counts the requests of a client: few at once. */
const GROUP = 4;

async function attest(
  { subjects, ...claim }: Attestation,
  { signer, witnesses }: SignRequest,
  tools: ServiceTools,
): Promise<readonly Artifact[]> {
  const statement = statementOf(
    claim,
    subjects.map(({ digest }) => digest),
  );
  const data = preAuthenticationEncoding(statement);
  const signed = await signer.sign(data);
  const envelope = JSON.stringify(envelopeOf(statement, signed));
  const { entry, timestamp } = await askWitnesses(witnesses, data, signed, envelope, tools);
  const bytes = bundleOf(statement, signed, entry, timestamp);
  return subjects.map((subject) => ({
    subject,
    artifactType: BUNDLE_TYPE,
    layers: [{ mediaType: BUNDLE_TYPE, bytes }],
    annotations: {
      'org.opencontainers.image.created': new Date(tools.clock.now().wall).toISOString(),
      'dev.sigstore.bundle.content': 'dsse-envelope',
      'dev.sigstore.bundle.predicateType': claim.predicateType,
    },
  }));
}

async function signLegacy(
  subject: Descriptor,
  { repository, signer, witnesses }: SignRequest,
  tools: ServiceTools,
): Promise<LegacySignature> {
  const payload = simpleSigning(repository, subject.digest);
  const signed = await signer.sign(payload);
  const testimony = await askWitnesses(witnesses, payload, signed, null, tools);
  return legacySignature(subject, payload, signed, testimony);
}

/**
 * Does the first alone, then the others, `GROUP` at a time. Rekor v2 answers when its next checkpoint stands, and a group
 * waits for the same one; the first finds out, alone, that a service is down. The results keep the order. Rejects with
 * the first failure of a group, once all of it has settled.
 */
async function inGroups<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += from === 0 ? 1 : GROUP) {
    const group = items.slice(from, from === 0 ? 1 : from + GROUP);
    for (const settled of await Promise.allSettled(group.map(act))) {
      if (settled.status === 'rejected') throw settled.reason;
      results.push(settled.value);
    }
  }
  return results;
}

/**
 * Signs every manifest, and what is claimed of them. An image signature is an attestation too: an in-toto statement in
 * a DSSE envelope in a bundle, as cosign 3 writes it (cosign, specs/BUNDLE_SPEC.md). Nothing is sent to a registry.
 * @throws Failure('input') where the witnesses do not suffice, Failure('platform') naming the service that is down.
 */
export async function signManifests(request: SignRequest, tools: ServiceTools): Promise<Signatures> {
  const { manifests, signer, witnesses, attestations, legacy } = request;
  if (signer.kind === 'keyless') provedInTime(witnesses);
  if (legacy && witnesses.log?.version === 2) {
    throw new Failure('input', {
      input: 'legacy-signature',
      message: 'The legacy form of a signature cannot carry an entry of Rekor v2.',
      remedy: 'Leave "legacy-signature" out, or name a log of Rekor v1 in the signing configuration.',
    });
  }
  const signature: Claim = { predicateType: SIGNATURE_PREDICATE, predicate: {} };
  const claims = [...manifests.map((subject) => ({ ...signature, subjects: [subject] })), ...attestations];
  const artifacts = (await inGroups(claims, (claim) => attest(claim, request, tools))).flat();
  const old: LegacySignature[] = [];
  if (legacy) for (const subject of manifests) old.push(await signLegacy(subject, request, tools));
  return { artifacts, legacy: old };
}
