import { declaredFiles } from './declared-files.ts';
import type { House } from './house.ts';

/** One sentence for each file that does not say what its declaration says. */
export async function staleFiles(house: House): Promise<readonly string[]> {
  const files = await declaredFiles(house);
  return files
    .filter((file) => file.present !== file.wanted)
    .map((file) => `${file.path} is not what src/declaration.ts gives. Run: npm run build`);
}
