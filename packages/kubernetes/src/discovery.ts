import { Failure, nearest } from '@thea/action';
import type { KubeApi } from './api.ts';
import { groupOf, type Ref } from './object.ts';
import { objects, text, texts } from './raw.ts';
import { statusOf } from './status.ts';

/** One kind as the API serves it. */
export interface Resource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
  /** Its objects have a status of their own, which a controller writes. */
  readonly status: boolean;
}

/** Knows where the objects of each kind are served; asks once per group version. */
export interface Discovery {
  /** Null where the cluster does not serve that kind. */
  find(apiVersion: string, kind: string): Promise<Resource | null>;
  /** @throws Failure('platform') where the cluster does not serve that kind. */
  get(apiVersion: string, kind: string): Promise<Resource>;
  /** The kind that was most likely meant. */
  near(apiVersion: string, kind: string): Promise<string | null>;
  /** Asks again the next time: kinds of that group version have come meanwhile. */
  forget(apiVersion: string): void;
}

/** `/api/v1` and `/apis/<group>/<version>` (Kubernetes, "API Discovery"). */
export function rootOf(apiVersion: string): string {
  return groupOf(apiVersion) === '' ? `/api/${apiVersion}` : `/apis/${apiVersion}`;
}

/** The path of the objects of a kind; of all namespaces where `namespace` is ''. */
export function pathOf(resource: Resource, namespace: string, name?: string, sub?: string): string {
  const where = resource.namespaced && namespace !== '' ? `/namespaces/${encodeURIComponent(namespace)}` : '';
  const own = name === undefined ? '' : `/${encodeURIComponent(name)}`;
  return `${rootOf(resource.apiVersion)}${where}/${resource.plural}${own}${sub === undefined ? '' : `/${sub}`}`;
}

/** The path of one object. */
export async function objectPath(discovery: Discovery, ref: Ref, sub?: string): Promise<string> {
  const resource = await discovery.get(ref.apiVersion, ref.kind);
  return pathOf(resource, ref.namespace, ref.name, sub);
}

export function openDiscovery(api: KubeApi): Discovery {
  const known = new Map<string, Promise<readonly Resource[]>>();
  const list = (apiVersion: string): Promise<readonly Resource[]> => {
    const found = known.get(apiVersion);
    if (found !== undefined) return found;
    const asked = ask(api, apiVersion);
    known.set(apiVersion, asked);
    // A failure is not kept: the next one asks again.
    asked.catch(() => known.delete(apiVersion));
    return asked;
  };
  const find = async (apiVersion: string, kind: string): Promise<Resource | null> =>
    (await list(apiVersion)).find((one) => one.kind === kind) ?? null;
  return {
    find,
    get: async (apiVersion, kind) => {
      const found = await find(apiVersion, kind);
      if (found !== null) return found;
      throw new Failure('platform', {
        message: `The cluster serves no ${kind} of ${apiVersion}.`,
        remedy: 'Install its custom resource definition, or name the version that the cluster serves.',
      });
    },
    near: async (apiVersion, kind) =>
      nearest(
        kind,
        (await list(apiVersion)).map((one) => one.kind),
      ),
    forget: (apiVersion) => {
      known.delete(apiVersion);
    },
  };
}

async function ask(api: KubeApi, apiVersion: string): Promise<readonly Resource[]> {
  try {
    const answer = await api.read(rootOf(apiVersion), {}, `Asking what the cluster serves of ${apiVersion}`);
    const served = objects(answer['resources']);
    const names = new Set(served.map((resource) => text(resource['name'])));
    return served
      .filter((resource) => !text(resource['name']).includes('/'))
      .map((resource) => ({
        apiVersion,
        kind: text(resource['kind']),
        plural: text(resource['name']),
        namespaced: resource['namespaced'] === true,
        verbs: texts(resource['verbs']),
        status: names.has(`${text(resource['name'])}/status`),
      }));
  } catch (thrown) {
    if (statusOf(thrown)?.code === 404) return [];
    throw thrown;
  }
}
