import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './child.ts';
import type { House } from './house.ts';
import { type Bundle, packAll, readBundle } from './pack.ts';

/** The most bytes that a bundle may have, all files together; others have `DEFAULT_BUDGET`. */
export const SIZE_BUDGETS: { readonly [name: string]: number } = {
  'build-sign': 2_000_000,
  'deploy-ecs': 3_200_000,
  'deploy-railway': 1_800_000,
  'push-ecr': 1_000_000,
};
const DEFAULT_BUDGET = 4_000_000;

function differences(name: string, committed: Bundle, fresh: Bundle): readonly string[] {
  const remedy = 'Run: npm run build, and commit dist/';
  const paths = [...new Set([...committed.keys(), ...fresh.keys()])].sort();
  return paths.flatMap((path) => {
    const [before, now] = [committed.get(path), fresh.get(path)];
    if (!now) return [`dist/${name}/${path} is not part of a fresh build. ${remedy}`];
    if (!before) return [`dist/${name}/${path} is missing. ${remedy}`];
    return before.equals(now) ? [] : [`dist/${name}/${path} is not what the sources give. ${remedy}`];
  });
}

function sizeFindings(name: string, bundle: Bundle): readonly string[] {
  const bytes = [...bundle.values()].reduce((sum, content) => sum + content.length, 0);
  const budget = SIZE_BUDGETS[name] ?? DEFAULT_BUDGET;
  if (bytes <= budget) return [];
  return [
    `dist/${name} has ${bytes} bytes, more than its ${budget}. Load what is rarely needed by import().`,
  ];
}

// Away from the repository, so that nothing of node_modules can be found by accident.
async function startFindings(house: House, name: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thea-start-'));
  try {
    const bundle = join(folder, 'dist', name);
    mkdirSync(join(folder, 'empty'));
    writeFileSync(join(folder, 'package.json'), '{}');
    cpSync(join(house.root, 'dist', name), bundle, { recursive: true });
    const end = await runNode([join(bundle, 'index.js')], join(folder, 'empty'), { GITHUB_ACTIONS: 'true' });
    const errors = end.output.split('\n').filter((line) => line.startsWith('::error'));
    const calm = end.code === 1 && errors.length === 1 && /::[A-Z][^:].*[.:] \S.*[.?]$/.test(errors[0] ?? '');
    if (calm) return [];
    return [
      `dist/${name} without inputs should end with exit code 1 and one sentence with a remedy; it ended with ${end.code}:\n${end.output}`,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What is wrong with the committed bundles, one sentence each: they must equal a fresh build in files and bytes, keep
 * their size budget, and start on this node in an empty environment with one clear sentence.
 */
export async function bundleFindings(house: House): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const [name, fresh] of await packAll(house)) {
    const committed = readBundle(join(house.root, 'dist', name));
    findings.push(...differences(name, committed, fresh), ...sizeFindings(name, committed));
    if (committed.has('index.js')) findings.push(...(await startFindings(house, name)));
  }
  return findings;
}
