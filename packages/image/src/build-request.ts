/** A secret that a build may use while it runs; it is in no layer and in no log. */
export type BuildSecret =
  | { readonly id: string; readonly value: string }
  | { readonly id: string; readonly file: string };

/** What is to be built, read from the inputs and checked. */
export interface BuildRequest {
  /** Absolute, or what else `docker buildx build` takes for a context. */
  readonly context: string;
  /** Absolute. */
  readonly dockerfile: string;
  /** `os/architecture[/variant]`; empty: the builder's own. */
  readonly platforms: readonly string[];
  readonly target: string | null;
  /** `NAME=value` */
  readonly arguments: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly secrets: readonly BuildSecret[];
  /** `default`, or `id=socket or key`. */
  readonly ssh: readonly string[];
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly pull: boolean;
  readonly network: string | null;
  /** How layers are packed. */
  readonly compression: 'gzip' | 'zstd' | 'uncompressed';
  /** Seconds since the epoch that everything in the image is dated with; null leaves the time of the build in it. */
  readonly epoch: number | null;
}

/** Where one run of the build puts what it makes. */
export interface BuildPlaces {
  readonly layout: string;
  readonly metadata: string;
  /** Null: the current builder. */
  readonly builder: string | null;
}

/** A command of the Docker CLI: its words, and the variables that carry what must be in no word. */
export interface DockerCommand {
  readonly words: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
}

/** The variable that carries the value of the nth secret to BuildKit. */
function secretVariable(index: number): string {
  return `THEA_BUILD_SECRET_${index}`;
}

/**
 * The command that builds into an OCI layout (Docker, "docker buildx build", "OCI and Docker exporters"). No provenance
 * and no SBOM of BuildKit: they would make another digest at every run. Secrets go by variables, never as words. Pure.
 */
export function buildCommand(request: BuildRequest, places: BuildPlaces): DockerCommand {
  const { epoch } = request;
  const repeated = (flag: string, values: readonly string[]): string[] =>
    values.flatMap((value) => [flag, value]);
  const rewrite = epoch === null ? '' : ',rewrite-timestamp=true';
  // Without force, layers of a base image stay packed as they came.
  const packed = `,compression=${request.compression}${request.compression === 'gzip' ? '' : ',force-compression=true'}`;
  const secrets = request.secrets.map((secret, index) =>
    'file' in secret ? `id=${secret.id},src=${secret.file}` : `id=${secret.id},env=${secretVariable(index)}`,
  );
  const words = [
    'buildx',
    'build',
    ...(places.builder === null ? [] : ['--builder', places.builder]),
    '--file',
    request.dockerfile,
    '--output',
    `type=oci,tar=false,dest=${places.layout}${rewrite}${packed}`,
    '--metadata-file',
    places.metadata,
    '--progress',
    'plain',
    '--provenance=false',
    '--sbom=false',
    ...(request.platforms.length === 0 ? [] : ['--platform', request.platforms.join(',')]),
    ...(request.target === null ? [] : ['--target', request.target]),
    ...(request.network === null ? [] : ['--network', request.network]),
    ...(request.pull ? ['--pull'] : []),
    ...repeated('--build-arg', request.arguments),
    ...Object.entries(request.labels).flatMap(([name, value]) => ['--label', `${name}=${value}`]),
    ...repeated('--secret', secrets),
    ...repeated('--ssh', request.ssh),
    ...repeated('--cache-from', request.cacheFrom),
    ...repeated('--cache-to', request.cacheTo),
    request.context,
  ];
  const values = request.secrets.flatMap((secret, index) =>
    'value' in secret ? [[secretVariable(index), secret.value] as const] : [],
  );
  return {
    words,
    variables: {
      BUILDX_METADATA_WARNINGS: '1',
      BUILDX_METADATA_PROVENANCE: 'disabled',
      ...(epoch === null ? {} : { SOURCE_DATE_EPOCH: String(epoch) }),
      ...Object.fromEntries(values),
    },
  };
}
