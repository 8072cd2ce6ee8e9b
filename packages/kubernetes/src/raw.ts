import type { Json } from '@thea/action';

export type JsonObject = { readonly [key: string]: Json };

/** Whether a JSON value is an object (no list, not null). */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one where it is none. */
export function object(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The objects of a list; none where it is no list. */
export function objects(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The texts of a list; none where it is no list. */
export function texts(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The value as text; '' where it is none. */
export function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The value as a number; `otherwise` where it is none. */
export function number(value: Json | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

/** The value at a path of keys; undefined where the way ends early. */
export function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  let found: Json | undefined = value;
  for (const key of path) found = isObject(found) ? found[key] : undefined;
  return found;
}

/** The same object without some keys. */
export function without(value: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** The pairs of a map whose values are texts (labels, annotations, selectors). */
export function pairs(value: Json | undefined): { readonly [key: string]: string } {
  return Object.fromEntries(
    Object.entries(object(value)).flatMap(([key, item]) => (typeof item === 'string' ? [[key, item]] : [])),
  );
}

/** The value that a JSON text stands for; null where it is none. */
export function fromJson(body: string): Json {
  try {
    const value: Json = JSON.parse(body);
    return value;
  } catch {
    return null;
  }
}
