import { Failure, type Json, nearest, type SourceFile, type SourcePlace } from '@thea/action';
import { PLATFORM_WORDS } from './registry.ts';
import { type SchemaError, schemaErrors } from './schema-errors.ts';

const quoted = (words: readonly Json[]): string => words.map((word) => `"${String(word)}"`).join(', ');

function keysOf(schema: Json | undefined): string[] {
  return schema !== null && typeof schema === 'object' ? Object.keys(schema) : [];
}

interface Sentence {
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong and what to write instead. Pure. */
function sentenceOf({ path, keyword, message, schema }: SchemaError, value: Json): Sentence {
  const last = path.at(-1);
  const here = last === undefined ? 'the file' : typeof last === 'number' ? 'this entry' : `"${last}"`;
  const described = typeof schema['description'] === 'string' ? ` ${schema['description']}` : '';
  switch (keyword) {
    case 'unknown-key': {
      const known = keysOf(schema['properties']);
      const near = nearest(String(last), known);
      const remedy = near === null ? `The keys here are ${quoted(known)}.` : `Did you mean "${near}"?`;
      return { message: `${here} is not a key here`, remedy };
    }
    case 'required': {
      const missing = /"(.+)"/.exec(message)?.[1] ?? '';
      return { message: `${here} has no "${missing}"`, remedy: `Add the key "${missing}".` };
    }
    case 'enum':
    case 'const': {
      const allowed = Array.isArray(schema['enum']) ? schema['enum'] : [schema['const'] ?? null];
      return {
        message: `${here} has a value that does not exist`,
        remedy: `Write one of ${quoted(allowed)}.`,
      };
    }
    case 'type': {
      const unquoted = schema['type'] === 'string' && ['number', 'boolean'].includes(typeof value);
      const remedy = unquoted
        ? 'Put the value in quotes.'
        : `Write a value of type ${String(schema['type'])}.`;
      return { message: `${here} is not a ${String(schema['type'])}`, remedy: remedy + described };
    }
    default:
      return { message: `${here} does not fit: ${message}`, remedy: `Correct it there.${described}` };
  }
}

/** A sentence about a place in a file that the input `input` names. */
export function placedFailure(place: SourcePlace, input: string, message: string, remedy: string): Failure {
  const where = place.line === undefined ? '' : `:${place.line}:${place.column ?? 1}`;
  return new Failure('input', { input, place, message: `${place.path}${where}: ${message}.`, remedy });
}

function valueAt(value: Json, path: readonly (string | number)[]): Json {
  return path.reduce<Json>((here, key) => {
    if (here === null || typeof here !== 'object') return null;
    return Object.entries(here).find(([name]) => name === String(key))?.[1] ?? null;
  }, value);
}

/** A target whose platform does not exist fits no branch of the schema; that is said before anything else. */
function platformFailure(file: SourceFile, input: string): Failure | null {
  for (const [name, environment] of Object.entries(Object(valueAt(file.value, ['environments'])))) {
    const targets = valueAt(Object(environment), ['targets']);
    for (const [index, target] of (Array.isArray(targets) ? targets : []).entries()) {
      const platform = valueAt(target, ['platform']);
      if (typeof platform !== 'string' || PLATFORM_WORDS.includes(platform)) continue;
      const place = file.place(['environments', name, 'targets', index, 'platform']);
      const remedy = `Write one of ${quoted(PLATFORM_WORDS)}.`;
      return placedFailure(place, input, `"platform" names no platform that exists: "${platform}"`, remedy);
    }
  }
  return null;
}

function schemaFailure(file: SourceFile, input: string, schema: object): Failure | null {
  const foreign = platformFailure(file, input);
  if (foreign !== null) return foreign;
  const first = schemaErrors(schema, file.value)[0];
  if (first === undefined) return null;
  const { message, remedy } = sentenceOf(first, valueAt(file.value, first.path));
  return placedFailure(file.place(first.path), input, message, remedy);
}

/**
 * Proves that the value of a file fits a schema of ours, and with it the type that the schema describes.
 * Throws `Failure('input')` at file, line and column with the error that says most.
 */
export function assertFits<T>(
  file: SourceFile,
  input: string,
  schema: object,
): asserts file is SourceFile & { readonly value: T } {
  const failure = schemaFailure(file, input, schema);
  if (failure !== null) throw failure;
}
