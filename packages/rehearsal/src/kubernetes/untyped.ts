import { isObject, type Json, type JsonObject, textAt } from './raw.ts';
import { internal, type Refusal } from './refusal.ts';
import { apiVersionOf, type Resource } from './resources.ts';
import type { Schema } from './schema.ts';
import { itemKey } from './typed.ts';

const EXPECTED = { string: 'string', number: 'numeric (int or float)', boolean: 'boolean' } as const;

function nameOf(value: Json): string {
  if (Array.isArray(value)) return 'list';
  if (isObject(value)) return 'map';
  return typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'boolean' : typeof value;
}

/** What does not fit a schema, each with its path, as structured-merge-diff words it (`typed.AsTyped`). */
function misfits(value: Json, schema: Schema, path: string): readonly string[] {
  if (value === null) return [];
  switch (schema.kind) {
    case 'scalar':
      if (schema.of === 'any' || typeof value === schema.of) return [];
      return [`${path}: expected ${EXPECTED[schema.of]}, got ${nameOf(value)}`];
    case 'list': {
      if (!Array.isArray(value)) return [`${path}: expected list, got ${nameOf(value)}`];
      const list: readonly Json[] = value;
      return list.flatMap((item, index) => {
        const key = itemKey(schema, item)?.slice(2);
        return misfits(item, schema.of, `${path}${key === undefined ? `[${index}]` : shown(key)}`);
      });
    }
    case 'map':
    case 'struct': {
      if (!isObject(value)) return [`${path}: expected map, got ${nameOf(value)}`];
      return Object.entries(value).flatMap(([name, item]) => {
        const of = schema.kind === 'map' ? schema.of : schema.field(name);
        const place = `${path}.${name}`;
        return of === undefined ? [`${place}: field not declared in schema`] : misfits(item, of, place);
      });
    }
  }
}

/** `[name="api"]` for an item by its keys, `["a"]` for one of a set. */
function shown(key: string): string {
  const value: unknown = JSON.parse(key);
  if (!isObject(value)) return `[=${key}]`;
  return `[${Object.entries(value)
    .map(([name, item]) => `${name}=${JSON.stringify(item)}`)
    .join(',')}]`;
}

/** The refusal of a configuration that does not fit the schema; null where it does. Pure. */
export function untyped(resource: Resource, config: JsonObject, schema: Schema): Refusal | null {
  const found = misfits(config, schema, '');
  if (found.length === 0) return null;
  const said = found.length === 1 ? found[0] : `errors:\n${found.map((one) => `  ${one}`).join('\n')}`;
  const of = `${textAt(config, 'metadata', 'namespace')}/${textAt(config, 'metadata', 'name')}; ${apiVersionOf(resource)}, Kind=${resource.kind}`;
  return internal(`failed to create typed patch object (${of}): ${said}`);
}
