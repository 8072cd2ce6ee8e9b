import { startDeadline, systemClock } from '@thea/action';
import type { Descriptor } from '@thea/image/registry';
import { buildImage, type Image } from '@thea/rehearsal/registry/image';
import { type EmbeddedRegistry, openRegistry } from '@thea/rehearsal/registry/server';
import { type EmbeddedSigstore, openSigstore } from '@thea/rehearsal/sigstore/server';
import {
  type Artifact,
  type ImageProof,
  type ImageQuestion,
  keylessSigner,
  parseSigningConfig,
  parseTrustRoot,
  proveImage,
  type ServiceTools,
  type Signer,
  type SigningConfig,
  storeArtifact,
  type TrustRoot,
  type WorkflowSigner,
} from '@thea/signature';
import { keptLog } from '../ecs/kept-log.ts';
import { wireReader } from './wire-reader.ts';

export const VERSION = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
export const REPOSITORY = 'thea-ia';

/** The claims of the job that signs releases. */
export const CLAIMS = {
  iss: 'https://token.actions.githubusercontent.com',
  aud: 'sigstore',
  sub: 'repo:theaia/thea-ia:ref:refs/heads/main',
  repository: 'theaia/thea-ia',
  repository_id: '1001',
  repository_owner: 'theaia',
  repository_owner_id: '2002',
  ref: 'refs/heads/main',
  sha: VERSION,
  event_name: 'push',
  runner_environment: 'github-hosted',
  job_workflow_ref: 'theaia/actions/.github/workflows/release.yml@refs/tags/v1.2.0',
  workflow_ref: 'theaia/thea-ia/.github/workflows/deploy.yml@refs/heads/main',
} as const;

/** The policy's word for that job. */
export const RELEASE_WORKFLOW: WorkflowSigner = {
  kind: 'workflow',
  issuer: CLAIMS.iss,
  repositoryId: CLAIMS.repository_id,
  ownerId: CLAIMS.repository_owner_id,
  workflow: 'https://github.com/theaia/actions/.github/workflows/release.yml',
  refs: ['refs/tags/v1.*'],
  commit: 'version',
  runner: 'github-hosted',
  triggers: [],
};

/** A token with these claims; its signature is nobody's. */
export function tokenOf(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJl`;
}

export interface House extends AsyncDisposable {
  readonly sigstore: EmbeddedSigstore;
  /** `127.0.0.1:port` of the registry. */
  readonly host: string;
  readonly tools: ServiceTools;
  /** The trust root that names this Sigstore. */
  readonly trustRoot: TrustRoot;
  /** An image in the registry, another one for every name. */
  image(name?: string): Descriptor;
  /** Attaches artifacts without the wire, which a thousand of them would take too long for. */
  flood(artifacts: readonly Artifact[]): void;
  config(log: 1 | 2 | null): SigningConfig;
  keyless(claims?: object): Signer;
  ask(digest: string, change?: Partial<ImageQuestion>): Promise<ImageProof>;
}

/** Where the images of a house lie: a registry of its own, or one that somebody else closes. */
export interface Place {
  readonly registry: EmbeddedRegistry;
  /** Tells the images of this house from those of others there. */
  readonly prefix: string;
  /** The image that is asked about, where it has to run; else one that starts nothing. */
  readonly runs?: Image;
}

/** An embedded Sigstore and an embedded registry, if none is given, closed when the scope ends. */
export async function openHouse(place: Place | null = null): Promise<House> {
  const [sigstore, own] = await Promise.all([openSigstore(), place === null ? openRegistry() : null]);
  const registry = place?.registry ?? own;
  if (registry === null) throw new Error('There is no registry.');
  const clock = systemClock();
  const deadline = startDeadline(clock, 60_000, 'The test');
  const tools = { clock, deadline, log: keptLog(), patience: 0 };
  const trustRoot = parseTrustRoot(sigstore.trustRoot, 'the embedded Sigstore', 'trust-root');
  return {
    sigstore,
    host: registry.host,
    tools,
    trustRoot,
    image: (name = 'thea-ia') => {
      const own = name === 'thea-ia' ? place?.runs : undefined;
      const image =
        own ??
        buildImage([], {
          version: VERSION,
          entrypoint: [`${place?.prefix ?? ''}${name}`],
          command: [],
          workingFolder: '/',
          environment: {},
          port: 8000,
        });
      registry.seed({ repository: REPOSITORY, image });
      return { mediaType: image.mediaType, digest: image.digest, size: image.manifest.length };
    },
    flood: (artifacts) => {
      for (const { descriptor, manifest, blobs } of artifacts.map(storeArtifact)) {
        const { digest, mediaType } = descriptor;
        const kept = new Map(blobs.map((blob) => [blob.digest, Buffer.from(blob.bytes)]));
        const image = { digest, mediaType, manifest: Buffer.from(manifest), blobs: kept, version: VERSION };
        registry.seed({ repository: REPOSITORY, image });
      }
    },
    config: (log) => parseSigningConfig(sigstore.signingConfig(log), new Date()),
    keyless: (claims = CLAIMS) =>
      keylessSigner(new URL(sigstore.endpoint), async () => tokenOf(claims), tools),
    ask: (digest, change) =>
      proveImage(wireReader(registry.host, REPOSITORY), {
        digest,
        version: VERSION,
        signers: [RELEASE_WORKFLOW],
        attestations: [],
        trustRoot,
        now: new Date(),
        ...change,
      }),
    [Symbol.asyncDispose]: async () => {
      deadline.end();
      await Promise.all([sigstore.close(), own?.close()]);
    },
  };
}
