import { Failure } from '@thea/action';
import type { MissingPermission } from '@thea/release';
import type { Cluster } from './cluster.ts';
import { pathOf, type Resource } from './discovery.ts';
import { dryRun } from './dry-run.ts';
import type { AskedObject, KubeScaler } from './facts.ts';
import { remedyForKind } from './manifests.ts';
import { called, type Ref, refOf } from './object.ts';
import { findMissing } from './permissions.ts';
import { object } from './raw.ts';
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
): Promise<{ readonly objects: AskedObject[]; readonly missing: readonly MissingPermission[] }> {
  const { where } = cluster;
  const rendered = renderObjects(spec, where.application);
  const places = new Map(spec.manifests.map(({ object, place }) => [plainKey(refOf(object)), place]));
  const placeOf = (ref: Ref) => {
    // A hashed name is the written one with a suffix.
    const place =
      places.get(plainKey(ref)) ??
      places.get(plainKey({ ...ref, name: ref.name.replace(/-[0-9a-f]{10}$/, '') }));
    return place ?? { path: 'manifests', line: 1 };
  };
  const resolved = await together(rendered.objects, AT_ONCE, async (raw) => {
    const ref = refOf(raw);
    const resource = await cluster.discovery.find(ref.apiVersion, ref.kind);
    if (resource === null) {
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
    return { ref: { ...ref, namespace }, resource, desired };
  });
  const used = resourcesOf(resolved.map(({ resource }) => resource));
  const missing = await findMissing(cluster, used);
  const forbidden = missing.some(({ needed }) => needed);
  const objects = await together(
    resolved,
    AT_ONCE,
    async ({ ref, resource, desired }): Promise<AskedObject> => {
      const path = pathOf(resource, ref.namespace, ref.name);
      const live = forbidden ? null : await cluster.find(path, {}, `Reading ${called(ref)}`);
      // What may not be done needs no trial: plan names the permissions instead.
      const trial = forbidden
        ? { desired, result: null, refused: '', conflicts: [] }
        : await dryRun(
            cluster,
            path,
            ref,
            isScaled(ref, scalers) ? withReplicas(desired, live) : desired,
            live,
          );
      return { ref, place: placeOf(ref), live, ...trial };
    },
  );
  return { objects, missing };
}

function plainKey(ref: Ref): string {
  return `${ref.apiVersion}/${ref.kind}/${ref.name}`;
}

function resourcesOf(resources: readonly Resource[]): Resource[] {
  return [...new Map(resources.map((one) => [`${one.apiVersion}/${one.plural}`, one])).values()];
}
