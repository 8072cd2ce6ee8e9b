import type { PlannedImage } from '@thea/release';
import { digestOf, repositoryOf } from './image.ts';
import { refOf } from './object.ts';
import { containersOf, templateOf } from './pod-template.ts';
import { type JsonObject, text } from './raw.ts';

/**
 * Every image that the pod templates of `objects` would run, Jobs and init containers too, each once; a name that two
 * templates give to different images carries that of its object. `isOurs` tells the containers of the release. Pure.
 */
export function plannedImages(
  objects: readonly JsonObject[],
  isOurs: (container: JsonObject) => boolean,
): readonly PlannedImage[] {
  const found = objects.flatMap((raw) =>
    containersOf(templateOf(raw)).map((container) => {
      const reference = text(container['image']);
      return { name: text(container['name']), of: refOf(raw).name, reference, ours: isOurs(container) };
    }),
  );
  const planned = new Map<string, PlannedImage>();
  for (const { name, of, reference, ours } of found) {
    const alone = found.every((other) => other.name !== name || other.reference === reference);
    const container = alone ? name : `${of}/${name}`;
    planned.set(container, {
      container,
      repository: repositoryOf(reference),
      digest: digestOf(reference),
      ours,
    });
  }
  return [...planned.values()];
}
