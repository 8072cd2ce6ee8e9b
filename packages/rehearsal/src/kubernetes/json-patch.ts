import { canonical, isObject, type Json, type JsonObject } from './raw.ts';
import { badRequest, Refusal } from './refusal.ts';

const refused = (): Refusal =>
  new Refusal(422, 'Invalid', 'the server rejected our request due to an error in our request', {});

/** A merge patch laid over a value: null removes, lists are replaced whole (RFC 7396). Pure. */
export function mergePatch(value: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const merged = new Map(Object.entries(isObject(value) ? value : {}));
  for (const [key, item] of Object.entries(patch)) {
    if (item === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), item));
  }
  return Object.fromEntries(merged);
}

function tokens(pointer: Json | undefined): readonly string[] {
  if (typeof pointer !== 'string' || (pointer !== '' && !pointer.startsWith('/'))) throw refused();
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function get(value: Json, path: readonly string[]): Json {
  return path.reduce<Json>((inner, key) => {
    const found: Json | undefined = Array.isArray(inner)
      ? inner[Number(key)]
      : isObject(inner)
        ? inner[key]
        : undefined;
    if (found === undefined) throw refused();
    return found;
  }, value);
}

/** The value with the one at `path` added, replaced or (undefined) removed. */
function put(
  value: Json,
  path: readonly string[],
  item: Json | undefined,
  how: 'add' | 'replace' | 'remove',
): Json {
  const [key, ...rest] = path;
  if (key === undefined) return item ?? null;
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    const index = key === '-' ? list.length : Number(key);
    const last = rest.length === 0 && how === 'add' ? list.length : list.length - 1;
    if (!Number.isInteger(index) || index < 0 || index > last) throw refused();
    if (rest.length > 0) return list.with(index, put(list[index] ?? null, rest, item, how));
    const instead = item === undefined ? [] : [item];
    return list.toSpliced(index, how === 'add' ? 0 : 1, ...instead);
  }
  if (!isObject(value)) throw refused();
  const old = value[key];
  if (old === undefined && (rest.length > 0 || how !== 'add')) throw refused();
  if (rest.length > 0) return { ...value, [key]: put(old ?? null, rest, item, how) };
  const { [key]: _gone, ...others } = value;
  if (item === undefined) return others;
  return { ...value, [key]: item };
}

function step(value: Json, operation: JsonObject): Json {
  const path = tokens(operation['path']);
  const given = operation['value'];
  switch (operation['op']) {
    case 'test':
      if (canonical(get(value, path)) !== canonical(given)) throw refused();
      return value;
    case 'add':
      return put(value, path, given, 'add');
    case 'replace':
      return put(value, path, given, 'replace');
    case 'remove':
      return put(value, path, undefined, 'remove');
    case 'copy':
      return put(value, path, get(value, tokens(operation['from'])), 'add');
    case 'move': {
      const from = tokens(operation['from']);
      return put(put(value, from, undefined, 'remove'), path, get(value, from), 'add');
    }
    default:
      throw refused();
  }
}

/**
 * The operations of a JSON patch, one after the other (RFC 6902). Pure.
 * @throws Refusal 422 where one does not fit, 400 where it is no patch.
 */
export function jsonPatch(value: JsonObject, patch: Json): JsonObject {
  if (!Array.isArray(patch))
    throw badRequest('error decoding patch: json: cannot unmarshal object into a patch');
  const list: readonly Json[] = patch;
  const patched = list.reduce<Json>((inner, operation) => {
    if (!isObject(operation)) throw refused();
    return step(inner, operation);
  }, value);
  if (!isObject(patched)) throw refused();
  return patched;
}
