import type { Cluster } from './cluster.ts';
import type { AskedObject } from './facts.ts';
import { FIELD_MANAGER } from './names.ts';
import { called, type Ref } from './object.ts';
import { type JsonObject, object, without } from './raw.ts';
import { type ApiStatus, statusOf } from './status.ts';

/** `application/apply-patch+yaml` takes JSON too (Kubernetes, "Server-Side Apply"). */
export const APPLY_PATCH = 'application/apply-patch+yaml';

/** A field that another manager owns. `using`: the version it was updated in; '' where the manager applies it. */
export type Conflict = AskedObject['conflicts'][number] & {
  readonly subresource: string;
  readonly using: string;
};

/** What a dry run found out. */
export type Tried = Pick<AskedObject, 'desired' | 'result' | 'refused'> & {
  readonly conflicts: readonly Conflict[];
};

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
): Promise<Tried> {
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

/**
 * What creating an object anew would give, whether or not one of its name stands there: the trial has a name that the
 * API server makes up (`generateName`).
 */
export async function dryCreate(
  cluster: Cluster,
  path: string,
  ref: Ref,
  desired: JsonObject,
): Promise<Pick<AskedObject, 'desired' | 'result' | 'refused' | 'conflicts'>> {
  const metadata = without(object(desired['metadata']), ['name']);
  try {
    const result = await cluster.ask({
      method: 'POST',
      path,
      query: { fieldManager: FIELD_MANAGER, dryRun: 'All', fieldValidation: 'Strict' },
      // The API server shortens the prefix where its own letters would not fit.
      body: { ...desired, metadata: { ...metadata, generateName: `${ref.name}-` } },
      doing: `A dry run of ${called(ref)}`,
    });
    return { desired, result, refused: '', conflicts: [] };
  } catch (thrown) {
    const status = statusOf(thrown);
    if (status === null || status.code >= 500) throw thrown;
    return { desired, result: null, refused: status.message, conflicts: [] };
  }
}

/** The fields that another manager owns (`FieldManagerConflict`: `conflict with "kubectl" using apps/v1`). Pure. */
export function conflictsOf(status: ApiStatus): Conflict[] {
  return status.causes
    .filter(({ reason }) => reason === 'FieldManagerConflict')
    .map(({ field, message }) => ({
      field,
      manager: /conflict with "([^"]*)"/.exec(message)?.[1] ?? message,
      subresource: / with subresource "([^"]*)"/.exec(message)?.[1] ?? '',
      using: / using (\S+)/.exec(message)?.[1] ?? '',
    }));
}
