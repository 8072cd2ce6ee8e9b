import { isObject, type Json, type JsonObject } from './raw.ts';

/**
 * A set of fields as a tree. The keys are those of `FieldsV1`: `f:<name>` a field, `k:<keys>` an item of a list by its
 * keys, `v:<value>` an item of a set (Kubernetes, "Server-Side Apply"; structured-merge-diff, `fieldpath`).
 */
export interface FieldSet {
  readonly member: boolean;
  readonly children: ReadonlyMap<string, FieldSet>;
}

export const NO_FIELDS: FieldSet = { member: false, children: new Map() };
export const WHOLE: FieldSet = { member: true, children: new Map() };

export function isEmpty(set: FieldSet): boolean {
  return !set.member && set.children.size === 0;
}

/** The set without branches that hold nothing. */
export function fieldSet(member: boolean, children: Iterable<readonly [string, FieldSet]>): FieldSet {
  const kept = [...children].filter(([, child]) => !isEmpty(child));
  return kept.length === 0 ? (member ? WHOLE : NO_FIELDS) : { member, children: new Map(kept) };
}

function combine(a: FieldSet, b: FieldSet, member: (a: boolean, b: boolean) => boolean): FieldSet {
  const keys = new Set([...a.children.keys(), ...b.children.keys()]);
  return fieldSet(
    member(a.member, b.member),
    [...keys].map((key) => [
      key,
      combine(a.children.get(key) ?? NO_FIELDS, b.children.get(key) ?? NO_FIELDS, member),
    ]),
  );
}

/** In either. */
export function union(a: FieldSet, b: FieldSet): FieldSet {
  return combine(a, b, (one, other) => one || other);
}

/** In both. */
export function intersection(a: FieldSet, b: FieldSet): FieldSet {
  return combine(a, b, (one, other) => one && other);
}

/** In `a` and not in `b`. */
export function difference(a: FieldSet, b: FieldSet): FieldSet {
  return combine(a, b, (one, other) => one && !other);
}

/** `a` without what is in `b` and without what lies below it (`RecursiveDifference`). */
export function recursiveDifference(a: FieldSet, b: FieldSet): FieldSet {
  if (b.member) return NO_FIELDS;
  return fieldSet(
    a.member,
    [...a.children].map(([key, child]) => [
      key,
      recursiveDifference(child, b.children.get(key) ?? NO_FIELDS),
    ]),
  );
}

/** Every ancestor of a member becomes one (`EnsureNamedFieldsAreMembers`). */
export function withAncestors(set: FieldSet): FieldSet {
  return fieldSet(
    !isEmpty(set),
    [...set.children].map(([key, child]) => [key, withAncestors(child)]),
  );
}

/** The members, each as the path that an API server names: `.spec.template.spec.containers[name="api"].image`. */
export function pathsOf(set: FieldSet, prefix = ''): readonly string[] {
  return [
    ...(set.member && prefix !== '' ? [prefix] : []),
    ...[...set.children].flatMap(([key, child]) => pathsOf(child, `${prefix}${shown(key)}`)),
  ];
}

function shown(key: string): string {
  if (key.startsWith('f:')) return `.${key.slice(2)}`;
  const value: unknown = JSON.parse(key.slice(2));
  if (!key.startsWith('k:') || !isObject(value)) return `[=${JSON.stringify(value)}]`;
  return `[${Object.entries(value)
    .map(([name, item]) => `${name}=${JSON.stringify(item)}`)
    .join(',')}]`;
}

/** As `managedFields` writes it: `.` is the thing itself beside its parts, an empty object the thing alone. */
export function serialise(set: FieldSet): JsonObject {
  const parts = [...set.children]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, child]): [string, Json] => [key, serialise(child)]);
  return Object.fromEntries(set.member && parts.length > 0 ? [['.', {}], ...parts] : parts);
}

/** Reads what `serialise` wrote. */
export function parseFields(value: Json | undefined, root = true): FieldSet {
  if (!isObject(value)) return NO_FIELDS;
  const entries = Object.entries(value);
  const parts = entries.filter(([key]) => key !== '.');
  return fieldSet(
    (!root && entries.length === 0) || parts.length < entries.length,
    parts.map(([key, child]) => [key, parseFields(child, false)]),
  );
}
