import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer.ts';

/** What somebody wants of a repository: one row of the specification's table of endpoints. */
export interface Request {
  readonly method: string;
  readonly kind: 'version' | 'blobs' | 'uploads' | 'manifests' | 'tags' | 'referrers';
  readonly repository: string;
  /** A digest, a tag, or an upload's id; empty where the endpoint has none. */
  readonly reference: string;
}

/** In what a registry may differ from the plain specification. All of it is optional. */
export interface RegistryRules {
  /** Answers instead of the registry where who asks may not; null lets the request through. */
  readonly admit?: (asked: Request, message: IncomingMessage) => Answer | null;
  /** Answers a path outside of `/v2/`, such as that of a token service; null: there is none. */
  readonly outside?: (message: IncomingMessage) => Answer | null;
  /** False: a repository must be made before anything is pushed to it. */
  readonly exists?: (repository: string) => boolean;
  /** The sentence of a refused tag that exists; null lets it move. */
  readonly refuseTag?: (repository: string, tag: string) => string | null;
  /** False: a mount becomes an upload. */
  readonly mounts?: () => boolean;
  /** False: the Referrers API answers 404, as registries before 1.1 do. */
  readonly referrers?: boolean;
  /** How many manifests may refer to one. */
  readonly referrerLimit?: number;
  /** How many referrers stand on one page; all by default. */
  readonly referrerPage?: number;
  /** True: nothing can be deleted over this wire. */
  readonly keepsAll?: boolean;
  /**
   * ECR's own way with uploads: PATCH answers 201, a whole blob in the first POST is not taken, a chunk that does not
   * begin at 0 is thrown away without a word (aws/containers-roadmap issue 2831), a blob that begins anew in an upload
   * that holds some of it is refused (apple/containerization issue 790), and so is a wrong digest, in words of its own
   * (dotnet/sdk-container-builds issue 472).
   */
  readonly oneChunk?: boolean;
  /** After a manifest was kept. */
  readonly pushed?: (repository: string, digest: string) => void;
}
