import type { Json } from '@thea/action';
import { hashJson } from '@thea/release';
import { keyOf, refOf } from './object.ts';
import { essence } from './projection.ts';
import { at, type JsonObject, text } from './raw.ts';

/** What must not have changed between a look at an object and a write of it; '' where it is not there. Pure. */
export function fenceOfObject(raw: JsonObject | null): string {
  if (raw === null) return '';
  const uid: Json = text(at(raw, 'metadata', 'uid'));
  return hashJson([uid, essence(raw)]).slice(0, 16);
}

/** The fence of a target: all of its objects that exist. Pure. */
export function fenceOf(live: readonly JsonObject[]): string {
  return hashJson(
    live
      .filter((raw) => text(raw['kind']) !== 'Job')
      .map((raw) => `${keyOf(refOf(raw))} ${fenceOfObject(raw)}`)
      .sort(),
  );
}
