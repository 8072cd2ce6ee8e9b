export type { Artifact, ArtifactLayer, Blob, LegacySignature } from './artifact.ts';
export { digestOf, type StoredArtifact, storeArtifact } from './artifact-manifest.ts';
export { FULCIO_AUDIENCE, keylessSigner } from './fulcio.ts';
export { type GateOptions, signatureGate } from './gate.ts';
export { openKeyFile } from './key-file.ts';
export { keySigner } from './key-signer.ts';
export { type ImageProof, type ImageQuestion, proveImage } from './prove-image.ts';
export { type BuildFacts, buildFacts, provenanceOf } from './provenance.ts';
export { sbomClaim } from './sbom.ts';
export type { ServiceTools } from './service.ts';
export { type Attestation, type Signatures, type SignRequest, signManifests } from './sign.ts';
export * from './signature-policy.ts';
export type { Signer } from './signer.ts';
export {
  PUBLIC_SIGNING_CONFIG,
  parseSigningConfig,
  readSigningConfig,
  type SigningConfig,
} from './signing-config.ts';
export {
  type Claim,
  CYCLONEDX_PREDICATE,
  PROVENANCE_PREDICATE,
  SIGNATURE_PREDICATE,
  SPDX_PREDICATE,
} from './statement.ts';
export { refusePublication } from './transparency.ts';
export { parseTrustRoot, publicTrustRoot, type TrustRoot } from './trust-root.ts';
export { fetchTrustRoot, PUBLIC_TUF } from './trust-root-tuf.ts';
export { NO_WITNESSES, type Witnesses } from './witness.ts';
