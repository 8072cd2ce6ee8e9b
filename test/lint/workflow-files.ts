import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

/** The workflows of this repository and of the sample consumer, relative to `root`. */
export function workflowFiles(root: string): string[] {
  return globSync(['.github/workflows/*.yml', 'test/thea-ia/.github/workflows/*.yml'], { cwd: root }).sort();
}

/** The action.yml of every action of this repository, relative to `root`. */
export function actionFiles(root: string): string[] {
  return globSync('actions/*/action.yml', { cwd: root }).sort();
}

/**
 * The file that a `uses` of this repository names, relative to `root`: `$/actions/x` is its action.yml, `$/….yml` the
 * workflow itself, and the sample consumer's `theaia/actions/…@ref` the same files. Null for anything foreign.
 */
export function usedFile(root: string, uses: string): string | null {
  const path = /^\$\/(.+)$/.exec(uses)?.[1] ?? /^theaia\/actions\/([^@]+)@.+$/.exec(uses)?.[1];
  if (path === undefined) return null;
  const file = path.endsWith('.yml') ? path : join(path, 'action.yml');
  return existsSync(join(root, file)) ? file : join('missing', file);
}
