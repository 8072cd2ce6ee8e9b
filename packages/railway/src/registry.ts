import { type HttpAnswer, messageOf, parseJsonText } from '@thea/action';
import { proxyAgents } from '@thea/action/proxy';
import { sendRequest } from '@thea/action/request';
import type { PlatformTools } from '@thea/release';
import type { AskedImage } from './facts.ts';
import { object, text } from './raw.ts';

/** The login that Railway pulls with, and with which we ask whether the image is there. */
export interface RegistryLogin {
  readonly username: string;
  readonly password: string;
}

const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
const VERSION_LABEL = 'org.opencontainers.image.revision';

/** The login of the environment: RAILWAY_REGISTRY_USERNAME and RAILWAY_REGISTRY_PASSWORD; null where there is none. */
export function registryLogin(environment: PlatformTools['environment']): RegistryLogin | null {
  const { RAILWAY_REGISTRY_USERNAME: username, RAILWAY_REGISTRY_PASSWORD: password } = environment;
  return username && password ? { username, password } : null;
}

/** Where a repository's registry answers: Docker Hub has another host than its name. Loopback has no TLS. Pure. */
export function registryUrl(repository: string): { readonly base: string; readonly name: string } {
  const slash = repository.indexOf('/');
  const first = slash < 0 ? '' : repository.slice(0, slash);
  const named = /[.:]/.test(first) || first === 'localhost';
  const host = !named || first === 'docker.io' ? 'registry-1.docker.io' : first;
  const rest = named ? repository.slice(slash + 1) : repository;
  const loopback = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host);
  return {
    base: `${loopback ? 'http' : 'https'}://${host}`,
    name: host === 'registry-1.docker.io' && !rest.includes('/') ? `library/${rest}` : rest,
  };
}

/**
 * Asks the registry whether it has an image, and what the image says of itself (OCI distribution specification, "Pull";
 * Docker, "Token authentication"). Never throws: a registry that cannot be asked is `unknown`, with the reason.
 */
export async function askRegistry(
  tools: PlatformTools,
  repository: string,
  digest: string,
): Promise<AskedImage> {
  const reference = `${repository}@${digest}`;
  const result = (found: AskedImage['found'], reason: string, version: string | null = null): AskedImage => ({
    reference,
    digest,
    found,
    reason,
    version,
  });
  const { base, name } = registryUrl(repository);
  try {
    const get = opener(tools, name);
    const manifest = await get(`${base}/v2/${name}/manifests/${digest}`);
    if (manifest.status === 404) return result('no', 'the registry does not have it');
    if (manifest.status !== 200) return result('unknown', `the registry answered ${manifest.status}`);
    return result('yes', '', await versionOf(get, `${base}/v2/${name}`, manifest.body));
  } catch (thrown) {
    if (tools.deadline.signal.aborted) throw tools.deadline.signal.reason;
    return result('unknown', messageOf(thrown));
  }
}

type Get = (url: string) => Promise<HttpAnswer>;

/** Requests with the token that the registry's challenge asks for, got once. */
function opener(tools: PlatformTools, name: string): Get {
  const login = registryLogin(tools.environment);
  const basic =
    login === null ? null : `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;
  const agents = proxyAgents(tools.environment);
  let authorization: string | null = null;
  const send = (url: string, header: string | null): Promise<HttpAnswer> =>
    sendRequest({
      url: new URL(url),
      headers: { accept: ACCEPT, ...(header === null ? {} : { authorization: header }) },
      signal: tools.deadline.signal,
      agents,
    });
  return async (url) => {
    const answer = await send(url, authorization);
    if (answer.status !== 401 || authorization !== null) return answer;
    const challenge = String(answer.headers['www-authenticate'] ?? '');
    if (/^basic/i.test(challenge)) authorization = basic;
    else authorization = await fetchToken(send, challenge, name, basic);
    return authorization === null ? answer : send(url, authorization);
  };
}

async function fetchToken(
  send: (url: string, header: string | null) => Promise<HttpAnswer>,
  challenge: string,
  name: string,
  basic: string | null,
): Promise<string | null> {
  const realm = /realm="([^"]+)"/.exec(challenge)?.[1];
  const service = /service="([^"]+)"/.exec(challenge)?.[1];
  if (realm === undefined || !URL.canParse(realm)) return null;
  const url = new URL(realm);
  url.searchParams.set('scope', `repository:${name}:pull`);
  if (service !== undefined) url.searchParams.set('service', service);
  const parsed = parseJsonText((await send(url.href, basic)).body);
  const body = object(parsed.ok ? parsed.value : null);
  const token = text(body['token']) ?? text(body['access_token']);
  return token === null ? null : `Bearer ${token}`;
}

async function versionOf(get: Get, base: string, manifest: string): Promise<string | null> {
  const parsed = parseJsonText(manifest);
  if (!parsed.ok) return null;
  const body = object(parsed.value);
  const children = Array.isArray(body['manifests']) ? body['manifests'].map(object) : [];
  const linux = children.find((child) => text(object(child['platform'])['os']) === 'linux');
  const inner = text(linux?.['digest']);
  if (inner !== null) return versionOf(get, base, (await get(`${base}/manifests/${inner}`)).body);
  const config = text(object(body['config'])['digest']);
  if (config === null) return null;
  const answer = await get(`${base}/blobs/${config}`);
  const image = parseJsonText(answer.status === 200 ? answer.body : '');
  return text(object(object(object(image.ok ? image.value : null)['config'])['Labels'])[VERSION_LABEL]);
}
