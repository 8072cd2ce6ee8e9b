import { messageOf } from '@thea/action';
import type { Bell } from './bell.ts';
import { BRINGING, type BringingKind } from './bringing-kinds.ts';
import type { Cluster } from './cluster.ts';
import { pathOf } from './discovery.ts';
import { type Bringer, type MissingConfig, missingKey, NOBODY } from './missing-config.ts';
import { called, itemsOf, refOf } from './object.ts';
import { at, isObject, object } from './raw.ts';
import { statusOf } from './status.ts';

/** What is known of who brings the configuration that pods wait for. */
export interface Bringers {
  /** What is known by now; what was not asked for before is asked for, and the bell rings with the answer. */
  look(missing: readonly MissingConfig[]): ReadonlyMap<string, Bringer>;
}

/** Asks the cluster once for each thing that is missing, and for nothing as long as nothing is. */
export function openBringers(cluster: Cluster, { ring }: Bell): Bringers {
  const known = new Map<string, Bringer>();
  return {
    look: (missing) => {
      for (const one of missing) {
        const key = missingKey(one);
        if (known.has(key)) continue;
        known.set(key, { kind: 'asked' });
        bringerFor(cluster, one).then((bringer) => {
          known.set(key, bringer);
          ring();
        });
      }
      return known;
    },
  };
}

/** Asks for all of them, and waits for the answers. */
export async function askBringers(
  cluster: Cluster,
  missing: readonly MissingConfig[],
): Promise<ReadonlyMap<string, Bringer>> {
  const found = await Promise.all(
    missing.map(async (one) => [missingKey(one), await bringerFor(cluster, one)] as const),
  );
  return new Map(found);
}

/** The answer, or why there is none: then nothing speaks against somebody who brings it. */
async function bringerFor(cluster: Cluster, missing: MissingConfig): Promise<Bringer> {
  try {
    return await findBringer(cluster, missing);
  } catch (thrown) {
    return { kind: 'unknown', words: `who brings it could not be asked: ${messageOf(thrown)}` };
  }
}

/** Who brings a Secret or ConfigMap: it is there by now, or an object of a known operator names it. */
export async function findBringer(cluster: Cluster, missing: MissingConfig): Promise<Bringer> {
  const { kind, name, key } = missing;
  const resource = await cluster.discovery.get('v1', kind);
  const path = pathOf(resource, cluster.where.namespace, name);
  const found = await cluster.find(path, {}, `Reading ${kind} ${name}`);
  const values = { ...object(at(found ?? {}, 'data')), ...object(at(found ?? {}, 'binaryData')) };
  if (found !== null && (key === '' || values[key] !== undefined)) {
    return { kind: 'there', words: `${kind} ${name} has come since, and the kubelet tries again` };
  }
  if (kind !== 'Secret') return NOBODY;
  const answers = await Promise.all(BRINGING.map((one) => ask(cluster, one, name)));
  const words = answers.find((answer) => answer !== null);
  return words == null ? NOBODY : { kind: 'somebody', words };
}

/** Which object of a kind brings a Secret, in words; null where none does, or the cluster has no such kind. */
async function ask(
  cluster: Cluster,
  { apiVersion, kind, namesOf }: BringingKind,
  name: string,
): Promise<string | null> {
  const resource = await cluster.discovery.find(apiVersion, kind);
  if (resource === null) return null;
  try {
    const path = pathOf(resource, cluster.where.namespace);
    const list = await cluster.read(path, { limit: 500 }, `Listing ${resource.plural}`);
    const by = itemsOf(list).find((raw) => isObject(raw) && namesOf(raw).includes(name));
    return by === undefined ? null : `${called(refOf(by))} is to bring it`;
  } catch (thrown) {
    // Its definition went in between.
    if (statusOf(thrown)?.code === 404) return null;
    if (statusOf(thrown)?.code !== 403) throw thrown;
    return `${resource.plural} may not be listed, and one of them may bring it`;
  }
}
