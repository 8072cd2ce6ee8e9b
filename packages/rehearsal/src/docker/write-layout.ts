import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, INDEX_TYPE, MANIFEST_TYPE } from '../registry/image.ts';
import type { Assembled, Check } from './assemble.ts';

const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json';
const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar';

/** Writes an image as BuildKit's OCI exporter does, layers uncompressed. Gives the descriptor of its manifest. */
export function writeLayout(
  folder: string,
  { config, layers }: Assembled,
  options: { readonly epoch: number; readonly architecture: string },
): object {
  const annotations = { 'buildkit/rewritten-timestamp': String(options.epoch) };
  const described = (mediaType: string, bytes: Buffer) => ({
    mediaType,
    digest: digestOf(bytes),
    size: bytes.length,
  });
  const manifest = Buffer.from(
    JSON.stringify(
      {
        schemaVersion: 2,
        mediaType: MANIFEST_TYPE,
        config: described(CONFIG_TYPE, config),
        layers: layers.map((bytes) => ({ ...described(LAYER_TYPE, bytes), annotations })),
      },
      null,
      2,
    ),
  );
  const created = new Date(options.epoch * 1000).toISOString().replace('.000Z', 'Z');
  const root = {
    ...described(MANIFEST_TYPE, manifest),
    annotations: { 'org.opencontainers.image.created': created },
    platform: { architecture: options.architecture, os: 'linux' },
  };
  const blobs = join(folder, 'blobs', 'sha256');
  mkdirSync(blobs, { recursive: true });
  for (const bytes of [config, ...layers, manifest])
    writeFileSync(join(blobs, digestOf(bytes).slice('sha256:'.length)), bytes);
  writeFileSync(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  const named = {
    ...root,
    annotations: { ...root.annotations, 'org.opencontainers.image.ref.name': 'latest' },
  };
  const index = { schemaVersion: 2, mediaType: INDEX_TYPE, manifests: [named] };
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  return root;
}

/** The warnings as buildx writes them into its metadata file: texts in base64. */
export function metadataOf(root: object, checks: readonly Check[]): object {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const warnings = checks.map(({ rule, sentence, detail, slug, line }) => ({
    level: 1,
    short: base64(`${rule}: ${sentence} (line ${line})`),
    detail: [base64(detail)],
    url: `https://docs.docker.com/go/dockerfile/rule/${slug}/`,
    range: [{ start: { line }, end: { line } }],
  }));
  return {
    ...(warnings.length === 0 ? {} : { 'buildx.build.warnings': warnings }),
    'containerimage.descriptor': root,
    'containerimage.digest': 'digest' in root ? root.digest : '',
  };
}
