import type { Json } from '@thea/action';
import { type Digest, hashJson, makeRelease, parseDigest, type Release } from '@thea/release';
import type { EcsSnapshot } from './facts.ts';
import { readMark } from './mark-tags.ts';
import { projectTaskDefinition } from './projection.ts';

/** The version of a release whose image says nothing of itself. */
export const UNKNOWN_VERSION = 'unknown';

/** The release that a task definition and its images make. Pure. */
export function makeEcsRelease(body: Json, images: EcsSnapshot['images'], version: string): Release {
  const digests: { [container: string]: Digest } = {};
  for (const [container, image] of Object.entries(images)) {
    const digest = image.digest === null ? null : parseDigest(image.digest);
    if (digest !== null) digests[container] = digest;
  }
  return makeRelease({
    version,
    images: digests,
    configuration: hashJson(projectTaskDefinition(body, images)),
  });
}

/** The release that a snapshot runs: the one its mark names, else what its own parts make. Pure. */
export function releaseOf(snapshot: EcsSnapshot): Release {
  const mark = readMark(snapshot.taskDefinition.tags, snapshot.taskDefinition.name);
  if (mark.kind === 'head') return mark.head.release;
  return makeEcsRelease(snapshot.taskDefinition.body, snapshot.images, snapshot.version ?? UNKNOWN_VERSION);
}
