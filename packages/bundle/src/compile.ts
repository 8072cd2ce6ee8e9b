import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { runNode } from './child.ts';
import { actionNames, buildFailure, type House } from './house.ts';
import { REPLACEMENTS } from './replacements.ts';

function writeJson(path: string, value: object): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

// The packages of the house: folder, and the name that the code imports them by.
function packages(house: House): readonly { readonly folder: string; readonly name: string }[] {
  const parent = join(house.root, 'packages');
  return readdirSync(parent).map((folder) => {
    const described: { readonly name: string } = JSON.parse(
      readFileSync(join(parent, folder, 'package.json'), 'utf8'),
    );
    return { folder, name: described.name };
  });
}

// Sources that are found through node_modules would not be compiled.
function sourcePaths(house: House, root: string): object {
  const entries = packages(house).flatMap(({ folder, name }) => [
    [name, [join(root, 'packages', folder, 'src/index.ts')]],
    [`${name}/*`, [join(root, 'packages', folder, 'src/*.ts')]],
  ]);
  return Object.fromEntries(entries);
}

function linkPackages(house: House, tree: string): void {
  for (const { folder, name } of packages(house)) {
    if (!existsSync(join(tree, 'packages', folder))) continue;
    writeJson(join(tree, 'packages', folder, 'package.json'), {
      name,
      type: 'module',
      // What an action does not use of a package is left out of its bundle: no module does anything by being loaded.
      sideEffects: false,
      exports: { '.': './src/index.js', './*': './src/*.js' },
    });
    const link = join(tree, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(tree, 'packages', folder)), link, 'dir');
  }
}

function replaceModules(house: House, tree: string): void {
  for (const { name, source, usedBy } of REPLACEMENTS) {
    const users = usedBy.filter((user) => existsSync(join(house.modules, user)));
    // A copy, because a link would be resolved to its real place, next to the original.
    for (const user of users) {
      cpSync(join(house.modules, user), join(tree, 'node_modules', user), { recursive: true });
    }
    writeJson(join(tree, 'node_modules', name, 'package.json'), {
      name,
      type: 'module',
      exports: './index.js',
    });
    writeFileSync(join(tree, 'node_modules', name, 'index.js'), source);
  }
}

/**
 * Compiles the actions and all that they import to JavaScript in `tree`, an empty folder that lies two
 * levels below the root, so that packages resolve from there as from the sources. Type errors fail the build.
 */
export async function compile(house: House, tree: string): Promise<void> {
  const root = relative(tree, house.root);
  writeJson(join(tree, 'tsconfig.json'), {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      noEmitOnError: true,
      rootDir: root,
      outDir: '.',
      paths: sourcePaths(house, root),
    },
    include: actionNames(house).map((name) => join(root, 'actions', name, 'src/**/*.ts')),
    exclude: [],
  });
  const compiler = join(house.modules, 'typescript/bin/tsc');
  const end = await runNode([compiler, '--project', join(tree, 'tsconfig.json')], house.root);
  if (end.code !== 0)
    throw buildFailure(`The sources do not compile.\n${end.output}`, 'Correct them: npx tsc --noEmit.');
  // ncc would follow its paths, back to the sources.
  rmSync(join(tree, 'tsconfig.json'));
  writeJson(join(tree, 'package.json'), { type: 'module' });
  linkPackages(house, tree);
  replaceModules(house, tree);
}
