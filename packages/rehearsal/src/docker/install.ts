import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Puts the embedded `docker` into a folder that is to stand in front of the path. Gives that folder. */
export function installDocker(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'docker');
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
  chmodSync(file, 0o755);
  return folder;
}
