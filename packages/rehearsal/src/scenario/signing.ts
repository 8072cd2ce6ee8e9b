import { startDeadline, systemClock } from '@thea/action';
import { keylessSigner, parseSigningConfig, signManifests, storeArtifact } from '@thea/signature';
import type { Image } from '../registry/image.ts';
import type { Behaviour } from '../registry/sample.ts';
import { SAMPLE } from './sample.ts';
import type { World } from './world.ts';

/** Whose image it is: nobody's, one that our workflow signed, or one that a repository of another id signed. */
export type SignedBy = 'nobody' | 'us' | 'somebody';

/** An image to be made. */
export interface PushOptions {
  readonly version: string;
  readonly behaviour?: Behaviour;
  /** Default: us. */
  readonly signedBy?: SignedBy;
}

const WITHIN = 30_000;

/** A token as the job that builds the sample would have it; the embedded Sigstore believes all. */
function tokenOf(issuer: string, commit: string, signer: SignedBy): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const { repository, repositoryId, ownerId, signingWorkflow, signingRef } = SAMPLE;
  const claims = {
    iss: issuer,
    aud: 'sigstore',
    sub: `repo:${repository}:ref:refs/heads/main`,
    repository,
    repository_id: String(signer === 'us' ? repositoryId : repositoryId + 1),
    repository_owner_id: String(ownerId),
    ref: 'refs/heads/main',
    sha: commit,
    event_name: 'push',
    runner_environment: 'github-hosted',
    job_workflow_ref: `${signingWorkflow}@${signingRef}`,
    workflow_ref: `${repository}/.github/workflows/thea_ci.yml@refs/heads/main`,
  };
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}

/**
 * Signs an image of the sample as the release workflow would have, for the commit that its version names, and attaches
 * the signature: ours, or that of a repository which has the same name and another id. It happens in the machine's time: what is signed is verified against its own timestamp.
 */
export async function signSample(
  world: World,
  image: Image,
  version: string,
  signer: SignedBy,
): Promise<void> {
  if (signer === 'nobody') return;
  const { sigstore, registry, github } = world;
  const clock = systemClock();
  const deadline = startDeadline(clock, WITHIN, 'Signing the sample');
  const tools = { clock, deadline, log: { info: () => {} } };
  const { fulcio, witnesses } = parseSigningConfig(sigstore.signingConfig(2), new Date(clock.now().wall));
  if (fulcio === null) throw new Error('The embedded Sigstore has no Fulcio.');
  const { mediaType, digest, manifest } = image;
  const made = await signManifests(
    {
      manifests: [{ mediaType, digest, size: manifest.length }],
      repository: SAMPLE.image,
      signer: keylessSigner(fulcio, async () => tokenOf(github.issuer, version, signer), tools),
      witnesses,
      attestations: [],
      legacy: false,
    },
    tools,
  );
  deadline.end();
  for (const { descriptor, manifest: bytes, blobs } of made.artifacts.map(storeArtifact)) {
    registry.seed({
      repository: SAMPLE.image,
      image: {
        digest: descriptor.digest,
        mediaType: descriptor.mediaType,
        manifest: Buffer.from(bytes),
        blobs: new Map(blobs.map((blob) => [blob.digest, Buffer.from(blob.bytes)])),
        version,
      },
    });
  }
}
