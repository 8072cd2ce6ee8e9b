import type { RequestOptions } from 'node:https';
import type { Cluster, User } from '@kubernetes/client-node/dist/config_types.js';
import { ExecAuth } from '@kubernetes/client-node/dist/exec_auth.js';
import { FileAuth } from '@kubernetes/client-node/dist/file_auth.js';
import { Failure, type Json, messageOf } from '@thea/action';
import type { PlatformTools } from '@thea/release';
import type { ClusterAccess } from './access.ts';
import { openIdToken } from './openid.ts';
import { at, isObject, type JsonObject, text } from './raw.ts';

/** What a user of a kubeconfig proves itself with. */
interface UserCredentials {
  readonly headers: ClusterAccess['headers'];
  readonly tls: ClusterAccess['tls'];
}

/** Milliseconds that a credential plugin may take: some ask a service on the network. */
const PLUGIN_WITHIN = 30_000;

/** The ways of a kubeconfig's user: token, name and password, a plugin, a file, OpenID Connect, or its certificate. */
export async function credentialsOf(
  user: User,
  cluster: Cluster,
  source: string,
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
  if (isObject(plugin)) return fromPlugin(user, plugin, cluster, source, as, tools);
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

/** `client.authentication.k8s.io`: the plugin is told about the cluster, and gives a token or a certificate. */
async function fromPlugin(
  user: User,
  plugin: JsonObject,
  cluster: Cluster,
  source: string,
  as: { readonly [name: string]: string },
  tools: PlatformTools,
): Promise<UserCredentials> {
  const info = {
    apiVersion: text(plugin['apiVersion']) || 'client.authentication.k8s.io/v1',
    kind: 'ExecCredential',
    spec: {
      interactive: false,
      ...(plugin['provideClusterInfo'] === true
        ? {
            cluster: {
              server: cluster.server,
              'certificate-authority-data': cluster.caData ?? '',
              'insecure-skip-tls-verify': cluster.skipTLSVerify,
            },
          }
        : {}),
    },
  };
  const env = Array.isArray(plugin['env']) ? plugin['env'] : [];
  const told: User = {
    ...user,
    exec: { ...plugin, env: [...env, { name: 'KUBERNETES_EXEC_INFO', value: JSON.stringify(info) }] },
  };
  let auth = new ExecAuth();
  const ask = async (): Promise<RequestOptions> => {
    const options: RequestOptions = { headers: {} };
    const limit = tools.deadline.within(PLUGIN_WITHIN, `The credential plugin ${text(plugin['command'])}`);
    const ended = new Promise<never>((_resolve, reject) => {
      limit.signal.addEventListener('abort', () => reject(limit.signal.reason), { once: true });
    });
    try {
      await Promise.race([auth.applyAuthentication(told, options), ended]);
    } catch (thrown) {
      if (thrown instanceof Failure) throw thrown;
      throw new Failure('access', {
        message: `The credential plugin "${text(plugin['command'])}" of ${source} gave no credentials: ${messageOf(thrown).trim()}`,
        remedy: `Install it on the runner, and try it there by hand. ${text(plugin['installHint'])}`.trim(),
        cause: thrown,
      });
    } finally {
      limit.end();
    }
    return options;
  };
  const first = await ask();
  return {
    tls: {
      ...(first.cert === undefined ? {} : { cert: first.cert }),
      ...(first.key === undefined ? {} : { key: first.key }),
    },
    headers: async (renew) => {
      // A token that was refused before its own end is forgotten.
      if (renew) auth = new ExecAuth();
      const headers = await applied(async (options) => void Object.assign(options, await ask()), as);
      if (headers['authorization'] !== undefined) tools.mask(headers['authorization'].replace(/^\w+ /, ''));
      return headers;
    },
  };
}
