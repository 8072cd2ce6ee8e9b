import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { Failure } from './errors.ts';
import { refuse } from './input-text.ts';
import type { Json } from './log.ts';
import { parseJsonFile } from './source-file.ts';

const CHECK_PATH = 'Check the path from the root of the repository, and that a checkout step runs before.';

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

/**
 * The absolute path of the file that input `name` names, relative to `workspace` or absolute. Links are followed
 * before it is decided whether the file is inside. `missing`: what to do where it is not there. Throws `Failure('input')`.
 */
export function resolveFile(name: string, path: string, workspace: string, missing = CHECK_PATH): string {
  const absolute = resolve(workspace, path);
  let real: string;
  try {
    real = realpathSync(absolute);
  } catch {
    if (!isInside(absolute, workspace)) return refuseOutside(name, path);
    return refuse(
      name,
      `names the file ${JSON.stringify(path)}, which does not exist in the workspace.`,
      missing,
    );
  }
  if (!isInside(real, realpathSync(workspace))) return refuseOutside(name, path);
  if (!statSync(real).isFile())
    refuse(name, `names ${JSON.stringify(path)}, which is not a file.`, 'Name a file.');
  return absolute;
}

function refuseOutside(name: string, path: string): never {
  return refuse(
    name,
    `names ${JSON.stringify(path)}, which is outside the workspace.`,
    'Name a file of the repository, by a path from its root.',
  );
}

/** The content of the JSON file that input `name` names. Throws `Failure('input')` with input and place. */
export function readJsonInput(name: string, path: string, workspace: string): Json {
  try {
    return parseJsonFile(path, workspace).value;
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    const message = thrown.message.slice(0, -thrown.remedy.length).trim();
    throw new Failure('input', {
      message: `Input "${name}": ${message}`,
      remedy: thrown.remedy,
      input: name,
      ...(thrown.place ? { place: thrown.place } : {}),
      cause: thrown.cause,
    });
  }
}
