import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '@thea/action';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A bundle of dist/: its entry, and the bytes of all the JavaScript in its folder. */
export interface Bundle {
  readonly name: string;
  readonly entry: string;
  readonly bytes: number;
}

/** Every bundle, sorted. Throws `Failure('input')` where nothing was built. */
export function bundles(): readonly Bundle[] {
  const dist = join(ROOT, 'dist');
  const found = readdirSync(dist, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => ({
      name,
      entry: join(dist, name, 'index.js'),
      bytes: readdirSync(join(dist, name))
        .filter((file) => file.endsWith('.js'))
        .reduce((sum, file) => sum + statSync(join(dist, name, file)).size, 0),
    }));
  if (found.length === 0) {
    throw new Failure('input', {
      message: 'There are no bundles in dist/.',
      remedy: 'Run npm run build first.',
    });
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}
