import type { Json } from '@thea/action';
import type { FieldSet } from './managed-fields.ts';
import { isObject, type JsonObject, object } from './raw.ts';
import { isItem } from './three-way.ts';

/** The fields of `a` that are not in `b`. Pure. */
export function difference(a: FieldSet, b: FieldSet): FieldSet {
  return Object.fromEntries(
    Object.entries(a).flatMap(([element, inner]) => {
      const other = b[element];
      if (other === undefined) return [[element, inner]];
      const left = difference(object(inner), object(other));
      return isEmpty(left) ? [] : [[element, left]];
    }),
  );
}

/** The fields of a set that a value has. Pure. */
export function within(fields: FieldSet, value: Json | undefined): FieldSet {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([element, inner]) => {
      if (element === '.') return value === undefined ? [] : [[element, inner]];
      const found = elementOf(element, value);
      if (found === undefined) return [];
      const kept = within(object(inner), found);
      return isEmpty(object(inner)) || !isEmpty(kept) ? [[element, kept]] : [];
    }),
  );
}

function elementOf(element: string, value: Json | undefined): Json | undefined {
  if (element.startsWith('f:')) return isObject(value) ? value[element.slice(2)] : undefined;
  return Array.isArray(value) ? value.find((item) => isItem(element, item)) : undefined;
}

/**
 * What a server-side apply leaves of a value whose applier lets go of the fields `leaving`, while `staying` are owned by
 * somebody: an item of a list goes as a whole only where it was owned itself, a named field goes with all that is in it
 * once nobody owns a part of it (sigs.k8s.io/structured-merge-diff, `prune`). Pure.
 */
export function pruned(value: Json, leaving: FieldSet, staying: FieldSet): Json {
  const keep = (element: string | undefined, item: Json): Json | undefined => {
    const going = element === undefined ? undefined : leaving[element];
    if (element === undefined || going === undefined) return item;
    const held = staying[element];
    const own = isEmpty(object(going)) || element.startsWith('f:') || object(going)['.'] !== undefined;
    if (held === undefined) return own ? undefined : pruned(item, object(going), {});
    return isEmpty(object(going)) ? item : pruned(item, object(going), object(held));
  };
  if (isObject(value)) {
    const entries = Object.entries(value).map(([name, item]) => [name, keep(`f:${name}`, item)] as const);
    return Object.fromEntries(entries.flatMap(([name, item]) => (item === undefined ? [] : [[name, item]])));
  }
  if (!Array.isArray(value)) return value;
  return value.flatMap((item) => {
    const left = keep(
      Object.keys(leaving).find((element) => isItem(element, item)),
      item,
    );
    return left === undefined ? [] : [left];
  });
}

function isEmpty(set: JsonObject): boolean {
  return Object.keys(set).length === 0;
}
