import { type JsonObject, objects, text } from '../wire/json.ts';
import type { Images } from './images.ts';
import type { RevisionState } from './state.ts';

/**
 * The images of a revision with their digests, resolved once per deployment (ECS guide, "Container image resolution";
 * `versionConsistency: disabled` leaves the tag to each task). An image that cannot be had has no digest: its tasks fail.
 */
export async function resolveRevision(
  images: Images,
  definition: JsonObject,
): Promise<RevisionState['containerImages']> {
  const containers = objects(definition, 'containerDefinitions');
  return Promise.all(
    containers.map(async (container) => {
      const image = text(container, 'image') ?? '';
      const pinned = text(container, 'versionConsistency') !== 'disabled';
      const found = pinned ? await images.resolve(image) : null;
      return { containerName: text(container, 'name') ?? '', image, imageDigest: found?.digest ?? null };
    }),
  );
}

/** The awsvpc configuration that a seeded service has. */
export function defaultNetwork(): JsonObject {
  return {
    awsvpcConfiguration: {
      subnets: ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'],
      securityGroups: ['sg-0a1b2c3d4e5f60718'],
      assignPublicIp: 'DISABLED',
    },
  };
}
