import { adoptionOf, withEntries } from './adoption.ts';
import type { Cluster } from './cluster.ts';
import { objectPath } from './discovery.ts';
import { JSON_PATCH } from './dry-run-adopted.ts';
import { fenceOfObject } from './fence.ts';
import { FIELD_MANAGER } from './names.ts';
import { called } from './object.ts';
import { readObject } from './observe.ts';
import { at, type JsonObject, objects, text } from './raw.ts';
import type { KubeWrite } from './rollout.ts';
import { isUnanswered, statusOf } from './status.ts';
import { overtaken } from './write-object.ts';

const ATTEMPTS = 5;

/** Whether nobody is on record for any field of an object: the API server makes up an owner that is nobody's. Pure. */
export function isUntracked(live: JsonObject | null): boolean {
  return live !== null && objects(at(live, 'metadata', 'managedFields')).length === 0;
}

/**
 * Moves the fields that a person made with kubectl to the release, before it applies its own: only who owns a field
 * changes, not what runs. Fenced by the version that was read; a lost answer is resolved by looking, and where the next
 * step never comes, the next release finds the fields moved. Gives the object as it is then.
 * @throws Failure('superseded') where somebody else changed the object since `live`.
 */
export async function takeOver(
  cluster: Cluster,
  write: KubeWrite,
  live: JsonObject | null,
): Promise<JsonObject | null> {
  const expected = fenceOfObject(live);
  let known = live;
  for (let attempt = 1; ; attempt += 1) {
    const adoption = known === null ? null : adoptionOf(known, write.config);
    if (known === null || adoption === null || adoption.entries === null) return known;
    try {
      return await cluster.write({
        method: 'PATCH',
        path: await objectPath(cluster.discovery, write.ref),
        query: { fieldManager: FIELD_MANAGER },
        contentType: JSON_PATCH,
        body: [
          {
            op: 'replace',
            path: '/metadata/managedFields',
            value: at(withEntries(known, adoption), 'metadata', 'managedFields') ?? [],
          },
          {
            op: 'replace',
            path: '/metadata/resourceVersion',
            value: text(at(known, 'metadata', 'resourceVersion')),
          },
        ],
        doing: `Taking over the fields of ${called(write.ref)}`,
      });
    } catch (thrown) {
      const stale = statusOf(thrown)?.code === 409;
      if (attempt >= ATTEMPTS || !(stale || isUnanswered(thrown))) throw thrown;
      known = await readObject(cluster, write.ref);
      if (fenceOfObject(known) !== expected) throw overtaken(write.ref, known);
    }
  }
}
