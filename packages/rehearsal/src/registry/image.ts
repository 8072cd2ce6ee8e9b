import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipLayer, type ImageFile, packLayer } from './layer.ts';

export const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
export const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json';
const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json';
const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip';

/** An image as a registry holds it: the manifest's bytes, whose SHA-256 is `digest`, and the blobs it names. */
export interface Image {
  readonly digest: string;
  readonly mediaType: string;
  readonly manifest: Buffer;
  /** The configuration and the layers, by digest. */
  readonly blobs: ReadonlyMap<string, Buffer>;
  /** The label `org.opencontainers.image.revision`. */
  readonly version: string;
}

/** What the image's configuration says: OCI image specification, "Image Configuration". */
export interface ImageSettings {
  readonly version: string;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly workingFolder: string;
  readonly environment: { readonly [name: string]: string };
  readonly port: number;
}

/** `sha256:` and the hex of the bytes' SHA-256. OCI image specification, "Digests". */
export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Builds an image of one layer from `files`. Equal files and settings give equal bytes, and so an equal digest. */
export function buildImage(files: readonly ImageFile[], settings: ImageSettings): Image {
  const tar = packLayer(files);
  const layer = gzipLayer(tar);
  const config = Buffer.from(
    JSON.stringify({
      created: '1970-01-01T00:00:00Z',
      architecture: 'amd64',
      os: 'linux',
      config: {
        Entrypoint: settings.entrypoint,
        Cmd: settings.command,
        WorkingDir: settings.workingFolder,
        Env: Object.entries(settings.environment).map(([name, value]) => `${name}=${value}`),
        ExposedPorts: { [`${settings.port}/tcp`]: {} },
        Labels: { 'org.opencontainers.image.revision': settings.version },
      },
      rootfs: { type: 'layers', diff_ids: [digestOf(tar)] },
    }),
  );
  const blobs = new Map([config, layer].map((bytes) => [digestOf(bytes), bytes]));
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST_TYPE,
      config: { mediaType: CONFIG_TYPE, digest: digestOf(config), size: config.length },
      layers: [{ mediaType: LAYER_TYPE, digest: digestOf(layer), size: layer.length }],
    }),
  );
  return { digest: digestOf(manifest), mediaType: MANIFEST_TYPE, manifest, blobs, version: settings.version };
}

/**
 * Reads every file below `folder` as files of an image below `root`. A file that its owner may execute gets mode 755,
 * any other 644: the machine's umask is no part of an image.
 */
export async function filesOfFolder(folder: string, root: string): Promise<readonly ImageFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((item) => item.isFile());
  return Promise.all(
    files.map(async (item) => {
      const path = join(item.parentPath, item.name);
      const { mode } = await stat(path);
      const inside = path.slice(folder.length).replace(/^\/+/, '');
      return { path: `${root}/${inside}`, mode: mode & 0o100 ? 0o755 : 0o644, bytes: await readFile(path) };
    }),
  );
}
