import { canonical, isObject, type Json } from './raw.ts';
import type { Schema } from './schema.ts';
import { fieldOf } from './typed.ts';

const DIRECTIVE = '$patch';
const DELETE_FROM = '$deleteFromPrimitiveList/';
const RETAIN = '$retainKeys';

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** Lists whose items merge by one key (`patchMergeKey`): the first of their keys in the schema. */
function mergeKey(schema: Schema | undefined): string | null {
  if (schema?.kind !== 'list' || typeof schema.keys === 'string') return null;
  return schema.keys[0] ?? null;
}

function mergedItems(old: readonly Json[], patch: readonly Json[], schema: Schema, key: string): Json {
  if (patch.some((one) => isObject(one) && one[DIRECTIVE] === 'replace' && one[key] === undefined)) {
    return patch.filter((one) => !(isObject(one) && one[DIRECTIVE] === 'replace'));
  }
  const same = (one: Json, other: Json): boolean =>
    isObject(one) && isObject(other) && canonical(one[key]) === canonical(other[key]);
  const of = schema.kind === 'list' ? schema.of : undefined;
  const list = [...old];
  for (const item of patch) {
    const index = list.findIndex((one) => same(one, item));
    const live = list[index];
    if (isObject(item) && item[DIRECTIVE] === 'delete') {
      if (index >= 0) list.splice(index, 1);
    } else if (live === undefined) {
      list.push(strategicPatch(undefined, item, of));
    } else {
      list[index] = strategicPatch(live, item, of);
    }
  }
  return list;
}

/**
 * A strategic merge patch laid over a value: like a merge patch, but lists whose items have keys are merged item by
 * item, with the directives `$patch`, `$deleteFromPrimitiveList` and `$retainKeys`; `$setElementOrder` changes nothing
 * but the order and is left aside (apimachinery, `strategicpatch`). Pure.
 */
export function strategicPatch(value: Json | undefined, patch: Json, schema: Schema | undefined): Json {
  if (!isObject(patch)) return patch;
  if (patch[DIRECTIVE] === 'replace') {
    return Object.fromEntries(Object.entries(patch).filter(([key]) => key !== DIRECTIVE));
  }
  const merged = new Map(Object.entries(isObject(value) ? value : {}));
  const retained = patch[RETAIN];
  if (Array.isArray(retained)) {
    for (const key of merged.keys()) if (!retained.includes(key)) merged.delete(key);
  }
  for (const [key, item] of Object.entries(patch)) {
    if (key.startsWith(DELETE_FROM)) {
      const field = key.slice(DELETE_FROM.length);
      const gone = listOf(item).map(canonical);
      merged.set(
        field,
        listOf(merged.get(field)).filter((one) => !gone.includes(canonical(one))),
      );
      continue;
    }
    if (key.startsWith('$')) continue;
    if (item === null || (isObject(item) && item[DIRECTIVE] === 'delete')) {
      merged.delete(key);
      continue;
    }
    merged.set(key, ofField(merged.get(key), item, schema === undefined ? undefined : fieldOf(schema, key)));
  }
  return Object.fromEntries(merged);
}

function ofField(old: Json | undefined, item: Json, schema: Schema | undefined): Json {
  if (!Array.isArray(item)) return strategicPatch(old, item, schema);
  const key = mergeKey(schema);
  if (key !== null && schema !== undefined) return mergedItems(listOf(old), item, schema, key);
  if (schema?.kind === 'list' && schema.keys === 'set') {
    const known = listOf(old).map(canonical);
    return [...listOf(old), ...item.filter((one: Json) => !known.includes(canonical(one)))];
  }
  return item;
}
