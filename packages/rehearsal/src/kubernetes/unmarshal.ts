import { isObject, type Json, type JsonObject, objectAt } from './raw.ts';
import { badRequest, type Refusal } from './refusal.ts';
import type { Resource } from './resources.ts';
import type { Schema } from './schema.ts';

/** Numbers that are wider than the others (k8s.io/api, `*int64`). */
const WIDE = [
  'generation',
  'observedGeneration',
  'deletionGracePeriodSeconds',
  'terminationGracePeriodSeconds',
  'activeDeadlineSeconds',
  'tolerationSeconds',
  'runAsUser',
  'runAsGroup',
  'fsGroup',
  'expirationSeconds',
];

function typeOf(schema: Schema, field: string): string {
  switch (schema.kind) {
    case 'scalar':
      if (schema.of === 'number') return WIDE.includes(field) ? 'int64' : 'int32';
      return schema.of === 'boolean' ? 'bool' : schema.of;
    case 'list':
      return `[]v1.${schema.of.kind === 'struct' ? goName(schema.of) : typeOf(schema.of, field)}`;
    case 'map':
      return `map[string]${typeOf(schema.of, field)}`;
    case 'struct':
      return `v1.${goName(schema)}`;
  }
}

function goName(schema: Schema & { readonly kind: 'struct' }): string {
  return schema.name.replace(/^(Core|Rbac)?V1/, '');
}

function nameOf(value: Json): string {
  if (Array.isArray(value)) return 'array';
  return isObject(value) ? 'object' : typeof value === 'boolean' ? 'bool' : typeof value;
}

/** What Go's decoder says of the first value that does not fit its field (encoding/json, `UnmarshalTypeError`). */
function firstMisfit(value: Json, schema: Schema, struct: string, path: string): string | null {
  if (value === null) return null;
  const field = path.slice(path.lastIndexOf('.') + 1);
  const wrong = `json: cannot unmarshal ${nameOf(value)} into Go struct field ${struct}.${path} of type ${typeOf(schema, field)}`;
  switch (schema.kind) {
    case 'scalar':
      return schema.of === 'any' || typeof value === schema.of ? null : wrong;
    case 'list': {
      if (!Array.isArray(value)) return wrong;
      const list: readonly Json[] = value;
      return (
        list.map((item) => firstMisfit(item, schema.of, struct, path)).find((one) => one !== null) ?? null
      );
    }
    case 'map':
      if (!isObject(value)) return wrong;
      return (
        Object.values(value)
          .map((item) => firstMisfit(item, schema.of, struct, path))
          .find((one) => one !== null) ?? null
      );
    case 'struct': {
      if (!isObject(value)) return wrong;
      for (const [name, item] of Object.entries(value)) {
        const of = schema.field(name);
        const found =
          of === undefined
            ? null
            : firstMisfit(item, of, goName(schema), path === '' ? name : `${path}.${name}`);
        if (found !== null) return found;
      }
      return null;
    }
  }
}

/** Values of a Secret are base64 (encoding/base64, `CorruptInputError`). */
function badBase64(value: JsonObject): string | null {
  const wrong = Object.values(objectAt(value, 'data')).find(
    (item) => typeof item === 'string' && !/^[A-Za-z0-9+/\r\n]*={0,2}[\r\n]*$/.test(item),
  );
  if (typeof wrong !== 'string') return null;
  return `illegal base64 data at input byte ${Math.max(0, wrong.search(/[^A-Za-z0-9+/\r\n]/))}`;
}

/** What is wrong with a value that is to be read as a kind; null where nothing is. Pure. */
export function unreadable(value: JsonObject, resource: Resource, schema: Schema): string | null {
  const misfit = firstMisfit(value, schema, '', '');
  return misfit ?? (resource.kind === 'Secret' ? badBase64(value) : null);
}

/** 400 for an object that is not what its kind says (apiserver, `transformDecodeError`). Pure. */
export function cannotBeHandled(resource: Resource, why: string, kind: string = resource.kind): Refusal {
  return badRequest(
    `${kind} in version "${resource.version}" cannot be handled as a ${resource.kind}: ${why}`,
  );
}
