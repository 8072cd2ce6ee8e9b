import { createHash } from 'node:crypto';
import type { bundleFromJSON } from '@sigstore/bundle';
import { type TrustMaterial, toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { identityOf } from './identity.ts';
import type { TrustedKey } from './signature-policy.ts';
import { hintOf } from './signer.ts';
import type { VerifiedSigner } from './signer-match.ts';
import type { TrustRoot } from './trust-root.ts';

/** Whom a verification may end at. */
export interface Trust {
  readonly root: TrustRoot | null;
  readonly keys: readonly TrustedKey[];
}

type ReadBundle = ReturnType<typeof bundleFromJSON>;

const NOBODY: TrustMaterial = {
  certificateAuthorities: [],
  timestampAuthorities: [],
  tlogs: [],
  ctlogs: [],
  publicKey: () => {
    throw new Error('no key');
  },
};

function derOf(key: TrustedKey): Buffer {
  return key.publicKey.export({ type: 'spki', format: 'der' });
}

/** The times that the witnesses of a bundle give; they count once the bundle was verified. */
function timeOf(entity: ReturnType<typeof toSignedEntity>): Date | null {
  const times = entity.timestamps.flatMap((one) => {
    if (one.$case === 'timestamp-authority') return [one.timestamp.signingTime];
    return one.tlogEntry.inclusionPromise === undefined
      ? []
      : [new Date(Number(one.tlogEntry.integratedTime) * 1000)];
  });
  return times.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** The keys that a bundle may be by: the one that its hint names, or every one where the hint is of another making. */
function keysFor(hint: string, keys: readonly TrustedKey[]): readonly TrustedKey[] {
  const named = keys.filter((key) => {
    const der = derOf(key);
    return hint === hintOf(der) || hint === createHash('sha256').update(der).digest('hex');
  });
  return named.length > 0 ? named : hint === '' ? keys : [];
}

/**
 * Proves a bundle against a trust root and keys, offline: certificate chain, its log of certificates, transparency log
 * and timestamp, and the signature itself. For a certificate a trusted time is demanded, and each kind of log that the
 * trust root names; for a key neither, but what the bundle carries must hold. `artifact` is what a bundle of the legacy
 * form signs. What the statement says is not looked at.
 * Throws what the verifier throws; `refusalOf` makes a sentence of it.
 */
export function verifyBundle(bundle: ReadBundle, trust: Trust, artifact?: Uint8Array): VerifiedSigner {
  const entity = toSignedEntity(bundle, artifact === undefined ? undefined : Buffer.from(artifact));
  const root = trust.root?.root;
  const material = root === undefined ? NOBODY : toTrustMaterial(root);
  const { content } = bundle.verificationMaterial;
  if (content.$case === 'publicKey') {
    let failure: unknown = new UnknownKey();
    for (const key of keysFor(content.publicKey.hint, trust.keys)) {
      try {
        new Verifier(
          { ...material, publicKey: () => ({ publicKey: key.publicKey, validFor: () => true }) },
          { ctlogThreshold: 0, tlogThreshold: 0, timestampThreshold: 0 },
        ).verify(entity);
        return { kind: 'key', key, at: timeOf(entity) };
      } catch (thrown) {
        failure = thrown;
      }
    }
    throw failure;
  }
  new Verifier(material, {
    ctlogThreshold: material.ctlogs.length > 0 ? 1 : 0,
    tlogThreshold: material.tlogs.length > 0 ? 1 : 0,
    timestampThreshold: 1,
  }).verify(entity);
  return { kind: 'workflow', identity: identityOf(leafOf(bundle) ?? new Uint8Array()) };
}

function leafOf({ verificationMaterial: { content } }: ReadBundle): Uint8Array | null {
  switch (content.$case) {
    case 'publicKey':
      return null;
    case 'certificate':
      return content.certificate.rawBytes;
    case 'x509CertificateChain':
      return content.x509CertificateChain.certificates[0]?.rawBytes ?? null;
  }
}

/**
 * Who a bundle says it is by, which is believed for a refusal alone: what nobody would accept need not be verified.
 * Null where it is by a key. Throws where its certificate is none.
 */
export function claimedSigner(bundle: ReadBundle): VerifiedSigner | null {
  const leaf = leafOf(bundle);
  return leaf === null ? null : { kind: 'workflow', identity: identityOf(leaf) };
}

/** The bundle is by a key that the policy does not name. */
export class UnknownKey extends Error {}
