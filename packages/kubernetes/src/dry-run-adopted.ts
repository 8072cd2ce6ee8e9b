import { canonicalJson } from '@thea/release';
import { adoptionOf } from './adoption.ts';
import type { Cluster } from './cluster.ts';
import { dryRun, type Tried } from './dry-run.ts';
import { pruned } from './field-sets.ts';
import { type FieldSet, ownedBy, union } from './managed-fields.ts';
import { FIELD_MANAGER, RECORD_ANNOTATION } from './names.ts';
import { called, type Ref } from './object.ts';
import { type JsonObject, object, without } from './raw.ts';
import { statusOf } from './status.ts';

/** JSON Patch (RFC 6902) as the API server takes it. */
export const JSON_PATCH = 'application/json-patch+json';

/** Every object of a release carries it, so that `metadata.annotations` is never let go as a whole. */
const MARKED: FieldSet = { 'f:metadata': { 'f:annotations': { [`f:${RECORD_ANNOTATION}`]: {} } } };

/**
 * What a server-side apply would give once the fields that a person made with kubectl have moved to the release. A dry
 * run cannot do both steps, so what the second lets go of is taken out of the answer of the first, and the API server
 * fills in defaults and admits that, as a dry run too. What such a person owns is no conflict.
 */
export async function dryRunAdopted(
  cluster: Cluster,
  path: string,
  ref: Ref,
  desired: JsonObject,
  live: JsonObject | null,
): Promise<Tried> {
  const tried = await dryRun(cluster, path, ref, desired, live);
  const adoption = live === null ? null : adoptionOf(live, desired);
  if (live === null || adoption === null) return tried;
  const conflicts = tried.conflicts.filter(
    ({ manager, subresource, using }) =>
      using !== ref.apiVersion ||
      adoption.from.every((one) => one.manager !== manager || one.subresource !== subresource),
  );
  const { result } = tried;
  if (result === null) return { ...tried, conflicts };
  const staying = union(union(ownedBy(result), MARKED), adoption.others);
  const left = object(pruned(result, union(ownedBy(live), adoption.fields), staying));
  if (canonicalJson(left) === canonicalJson(result)) return { ...tried, conflicts };
  try {
    const settled = await cluster.ask({
      method: 'PATCH',
      path,
      query: { fieldManager: FIELD_MANAGER, dryRun: 'All', fieldValidation: 'Ignore' },
      contentType: JSON_PATCH,
      body: stepsTo(live, left),
      doing: `A dry run of ${called(ref)}`,
    });
    return { ...tried, result: settled, conflicts };
  } catch (thrown) {
    const status = statusOf(thrown);
    if (status === null || status.code >= 500) throw thrown;
    return { ...tried, result: null, refused: status.message, conflicts };
  }
}

type Step =
  | { readonly op: 'add'; readonly path: string; readonly value: JsonObject[string] }
  | { readonly op: 'remove'; readonly path: string };

/** The steps from one state of an object to another, for all that is asked for. */
function stepsTo(from: JsonObject, to: JsonObject): Step[] {
  const words = ['labels', 'annotations', 'finalizers', 'ownerReferences'];
  const metadata = (raw: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(object(raw['metadata'])).filter(([key]) => words.includes(key)));
  const rest = (raw: JsonObject): JsonObject => without(raw, ['apiVersion', 'kind', 'metadata', 'status']);
  return [...stepsOf('/metadata', metadata(from), metadata(to)), ...stepsOf('', rest(from), rest(to))];
}

function stepsOf(path: string, from: JsonObject, to: JsonObject): Step[] {
  const set = Object.entries(to)
    .filter(([key, value]) => from[key] === undefined || canonicalJson(from[key]) !== canonicalJson(value))
    .map(([key, value]) => ({ op: 'add' as const, path: `${path}/${key}`, value }));
  const gone = Object.keys(from).filter((key) => to[key] === undefined);
  return [...set, ...gone.map((key) => ({ op: 'remove' as const, path: `${path}/${key}` }))];
}
