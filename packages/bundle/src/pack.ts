import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inParallel, runNode } from './child.ts';
import { compile } from './compile.ts';
import { actionNames, buildFailure, type House } from './house.ts';
import { licenseTexts } from './licenses.ts';
import { shake } from './shake.ts';

/** The files of one bundle, by path inside of its folder. */
export type Bundle = ReadonlyMap<string, Buffer>;

// One bundler needs up to 700 MB, and two cores run no more than two anyway.
const BUNDLERS = 2;

// ncc ends well although a module is missing: it writes one of these, and the bundle fails when it runs.
const MISSING = /webpackMissingModule|eval\("require"\)\("([^"]+)"\)/;

function filesBelow(folder: string): Bundle {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

async function pack(house: House, tree: string, name: string): Promise<Bundle> {
  const out = join(tree, 'out', name);
  const entry = join(tree, 'actions', name, 'src/index.js');
  if (!existsSync(entry)) {
    throw buildFailure(
      `The action ${name} has no src/index.ts.`,
      'Write it: it calls runAction with the declaration.',
    );
  }
  const ncc = join(house.modules, '@vercel/ncc/dist/ncc/cli.js');
  const shaken = await shake(house, tree, name);
  const words = [ncc, 'build', shaken.entry, '--out', out, '--no-cache', '--quiet', '--target', 'es2022'];
  const end = await runNode(words, tree);
  if (end.code !== 0)
    throw buildFailure(`ncc could not bundle ${name}.\n${end.output}`, 'Correct what it names.');
  writeFileSync(join(out, 'licenses.txt'), licenseTexts(shaken.taken));
  const files = filesBelow(out);
  for (const [path, content] of files) {
    const missing = MISSING.exec(content.toString('utf8'));
    if (missing) {
      throw buildFailure(
        `The bundle of ${name} misses the module ${missing[1] ?? 'that it names'} (${path}: ${missing[0]}).`,
        'Declare it as a dependency of the package that imports it, and run npm install.',
      );
    }
  }
  return files;
}

/**
 * Builds every bundle from the sources: same sources, same bytes. What lies between is kept in a folder of its own
 * below `.cache/`, so that two builds do not meet, and is removed.
 */
export async function packAll(house: House): Promise<ReadonlyMap<string, Bundle>> {
  mkdirSync(join(house.root, '.cache'), { recursive: true });
  const tree = mkdtempSync(join(house.root, '.cache/build-'));
  try {
    await compile(house, tree);
    const names = actionNames(house);
    const bundles = await inParallel(
      names,
      BUNDLERS,
      async (name) => [name, await pack(house, tree, name)] as const,
    );
    return new Map(bundles);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

/** Writes a bundle to `folder`; what a former build left there is removed. */
export function writeBundle(folder: string, bundle: Bundle): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of bundle) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Reads a bundle back; empty where there is none. */
export function readBundle(folder: string): Bundle {
  return existsSync(folder) ? filesBelow(folder) : new Map();
}
