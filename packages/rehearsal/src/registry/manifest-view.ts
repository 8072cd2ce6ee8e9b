/** What a registry reads of a manifest that is pushed to it. */
export interface ManifestView {
  readonly mediaType: string | undefined;
  readonly subject: string | undefined;
  readonly artifactType: string | undefined;
  readonly annotations: object | undefined;
  /** The blobs and manifests that it names. */
  readonly blobs: readonly string[];
  readonly manifests: readonly string[];
}

type Fields = { readonly [key: string]: unknown };

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function digestsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value])
    .map((item) => textOf(fieldsOf(item)['digest']))
    .filter((digest) => digest !== undefined);
}

/** Reads a manifest or index; null where the bytes are none. OCI image specification, "Image Manifest", "Image Index". */
export function viewManifest(bytes: Buffer): ManifestView | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
  const fields = fieldsOf(parsed);
  if (fields['schemaVersion'] !== 2) return null;
  const [subject] = digestsOf(fields['subject']);
  const annotations = fields['annotations'];
  return {
    mediaType: textOf(fields['mediaType']),
    subject,
    // Without its own type, an artifact's is that of its configuration: OCI distribution specification, "Referrers".
    artifactType: textOf(fields['artifactType']) ?? textOf(fieldsOf(fields['config'])['mediaType']),
    annotations: annotations === undefined ? undefined : fieldsOf(annotations),
    blobs: [...digestsOf(fields['config']), ...digestsOf(fields['layers'])],
    manifests: digestsOf(fields['manifests']),
  };
}
