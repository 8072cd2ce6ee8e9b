import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ActionDeclaration } from '@thea/action';
import { actionYml } from './action-yml.ts';
import { actionNames, buildFailure, type House } from './house.ts';
import { fillReadme } from './readme-tables.ts';

/** A file that follows from a declaration: what it must say, and what it says (null: it does not exist). */
export interface DeclaredFile {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly wanted: string;
  readonly present: string | null;
}

function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** The declaration of an action, from its source. Fails where the module exports none under the action's own name. */
export async function loadDeclaration(house: House, name: string): Promise<ActionDeclaration> {
  const file = join(house.root, 'actions', name, 'src/declaration.ts');
  const module: { readonly declaration?: ActionDeclaration } = await import(pathToFileURL(file).href);
  if (module.declaration?.name !== name) {
    throw buildFailure(
      `actions/${name}/src/declaration.ts does not export a declaration named "${name}".`,
      'Export it as "declaration", made by declareAction, with the name of its folder.',
    );
  }
  return module.declaration;
}

/** Every file that follows from a declaration, of every action. */
export async function declaredFiles(house: House): Promise<readonly DeclaredFile[]> {
  const files: DeclaredFile[] = [];
  for (const name of actionNames(house)) {
    const declaration = await loadDeclaration(house, name);
    const yml = `actions/${name}/action.yml`;
    files.push({ path: yml, wanted: actionYml(declaration), present: textOf(join(house.root, yml)) });
    const readme = `actions/${name}/README.md`;
    const present = textOf(join(house.root, readme));
    if (present === null) {
      throw buildFailure(
        `The action ${name} has no README.md.`,
        `Write ${readme} with the lines <!-- inputs -->, <!-- /inputs -->, <!-- outputs --> and <!-- /outputs -->.`,
      );
    }
    files.push({ path: readme, wanted: fillReadme(present, declaration), present });
  }
  return files;
}
