import { digestOf, INDEX_TYPE, MANIFEST_TYPE } from '../registry/image.ts';
import { PullError } from './replica.ts';

/** How long one answer of the registry may take, in milliseconds of the machine. */
const ANSWER = 15_000;

/** What starting an image needs of it. */
export interface PulledImage {
  readonly digest: string;
  readonly config: ImageConfig;
  /** Digests of the layers, lowest first. */
  readonly layers: readonly string[];
}

/** OCI image specification, "Image Configuration", as far as a process needs it. */
export interface ImageConfig {
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly workingFolder: string;
  readonly environment: { readonly [name: string]: string };
}

type Fields = { readonly [key: string]: unknown };

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

/** One registry's repository, read by digest. */
export interface Puller {
  image(digest: string): Promise<PulledImage>;
  blob(digest: string): Promise<Buffer>;
}

/**
 * Reads images of `repository` from the registry at `endpoint`; every byte is checked against its digest.
 * Throws `PullError` with the registry's code, `DIGEST_INVALID` where the bytes are others, `UNAVAILABLE` without an
 * answer. OCI distribution specification, "Pull".
 */
export function openPuller(endpoint: string, repository: string): Puller {
  const get = async (kind: 'manifests' | 'blobs', digest: string): Promise<Buffer> => {
    const url = `${endpoint}/v2/${repository}/${kind}/${digest}`;
    const answer = await fetch(url, {
      headers: { accept: `${MANIFEST_TYPE}, ${INDEX_TYPE}` },
      signal: AbortSignal.timeout(ANSWER),
    }).catch((cause: unknown) => {
      throw new PullError('UNAVAILABLE', `The registry did not answer ${url}: ${String(cause)}`);
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok) {
      let body: Fields = {};
      try {
        body = fieldsOf(JSON.parse(bytes.toString('utf8')));
      } catch {
        // Not the registry's own words; the status says enough.
      }
      const [first] = listOf(body['errors']);
      const code = typeof first?.['code'] === 'string' ? first['code'] : 'UNKNOWN';
      throw new PullError(
        code,
        `${repository}@${digest}: ${first?.['message'] ?? `status ${answer.status}`}`,
      );
    }
    if (digestOf(bytes) !== digest)
      throw new PullError('DIGEST_INVALID', `${url} has the digest ${digestOf(bytes)}`);
    return bytes;
  };
  const json = async (kind: 'manifests' | 'blobs', digest: string): Promise<Fields> =>
    fieldsOf(JSON.parse((await get(kind, digest)).toString('utf8')));

  const image = async (digest: string): Promise<PulledImage> => {
    const manifest = await json('manifests', digest);
    const [platform] = listOf(manifest['manifests']).filter(
      (item) => fieldsOf(item['platform'])['os'] === 'linux',
    );
    if (platform !== undefined) return image(String(platform['digest']));
    const config = fieldsOf((await json('blobs', String(fieldsOf(manifest['config'])['digest'])))['config']);
    const variables = textsOf(config['Env']).map((item): [string, string] => {
      const [name = '', ...rest] = item.split('=');
      return [name, rest.join('=')];
    });
    return {
      digest,
      layers: listOf(manifest['layers']).map((layer) => String(layer['digest'])),
      config: {
        entrypoint: textsOf(config['Entrypoint']),
        command: textsOf(config['Cmd']),
        workingFolder: typeof config['WorkingDir'] === 'string' ? config['WorkingDir'] : '/',
        environment: Object.fromEntries(variables),
      },
    };
  };
  return { image, blob: (digest) => get('blobs', digest) };
}
