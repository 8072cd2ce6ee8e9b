import type { RequestOptions } from 'node:https';
import type { Cluster, User } from '@kubernetes/client-node/dist/config_types.js';
import { FileAuth } from '@kubernetes/client-node/dist/file_auth.js';
import { Failure, type Json } from '@thea/action';
import type { PlatformTools } from '@thea/release';
import type { ClusterAccess } from './access.ts';
import { askPlugin, type ExecPlugin } from './exec-plugin.ts';
import { openIdToken } from './openid.ts';
import { at, isObject, text } from './raw.ts';

/** What a user of a kubeconfig proves itself with. */
interface UserCredentials {
  readonly headers: ClusterAccess['headers'];
  readonly tls: ClusterAccess['tls'];
}

/**
 * The ways of a kubeconfig's user: token, name and password, a plugin, a file, OpenID Connect, or its certificate. Paths
 * are of `folder`, where the kubeconfig stands.
 */
export async function credentialsOf(
  user: User,
  cluster: Cluster,
  source: string,
  folder: string,
  tools: PlatformTools,
): Promise<UserCredentials> {
  const as: { [name: string]: string } = user.impersonateUser
    ? { 'impersonate-user': user.impersonateUser }
    : {};
  const bearer = (token: string): { [name: string]: string } => {
    tools.mask(token);
    return { authorization: `Bearer ${token}`, ...as };
  };
  const provider: Json = user.authProvider ?? null;
  const plugin: Json = user.exec ?? null;
  if (isObject(plugin)) {
    const told = {
      server: cluster.server,
      'certificate-authority-data': cluster.caData ?? '',
      'insecure-skip-tls-verify': cluster.skipTLSVerify,
    };
    const wants = plugin['provideClusterInfo'] === true;
    return fromPlugin({ words: plugin, folder, cluster: wants ? told : null, source }, as, tools);
  }
  if (user.token) return { headers: async () => bearer(user.token ?? ''), tls: {} };
  if (user.username) {
    const basic = Buffer.from(`${user.username}:${user.password ?? ''}`).toString('base64');
    return { headers: async () => ({ authorization: `Basic ${basic}`, ...as }), tls: {} };
  }
  if (isObject(provider)) {
    const name = text(provider['name']);
    if (name === 'oidc') {
      const token = openIdToken(at(provider, 'config'), source, tools);
      return { headers: async (renew) => bearer(await token(renew)), tls: {} };
    }
    if (text(at(provider, 'config', 'tokenFile')) !== '') {
      const file = new FileAuth();
      return { headers: () => applied((options) => file.applyAuthentication(user, options), as), tls: {} };
    }
    throw new Failure('input', {
      message: `${source} authenticates with the provider "${name}", which kubectl itself dropped with 1.26.`,
      remedy: 'Use its credential plugin (kubelogin, gke-gcloud-auth-plugin): users[].user.exec.',
    });
  }
  return { headers: async () => as, tls: {} };
}

async function applied(
  apply: (options: RequestOptions) => Promise<void>,
  as: { readonly [name: string]: string },
): Promise<{ [name: string]: string }> {
  const options: RequestOptions = { headers: {} };
  await apply(options);
  const [, authorization] =
    Object.entries(options.headers ?? {}).find(([name]) => name === 'Authorization') ?? [];
  return { ...(typeof authorization === 'string' ? { authorization } : {}), ...as };
}

/** A plugin, which gives a token or a certificate; a token is used until its end, or until it is refused. */
async function fromPlugin(
  plugin: ExecPlugin,
  as: { readonly [name: string]: string },
  tools: PlatformTools,
): Promise<UserCredentials> {
  let known = await askPlugin(plugin, tools);
  const { cert, key } = known;
  return {
    tls: { ...(cert === '' ? {} : { cert }), ...(key === '' ? {} : { key }) },
    headers: async (renew) => {
      if (renew || known.until <= tools.clock.now().wall) known = await askPlugin(plugin, tools);
      if (known.token === '') return as;
      tools.mask(known.token);
      return { authorization: `Bearer ${known.token}`, ...as };
    },
  };
}
