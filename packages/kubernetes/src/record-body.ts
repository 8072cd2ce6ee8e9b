import { gunzipSync, gzipSync } from 'node:zlib';
import type { Json } from '@thea/action';
import { parseDigest } from '@thea/release';
import { removalsOf } from './hooks.ts';
import type { Ref } from './object.ts';
import type { Pin } from './pins.ts';
import { fromJson, isObject, type JsonObject, object, objects, text } from './raw.ts';
import type { KubeHook } from './rollout.ts';

/** One object that a record's change touches. */
export interface RecordedObject {
  readonly ref: Ref;
  /** Raw, as it was right before the change; null: the change creates it. */
  readonly before: JsonObject | null;
  /** What its tags stood for then, as far as its pods told. */
  readonly pins: readonly Pin[];
  /** False: the release does not name it any more, and it goes once the release is accepted. */
  readonly named: boolean;
}

/** The body of a record: it holds values, so it never leaves the cluster. */
export interface RecordBody {
  readonly objects: readonly RecordedObject[];
  /** Raw, as each object was right after the change; null until that is known. */
  readonly after: readonly JsonObject[] | null;
  /** Hooks that the release ran: what they did is not taken back. */
  readonly hooks: readonly Ref[];
  /** The tests that the release brought along, as they are made. */
  readonly tests: readonly KubeHook[];
}

/** A Secret holds 1 MiB; base64 and the rest of the object leave this much, in bytes. */
const PART_BYTES = 700_000;

/** The body as parts that fit a Secret each, base64 of gzip. Pure. */
export function packBody(body: RecordBody): string[] {
  const packed = gzipSync(JSON.stringify(body));
  const parts: string[] = [];
  for (let from = 0; from === 0 || from < packed.length; from += PART_BYTES) {
    parts.push(packed.subarray(from, from + PART_BYTES).toString('base64'));
  }
  return parts;
}

/** Reads parts back; null where they are not whole. Pure. */
export function unpackBody(parts: readonly string[]): RecordBody | null {
  let value: Json;
  try {
    value = fromJson(
      gunzipSync(Buffer.concat(parts.map((part) => Buffer.from(part, 'base64')))).toString('utf8'),
    );
  } catch {
    return null;
  }
  if (!isObject(value) || !Array.isArray(value['objects'])) return null;
  return {
    objects: objects(value['objects']).map((entry) => ({
      ref: readRef(object(entry['ref'])),
      before: isObject(entry['before']) ? entry['before'] : null,
      pins: objects(entry['pins']).flatMap(readPin),
      named: entry['named'] === true,
    })),
    after: Array.isArray(value['after']) ? objects(value['after']) : null,
    hooks: objects(value['hooks']).map(readRef),
    tests: objects(value['tests']).map(readTest),
  };
}

function readTest(value: JsonObject): KubeHook {
  const config = object(value['config']);
  return { ref: readRef(object(value['ref'])), config, when: 'test', removed: removalsOf(config) };
}

function readPin(value: JsonObject): Pin[] {
  const digest = parseDigest(text(value['digest']));
  return digest === null
    ? []
    : [{ container: text(value['container']), image: text(value['image']), digest }];
}

function readRef(value: JsonObject): Ref {
  return {
    apiVersion: text(value['apiVersion']),
    kind: text(value['kind']),
    namespace: text(value['namespace']),
    name: text(value['name']),
  };
}
