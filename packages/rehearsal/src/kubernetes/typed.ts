import { type FieldSet, fieldSet, isEmpty, NO_FIELDS, union, WHOLE } from './field-set.ts';
import { canonical, isObject, type Json } from './raw.ts';
import type { Schema } from './schema.ts';

/** Defaults of fields that are keys (OpenAPI `default`): a port without a protocol is a TCP port. */
const KEY_DEFAULTS: { readonly [key: string]: Json } = { protocol: 'TCP' };

/** The part of a path that an item of a list has; null where the list is atomic. Pure. */
export function itemKey(schema: Schema & { readonly kind: 'list' }, item: Json): string | null {
  if (schema.keys === 'atomic') return null;
  if (schema.keys === 'set') return `v:${JSON.stringify(item)}`;
  const object = isObject(item) ? item : {};
  return `k:${JSON.stringify(Object.fromEntries([...schema.keys].sort().map((key) => [key, object[key] ?? KEY_DEFAULTS[key] ?? null])))}`;
}

/** The schema of a field of a struct or a map; undefined where the struct has none. Pure. */
export function fieldOf(schema: Schema, name: string): Schema | undefined {
  if (schema.kind === 'struct') return schema.field(name);
  return schema.kind === 'map' ? schema.of : undefined;
}

const NO_PARTS: ReadonlyMap<string, readonly [Json, Schema]> = new Map();

/** The parts of a value that merge on their own: fields, or items of a list; null for one that is a whole. Pure. */
function partsOf(
  value: Json | undefined,
  schema: Schema,
): ReadonlyMap<string, readonly [Json, Schema]> | null {
  if (schema.kind === 'list') {
    if (!Array.isArray(value) || schema.keys === 'atomic') return null;
    const list: readonly Json[] = value;
    return new Map(list.map((item) => [itemKey(schema, item) ?? '', [item, schema.of] as const]));
  }
  if (schema.kind === 'scalar' || schema.atomic || !isObject(value)) return null;
  return new Map(
    Object.entries(value).flatMap(([name, item]) => {
      const of = fieldOf(schema, name);
      return of === undefined ? [] : [[`f:${name}`, [item, of] as const] as const];
    }),
  );
}

/** The fields that a configuration names (`ToFieldSet`): leaves, items of lists, and maps that hold nothing. Pure. */
export function fieldsOf(value: Json, schema: Schema): FieldSet {
  const parts = partsOf(value, schema);
  if (parts === null) return WHOLE;
  return fieldSet(
    parts.size === 0 && schema.kind === 'list',
    [...parts].map(([key, [item, of]]) => {
      const own =
        schema.kind !== 'struct' || item === null || (isObject(item) && Object.keys(item).length === 0);
      return [key, own ? union(WHOLE, fieldsOf(item, of)) : fieldsOf(item, of)];
    }),
  );
}

/** The fields of something new: as above, and what carries them. */
function newFields(value: Json, schema: Schema): FieldSet {
  const parts = partsOf(value, schema);
  if (parts === null) return WHOLE;
  return fieldSet(
    true,
    [...parts].map(([key, [item, of]]) => [key, newFields(item, of)]),
  );
}

/** What differs between two values (`typed.Comparison`). */
export interface Changes {
  /** Added or with another value. */
  readonly set: FieldSet;
  readonly removed: FieldSet;
}

/** Compares two values field by field. Pure. */
export function compare(before: Json | undefined, after: Json | undefined, schema: Schema): Changes {
  if (before === undefined && after === undefined) return { set: NO_FIELDS, removed: NO_FIELDS };
  if (before === undefined) return { set: newFields(after ?? null, schema), removed: NO_FIELDS };
  if (after === undefined) return { set: NO_FIELDS, removed: newFields(before, schema) };
  // Null is a list or map that holds nothing.
  const old = before === null && schema.kind !== 'scalar' ? NO_PARTS : partsOf(before, schema);
  const now = partsOf(after, schema);
  if (old === null || now === null) {
    return { set: canonical(before) === canonical(after) ? NO_FIELDS : WHOLE, removed: NO_FIELDS };
  }
  const parts = [...new Set([...old.keys(), ...now.keys()])].map((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const of = is?.[1] ?? was?.[1] ?? schema;
    return [key, compare(was?.[0], is?.[0], of)] as const;
  });
  return {
    set: fieldSet(
      false,
      parts.map(([key, { set }]) => [key, set]),
    ),
    removed: fieldSet(
      false,
      parts.map(([key, { removed }]) => [key, removed]),
    ),
  };
}

/** The live value with a configuration laid over it (`typed.Merge`); null in a configuration is a value. Pure. */
export function merge(live: Json | undefined, config: Json, schema: Schema): Json {
  if (live === undefined) return config;
  const wanted = partsOf(config, schema);
  const old = partsOf(live, schema);
  if (wanted === null || old === null) return config;
  const merged = (key: string, [item, of]: readonly [Json, Schema]): Json =>
    merge(old.get(key)?.[0], item, of);
  if (schema.kind === 'list') {
    return mergedOrder([...old.keys()], [...wanted.keys()]).map((key) => {
      const part = wanted.get(key);
      return part === undefined ? (old.get(key)?.[0] ?? null) : merged(key, part);
    });
  }
  const fields = new Map([...old].map(([key, [item]]) => [key.slice(2), item]));
  for (const [key, part] of wanted) fields.set(key.slice(2), merged(key, part));
  return Object.fromEntries(fields);
}

/** The value without the members of a set (`RemoveItems`); undefined where nothing is left. Pure. */
export function remove(value: Json, gone: FieldSet, schema: Schema): Json | undefined {
  if (isEmpty(gone)) return value;
  const parts = partsOf(value, schema);
  if (parts === null) return gone.member ? undefined : value;
  const left = [...parts].flatMap(([key, [item, of]]): [string, Json][] => {
    const child = gone.children.get(key) ?? NO_FIELDS;
    if (child.member) return [];
    const kept = remove(item, child, of);
    return kept === undefined ? [] : [[key, kept]];
  });
  if (left.length === 0) return undefined;
  return schema.kind === 'list'
    ? left.map(([, item]) => item)
    : Object.fromEntries(left.map(([key, item]) => [key.slice(2), item]));
}

/**
 * The order of a merged list: items that both have come as the configuration orders them, each after the live items that
 * stood before it (structured-merge-diff, `mergingWalker.visitListItems`).
 */
function mergedOrder(live: readonly string[], config: readonly string[]): readonly string[] {
  const shared = config.filter((key) => live.includes(key));
  const taken = new Set<string>();
  const order: string[] = [];
  const take = (key: string): void => {
    order.push(key);
    taken.add(key);
    if (shared[0] === key) shared.shift();
  };
  let left = 0;
  let right = 0;
  while (left < live.length || right < config.length) {
    const [old, next] = [live[left], config[right]];
    if (old !== undefined && old === next) {
      take(old);
      left += 1;
      right += 1;
    } else if (old !== undefined && !config.includes(old)) {
      take(old);
      left += 1;
    } else if (old !== undefined && (taken.has(old) || (next !== undefined && shared[0] !== old))) {
      left += 1;
    } else if (next !== undefined) {
      take(next);
      right += 1;
    }
  }
  return order;
}
