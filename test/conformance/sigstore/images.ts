import { createHash } from 'node:crypto';
import type { Descriptor } from '@thea/image/registry';
import { buildImage } from '@thea/rehearsal/registry/image';
import type { EmbeddedRegistry } from '@thea/rehearsal/registry/server';

const INDEX = 'application/vnd.oci.image.index.v1+json';

/** An index with one image for each of two architectures, put into a registry; `name` tells them apart. */
export function seedIndex(
  registry: EmbeddedRegistry,
  repository: string,
  name: string,
): { readonly index: Descriptor; readonly children: readonly Descriptor[] } {
  const children = ['amd64', 'arm64'].map((architecture): Descriptor => {
    const image = buildImage([], {
      version: '1.0.0',
      entrypoint: [name, architecture],
      command: [],
      workingFolder: '/',
      environment: {},
      port: 8000,
    });
    registry.seed({ repository, image });
    const { mediaType, digest, manifest } = image;
    return { mediaType, digest, size: manifest.length, platform: { os: 'linux', architecture } };
  });
  const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: children }));
  const digest = `sha256:${createHash('sha256').update(manifest).digest('hex')}`;
  registry.seed({
    repository,
    image: { digest, mediaType: INDEX, manifest, blobs: new Map(), version: '1.0.0' },
  });
  return { index: { mediaType: INDEX, digest, size: manifest.length }, children };
}
