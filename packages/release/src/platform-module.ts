import type { Json } from '@thea/action';
import type { MissingPermission } from './access.ts';
import type { AnyPlatform, PlatformTools } from './platform.ts';
import type { ImageRepository } from './signature-gate.ts';
import type { TargetRef } from './target.ts';

/** How a platform is entered, in words that every platform can read. */
export interface OpenRequest {
  readonly target: TargetRef;
  readonly roleToAssume: string | null;
  readonly allowedAccountIds: readonly string[];
  /** The OIDC token of this job for an audience; null where there is none (a laptop). */
  readonly idToken: ((audience: string) => Promise<string>) | null;
  /** Shown in the platform's own audit log. */
  readonly sessionName: string;
  readonly tools: PlatformTools;
  /** Reads images of any registry, by `host/repository`; left out where nothing is released. */
  readonly images?: (repository: string) => ImageRepository;
  /** The whole entry of the targets file; left out where a word named the target. */
  readonly words?: { readonly [key: string]: Json };
}

/** The release that a target is asked to run. */
export interface AskedRelease {
  /** `sha256:…`, `repository@sha256:…` or `repository:tag`. */
  readonly image: string;
  /** Null: what the image says of itself. */
  readonly version: string | null;
  /** The text of a file of the workspace; throws `Failure('input')` where it is not there. */
  readonly readFile: (path: string) => string;
  /** The paths of the files below a folder of the workspace; null where the path is no folder. */
  readonly listFiles?: (path: string) => readonly string[] | null;
  /** What a command writes in the workspace; rejects with `Failure('input')` naming `input` where it fails. */
  readonly outputOf?: (command: string, input: string) => Promise<string>;
}

/** What a platform package exports to the registry of platforms. */
export interface PlatformModule {
  open(request: OpenRequest): Promise<AnyPlatform>;
  /**
   * Tries every read that a release, or a rollback, needs and gives those that are not allowed; changes nothing. A platform without
   * permissions of its own leaves it out. Throws `Failure('access')` where the role itself cannot be had.
   */
  access?(request: OpenRequest, purpose: 'deploy' | 'rollback'): Promise<readonly MissingPermission[]>;
}

/**
 * The platform's spec from the words of a target entry; throws `Failure('input')` at file and line. It needs no client of
 * the platform, so that wrong words are known before one is loaded.
 */
export type ReadSpec = (
  words: { readonly [key: string]: Json },
  asked: AskedRelease,
) => unknown | Promise<unknown>;
