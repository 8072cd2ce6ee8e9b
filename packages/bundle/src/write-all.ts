import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { declaredFiles } from './declared-files.ts';
import { actionNames, type House } from './house.ts';
import { packAll, writeBundle } from './pack.ts';

/** Writes every file that follows from the sources: action.yml, the README's tables, `dist/`. */
export async function writeAll(house: House): Promise<void> {
  for (const file of await declaredFiles(house)) {
    if (file.wanted !== file.present) writeFileSync(join(house.root, file.path), file.wanted);
  }
  const dist = join(house.root, 'dist');
  for (const [name, bundle] of await packAll(house)) {
    writeBundle(join(dist, name), bundle);
  }
  const names = new Set(actionNames(house));
  for (const name of readdirSync(dist)) if (!names.has(name)) rmSync(join(dist, name), { recursive: true });
}
