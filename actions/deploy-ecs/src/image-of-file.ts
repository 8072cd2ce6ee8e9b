import { Failure } from '@thea/action';
import { object, objects, text } from '@thea/ecs/raw';
import { parseTaskDefinition } from '@thea/ecs/spec';

/**
 * The image that a task definition names for the containers of the release (none named: its only container), for
 * workflows that write the image into the file. `path` is for messages.
 * @throws Failure('input') where the file names none, or more than one.
 */
export function imageOfFile(path: string, content: string, containers: readonly string[]): string {
  const all = objects(object(parseTaskDefinition(path, content))['containerDefinitions']);
  const meant =
    containers.length === 0 && all.length === 1
      ? all
      : all.filter((container) => containers.includes(text(container['name'])));
  const images = [...new Set(meant.map((container) => text(container['image'])))];
  const [image] = images;
  if (image !== undefined && image !== '' && images.length === 1) return image;
  throw new Failure('input', {
    input: 'image',
    message:
      images.length > 1
        ? `The input "image" is not given, and ${path} names several for the release: ${images.join(', ')}.`
        : `The input "image" is not given, and ${path} does not say which image the release is.`,
    remedy: 'Give "image" the digest that should run, and "container-name" the containers that run it.',
  });
}
