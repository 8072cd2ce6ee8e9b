import type { EmbeddedRegistry } from '../../registry/server.ts';

/** An image's name, taken apart. */
export interface ImageName {
  readonly repository: string;
  /** A digest, or the tag. */
  readonly reference: string;
}

const NAME =
  /^(?:([^/@]*[.:][^/@]*|localhost)\/)?([a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::([\w][\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/;

/** Takes an image's name apart; null for what is none (distribution reference grammar). Pure. */
export function parseImageName(image: string): ImageName | null {
  const [, , repository, tag = 'latest', digest] = NAME.exec(image) ?? [];
  return repository === undefined ? null : { repository, reference: digest ?? tag };
}

/** The words of a runtime that did not find an image (containerd through CRI). Pure. */
export function notFoundWords(image: string): string {
  return `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${image}: not found`;
}

/** The words for any other failure of a pull. Pure. */
export function pullWords(image: string, why: string): string {
  return `rpc error: code = Unknown desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${why}`;
}

/** Bytes of an image's layers, as its manifest counts them. */
export function sizeOf(registry: Pick<EmbeddedRegistry, 'find'>, name: ImageName): number {
  const manifest: unknown = JSON.parse(
    registry.find(name.repository, name.reference)?.bytes.toString('utf8') ?? '{}',
  );
  const layers =
    typeof manifest === 'object' && manifest !== null && 'layers' in manifest ? manifest.layers : [];
  if (!Array.isArray(layers)) return 0;
  return layers.reduce((sum: number, layer: unknown) => {
    const size =
      typeof layer === 'object' && layer !== null && 'size' in layer && typeof layer.size === 'number'
        ? layer.size
        : 0;
    return sum + size;
  }, 0);
}
