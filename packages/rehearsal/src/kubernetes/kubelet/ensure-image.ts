import type { EmbeddedRegistry } from '../../registry/server.ts';
import { type JsonObject, textAt } from '../raw.ts';
import { notFoundWords, parseImageName } from './image.ts';

/** One node as its containers see it. `images`: what it has pulled, by the name under which. */
export interface NodePlace {
  readonly name: string;
  readonly address: string;
  readonly images: Map<string, { readonly repository: string; readonly digest: string }>;
}

/** An image that a container can be started from; `present`: without a pull. */
export interface NodeImage {
  readonly repository: string;
  readonly digest: string;
  readonly present: boolean;
}

/** A container waits for a reason of this name; `pull`: the image is to be pulled again, else the whole is tried again. */
export interface Waiting {
  readonly kind: 'waiting';
  readonly reason: string;
  readonly message: string;
  readonly again: 'pull' | 'whole' | 'never';
}

/** Says something of the container. */
export type Tell = (type: 'Normal' | 'Warning', reason: string, message: string) => void;

/** Whether the node has the image, must pull it, or may not (pkg/kubelet/images, `EnsureImageExists`). */
export function imageOnNode(
  node: NodePlace,
  container: JsonObject,
  tell: Tell,
): NodeImage | Waiting | 'pull' {
  const image = textAt(container, 'image');
  const policy = textAt(container, 'imagePullPolicy');
  if (parseImageName(image) === null) {
    const message = `Failed to apply default image tag "${image}": couldn't parse image name "${image}": invalid reference format`;
    tell('Warning', 'InspectFailed', message);
    return { kind: 'waiting', reason: 'InvalidImageName', message, again: 'never' };
  }
  const known = node.images.get(image);
  if (known !== undefined && policy !== 'Always') {
    const words = `Container image "${image}" already present on machine and can be accessed by the pod`;
    tell('Normal', 'Pulled', words);
    return { ...known, present: true };
  }
  if (policy === 'Never') {
    const message = `Container image "${image}" is not present with pull policy of Never`;
    tell('Warning', 'ErrImageNeverPull', message);
    return { kind: 'waiting', reason: 'ErrImageNeverPull', message, again: 'whole' };
  }
  tell('Normal', 'Pulling', `Pulling image "${image}"`);
  return 'pull';
}

/** Finds the image in the registry, at the end of a pull. */
export function pulledImage(
  registry: Pick<EmbeddedRegistry, 'find'>,
  container: JsonObject,
  tell: Tell,
): NodeImage | Waiting {
  const image = textAt(container, 'image');
  const name = parseImageName(image);
  const found = name === null ? undefined : registry.find(name.repository, name.reference);
  if (name === null || found === undefined) return notPulled(image, notFoundWords(image), tell);
  return { repository: name.repository, digest: found.digest, present: false };
}

/** Says that an image could not be pulled, and why. */
export function notPulled(image: string, message: string, tell: Tell): Waiting {
  tell('Warning', 'Failed', `Failed to pull image "${image}": ${message}`);
  tell('Warning', 'Failed', 'Error: ErrImagePull');
  return { kind: 'waiting', reason: 'ErrImagePull', message, again: 'pull' };
}
