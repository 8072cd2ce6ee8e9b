import { createHash } from 'node:crypto';
import type { Descriptor } from '@thea/image/registry';
import type { Artifact, Blob } from './artifact.ts';

export const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';

const EMPTY_TYPE = 'application/vnd.oci.empty.v1+json';
const EMPTY: Uint8Array = Buffer.from('{}');

/** `sha256:` and the hex of the SHA-256 of `bytes`. OCI image specification, "Digests". */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** An artifact as a registry holds it. */
export interface StoredArtifact {
  readonly descriptor: Descriptor;
  readonly manifest: Uint8Array;
  /** The empty configuration and the layers. */
  readonly blobs: readonly Blob[];
}

/**
 * The manifest of an artifact, with its subject, and the blobs that it names. Equal artifacts give equal bytes.
 * OCI image specification 1.1, "Guidelines for Artifact Usage". Pure.
 */
export function storeArtifact(artifact: Artifact): StoredArtifact {
  const layers = artifact.layers.map(({ mediaType, bytes, annotations }) => ({
    mediaType,
    digest: digestOf(bytes),
    size: bytes.length,
    ...(annotations === undefined ? {} : { annotations }),
  }));
  const { mediaType, digest, size } = artifact.subject;
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST_TYPE,
      artifactType: artifact.artifactType,
      config: { mediaType: EMPTY_TYPE, digest: digestOf(EMPTY), size: EMPTY.length },
      layers,
      subject: { mediaType, digest, size },
      annotations: artifact.annotations,
    }),
  );
  const bytes = [EMPTY, ...artifact.layers.map((layer) => layer.bytes)];
  return {
    descriptor: {
      mediaType: MANIFEST_TYPE,
      digest: digestOf(manifest),
      size: manifest.length,
      artifactType: artifact.artifactType,
      annotations: artifact.annotations,
    },
    manifest,
    blobs: [...new Map(bytes.map((each) => [digestOf(each), each]))].map(([name, each]) => ({
      digest: name,
      bytes: each,
    })),
  };
}
