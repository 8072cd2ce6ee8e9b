import { X509Certificate } from '@sigstore/core';

/** What a certificate of Fulcio says of the job that signed. '' where it says nothing. */
export interface JobIdentity {
  /** Subject alternative name: the server, and `job_workflow_ref` of the token. */
  readonly workflow: string;
  readonly issuer: string;
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  /** The commit that the repository was built from. */
  readonly commit: string;
  readonly runner: string;
  readonly trigger: string;
}

/** Object identifiers of Fulcio's extensions: sigstore/fulcio, docs/oid-info.md. */
const OID = {
  issuer: '1.3.6.1.4.1.57264.1.8',
  runner: '1.3.6.1.4.1.57264.1.11',
  repository: '1.3.6.1.4.1.57264.1.12',
  commit: '1.3.6.1.4.1.57264.1.13',
  repositoryId: '1.3.6.1.4.1.57264.1.15',
  ownerId: '1.3.6.1.4.1.57264.1.17',
  trigger: '1.3.6.1.4.1.57264.1.20',
} as const;

/**
 * Reads the identity in a certificate. Nothing is verified here: it counts only for a certificate whose chain was.
 * Throws where the bytes are no certificate.
 */
export function identityOf(certificate: Uint8Array): JobIdentity {
  const parsed = X509Certificate.parse(Buffer.from(certificate));
  // From 1.8 on a value is a UTF8String in DER, not bare text.
  const text = (oid: string): string => parsed.extension(oid)?.valueObj.subs[0]?.value.toString('utf8') ?? '';
  return {
    workflow: parsed.subjectAltName ?? '',
    issuer: text(OID.issuer),
    repository: text(OID.repository),
    repositoryId: text(OID.repositoryId),
    ownerId: text(OID.ownerId),
    commit: text(OID.commit),
    runner: text(OID.runner),
    trigger: text(OID.trigger),
  };
}
