import { Failure } from '@thea/action';
import type { MissingPermission } from '@thea/release';
import type { Cluster } from './cluster.ts';
import { definedKinds } from './defined-kinds.ts';
import { pathOf, type Resource } from './discovery.ts';
import { dryCreate } from './dry-run.ts';
import { dryRunAdopted } from './dry-run-adopted.ts';
import type { AskedObject, KubeScaler } from './facts.ts';
import { remedyForKind } from './manifests.ts';
import { called, type Ref, refOf } from './object.ts';
import { findMissing } from './permissions.ts';
import { type JsonObject, object } from './raw.ts';
import { renderObjects } from './render.ts';
import { isScaled } from './scaled.ts';
import type { KubeSpec } from './spec.ts';
import { together } from './together.ts';
import { withReplicas } from './with-replicas.ts';

const AT_ONCE = 12;

/**
 * What the cluster has of the objects of a release, what it would make of each, and which permissions are missing for
 * them. Nothing is changed: the applies are dry runs.
 * @throws Failure('input') with file and line where the cluster does not serve a kind.
 */
export async function observeAsked(
  cluster: Cluster,
  spec: KubeSpec,
  scalers: readonly KubeScaler[],
  imageVersion: string | null,
): Promise<{
  readonly objects: AskedObject[];
  readonly hooks: AskedObject[];
  readonly missing: readonly MissingPermission[];
}> {
  const { where } = cluster;
  const rendered = renderObjects(spec, where.application, imageVersion);
  const places = new Map(spec.manifests.map(({ object, place }) => [plainKey(refOf(object)), place]));
  const placeOf = (ref: Ref) => {
    // A hashed name is the written one with a suffix.
    const place =
      places.get(plainKey(ref)) ??
      places.get(plainKey({ ...ref, name: ref.name.replace(/-[0-9a-f]{10}$/, '') }));
    return place ?? { path: 'manifests', line: 1 };
  };
  const coming = definedKinds(rendered.objects);
  const resolve = async (raw: JsonObject): Promise<Resolved> => {
    const ref = refOf(raw);
    const served = await cluster.discovery.find(ref.apiVersion, ref.kind);
    const defined = coming.find(({ apiVersion, kind }) => apiVersion === ref.apiVersion && kind === ref.kind);
    const resource = served ?? defined;
    if (resource === undefined) {
      const place = placeOf(ref);
      throw new Failure('input', {
        input: 'manifests',
        place,
        message: `${place.path}:${place.line}: the cluster serves no ${ref.kind} of ${ref.apiVersion}.`,
        remedy: remedyForKind(ref.kind, await cluster.discovery.near(ref.apiVersion, ref.kind)),
      });
    }
    const namespace = resource.namespaced ? where.namespace : '';
    const desired = resource.namespaced
      ? { ...raw, metadata: { ...object(raw['metadata']), namespace } }
      : raw;
    return { ref: { ...ref, namespace }, resource, served: served !== null, desired };
  };
  const [resolved, hooks] = await Promise.all([
    together(rendered.objects, AT_ONCE, resolve),
    together(rendered.hooks, AT_ONCE, resolve),
  ]);
  const missing = await findMissing(cluster, resourcesOf([...resolved, ...hooks]));
  const forbidden = missing.some(({ needed }) => needed);
  // What may not be done needs no trial: plan names the permissions instead.
  const untried = (desired: JsonObject) => ({ desired, result: null, refused: '', conflicts: [] });
  const look = async (one: Resolved): Promise<AskedObject> => {
    const { ref, resource, served, desired } = one;
    const place = placeOf(ref);
    // Its definition comes with the release: nothing of it is there, and the API server cannot try it yet.
    if (!served) return { ref, place, live: null, ...untried(desired), result: desired };
    if (forbidden) return { ref, place, live: null, ...untried(desired) };
    const path = pathOf(resource, ref.namespace, ref.name);
    const live = await cluster.find(path, {}, `Reading ${called(ref)}`);
    if (hooks.includes(one)) {
      const trial = await dryCreate(cluster, pathOf(resource, ref.namespace), ref, desired);
      return { ref, place, live, ...trial };
    }
    const config = isScaled(ref, scalers) ? withReplicas(desired, live) : desired;
    return { ref, place, live, ...(await dryRunAdopted(cluster, path, ref, config, live)) };
  };
  return {
    objects: await together(resolved, AT_ONCE, look),
    hooks: await together(hooks, AT_ONCE, look),
    missing,
  };
}

/** One object with the kind that it is of. `served`: the cluster knows that kind already. */
interface Resolved {
  readonly ref: Ref;
  readonly resource: Resource;
  readonly served: boolean;
  readonly desired: JsonObject;
}

function plainKey(ref: Ref): string {
  return `${ref.apiVersion}/${ref.kind}/${ref.name}`;
}

function resourcesOf(resolved: readonly Resolved[]): Resource[] {
  const resources = resolved.map(({ resource }) => resource);
  return [...new Map(resources.map((one) => [`${one.apiVersion}/${one.plural}`, one])).values()];
}
