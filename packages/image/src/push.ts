import { Failure, type Log } from '@thea/action';
import type { Contents } from './contents.ts';
import type { Layout, LayoutManifest } from './layout.ts';
import { addToFallback } from './referrers.ts';
import type { Registry } from './registry.ts';

/** How a layout is pushed. */
export interface PushOptions {
  /** The tag that the image gets, last of all. */
  readonly tag: string;
  /** Repositories of the same registry whose blobs may be mounted, by their path. */
  readonly mountFrom: readonly string[];
  /** How many blobs are on their way at once. */
  readonly parallel: number;
  /** How many manifests the registry lets refer to one; null where it has no such limit. */
  readonly referrerLimit: number | null;
}

/** What a push did. */
export interface Pushed {
  readonly digest: string;
  /** False where all of it was there: nothing was written. */
  readonly written: boolean;
  readonly uploaded: number;
  readonly mounted: number;
  readonly present: number;
  readonly referrers: number;
}

/** Refuses a tag that names something else. */
function taken(registry: Registry, tag: string, there: string, ours: string): Failure {
  return new Failure('blocked', {
    message: `The tag ${tag} of ${registry.name} is taken by ${there}; this image is ${ours}.`,
    remedy:
      'A version that was published is never overwritten, and nothing was. Release the digest that is there, or give this image a version of its own.',
  });
}

/** The digests that the registry says refer to a manifest. */
async function listed(registry: Registry, digest: string): Promise<ReadonlySet<string>> {
  const digests = new Set<string>();
  for await (const one of registry.referrers(digest)) digests.add(one.digest);
  return digests;
}

/** The referrers of the layout that the registry does not have, and how many each subject has there. */
async function missingReferrers(
  registry: Registry,
  contents: Contents,
  limit: number | null,
): Promise<readonly LayoutManifest[]> {
  const subjects = new Set(contents.referrers.map(({ manifest }) => manifest.subject?.digest ?? ''));
  const missing: LayoutManifest[] = [];
  for (const subject of subjects) {
    const there = await listed(registry, subject);
    const lacking = contents.referrers.filter(
      ({ manifest, descriptor }) => manifest.subject?.digest === subject && !there.has(descriptor.digest),
    );
    if (limit !== null && there.size + lacking.length > limit) {
      throw new Failure('blocked', {
        message: `${registry.name}@${subject} has ${there.size} signatures and attestations, ${lacking.length} more would pass the registry's limit of ${limit}.`,
        remedy:
          'Nothing was pushed. Delete those that are not needed any more, or build anew for another digest.',
      });
    }
    missing.push(...lacking);
  }
  return missing;
}

/** Work on many things, `parallel` at a time; the first failure ends it once the others have settled. */
async function each<T>(
  items: readonly T[],
  parallel: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined && failures.length === 0; item = waiting.shift()) {
      try {
        await work(item);
      } catch (thrown) {
        failures.push(thrown);
      }
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  if (failures.length > 0) throw failures[0];
}

async function pushReferrer(registry: Registry, one: LayoutManifest): Promise<void> {
  const { descriptor, bytes, manifest } = one;
  const subject = manifest.subject?.digest ?? '';
  const answer = await registry.pushManifest(descriptor.digest, descriptor.mediaType, bytes);
  // Without the header the registry did not index it: distribution specification, "Pushing Manifests with Subject".
  if (answer.subject !== null || (await registry.hasReferrers(subject))) return;
  const { artifactType, annotations } = manifest;
  if (await addToFallback(registry, subject, { ...descriptor, artifactType, annotations })) return;
  throw new Failure('platform', {
    message: `The list of what refers to ${subject} could not be written: others write it at the same time, or its tag may not be overwritten.`,
    remedy:
      'Run it again. Where the repository is immutable and has no Referrers API, exclude the tags sha256-* from immutability.',
  });
}

/** Puts the tag. A refusal or a lost answer may hide that it is there: what the registry says then decides. */
async function putTag(registry: Registry, tag: string, { descriptor, bytes }: LayoutManifest): Promise<void> {
  try {
    await registry.pushManifest(tag, descriptor.mediaType, bytes);
  } catch (thrown) {
    const there = await registry.head(tag).catch(() => null);
    if (there?.digest === descriptor.digest) return;
    throw there === null ? thrown : taken(registry, tag, there.digest, descriptor.digest);
  }
}

/**
 * Brings an image from a layout to a registry, byte for byte: blobs, the manifests from the leaves up, signatures and
 * attestations as referrers, what has a tag of its own, and the version's tag last of all. A tag that names this digest
 * already is success without a write, one that names another is refused before anything is written.
 * @throws Failure('blocked') where the tag is taken or the limit of referrers is reached.
 */
export async function pushImage(
  registry: Registry,
  layout: Layout,
  contents: Contents,
  options: PushOptions,
  log: Log,
): Promise<Pushed> {
  const { root, children, tagged } = contents;
  const { digest } = root.descriptor;
  const beside: (typeof tagged)[number][] = [];
  for (const tag of [{ tag: options.tag, manifest: root }, ...tagged]) {
    const there = await registry.head(tag.tag);
    if (there === null) beside.push(tag);
    else if (there.digest !== tag.manifest.descriptor.digest)
      throw taken(registry, tag.tag, there.digest, tag.manifest.descriptor.digest);
  }
  const referrers = await missingReferrers(registry, contents, options.referrerLimit);
  const counts = { uploaded: 0, mounted: 0, present: 0 };
  if (beside.length === 0 && referrers.length === 0)
    return { digest, written: false, ...counts, referrers: 0 };

  // Where the image itself is there, only what is stored beside it has to go up.
  const isThere = !beside.some(({ tag }) => tag === options.tag);
  const manifests = isThere ? [] : [...children, root];
  const wanted = [...manifests, ...referrers, ...beside.map(({ manifest }) => manifest)];
  const needed = new Set(
    wanted.flatMap(({ manifest }) => [manifest.config, ...manifest.layers].map((one) => one?.digest)),
  );
  const blobs = contents.blobs.filter((blob) => needed.has(blob.digest));
  await each(blobs, options.parallel, async ({ digest: blob, size }) => {
    const source = { digest: blob, size, content: { path: layout.path(blob) } };
    const how = await registry.pushBlob(source, options.mountFrom);
    counts[how] += 1;
    log.debug(`${blob} (${size} bytes): ${how}`);
  });
  for (const { descriptor, bytes } of manifests)
    await registry.pushManifest(descriptor.digest, descriptor.mediaType, bytes);
  for (const referrer of referrers) await pushReferrer(registry, referrer);
  for (const { tag, manifest } of [...beside].reverse()) await putTag(registry, tag, manifest);
  return { digest, written: true, ...counts, referrers: referrers.length };
}
