import { Failure } from '@thea/action';
import type { Cluster } from './cluster.ts';
import type { Resource } from './discovery.ts';
import { called, type Ref, refOf } from './object.ts';
import { readObject } from './observe.ts';
import { at, type JsonObject, object, objects, text } from './raw.ts';

/** Milliseconds between two looks, and after which a definition is taken for one that will not be served. */
const LOOK = 100;
const LONGEST = 30_000;

/**
 * The kinds that custom resource definitions bring (`apiextensions.k8s.io/v1`): every version that they serve. Other
 * objects bring none. Pure.
 */
export function definedKinds(raws: readonly JsonObject[]): Resource[] {
  return raws
    .filter(
      (raw) =>
        text(raw['kind']) === 'CustomResourceDefinition' &&
        text(raw['apiVersion']) === 'apiextensions.k8s.io/v1',
    )
    .flatMap((raw) => {
      const names = object(at(raw, 'spec', 'names'));
      return objects(at(raw, 'spec', 'versions'))
        .filter((version) => version['served'] === true)
        .map((version) => ({
          apiVersion: `${text(at(raw, 'spec', 'group'))}/${text(version['name'])}`,
          kind: text(names['kind']),
          plural: text(names['plural']),
          namespaced: text(at(raw, 'spec', 'scope')) === 'Namespaced',
          verbs: [],
          status: at(version, 'subresources', 'status') !== undefined,
        }));
    });
}

/**
 * Waits until definitions that were just written are established and their kinds are served: what comes after them in
 * the release is of these kinds (Kubernetes, "CustomResourceDefinition", conditions Established and NamesAccepted).
 * @throws Failure('platform') where the names are taken, or it does not become so within half a minute.
 */
export async function awaitDefinitions(cluster: Cluster, written: readonly JsonObject[]): Promise<void> {
  const { clock, deadline } = cluster.tools;
  for (const raw of written) {
    const kinds = definedKinds([raw]);
    const ref = refOf(raw);
    for (const began = clock.now().monotonic; kinds.length > 0; ) {
      const why = await whyNotServed(cluster, ref, kinds);
      if (why === null) break;
      if (clock.now().monotonic - began > LONGEST) {
        throw new Failure('platform', {
          message: `${called(ref)} is not served ${LONGEST / 1000} s after it was applied: ${why}.`,
          remedy: 'Look at the conditions of the definition, correct it, and run again.',
        });
      }
      await clock.sleep(LOOK, deadline.signal);
    }
  }
}

async function whyNotServed(cluster: Cluster, ref: Ref, kinds: readonly Resource[]): Promise<string | null> {
  const live = await readObject(cluster, ref);
  const conditions = objects(at(live ?? {}, 'status', 'conditions'));
  const refused = conditions.find((one) => one['type'] === 'NamesAccepted' && one['status'] === 'False');
  if (refused !== undefined) {
    throw new Failure('platform', {
      message: `${called(ref)} cannot be served: ${text(refused['message'])}.`,
      remedy: 'Another definition has these names: give it others, or remove the other one.',
    });
  }
  if (!conditions.some((one) => one['type'] === 'Established' && one['status'] === 'True')) {
    return 'it is not established';
  }
  for (const { apiVersion, kind } of kinds) {
    cluster.discovery.forget(apiVersion);
    if ((await cluster.discovery.find(apiVersion, kind)) === null)
      return `no ${kind} of ${apiVersion} is listed`;
  }
  return null;
}
