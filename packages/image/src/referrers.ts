import { fallbackTag } from './digest.ts';
import { INDEX_TYPE, readManifest } from './manifest.ts';
import type { Descriptor, Registry, RegistryReader } from './registry.ts';

/** What the list under a fallback tag needs of a registry. */
type Tagged = Pick<RegistryReader, 'manifest'>;

/**
 * What refers to `digest` by the fallback tag. A client may have written a descriptor with another artifact type than
 * the manifest's own (cosign 3.1.1 does), so where a type is asked for and is not the descriptor's, the manifest decides.
 */
export async function* fallbackReferrers(
  registry: Tagged,
  digest: string,
  artifactType?: string,
): AsyncIterable<Descriptor> {
  const index = await registry.manifest(fallbackTag(digest));
  for (const descriptor of index === null ? [] : (readManifest(index.bytes)?.manifests ?? [])) {
    if (artifactType === undefined || descriptor.artifactType === artifactType) yield descriptor;
    else {
      const found = await registry.manifest(descriptor.digest);
      const read = found === null ? null : readManifest(found.bytes);
      if (read?.artifactType === artifactType) yield { ...descriptor, artifactType };
    }
  }
}

const ATTEMPTS = 5;

/**
 * Adds a referrer to the list under the fallback tag, where the registry has no Referrers API. Somebody else may write
 * the same list: it is replaced only while it is what was read, and read again otherwise. OCI distribution
 * specification, "Pushing Manifests with Subject". False where others were faster every time.
 */
export async function addToFallback(
  registry: Registry,
  digest: string,
  referrer: Descriptor,
): Promise<boolean> {
  const tag = fallbackTag(digest);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const index = await registry.manifest(tag);
    const listed = index === null ? [] : (readManifest(index.bytes)?.manifests ?? []);
    if (listed.some((one) => one.digest === referrer.digest)) return true;
    const bytes = Buffer.from(
      JSON.stringify({ schemaVersion: 2, mediaType: INDEX_TYPE, manifests: [...listed, referrer] }),
    );
    if (await registry.replaceTag(tag, INDEX_TYPE, bytes, index?.descriptor.digest ?? null)) return true;
  }
  return false;
}
