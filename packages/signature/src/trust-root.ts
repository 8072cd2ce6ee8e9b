import { TrustedRoot } from '@sigstore/protobuf-specs';
import { Failure, type Json } from '@thea/action';
import { fieldsOf, itemsOf, jsonOf, textOf } from './fields.ts';
import { PUBLIC_TRUST_ROOT } from './trust-root-public.ts';

/** Whom a verifier believes without asking anybody: authorities and logs, each with its validity. */
export interface TrustRoot {
  /** How it was had, for the log: "the public one, as pinned in this version". */
  readonly origin: string;
  readonly root: TrustedRoot;
}

const TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.1|\.v0\.\d+\+json)$/;

/**
 * Reads a trust root (protobuf `dev.sigstore.trustroot.v1.TrustedRoot` as JSON, which `cosign trusted-root create`
 * writes). `origin` says where it is from.
 * @throws Failure('input') naming `input` where it is none, or names nobody at all.
 */
export function parseTrustRoot(value: Json, origin: string, input: string): TrustRoot {
  const fields = fieldsOf(value);
  const refused = (message: string, cause?: unknown): Failure =>
    new Failure('input', {
      input,
      message: `The trust root out of ${origin} ${message}.`,
      remedy: 'Give a trusted_root.json of Sigstore, such as `cosign trusted-root create` writes.',
      ...(cause === undefined ? {} : { cause }),
    });
  if (!TYPE.test(textOf(fields['mediaType']))) throw refused('is no trusted root of Sigstore');
  const parties = ['certificateAuthorities', 'tlogs', 'timestampAuthorities'];
  if (parties.every((party) => itemsOf(fields[party]).length === 0)) throw refused('trusts nobody');
  try {
    return { origin, root: TrustedRoot.fromJSON(value) };
  } catch (cause) {
    throw refused('cannot be read', cause);
  }
}

/** The trust root of the public good instance of Sigstore, pinned in this version. */
export function publicTrustRoot(): TrustRoot {
  return parseTrustRoot(
    jsonOf(JSON.stringify(PUBLIC_TRUST_ROOT)),
    'this version, which pins the public one',
    'signature-policy',
  );
}
