import { emptyObject } from './empty-object.ts';
import {
  difference,
  type FieldSet,
  fieldSet,
  intersection,
  isEmpty,
  NO_FIELDS,
  parseFields,
  pathsOf,
  recursiveDifference,
  serialise,
  union,
  WHOLE,
  withAncestors,
} from './field-set.ts';
import { canonical, isObject, type Json, type JsonObject, objectsAt, textAt, withAt } from './raw.ts';
import { Refusal } from './refusal.ts';
import type { Schema } from './schema.ts';
import { compare, fieldsOf, merge, remove } from './typed.ts';

/** One entry of `metadata.managedFields`. */
interface Owner {
  readonly manager: string;
  readonly operation: 'Apply' | 'Update';
  readonly subresource: string;
  readonly apiVersion: string;
  readonly time: string;
  readonly fields: FieldSet;
}

/** Who writes, how and when. */
export interface Writer {
  readonly manager: string;
  readonly subresource: '' | 'status' | 'scale';
  readonly apiVersion: string;
  /** RFC 3339. */
  readonly time: string;
}

const field = (name: string, below: FieldSet): FieldSet => fieldSet(false, [[`f:${name}`, below]]);
const METADATA = [
  'name',
  'namespace',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'selfLink',
  'uid',
  'generateName',
  'generation',
  'managedFields',
  'resourceVersion',
];

/** What nobody owns (apimachinery, `managedfields.stripSet`; deletion is the server's own). */
const NOBODYS = [
  field('apiVersion', WHOLE),
  field('kind', WHOLE),
  ...METADATA.map((name) => field('metadata', field(name, WHOLE))),
].reduce(union, NO_FIELDS);

/** Fields that a write on this way does not set (`ResetFieldsStrategy`). */
function resetBy(subresource: Writer['subresource'], hasStatus: boolean): FieldSet {
  if (subresource === 'status') return union(field('spec', WHOLE), NOBODYS);
  return hasStatus ? union(field('status', WHOLE), NOBODYS) : NOBODYS;
}

function ownersOf(raw: JsonObject | null): readonly Owner[] {
  return objectsAt(raw ?? {}, 'metadata', 'managedFields').map((entry) => ({
    manager: textAt(entry, 'manager'),
    operation: textAt(entry, 'operation') === 'Apply' ? 'Apply' : 'Update',
    subresource: textAt(entry, 'subresource'),
    apiVersion: textAt(entry, 'apiVersion'),
    time: textAt(entry, 'time'),
    fields: parseFields(entry['fieldsV1']),
  }));
}

function isSame(owner: Owner, writer: Writer, operation: Owner['operation']): boolean {
  return (
    owner.manager === writer.manager &&
    owner.operation === operation &&
    owner.subresource === writer.subresource
  );
}

/** Entries stand in this order (apimachinery, `sortEncodedManagedFields`). */
function placeOf({ operation, time, manager, apiVersion, subresource }: Owner): string {
  return [operation, time, manager, apiVersion, subresource].join('\n');
}

function written(raw: JsonObject, owners: readonly Owner[]): JsonObject {
  const entries = owners
    .filter(({ fields }) => !isEmpty(fields))
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .map(
      (owner): Json => ({
        manager: owner.manager,
        operation: owner.operation,
        apiVersion: owner.apiVersion,
        time: owner.time,
        fieldsType: 'FieldsV1',
        fieldsV1: serialise(owner.fields),
        ...(owner.subresource === '' ? {} : { subresource: owner.subresource }),
      }),
    );
  return withAt(raw, ['metadata', 'managedFields'], entries.length === 0 ? undefined : entries);
}

/** An entry with other fields; its time moves only where they did. */
function moved(
  old: Owner | undefined,
  writer: Writer,
  operation: Owner['operation'],
  fields: FieldSet,
): Owner {
  const same = old !== undefined && canonical(serialise(old.fields)) === canonical(serialise(fields));
  const { manager, subresource, apiVersion } = writer;
  return { manager, operation, subresource, apiVersion, time: same ? old.time : writer.time, fields };
}

