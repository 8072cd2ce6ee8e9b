import type { Account } from '../account.ts';

/** An image as a container definition names it. Exactly one of `tag` and `digest` decides. */
export interface ImageName {
  readonly host: string;
  readonly repository: string;
  readonly tag: string | null;
  readonly digest: string | null;
}

/** Splits `host/repository[:tag][@digest]`. No host: Docker Hub, which the rehearsal does not have. */
export function parseImage(image: string): ImageName {
  const [path = '', digest = null] = image.split('@');
  const slash = path.indexOf('/');
  const first = slash === -1 ? '' : path.slice(0, slash);
  const hasHost = /[.:]/.test(first) || first === 'localhost';
  const rest = hasHost ? path.slice(slash + 1) : path;
  const colon = rest.lastIndexOf(':');
  const tag = colon === -1 ? null : rest.slice(colon + 1);
  return {
    host: hasHost ? first : 'docker.io',
    repository: colon === -1 ? rest : rest.slice(0, colon),
    tag: digest === null ? (tag ?? 'latest') : tag,
    digest,
  };
}

/** The images of the embedded registry, as ECS and ECR see them. */
export interface Images {
  /** The registry's host as an account has it: `<account>.dkr.ecr.<region>.amazonaws.com`. */
  readonly host: string;
  /** `repository@digest` for the replica host. A tag is resolved; null where the image cannot be had. */
  resolve(image: string): Promise<{ repository: string; digest: string } | null>;
  manifest(
    repository: string,
    reference: string,
  ): Promise<{ digest: string; mediaType: string; text: string } | null>;
  tags(repository: string): Promise<string[] | null>;
  /** What refers to a manifest: the descriptors of the registry's own list. */
  referrers(repository: string, digest: string): Promise<object[]>;
}

const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** Reads the registry over HTTP: OCI distribution specification, "Pulling manifests" and "Listing tags". */
export function openImages(account: Account, registryUrl: string): Images {
  const host = `${account.id}.dkr.ecr.${account.region}.amazonaws.com`;
  const hosts = [host, new URL(registryUrl).host];
  const read = async (path: string): Promise<{ headers: Headers; text: string } | null> => {
    const answer = await fetch(new URL(path, registryUrl), { headers: { Accept: ACCEPT } });
    const text = await answer.text();
    return answer.ok ? { headers: answer.headers, text } : null;
  };
  const manifest: Images['manifest'] = async (repository, reference) => {
    const answer = await account.time.busy(read(`/v2/${repository}/manifests/${reference}`));
    if (answer === null) return null;
    const digest = answer.headers.get('docker-content-digest') ?? reference;
    return { digest, mediaType: answer.headers.get('content-type') ?? '', text: answer.text };
  };
  return {
    host,
    manifest,
    resolve: async (image) => {
      const name = parseImage(image);
      if (!hosts.includes(name.host)) return null;
      // A registry that does not answer is to ECS what a missing image is: it cannot be pulled.
      const found = await manifest(name.repository, name.digest ?? name.tag ?? 'latest').catch(() => null);
      return found === null ? null : { repository: name.repository, digest: found.digest };
    },
    referrers: async (repository, digest) => {
      const answer = await account.time.busy(read(`/v2/${repository}/referrers/${digest}`));
      const body: unknown = answer === null ? null : JSON.parse(answer.text);
      if (typeof body !== 'object' || body === null || !('manifests' in body)) return [];
      return Array.isArray(body.manifests) ? body.manifests.filter((item) => typeof item === 'object') : [];
    },
    tags: async (repository) => {
      const answer = await account.time.busy(read(`/v2/${repository}/tags/list?n=1000`));
      if (answer === null) return null;
      const body: unknown = JSON.parse(answer.text);
      if (typeof body !== 'object' || body === null || !('tags' in body) || !Array.isArray(body.tags))
        return [];
      return body.tags.filter((tag) => typeof tag === 'string');
    },
  };
}
