import { type OutputUnit, Validator } from '@cfworker/json-schema';
import type { Json } from '@thea/action';

/** One error of a validation, with the part of the schema that made it. */
export interface SchemaError {
  /** Keys and indexes to the value. */
  readonly path: readonly (string | number)[];
  readonly keyword: string;
  /** The validator's own words. */
  readonly message: string;
  /** The schema that holds the keyword; for an unknown key, that of the object around it. */
  readonly schema: { readonly [keyword: string]: Json };
}

// These say only that something below them does not fit.
const WRAPPERS = [
  'properties',
  'items',
  'prefixItems',
  'additionalProperties',
  'propertyNames',
  'oneOf',
  'anyOf',
  'allOf',
];

/** The path of a JSON pointer in a fragment. RFC 6901: `~1` is a slash, `~0` a tilde; digits are an index. */
function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function at(value: Json, path: readonly (string | number)[]): Json {
  let here: Json = value;
  for (const key of path) {
    if (here === null || typeof here !== 'object') return null;
    here = Object.entries(here).find(([name]) => name === String(key))?.[1] ?? null;
  }
  return here;
}

function schemaAt(schema: Json, path: readonly (string | number)[]): SchemaError['schema'] {
  const found = at(schema, path);
  return isObject(found) ? found : {};
}

/** Whether an error comes from a branch of `oneOf` that was made for another platform than the value's. */
function isOfAnotherPlatform(unit: OutputUnit, schema: Json, value: Json): boolean {
  const [, before, branch] = /^(.*)\/oneOf\/(\d+)\//.exec(unit.keywordLocation) ?? [];
  if (before === undefined) return false;
  const wanted = at(schema, [...pathOf(`${before}/oneOf/${branch}`), 'properties', 'platform', 'const']);
  // The value that the branch looks at lies as deep as the schema's `oneOf` does: at an item of `targets`.
  const item = pathOf(unit.instanceLocation).slice(0, 4);
  return wanted !== null && wanted !== at(value, [...item, 'platform']);
}

/**
 * What is wrong with a value, empty where it fits: unknown keys first, because a key that is spelt wrong makes another
 * one missing. The validator interprets the schema: compiling it costs 100 ms at each start, more than all else.
 */
export function schemaErrors(schema: object, value: Json): SchemaError[] {
  const plain: Json & object = JSON.parse(JSON.stringify(schema));
  const { valid, errors } = new Validator({ ...plain }, '2020-12', false).validate(value);
  if (valid) return [];
  // Where an unknown key stands says nothing of the branch that does not know it; the unit before it does.
  const unknown = errors.flatMap(({ keyword, instanceLocation, error }, index): SchemaError[] => {
    const around = errors[index - 1];
    if (keyword !== 'false' || around?.keyword !== 'additionalProperties') return [];
    // Unknown to the branches of other platforms alone: here it is a key like any.
    if (isOfAnotherPlatform(around, plain, value)) return [];
    const schema = schemaAt(plain, pathOf(around.keywordLocation).slice(0, -1));
    return [{ path: pathOf(instanceLocation), keyword: 'unknown-key', message: error, schema }];
  });
  const others = errors
    .filter((unit) => unit.keyword !== 'false' && !WRAPPERS.includes(unit.keyword))
    .filter((unit) => !isOfAnotherPlatform(unit, plain, value))
    .map(({ instanceLocation, keyword, keywordLocation, error }) => ({
      path: pathOf(instanceLocation),
      keyword,
      message: error.replace(/\.$/, ''),
      schema: schemaAt(plain, pathOf(keywordLocation).slice(0, -1)),
    }));
  return [...unknown, ...others];
}
