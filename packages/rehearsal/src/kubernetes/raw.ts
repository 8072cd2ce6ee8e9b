import type { Json } from '@thea/action';

export type { Json } from '@thea/action';
export type JsonObject = { readonly [key: string]: Json };

/** Whether a value is a JSON object: no list, not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of keys; undefined where the way ends early. */
export function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}

/** The object at a path; an empty one where there is none. */
export function objectAt(value: Json | undefined, ...path: readonly string[]): JsonObject {
  const found = at(value, ...path);
  return isObject(found) ? found : {};
}

/** The objects of the list at a path; none where there is no list. */
export function objectsAt(value: Json | undefined, ...path: readonly string[]): readonly JsonObject[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found.filter(isObject) : [];
}

/** The text at a path; '' where there is none. */
export function textAt(value: Json | undefined, ...path: readonly string[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : '';
}

/** The number at a path; undefined where there is none. */
export function numberAt(value: Json | undefined, ...path: readonly string[]): number | undefined {
  const found = at(value, ...path);
  return typeof found === 'number' ? found : undefined;
}

/** The pairs of texts at a path: labels, annotations, selectors. */
export function pairsAt(
  value: Json | undefined,
  ...path: readonly string[]
): { readonly [key: string]: string } {
  const entries = Object.entries(objectAt(value, ...path));
  return Object.fromEntries(
    entries.flatMap(([key, item]) => (typeof item === 'string' ? [[key, item]] : [])),
  );
}

/** The same with the value at `path` replaced; objects on the way are made. */
export function withAt(value: JsonObject, path: readonly string[], wanted: Json | undefined): JsonObject {
  const [key, ...rest] = path;
  if (key === undefined) return isObject(wanted) ? wanted : value;
  const { [key]: old, ...others } = value;
  const next = rest.length === 0 ? wanted : withAt(isObject(old) ? old : {}, rest, wanted);
  if (next === undefined) return others;
  return key in value ? { ...value, [key]: next } : { ...others, [key]: next };
}

/** JSON with sorted keys: equal for equal values. */
export function canonical(value: Json | undefined): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    isObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}
