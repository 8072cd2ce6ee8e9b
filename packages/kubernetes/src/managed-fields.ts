import { FIELD_MANAGER } from './names.ts';
import { at, fromJson, isObject, type JsonObject, object, objects } from './raw.ts';

/**
 * A set of fields as `metadata.managedFields` writes it (Kubernetes, FieldsV1): `f:<name>` a field, `k:<keys>` an item
 * of a list by its keys, `v:<value>` an item of a set, `.` the thing itself; an empty one is a whole value.
 */
export type FieldSet = JsonObject;

/** The fields that a manager owns by server-side apply. Pure. */
export function ownedBy(raw: JsonObject | null, manager = FIELD_MANAGER): FieldSet {
  const entries = objects(at(raw ?? {}, 'metadata', 'managedFields')).filter(
    (entry) =>
      entry['manager'] === manager && entry['operation'] === 'Apply' && (entry['subresource'] ?? '') === '',
  );
  return entries.reduce<FieldSet>((all, entry) => union(all, object(entry['fieldsV1'])), {});
}

/** The managers other than ours that own a field, by its path of `f:` names. Pure. */
export function othersOwning(raw: JsonObject | null, path: readonly string[]): readonly string[] {
  return objects(at(raw ?? {}, 'metadata', 'managedFields'))
    .filter((entry) => entry['manager'] !== FIELD_MANAGER)
    .filter((entry) => at(entry['fieldsV1'], ...path.map((name) => `f:${name}`)) !== undefined)
    .map((entry) => String(entry['manager']));
}

/** Whether a value as a whole, not a part of it, is in a set: by its names, and `k:…` for items of a list. Pure. */
export function ownsWhole(set: FieldSet, path: readonly string[]): boolean {
  const element = (name: string): string => (/^[kv]:/.test(name) ? name : `f:${name}`);
  const found = at(set, ...path.map(element));
  return path.length > 0 && isObject(found) && Object.keys(found).every((key) => key === '.');
}

/** Both sets. A whole value takes in its parts. Pure. */
export function union(a: FieldSet, b: FieldSet): FieldSet {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...keys].map((key) => {
      const [one, other] = [a[key], b[key]];
      if (one === undefined) return [key, object(other)];
      if (other === undefined) return [key, object(one)];
      return isWhole(one) || isWhole(other)
        ? [key, isWhole(one) && isWhole(other) ? {} : union(object(one), object(other))]
        : [key, union(object(one), object(other))];
    }),
  );
}

function isWhole(set: FieldSet[string]): boolean {
  return Object.keys(object(set)).length === 0;
}

/** The keys of `k:{"name":"api"}`; null for what is no such item. Pure. */
export function itemKeys(element: string): JsonObject | null {
  if (!element.startsWith('k:')) return null;
  const keys = fromJson(element.slice(2));
  return isObject(keys) ? keys : null;
}
