import { Failure } from '@thea/action';
import { type Goal, parseDigest } from '@thea/release';
import type { EcsApi } from './api.ts';
import type { EcsTaskDefinition } from './facts.ts';
import { digestOf, repositoryOf } from './image-reference.ts';
import { COPY_TAG } from './mark-tags.ts';
import { familyOf } from './names.ts';
import { type JsonObject, object, objects, text } from './raw.ts';
import { listRevisions, registerRevision } from './register.ts';
import { registrable } from './render.ts';
import { describeTaskDefinition } from './snapshot.ts';

/** Revisions searched for a copy that an earlier attempt registered. */
const COPY_SEARCH = 5;

/**
 * The task definition that brings exactly the goal: its own, or a copy pinned by digest where its own is INACTIVE
 * (UpdateService refuses it) or names a tag (which would be resolved anew, to whatever it is now).
 * @throws Failure('not-restored') where it is INACTIVE and the digest of a container is not known.
 */
export async function goalTaskDefinition(api: EcsApi, serviceArn: string, goal: Goal): Promise<string> {
  const original = await describeTaskDefinition(api, serviceArn, goal.platformRelease);
  const pinned = pinGoal(original, goal);
  if (pinned === null) return original.name;
  for (const name of await listRevisions(api, familyOf(original.name), 'ACTIVE', COPY_SEARCH)) {
    const { tags } = await describeTaskDefinition(api, serviceArn, name);
    if (tags[COPY_TAG] === original.name) return name;
  }
  const copy = await registerRevision(api, serviceArn, pinned, { [COPY_TAG]: original.name });
  api.tools.log.info(`${copy.name} is a copy of ${original.name}, with every image by digest.`);
  return copy.name;
}

/** The copy to register; null where the original will do. Pure. */
export function pinGoal(original: EcsTaskDefinition, goal: Goal): JsonObject | null {
  const body = registrable(original.body);
  const digests = object(object(goal.snapshot)['images']);
  let floating = false;
  const containers = objects(body['containerDefinitions']).map((container) => {
    const image = text(container['image']);
    const digest = parseDigest(text(digests[text(container['name'])]));
    if (digestOf(image) !== null) return container;
    if (digest === null) {
      if (original.status !== 'INACTIVE') return container;
      throw new Failure('not-restored', {
        message: `${original.name} is INACTIVE, and the digest of its container "${text(container['name'])}" (${image}) is not known.`,
        remedy:
          'Nothing was touched. Roll back to another release with "to", or register that task definition again by hand.',
      });
    }
    floating = true;
    return { ...container, image: `${repositoryOf(image)}@${digest}` };
  });
  return floating || original.status === 'INACTIVE' ? { ...body, containerDefinitions: containers } : null;
}
