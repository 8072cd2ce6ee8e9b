import { type Json, parseJsonText } from '@thea/action';

export type Fields = { readonly [key: string]: Json };

/** JSON out of somebody else's hands; null where the bytes are none. Total. */
export function jsonOf(bytes: Uint8Array | string): Json {
  const parsed = parseJsonText(typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8'));
  return parsed.ok ? parsed.value : null;
}

// `Array.isArray` alone does not tell a read-only array from an object.
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** The fields of an object; none where the value is something else. */
export function fieldsOf(value: Json | undefined): Fields {
  return value !== null && value !== undefined && typeof value === 'object' && !isList(value) ? value : {};
}

/** The items of a list; none where the value is something else. */
export function itemsOf(value: Json | undefined): readonly Json[] {
  return value !== undefined && isList(value) ? value : [];
}

/** The text of a value; '' where it is none. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
