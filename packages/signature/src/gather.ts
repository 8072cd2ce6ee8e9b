import type { Descriptor, RegistryReader } from '@thea/image/registry';
import { digestOf } from './artifact-manifest.ts';
import { type Read, readBundle, readLegacy } from './candidate.ts';
import { fieldsOf, itemsOf, jsonOf, textOf } from './fields.ts';
import { legacyTag, SIMPLE_SIGNING_TYPE } from './legacy.ts';

/** How much is looked at: who may write to a repository must not be able to keep a deploy busy for ever. */
export const LIMITS = { referrers: 1000, bundles: 200, bundleBytes: 16 * 1024 * 1024, layers: 20 } as const;

const BUNDLE_PREFIX = 'application/vnd.dev.sigstore.bundle';
// cosign 3.1 writes this into the fallback index instead of the artifact's own type.
const EMPTY_TYPE = 'application/vnd.oci.empty.v1+json';
const PREDICATE = 'dev.sigstore.bundle.predicateType';

function maybeBundle({ artifactType = '' }: Descriptor): boolean {
  return artifactType === '' || artifactType === EMPTY_TYPE || artifactType.startsWith(BUNDLE_PREFIX);
}

/** The wanted kinds first, then what does not say its kind; within these the newest first. The annotation is a hint. */
function inOrder(found: readonly Descriptor[], wanted: readonly string[]): Descriptor[] {
  const rank = ({ annotations }: Descriptor): number => {
    const says = annotations?.[PREDICATE];
    return says === undefined ? 1 : wanted.includes(says) ? 0 : 2;
  };
  const made = ({ annotations }: Descriptor): string =>
    annotations?.['org.opencontainers.image.created'] ?? '';
  return [...found].sort((a, b) => rank(a) - rank(b) || made(b).localeCompare(made(a)));
}

async function readReferrer(registry: RegistryReader, descriptor: Descriptor): Promise<Read | null> {
  const { digest: name } = descriptor;
  const found = await registry.manifest(name);
  if (found === null) return { name, reason: 'its manifest is not there' };
  if (digestOf(found.bytes) !== name) return { name, reason: 'its manifest has another digest' };
  const layers = itemsOf(fieldsOf(jsonOf(found.bytes))['layers']).map(fieldsOf);
  const [layer] = layers;
  if (layer === undefined || !textOf(layer['mediaType']).startsWith(BUNDLE_PREFIX)) return null;
  if (layers.length > 1) return { name, reason: 'it has several layers, a bundle is one' };
  const bundle = textOf(layer['digest']);
  const bytes = await registry.blob(bundle, LIMITS.bundleBytes);
  if (digestOf(bytes) !== bundle) return { name, reason: 'its bundle has another digest' };
  return readBundle(name, bytes);
}

/** What stands at an image, and whether more stands there than was looked at. */
export interface Gathering {
  readonly reads: AsyncIterable<Read>;
  readonly referrers: number;
  readonly more: boolean;
}

/**
 * Everything in a repository that may be a bundle about `digest`, those of the wanted predicate types first. Read one by
 * one, as the reader asks for them; a foreign one in front hides nothing. Reads only. Throws what the registry throws.
 */
export async function gatherBundles(
  registry: RegistryReader,
  digest: string,
  wanted: readonly string[],
): Promise<Gathering> {
  const found: Descriptor[] = [];
  let more = false;
  // No filter: cosign 3.1 writes a wrong type into the index of the fallback tag.
  for await (const descriptor of registry.referrers(digest)) {
    if (found.length === LIMITS.referrers) {
      more = true;
      break;
    }
    found.push(descriptor);
  }
  const candidates = inOrder(found.filter(maybeBundle), wanted);
  const looked = candidates.slice(0, LIMITS.bundles);
  async function* reads(): AsyncIterable<Read> {
    for (const descriptor of looked) {
      const read = await readReferrer(registry, descriptor);
      if (read !== null) yield read;
    }
  }
  return { reads: reads(), referrers: found.length, more: more || looked.length < candidates.length };
}

/** The signatures of `digest` in the legacy form, under their tag; `keys` (DER) are those that it may be by. */
export async function gatherLegacy(
  registry: RegistryReader,
  digest: string,
  keys: readonly Uint8Array[],
): Promise<readonly Read[]> {
  const name = legacyTag(digest);
  const found = await registry.manifest(name);
  if (found === null) return [];
  const layers = itemsOf(fieldsOf(jsonOf(found.bytes))['layers'])
    .map(fieldsOf)
    .filter((layer) => textOf(layer['mediaType']) === SIMPLE_SIGNING_TYPE)
    .slice(0, LIMITS.layers);
  const reads: Read[] = [];
  for (const layer of layers) {
    const payload = await registry.blob(textOf(layer['digest']), 65_536);
    if (digestOf(payload) !== textOf(layer['digest'])) {
      reads.push({ name, reason: 'its payload has another digest' });
      continue;
    }
    const annotations = Object.entries(fieldsOf(layer['annotations'])).map(([key, value]) => [
      key,
      textOf(value),
    ]);
    reads.push(...readLegacy(name, payload, Object.fromEntries(annotations), keys));
  }
  return reads;
}
