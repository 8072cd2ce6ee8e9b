import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { Failure, type SourcePlace } from './errors.ts';
import { type JsonPath, parseJsonText, type TextPlace } from './json-text.ts';
import type { Json } from './log.ts';

/** A file that the user wrote: what it says, and where it says so. */
export interface SourceFile {
  readonly value: Json;
  readonly text: string;
  /** The place of the value at `path`, or of the nearest one around it. */
  place(path: JsonPath): SourcePlace;
}

const MAXIMUM_BYTES = 4 * 1024 * 1024;

/** The folder that relative paths start from: the checkout, outside GitHub the current folder. */
export function workspaceOf(environment: NodeJS.ProcessEnv): string {
  return resolve(environment['GITHUB_WORKSPACE'] || process.cwd());
}

/** The path as an annotation names it: relative to the workspace, with `/`. */
export function annotationPath(path: string, workspace: string): string {
  const inside = relative(workspace, resolve(workspace, path));
  return (inside.startsWith('..') || isAbsolute(inside) ? path : inside).split(sep).join('/');
}

/** `Failure('input')` at a place in a file; `message` follows the file's name. */
export function fileFailure(
  path: string,
  message: string,
  remedy: string,
  at?: TextPlace,
  cause?: unknown,
): Failure {
  const where = at ? ` at line ${at.line}, column ${at.column}` : '';
  return new Failure('input', {
    message: `The file ${path} ${message}${where}.`,
    remedy,
    place: { path, ...at },
    ...(cause === undefined ? {} : { cause }),
  });
}

/**
 * The text of a file as UTF-8. `path` may be relative to `workspace`. Throws `Failure('input')` where it does not
 * exist, is no file, is larger than 4 MiB or is not UTF-8.
 */
export function readSource(path: string, workspace: string): string {
  const shown = annotationPath(path, workspace);
  const absolute = resolve(workspace, path);
  try {
    const stat = statSync(realpathSync(absolute));
    if (!stat.isFile()) throw fileFailure(shown, 'is not a file', 'Name a file.');
    if (stat.size > MAXIMUM_BYTES) {
      throw fileFailure(
        shown,
        `is ${stat.size} bytes long; ${MAXIMUM_BYTES} is the most`,
        'Name the right file.',
      );
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(absolute));
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    if (thrown instanceof TypeError)
      throw fileFailure(shown, 'is not UTF-8 text', 'Save it as UTF-8.', undefined, thrown);
    throw fileFailure(
      shown,
      'cannot be read',
      'Check the path, and that a checkout step runs before.',
      undefined,
      thrown,
    );
  }
}

/** Reads a JSON file. `path` may be relative to `workspace`. Throws `Failure('input')` at line and column. */
export function parseJsonFile(path: string, workspace = workspaceOf(process.env)): SourceFile {
  const shown = annotationPath(path, workspace);
  const text = readSource(path, workspace);
  const parsed = parseJsonText(text);
  if (!parsed.ok) throw fileFailure(shown, `is not JSON: ${parsed.message}`, 'Correct it there.', parsed.at);
  return { value: parsed.value, text, place: (path) => ({ path: shown, ...parsed.place(path) }) };
}
