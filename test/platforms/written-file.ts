import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes a file into a folder of its own that ends with the test; gives the folder, which is the workspace. */
export function writtenFile(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'thea-platforms-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), text);
  return folder;
}
