import type { AwsAccess } from '@thea/aws';
import type { PlatformTools } from '@thea/release';
import { type KubeApi, openApi } from './api.ts';
import { type Discovery, openDiscovery } from './discovery.ts';
import type { KubeLocator } from './names.ts';

/** The API of a target's cluster, and what it serves. */
export interface Cluster extends KubeApi {
  readonly where: KubeLocator;
  readonly discovery: Discovery;
}

/** The word that stands for a region where a kubeconfig is used. */
export const BY_KUBECONFIG = 'kubeconfig';

/**
 * Enters the cluster of a target: by a kubeconfig, or an EKS cluster by its name. Only the way that is taken is loaded.
 * @throws Failure('input' | 'access') where there is no way in.
 */
export async function enterCluster(
  where: KubeLocator,
  access: AwsAccess,
  tools: PlatformTools,
): Promise<Cluster> {
  const entered =
    where.access === BY_KUBECONFIG
      ? await (await import('./kubeconfig.ts')).enterKubeconfig(where.cluster, tools)
      : await (await import('./eks.ts')).enterEks(where.access, where.cluster, access, tools);
  const api = openApi(entered, tools);
  return { ...api, where, discovery: openDiscovery(api) };
}
