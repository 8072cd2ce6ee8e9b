import { isObject, type Json, type JsonObject } from './raw.ts';
import type { Schema } from './schema.ts';

/** What was read: without the fields that the schema does not have, and what is wrong with the rest. */
export interface Decoded {
  readonly value: Json | undefined;
  readonly unknown: readonly string[];
  readonly mistyped: readonly string[];
}

/**
 * Reads a value as its type has it: null and empty members are as if they were not there (`omitempty`), unknown ones
 * are named and left out (Kubernetes, "Server-side field validation"). Pure.
 */
export function decode(value: Json, schema: Schema, path = ''): Decoded {
  const wrong = (expected: string): Decoded => ({
    value: undefined,
    unknown: [],
    mistyped: [`${path === '' ? 'the object' : path}: expected ${expected}, got ${JSON.stringify(value)}`],
  });
  const whole = (): Decoded => ({ value, unknown: [], mistyped: [] });
  if (value === null) return { value: undefined, unknown: [], mistyped: [] };
  if (schema.kind === 'scalar') {
    if (schema.of !== 'any' && typeof value !== schema.of) return wrong(schema.of);
    return whole();
  }
  if (schema.kind === 'list') {
    if (!Array.isArray(value)) return wrong('list');
    const list: readonly Json[] = value;
    const items = list.map((item, index) => decode(item, schema.of, `${path}[${index}]`));
    return {
      value: items.length === 0 ? undefined : items.map((item) => item.value ?? null),
      unknown: items.flatMap(({ unknown }) => unknown),
      mistyped: items.flatMap(({ mistyped }) => mistyped),
    };
  }
  if (!isObject(value)) return wrong('map');
  const unknown: string[] = [];
  const mistyped: string[] = [];
  const fields: [string, Json][] = [];
  for (const [name, item] of Object.entries(value)) {
    const below = path === '' ? name : `${path}.${name}`;
    const of = schema.kind === 'struct' ? schema.field(name) : schema.of;
    if (of === undefined) {
      unknown.push(below);
      continue;
    }
    const read = decode(item, of, below);
    unknown.push(...read.unknown);
    mistyped.push(...read.mistyped);
    if (read.value !== undefined) fields.push([name, read.value]);
  }
  // An empty map says nothing; an empty struct may be a choice (`emptyDir: {}`).
  const empty = fields.length === 0 && schema.kind === 'map';
  return { value: empty ? undefined : Object.fromEntries(fields), unknown, mistyped };
}

/** The decoded object; an empty one where nothing was left. Pure. */
export function decodedObject({ value }: Decoded): JsonObject {
  return isObject(value) ? value : {};
}
