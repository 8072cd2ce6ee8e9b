import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import {
  type Cluster,
  type Context,
  newClusters,
  newContexts,
  newUsers,
  type User,
} from '@kubernetes/client-node/dist/config_types.js';
import { Failure, type Json, messageOf } from '@thea/action';
import { parseYamlFile } from '@thea/action/yaml-file';
import type { PlatformTools } from '@thea/release';
import type { ClusterAccess } from './access.ts';
import { inCluster } from './in-cluster.ts';
import { credentialsOf } from './kubeconfig-user.ts';
import { object, text } from './raw.ts';

interface Kubeconfig {
  readonly path: string;
  readonly clusters: readonly Cluster[];
  readonly users: readonly User[];
  readonly contexts: readonly Context[];
  readonly current: string;
}

/** The context of a kubeconfig that is the current one. */
export const CURRENT_CONTEXT = 'current';

/**
 * Enters the cluster of a context: of the files that KUBECONFIG names, else of ~/.kube/config, else of the pod that
 * this process runs in. Files are merged as kubectl does: the first to name a thing wins.
 * @throws Failure('input') where there is none, or the context does not exist.
 */
export async function enterKubeconfig(context: string, tools: PlatformTools): Promise<ClusterAccess> {
  const { environment } = tools;
  const named = environment['KUBECONFIG'];
  const home = join(environment['HOME'] || homedir(), '.kube', 'config');
  const paths = named ? named.split(delimiter).filter((path) => path !== '') : [home];
  const files = paths.flatMap((path) => readKubeconfig(path, named !== undefined));
  if (files.length === 0) {
    const own = inCluster(environment);
    if (own !== null) return own;
    throw new Failure('input', {
      input: 'cluster',
      message: `There is no kubeconfig: ${named ? `KUBECONFIG names ${named}` : `KUBECONFIG is not set and ${home} does not exist`}.`,
      remedy: 'Set KUBECONFIG to the path of one, or give "cluster" and "aws-region" of an EKS cluster.',
    });
  }
  const wanted =
    context === CURRENT_CONTEXT ? (files.find(({ current }) => current !== '')?.current ?? '') : context;
  const [found, of] = pick(files, ({ contexts }) => contexts, wanted, 'context');
  const [cluster, clusterOf] = pick(files, ({ clusters }) => clusters, found.cluster, 'cluster');
  const [user, userOf] = pick(files, ({ users }) => users, found.user, 'user');
  if (!URL.canParse(cluster.server)) {
    throw wrong(
      clusterOf.path,
      `gives the cluster "${cluster.name}" no address`,
      'Set its "server" to a URL.',
    );
  }
  const readFile = (path: string, from: Kubeconfig): Buffer => {
    try {
      return readFileSync(resolve(dirname(from.path), path));
    } catch (cause) {
      throw wrong(from.path, `names the file ${path}, which cannot be read`, 'Mend its path.', cause);
    }
  };
  const tls: ClusterAccess['tls'] = {
    ...(cluster.caData
      ? { ca: Buffer.from(cluster.caData, 'base64') }
      : cluster.caFile
        ? { ca: readFile(cluster.caFile, clusterOf) }
        : {}),
    ...(cluster.skipTLSVerify ? { rejectUnauthorized: false } : {}),
    ...(cluster.tlsServerName ? { servername: cluster.tlsServerName } : {}),
    ...(user.certData
      ? { cert: Buffer.from(user.certData, 'base64') }
      : user.certFile
        ? { cert: readFile(user.certFile, userOf) }
        : {}),
    ...(user.keyData
      ? { key: Buffer.from(user.keyData, 'base64') }
      : user.keyFile
        ? { key: readFile(user.keyFile, userOf) }
        : {}),
  };
  const source = `the context "${found.name}" of ${of.path}`;
  const credentials = await credentialsOf(user, cluster, source, dirname(resolve(userOf.path)), tools);
  return {
    server: new URL(cluster.server),
    tls: { ...tls, ...credentials.tls },
    headers: credentials.headers,
    source,
  };
}

function pick<T extends { readonly name: string }>(
  files: readonly Kubeconfig[],
  listOf: (file: Kubeconfig) => readonly T[],
  name: string,
  what: string,
): readonly [T, Kubeconfig] {
  for (const file of files) {
    const found = listOf(file).find((one) => one.name === name);
    if (found !== undefined) return [found, file];
  }
  const known = files.flatMap((file) => listOf(file).map((one) => `"${one.name}"`));
  throw new Failure('input', {
    input: 'cluster',
    message:
      name === '' ? `No kubeconfig names a current ${what}.` : `The kubeconfig has no ${what} "${name}".`,
    remedy: `Name one with "cluster" of the target, or with the input "context": it has ${known.length === 0 ? 'none' : known.join(', ')}.`,
  });
}

function wrong(path: string, message: string, remedy: string, cause?: unknown): Failure {
  return new Failure('input', { message: `The kubeconfig ${path} ${message}.`, remedy, cause });
}

function readKubeconfig(path: string, named: boolean): Kubeconfig[] {
  let value: Json;
  try {
    value = parseYamlFile(path, process.cwd()).value;
  } catch (thrown) {
    // A file that nobody named need not exist; nor need every one of a list.
    if (thrown instanceof Failure && thrown.cause instanceof Error && /ENOENT/.test(thrown.cause.message))
      return [];
    if (!named && thrown instanceof Failure && /cannot be read/.test(thrown.message)) return [];
    throw thrown;
  }
  const raw = object(value);
  try {
    return [
      {
        path,
        clusters: newClusters(raw['clusters']),
        users: newUsers(raw['users']),
        contexts: newContexts(raw['contexts']),
        current: text(raw['current-context']),
      },
    ];
  } catch (thrown) {
    throw wrong(path, `is not whole: ${messageOf(thrown)}`, 'Mend it there.', thrown);
  }
}
