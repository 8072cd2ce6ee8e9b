import { Failure, type Json, type SourcePlace } from '@thea/action';
import { isMap, isScalar, LineCounter, parseAllDocuments, type Tags } from 'yaml';
import { isObject, type JsonObject, object, objects, text } from './raw.ts';

/** One object of the user's manifests, and where it begins. */
export interface Manifest {
  readonly object: JsonObject;
  readonly place: SourcePlace;
}

/** A manifest file may be this large, in characters; an API server takes 3 MiB at most for one object. */
const LARGEST = 4 * 1024 * 1024;
/** How often one anchor may be used: a text that multiplies itself is stopped. */
const ALIASES = 100;

/**
 * Kubernetes reads YAML 1.1 (sigs.k8s.io/yaml): `0644` is octal and `yes` is true; times and base 60 it leaves as text
 * and so does this.
 */
const kubernetesTags = (tags: Tags): Tags =>
  tags.filter(
    (tag) =>
      typeof tag === 'string' ||
      !(/timestamp|binary|set|omap|pairs/.test(tag.tag) || ('format' in tag && tag.format === 'TIME')),
  );

/**
 * The objects of one file: YAML with any number of documents, or JSON; lists (`kind: List`) are taken apart. `path` is
 * for messages.
 * @throws Failure('input') at path and line for what is no YAML, has a key twice, grows by its anchors, or is no object.
 */
export function parseManifests(path: string, content: string, input = 'manifests'): Manifest[] {
  const fail = (message: string, remedy: string, line?: number, column?: number): Failure =>
    new Failure('input', {
      input,
      place: { path, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) },
      message: `${path}${line === undefined ? '' : `:${line}`} ${message}.`,
      remedy,
    });
  if (content.length > LARGEST) {
    throw fail(
      `is ${Math.ceil(content.length / 1024 / 1024)} MiB large; 4 MiB is the most`,
      'Name the manifests alone, and keep data out of them.',
    );
  }
  const lines = new LineCounter();
  const documents = parseAllDocuments(content.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'yaml-1.1',
    customTags: kubernetesTags,
    merge: true,
    uniqueKeys: true,
    stringKeys: true,
  });
  if (!Array.isArray(documents)) return [];
  return documents.flatMap((document) => {
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined) {
      const { line, col } = lines.linePos(problem.pos[0]);
      const tab = /\t/.test(content.split('\n')[line - 1] ?? '');
      const remedy = tab ? 'There is a tab on that line; YAML indents with spaces.' : 'Correct it there.';
      throw fail(`is not YAML: ${problem.message.replace(/\.$/, '')}`, remedy, line, col);
    }
    const start = document.contents?.range?.[0] ?? 0;
    const { line } = lines.linePos(start);
    let value: Json;
    try {
      value = document.toJS({ maxAliasCount: ALIASES });
    } catch {
      throw fail('uses its anchors too often', 'Write the values out.', line);
    }
    // A document of comments alone is what `helm template` leaves of a switched-off part.
    if (value === null || value === undefined) return [];
    if (!isMap(document.contents) || !isObject(value)) {
      throw fail(
        `has a document that is no object but ${isScalar(document.contents) ? 'text' : 'a list'}`,
        'Every document of a manifest has "apiVersion", "kind" and "metadata".',
        line,
      );
    }
    return unpack(value, { path, line }, fail);
  });
}

function unpack(
  value: JsonObject,
  place: { readonly path: string; readonly line: number },
  fail: (message: string, remedy: string, line?: number) => Failure,
): Manifest[] {
  const kind = text(value['kind']);
  if (kind === 'List' && Array.isArray(value['items'])) {
    return objects(value['items']).flatMap((item) => unpack(item, place, fail));
  }
  const missing = (['apiVersion', 'kind'] as const).find((key) => text(value[key]) === '');
  if (missing !== undefined) {
    throw fail(`has an object without "${missing}"`, 'Say what it is.', place.line);
  }
  const name = object(value['metadata'])['name'];
  if (typeof name !== 'string' || name === '') {
    const generated = object(value['metadata'])['generateName'] !== undefined;
    throw fail(
      generated
        ? `has a ${kind} with "generateName"`
        : `has a ${kind} without a name${name === undefined ? '' : ' that is text'}`,
      generated
        ? 'A release must find its objects again: give it a "metadata.name".'
        : 'Give it a "metadata.name".',
      place.line,
    );
  }
  return [{ object: value, place }];
}
