import type { Json, JsonObject } from './raw.ts';
import { apiVersionOf, RESOURCES, type Resource } from './resources.ts';

/** The version that this API server says it is: the one whose behaviour it follows. */
const VERSION = { major: '1', minor: '36', gitVersion: 'v1.36.3' };

const SCALE = { group: 'autoscaling', version: 'v1', kind: 'Scale' };
const SUBRESOURCE_VERBS = ['get', 'patch', 'update'];

function listOf(apiVersion: string): JsonObject {
  const served = RESOURCES.filter((one) => apiVersionOf(one) === apiVersion);
  return {
    kind: 'APIResourceList',
    ...(apiVersion === 'v1' ? {} : { apiVersion: 'v1' }),
    groupVersion: apiVersion,
    resources: served.flatMap((one): Json[] => [
      {
        name: one.plural,
        singularName: one.kind.toLowerCase(),
        namespaced: one.namespaced,
        kind: one.kind,
        verbs: [...one.verbs],
        ...(one.short.length === 0 ? {} : { shortNames: [...one.short] }),
        ...(one.categories.length === 0 ? {} : { categories: [...one.categories] }),
      },
      ...one.subresources.map(
        (sub): Json => ({
          name: `${one.plural}/${sub}`,
          singularName: '',
          namespaced: one.namespaced,
          ...(sub === 'scale' ? SCALE : { kind: one.kind }),
          verbs: sub === 'log' ? ['get'] : SUBRESOURCE_VERBS,
        }),
      ),
    ]),
  };
}

/** As `kubectl` asks for it: everything of all groups at once (KEP-3352, aggregated discovery v2). */
function aggregated(resources: readonly Resource[]): JsonObject {
  const groups = [...new Set(resources.map(({ group }) => group))];
  const entry = (one: Resource): Json => ({
    resource: one.plural,
    responseKind: { group: '', version: '', kind: one.kind },
    scope: one.namespaced ? 'Namespaced' : 'Cluster',
    singularResource: one.kind.toLowerCase(),
    verbs: [...one.verbs],
    ...(one.short.length === 0 ? {} : { shortNames: [...one.short] }),
    ...(one.categories.length === 0 ? {} : { categories: [...one.categories] }),
    ...(one.subresources.length === 0
      ? {}
      : {
          subresources: one.subresources.map((sub) => ({
            subresource: sub,
            responseKind: sub === 'scale' ? SCALE : { group: '', version: '', kind: one.kind },
            verbs: sub === 'log' ? ['get'] : SUBRESOURCE_VERBS,
          })),
        }),
  });
  return {
    kind: 'APIGroupDiscoveryList',
    apiVersion: 'apidiscovery.k8s.io/v2',
    metadata: {},
    items: groups.map((group) => ({
      metadata: group === '' ? {} : { name: group },
      versions: [
        {
          version: 'v1',
          resources: resources.filter((one) => one.group === group).map(entry),
          freshness: 'Current',
        },
      ],
    })),
  };
}

function groupOf(name: string): JsonObject {
  const version = { groupVersion: `${name}/v1`, version: 'v1' };
  return { name, versions: [version], preferredVersion: version };
}

const GROUPS = [...new Set(RESOURCES.map(({ group }) => group))].filter((group) => group !== '');

/**
 * The document at a path of discovery or of the server's own state; null where there is none (Kubernetes, "API
 * Discovery"). A text is answered as text. Pure.
 */
export function discoveryAt(path: string, accept: string): JsonObject | string | null {
  const whole = accept.includes('as=APIGroupDiscoveryList');
  switch (path) {
    case '/version':
      return { ...VERSION, platform: 'linux/amd64' };
    case '/livez':
    case '/readyz':
    case '/healthz':
      return 'ok';
    case '/api':
      return whole
        ? aggregated(RESOURCES.filter(({ group }) => group === ''))
        : { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] };
    case '/apis':
      return whole
        ? aggregated(RESOURCES.filter(({ group }) => group !== ''))
        : { kind: 'APIGroupList', apiVersion: 'v1', groups: GROUPS.map(groupOf) };
    default: {
      const [, root, group = '', version, ...rest] = path.replace(/\/$/, '').split('/');
      if (rest.length > 0) return null;
      if (root === 'api') return group === 'v1' && version === undefined ? listOf('v1') : null;
      if (root !== 'apis' || !GROUPS.includes(group)) return null;
      if (version === undefined) return { kind: 'APIGroup', apiVersion: 'v1', ...groupOf(group) };
      return version === 'v1' ? listOf(`${group}/v1`) : null;
    }
  }
}

/** Whether something of this path's group is served: for others the router answers, in plain text. Pure. */
export function isServedGroup(path: string): boolean {
  const [, root, group = ''] = path.split('/');
  return root === 'api' || (root === 'apis' && GROUPS.includes(group));
}
