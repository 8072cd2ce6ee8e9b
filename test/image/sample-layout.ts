import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLayout, type Descriptor, keepReferrer, type Layout } from '@thea/image';
import { digestOf } from '@thea/image/digest';
import { keepTagged } from '@thea/image/keep';
import { INDEX_TYPE, MANIFEST_TYPE } from '@thea/image/manifest';

/** An image for two platforms in a layout of its own, with a signature of each and an attestation. */
export interface SampleLayout extends AsyncDisposable {
  readonly layout: Layout;
  readonly root: Descriptor;
  readonly children: readonly Descriptor[];
  readonly referrers: readonly Descriptor[];
  readonly layers: readonly Descriptor[];
}

export const SIGNATURE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

function described(mediaType: string, bytes: Uint8Array): Descriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.length };
}

/** Makes one. `sizes` are those of the layers, which both platforms share; the bytes are random. */
export async function sampleLayout(
  options: {
    readonly sizes?: readonly number[];
    readonly platforms?: readonly string[];
    readonly legacy?: boolean;
  } = {},
): Promise<SampleLayout> {
  const folder = await mkdtemp(join(tmpdir(), 'thea-layout-'));
  const layers = (options.sizes ?? [1_000, 200_000]).map((size) => randomBytes(size));
  const layerDescriptors = layers.map((bytes) => described('application/vnd.oci.image.layer.v1.tar', bytes));
  const blobs: Buffer[] = [...layers];
  const children = (options.platforms ?? ['amd64', 'arm64']).map((architecture) => {
    const config = Buffer.from(JSON.stringify({ os: 'linux', architecture, rootfs: { type: 'layers' } }));
    const manifest = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: MANIFEST_TYPE,
        config: described('application/vnd.oci.image.config.v1+json', config),
        layers: layerDescriptors,
      }),
    );
    blobs.push(config, manifest);
    return { ...described(MANIFEST_TYPE, manifest), platform: { os: 'linux', architecture } };
  });
  const index = Buffer.from(
    JSON.stringify({ schemaVersion: 2, mediaType: INDEX_TYPE, manifests: children }, null, 2),
  );
  const root = described(INDEX_TYPE, index);
  const layout = await createLayout(folder, root, [...blobs, index]);
  const referrers: Descriptor[] = [];
  for (const subject of [root, ...children]) {
    referrers.push(
      await keepReferrer(layout, {
        subject,
        artifactType: SIGNATURE_TYPE,
        layers: [{ mediaType: SIGNATURE_TYPE, bytes: Buffer.from(`signature of ${subject.digest}`) }],
        annotations: { 'dev.sigstore.bundle.predicateType': 'https://sigstore.dev/cosign/sign/v1' },
      }),
    );
  }
  if (options.legacy) {
    const empty = described('application/vnd.oci.empty.v1+json', Buffer.from('{}'));
    const manifest = { schemaVersion: 2, mediaType: MANIFEST_TYPE, config: empty, layers: [] };
    const tag = `${root.digest.replace(':', '-')}.sig`;
    await keepTagged(layout, tag, Buffer.from(JSON.stringify(manifest)), [Buffer.from('{}')]);
  }
  return {
    layout,
    root,
    children,
    referrers,
    layers: layerDescriptors,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
