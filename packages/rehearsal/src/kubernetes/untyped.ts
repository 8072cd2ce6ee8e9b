import { isObject, type Json, type JsonObject, textAt } from './raw.ts';
import { internal, type Refusal } from './refusal.ts';
import type { Resource } from './resources.ts';
import type { Schema } from './schema.ts';
import { itemKey } from './typed.ts';

/** `%#v` of Go: with types. */
function typedWords(value: Json): string {
  if (Array.isArray(value))
    return `[]interface {}{${value.map((item: Json) => typedWords(item)).join(', ')}}`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${typedWords(item)}`);
  return `map[string]interface {}{${members.sort().join(', ')}}`;
}

/** `%v` of Go: without. */
function plainWords(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => plainWords(item)).join(' ')}]`;
  if (!isObject(value)) return value === null ? '<nil>' : String(value);
  const members = Object.entries(value).map(([key, item]) => `${key}:${plainWords(item)}`);
  return `map[${members.sort().join(' ')}]`;
}

/** `%T` of Go. */
function typeWords(value: Json): string {
  if (Array.isArray(value)) return '[]interface {}';
  if (isObject(value)) return 'map[string]interface {}';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}

function scalarMisfit(value: Json, of: 'string' | 'number' | 'boolean'): string {
  switch (of) {
    case 'number':
      return `expected numeric (int or float), got ${typeWords(value)}`;
    case 'boolean':
      return `expected boolean, got &{${plainWords(value)}}`;
    case 'string':
      return `expected string, got &value.valueUnstructured{Value:${typedWords(value)}}`;
  }
}

/** What does not fit a schema, each with its path, as structured-merge-diff words it (`typed.AsTyped`). */
function misfits(value: Json, schema: Schema, path: string): readonly string[] {
  if (value === null) return [];
  switch (schema.kind) {
    case 'scalar':
      if (schema.of === 'any' || typeof value === schema.of) return [];
      return [`${path}: ${scalarMisfit(value, schema.of)}`];
    case 'list': {
      if (!Array.isArray(value)) return [`${path}: expected list, got &{${plainWords(value)}}`];
      const list: readonly Json[] = value;
      const keys = list.map((item) => itemKey(schema, item)?.slice(2) ?? null);
      const twice = [...new Set(keys.filter((key, index) => key !== null && keys.indexOf(key) < index))];
      return [
        ...twice.map((key) => `${path}: duplicate entries for key ${shown(key ?? '')}`),
        ...list.flatMap((item, index) => {
          const key = keys[index] ?? null;
          return misfits(item, schema.of, `${path}${key === null ? `[${index}]` : shown(key)}`);
        }),
      ];
    }
    case 'map':
    case 'struct': {
      if (!isObject(value)) return [`${path}: expected map, got &{${plainWords(value)}}`];
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
  const of = `${textAt(config, 'metadata', 'namespace')}/${textAt(config, 'metadata', 'name')}; ${resource.group}/${resource.version}, Kind=${resource.kind}`;
  return internal(`failed to create typed patch object (${of}): ${said}`);
}
