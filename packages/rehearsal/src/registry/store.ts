import { createHash, type Hash } from 'node:crypto';
import { digestOf } from './image.ts';

/** A manifest as it was pushed: its bytes are never written anew, because its digest is theirs. */
export interface StoredManifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** An upload under way: what has come so far, in the pieces in which it came. */
export interface Upload {
  readonly pieces: Buffer[];
  readonly hash: Hash;
  size: number;
}

/** One repository of a registry. */
export interface Repository {
  readonly blobs: Map<string, Buffer>;
  readonly manifests: Map<string, StoredManifest>;
  readonly tags: Map<string, string>;
  /** Uploads under way, by id. */
  readonly uploads: Map<string, Upload>;
}

/** All repositories, by name, in memory. */
export type Store = Map<string, Repository>;

/** The repository of that name, made where it is new. */
export function repositoryOf(store: Store, name: string): Repository {
  const known = store.get(name);
  if (known !== undefined) return known;
  const made: Repository = { blobs: new Map(), manifests: new Map(), tags: new Map(), uploads: new Map() };
  store.set(name, made);
  return made;
}

/** A manifest by digest or tag. */
export function findManifest(repository: Repository, reference: string): StoredManifest | undefined {
  return (
    repository.manifests.get(reference) ?? repository.manifests.get(repository.tags.get(reference) ?? '')
  );
}

/** Keeps a manifest under its digest. */
export function keepManifest(repository: Repository, mediaType: string, bytes: Buffer): StoredManifest {
  const manifest = { digest: digestOf(bytes), mediaType, bytes };
  repository.manifests.set(manifest.digest, manifest);
  return manifest;
}

/** An upload of which nothing has come. */
export function emptyUpload(): Upload {
  return { pieces: [], hash: createHash('sha256'), size: 0 };
}

/** Appends a piece to an upload. */
export function append(upload: Upload, piece: Buffer): void {
  upload.pieces.push(piece);
  upload.hash.update(piece);
  upload.size += piece.length;
}
