import type { Cluster } from './cluster.ts';
import type { AskedObject } from './facts.ts';
import { FIELD_MANAGER } from './names.ts';
import { called, type Ref } from './object.ts';
import type { JsonObject } from './raw.ts';
import { type ApiStatus, statusOf } from './status.ts';

/** `application/apply-patch+yaml` takes JSON too (Kubernetes, "Server-Side Apply"). */
export const APPLY_PATCH = 'application/apply-patch+yaml';

/**
 * What a server-side apply of one object would give: admission, validation and defaults included, unknown fields
 * refused. Fields that other managers own are named, and then taken over for the sake of the answer.
 */
export async function dryRun(
  cluster: Cluster,
  path: string,
  ref: Ref,
  desired: JsonObject,
  live: JsonObject | null,
): Promise<Pick<AskedObject, 'desired' | 'result' | 'refused' | 'conflicts'>> {
  const attempt = (force: boolean): Promise<JsonObject> =>
    cluster.ask({
      method: 'PATCH',
      path,
      query: { fieldManager: FIELD_MANAGER, force, dryRun: 'All', fieldValidation: 'Strict' },
      contentType: APPLY_PATCH,
      body: desired,
      doing: `A dry run of ${called(ref)}`,
    });
  try {
    return { desired, result: await attempt(false), refused: '', conflicts: [] };
  } catch (thrown) {
    const status = statusOf(thrown);
    if (status === null || status.code >= 500) throw thrown;
    const conflicts = status.code === 409 ? conflictsOf(status) : [];
    if (conflicts.length === 0) return { desired, result: null, refused: status.message, conflicts: [] };
    try {
      return { desired, result: await attempt(true), refused: '', conflicts };
    } catch (second) {
      const refused = statusOf(second);
      if (refused === null || live === null) throw second;
      return { desired, result: null, refused: refused.message, conflicts };
    }
  }
}

/** The fields that another manager owns (`FieldManagerConflict`: `conflict with "kubectl" using apps/v1`). Pure. */
export function conflictsOf(status: ApiStatus): AskedObject['conflicts'] {
  return status.causes
    .filter(({ reason }) => reason === 'FieldManagerConflict')
    .map(({ field, message }) => ({
      field,
      manager: /conflict with "([^"]*)"/.exec(message)?.[1] ?? message,
    }));
}
