export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string };
}
export interface RegistryReader {
  // one repository
  readonly name: string; // host/repository
  manifest(reference: string): Promise<{ descriptor: Descriptor; bytes: Uint8Array } | null>; // null: not there
  blob(digest: string, limit: number): Promise<Uint8Array>;
  referrers(digest: string, artifactType?: string): AsyncIterable<Descriptor>; // API, or the fallback tag
}