/**
 * The owners that a write goes from: those that it gives itself, which is how one is made another's; none where it gives
 * one empty entry; those of the live object where it gives none (apimachinery, `FieldManager.Update`).
 */
function ownersGiven(live: JsonObject | null, next: JsonObject): readonly Owner[] {
  const given = objectsAt(next, 'metadata', 'managedFields');
  const [first] = given;
  if (first === undefined) return ownersOf(live);
  return given.length === 1 && Object.keys(first).length === 0 ? [] : ownersOf(next);
}

/** Records that a writer changed an object without applying it: it owns what changed, nobody what is gone. Pure. */
export function ownUpdate(
  live: JsonObject | null,
  next: JsonObject,
  schema: Schema,
  writer: Writer,
  hasStatus: boolean,
): JsonObject {
  const changes = compare(live ?? emptyObject(textAt(next, 'kind')), next, schema);
  const reset = resetBy(writer.subresource, hasStatus);
  const set = recursiveDifference(changes.set, reset);
  const owners = ownersGiven(live, next);
  const own = owners.find((owner) => isSame(owner, writer, 'Update'));
  const others = owners
    .filter((owner) => owner !== own)
    .map((owner) => ({ ...owner, fields: difference(difference(owner.fields, set), changes.removed) }));
  const fields = difference(union(own?.fields ?? NO_FIELDS, set), changes.removed);
  return written(next, [...others, moved(own, writer, 'Update', fields)]);
}

/**
 * A server-side apply: the configuration laid over the live object, without what this manager applied before and no
 * longer does and nobody else owns (structured-merge-diff, `merge.Updater.Apply` and `prune`). Pure.
 * @throws Refusal 409 where it sets fields of other managers to other values, unless forced.
 */
export function ownApply(
  live: JsonObject | null,
  config: JsonObject,
  schema: Schema,
  writer: Writer,
  options: { readonly force: boolean; readonly hasStatus: boolean },
): JsonObject {
  const merged = merge(live ?? {}, config, schema);
  const reset = resetBy(writer.subresource, options.hasStatus);
  const applied = recursiveDifference(fieldsOf(config, schema), reset);
  const owners = ownersOf(live);
  const own = owners.find((owner) => isSame(owner, writer, 'Apply'));
  const others = owners.filter((owner) => owner !== own);
  const { set } = compare(live ?? {}, merged, schema);
  const taken = others
    .map((owner) => ({ owner, fields: intersection(owner.fields, set) }))
    .filter(({ fields }) => !isEmpty(fields));
  if (taken.length > 0 && !options.force) throw conflict(taken);
  const kept = others.map((owner) => ({ ...owner, fields: difference(owner.fields, set) }));
  const owned = withAncestors(kept.map(({ fields }) => fields).reduce(union, applied));
  const dropped = difference(own?.fields ?? NO_FIELDS, owned);
  const pruned = remove(merged, dropped, schema);
  const next = isObject(pruned) ? pruned : {};
  return written(next, [...kept, moved(own, writer, 'Apply', applied)]);
}

function conflict(taken: readonly { readonly owner: Owner; readonly fields: FieldSet }[]): Refusal {
  const causes = taken.flatMap(({ owner, fields }) =>
    pathsOf(fields).map((path) => ({
      reason: 'FieldManagerConflict',
      message: `conflict with "${owner.manager}"${owner.operation === 'Update' ? ` using ${owner.apiVersion}` : ''}`,
      field: path,
    })),
  );
  const noun = causes.length === 1 ? 'conflict' : 'conflicts';
  const said = causes.map(({ message, field: path }) => `${message}: ${path}`).join('\n- ');
  return new Refusal(
    409,
    'Conflict',
    `Apply failed with ${causes.length} ${noun}: ${causes.length === 1 ? said : `\n- ${said}`}`,
    { causes },
  );
}
