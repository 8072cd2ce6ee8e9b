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

/** The value as text; '' where it is none. */
export function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The value as a number; `otherwise` where it is none. */
export function number(value: Json | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
