import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '@thea/action';

/** The repository that is built: its root, and the folder of temporary trees beneath it. */
export interface House {
  readonly root: string;
  /** Where packages that are not in the repository come from. */
  readonly modules: string;
}

/** This repository. */
export function thisHouse(): House {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
  return { root, modules: join(root, 'node_modules') };
}

/** The names of the actions, sorted: every folder of `actions/` that declares one. */
export function actionNames(house: House): readonly string[] {
  const folder = join(house.root, 'actions');
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'src/declaration.ts')))
    .sort();
}

/** A failure of the build: what is wrong, and what to do. */
export function buildFailure(message: string, remedy: string, cause?: unknown): Failure {
  return new Failure('input', { message, remedy, ...(cause === undefined ? {} : { cause }) });
}
