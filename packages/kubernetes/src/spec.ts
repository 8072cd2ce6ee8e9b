import { Failure, type Json } from '@thea/action';
import type { AskedRelease } from '@thea/release';
import { type PinnedImage, parsePinnedImage } from './image.ts';
import type { Manifest } from './manifest.ts';
import { readManifests } from './manifests.ts';
import { text, texts } from './raw.ts';

/** What should run: the objects as the user wrote them, and the image that goes into them. */
export interface KubeSpec {
  readonly manifests: readonly Manifest[];
  readonly image: PinnedImage;
  /** The containers that run the image; empty: those whose image is of the same repository. */
  readonly containers: readonly string[];
  readonly version: string | null;
  /** ConfigMaps and Secrets of the release get names that follow from what they hold. */
  readonly hashConfiguration: boolean;
  /** Fields and objects that others own may be taken over. */
  readonly takeOwnership: boolean;
}

/** Where an object stands that a command wrote. */
const RENDERED = 'output of render';

/**
 * Makes a spec of a target entry that fits `kubernetesTargetSchema`: of its manifests, or of what its command `render`
 * writes.
 * @throws Failure('input') with path and line, or with what the command said.
 */
export async function readKubeSpec(
  words: { readonly [key: string]: Json },
  asked: AskedRelease,
): Promise<KubeSpec> {
  const command = text(words['render']);
  if (command === '') return parseKubeSpec(words, asked);
  if (texts(words['manifests']).length > 0) {
    throw new Failure('input', {
      input: 'render',
      message: 'There are manifests, and a command ("render") that writes them.',
      remedy: 'Give one of the two: a file that the command needs is for the command to name.',
    });
  }
  if (asked.outputOf === undefined) throw new Error('Commands cannot be run here.');
  const output = await asked.outputOf(command, 'render');
  return parseKubeSpec(
    { ...words, manifests: [RENDERED] },
    { image: asked.image, version: asked.version, readFile: () => output },
  );
}

/**
 * Makes a spec of a target entry that fits `kubernetesTargetSchema`, with the manifests read.
 * @throws Failure('input') with path and line.
 */
export function parseKubeSpec(words: { readonly [key: string]: Json }, asked: AskedRelease): KubeSpec {
  const paths = texts(words['manifests']);
  if (paths.length === 0) {
    throw new Failure('input', {
      input: 'manifests',
      message: 'There are no manifests: neither the input nor the target names any.',
      remedy:
        'Give "manifests" the files and folders that hold them, or "render" a command that writes them.',
    });
  }
  return {
    manifests: readManifests(paths, asked, text(words['namespace'])),
    image: parsePinnedImage(asked.image),
    containers: texts(words['containers']),
    version: asked.version,
    hashConfiguration: words['hash-configuration'] === true,
    takeOwnership: words['take-ownership'] === true,
  };
}
