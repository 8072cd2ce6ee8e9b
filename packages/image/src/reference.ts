import { Failure } from '@thea/action';

/** A repository as a user names it. */
export interface Repository {
  /** Host and port, as the registry is reached. */
  readonly host: string;
  /** The name within the registry. */
  readonly path: string;
}

// OCI distribution specification, "Pulling manifests".
const PATH = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const ECR_HOST = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;

/** Whether a name within a registry is one. */
export function isRepositoryPath(text: string): boolean {
  return PATH.test(text) && text.length <= 255;
}

/** Whether a text can be a tag: OCI distribution specification, "Pulling manifests". */
export function isTag(text: string): boolean {
  return TAG.test(text);
}

/**
 * Splits `host/path`; null where the text names no host, which is then a name within a registry known otherwise. A first
 * part is a host where it holds a dot or a colon, or is `localhost`, as the container engines decide it.
 */
export function parseRepository(text: string): Repository | null {
  const slash = text.indexOf('/');
  const host = slash === -1 ? '' : text.slice(0, slash);
  if (!/[.:]/.test(host) && host !== 'localhost') return null;
  return { host, path: text.slice(slash + 1) };
}

/** Account and region that a host of private ECR names; null for any other host. ECR guide, "Private registry URI". */
export function parseEcrHost(host: string): { readonly account: string; readonly region: string } | null {
  const [, account, region] = ECR_HOST.exec(host) ?? [];
  return account === undefined || region === undefined ? null : { account, region };
}

/** Where a registry's API is: plain HTTP on this machine, HTTPS elsewhere. Throws `Failure('input')` for no host. */
export function originOf(host: string): string {
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host);
  const origin = `${isHere ? 'http' : 'https'}://${host === 'docker.io' ? 'registry-1.docker.io' : host}`;
  if (URL.canParse(origin)) return origin;
  throw new Failure('input', {
    input: 'repository',
    message: `"${host}" is not the host of a registry.`,
    remedy: 'Write the repository as host/name, such as ghcr.io/owner/name.',
  });
}
