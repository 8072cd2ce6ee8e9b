/** What names a piece of content: OCI image specification, "Content Descriptors". */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string };
}

/** One repository of a registry, for reading. Every byte that it gives was checked against its digest. */
export interface RegistryReader {
  /** `host/repository` */
  readonly name: string;
  /** A manifest by digest or tag; null where there is none. */
  manifest(reference: string): Promise<{ descriptor: Descriptor; bytes: Uint8Array } | null>;
  /** A blob of at most `limit` bytes. */
  blob(digest: string, limit: number): Promise<Uint8Array>;
  /** What refers to a manifest, by the Referrers API or by the fallback tag where the API is missing. */
  referrers(digest: string, artifactType?: string): AsyncIterable<Descriptor>;
}

/** A part of a file, as the body of a request: it is streamed and never held whole. */
export interface FilePart {
  readonly path: string;
  /** The first byte. */
  readonly from: number;
  /** How many bytes. */
  readonly size: number;
}

/** A blob that lies in a file, or in memory where it is small. */
export interface BlobSource {
  readonly digest: string;
  readonly size: number;
  readonly content: Uint8Array | { readonly path: string };
}

/** One repository of a registry, for reading and writing. */
export interface Registry extends RegistryReader {
  /** A manifest's descriptor by digest or tag, without its bytes; null where there is none. */
  head(reference: string): Promise<Descriptor | null>;
  /** Brings a blob there, whatever it takes: nothing where it is, a mount from one of `from`, else an upload. */
  pushBlob(blob: BlobSource, from: readonly string[]): Promise<'present' | 'mounted' | 'uploaded'>;
  /** Puts a manifest under its digest or a tag. `subject` is what the registry says that it indexed the referrer by. */
  pushManifest(reference: string, mediaType: string, bytes: Uint8Array): Promise<{ subject: string | null }>;
  /** Puts a manifest under a tag that must still be `etag` (null: must not be known); false where it is another. */
  replaceTag(tag: string, mediaType: string, bytes: Uint8Array, etag: string | null): Promise<boolean>;
  /** Whether the registry has the Referrers API. */
  hasReferrers(digest: string): Promise<boolean>;
  /** All tags, in the registry's order. */
  tags(): AsyncIterable<string>;
}
