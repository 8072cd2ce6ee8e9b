import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thisHouse } from '@thea/bundle';
import { packAll, writeBundle } from '@thea/bundle/pack';

const PACKAGES = ['action', 'image', 'release', 'signature'];

/** Packs `sign-child.ts` as an action is packed, in a small repository of its own below `folder`; gives its entry. */
export async function packSigner(folder: string): Promise<string> {
  const { root: here, modules } = thisHouse();
  const root = join(folder, 'house');
  const sources = join(root, 'actions/sign/src');
  mkdirSync(sources, { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(root, 'tsconfig.json'), readFileSync(join(here, 'tsconfig.json'), 'utf8'));
  for (const name of PACKAGES)
    cpSync(join(here, 'packages', name), join(root, 'packages', name), { recursive: true });
  writeFileSync(join(sources, 'declaration.ts'), 'export {};\n');
  cpSync(join(here, 'test/bench/sign-child.ts'), join(sources, 'index.ts'));
  const bundle = (await packAll({ root, modules })).get('sign');
  if (bundle === undefined) throw new Error('The signer was not packed.');
  const out = join(folder, 'signer');
  writeBundle(out, bundle);
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }');
  return join(out, 'index.js');
}
