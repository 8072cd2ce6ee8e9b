import type { Json } from '@thea/action';
import { canonicalJson } from '@thea/release';
import { type FieldSet, itemKeys } from './managed-fields.ts';
import { isObject, type JsonObject, object } from './raw.ts';

/** The same place in three states of an object: as it is wanted back, right after the release, and now. */
export interface Place {
  readonly wanted: Json | undefined;
  /** Undefined as a whole where nothing is known of it. */
  readonly after: Json | undefined;
  readonly live: Json | undefined;
}

const same = (a: Json | undefined, b: Json | undefined): boolean =>
  a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);

/**
 * Whether somebody else changed a value since the release: it did not change it itself and it differs now; or what it
 * set is a value of its own (a password that was rotated) and is not what stands there now. Pure.
 */
export function isSomebodyElses(place: Place, ownValue: boolean): boolean {
  if (same(place.live, place.wanted)) return false;
  if (same(place.after, place.wanted)) return true;
  return ownValue && !same(place.live, place.after);
}

/** Decides what a value is to be: the wanted one, or, where this says so, the one that stands there. */
export type Keep = (path: readonly string[], place: Place) => boolean;

/** Whether a field is ours alone to hold: given up, it would vanish. */
export type Held = (path: readonly string[]) => boolean;

/**
 * The configuration that a server-side apply needs to bring back the `wanted` values of `fields`, and no other field: a
 * field that `wanted` does not have is left out and so given up, one that is to be kept likewise, unless it is `held`:
 * then it is applied as it stands. Pure.
 */
export function extract(
  fields: FieldSet,
  place: Place,
  keep: Keep,
  held: Held,
  path: readonly string[] = [],
): Json | undefined {
  const elements = Object.keys(fields).filter((element) => element !== '.');
  if (elements.length === 0) {
    if (!keep(path, place)) return place.wanted;
    return held(path) ? place.live : undefined;
  }
  if (elements.some((element) => element.startsWith('k:') || element.startsWith('v:'))) {
    return extractItems(fields, elements, place, keep, held, path);
  }
  if (!isObject(place.wanted)) return place.wanted;
  const entries = elements.flatMap((element) => {
    const name = element.slice(2);
    const inner = {
      wanted: object(place.wanted)[name],
      after: isObject(place.after) ? place.after[name] : undefined,
      live: isObject(place.live) ? place.live[name] : undefined,
    };
    const leaf = Object.keys(object(fields[element])).every((one) => one === '.');
    if (inner.wanted === undefined && !leaf) return [];
    const value = extract(object(fields[element]), inner, keep, held, [...path, name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function extractItems(
  fields: FieldSet,
  elements: readonly string[],
  place: Place,
  keep: Keep,
  held: Held,
  path: readonly string[],
): Json | undefined {
  if (!Array.isArray(place.wanted)) return place.wanted;
  // In the order in which the items stand: order is a value of its own in some lists (init containers).
  return place.wanted.flatMap((item) => {
    const element = elements.find((one) => isItem(one, item));
    if (element === undefined) return [];
    const keys = itemKeys(element);
    if (keys === null || !isObject(item)) return [item];
    const inner = { wanted: item, after: findItem(place.after, keys), live: findItem(place.live, keys) };
    const value = extract(object(fields[element]), inner, keep, held, [...path, element]);
    return [{ ...keys, ...(isObject(value) ? value : {}) }];
  });
}

export function isItem(element: string, item: Json): boolean {
  const keys = itemKeys(element);
  if (keys === null) return element === `v:${JSON.stringify(item)}`;
  return isObject(item) && hasKeys(item, keys);
}

function hasKeys(item: JsonObject, keys: JsonObject): boolean {
  return Object.entries(keys).every(([key, value]) => same(item[key], value));
}

function findItem(list: Json | undefined, keys: JsonObject): Json | undefined {
  return Array.isArray(list) ? list.find((item) => isObject(item) && hasKeys(item, keys)) : undefined;
}

/**
 * What an object is to look like after the way back: `wanted`, but for what somebody else changed meanwhile, which
 * stays as it stands. Lists are one value. Pure.
 */
export function expected(place: Place, keep: Keep, path: readonly string[] = []): Json | undefined {
  const { wanted, after, live } = place;
  if (isObject(wanted) && isObject(live) && (after === undefined || isObject(after))) {
    const names = [...new Set([...Object.keys(wanted), ...Object.keys(live)])];
    return Object.fromEntries(
      names.flatMap((name) => {
        const value = expected(
          { wanted: wanted[name], after: object(after)[name], live: live[name] },
          after === undefined ? () => false : keep,
          [...path, name],
        );
        return value === undefined ? [] : [[name, value]];
      }),
    );
  }
  return keep(path, place) ? live : wanted;
}
