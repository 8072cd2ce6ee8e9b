import type { Descriptor } from '@thea/image/registry';

/** One layer of an artifact: its bytes are the blob. */
export interface ArtifactLayer {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** What is to be attached to a manifest as a referrer: a signature or an attestation. OCI image specification 1.1. */
export interface Artifact {
  readonly subject: Descriptor;
  readonly artifactType: string;
  readonly layers: readonly ArtifactLayer[];
  readonly annotations: Readonly<Record<string, string>>;
}

/** A blob and the name that its bytes give it. */
export interface Blob {
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/** A signature as cosign up to version 2 looks for it: a manifest under a tag made of the signed digest. */
export interface LegacySignature {
  /** `sha256-<hex>.sig` */
  readonly tag: string;
  readonly mediaType: string;
  readonly manifest: Uint8Array;
  readonly blobs: readonly Blob[];
}
