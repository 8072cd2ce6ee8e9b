import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPLACEMENTS } from './replacements.ts';

/** A module in webpack's statistics: modules that were joined into one stand inside of it. */
export interface PackedModule {
  readonly nameForCondition?: string | null;
  readonly chunks?: readonly unknown[];
  readonly modules?: readonly PackedModule[];
}

// A module in no chunk was looked at and left out.
function pathsOf(modules: readonly PackedModule[]): readonly string[] {
  const walk = (module: PackedModule): readonly string[] => [
    ...(module.nameForCondition ? [module.nameForCondition] : []),
    ...(module.modules ?? []).flatMap(walk),
  ];
  return modules.filter((module) => module.chunks === undefined || module.chunks.length > 0).flatMap(walk);
}

function packageFolders(modules: readonly PackedModule[]): readonly string[] {
  const folders = pathsOf(modules).flatMap((path) => {
    const found = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path.replaceAll('\\', '/'));
    return found && !REPLACEMENTS.some(({ name }) => name === found[1]) ? [found[0]] : [];
  });
  return [...new Set(folders)];
}

interface Licensed {
  readonly title: string;
  readonly text: string;
}

function licenseOf(folder: string): Licensed {
  const described: { readonly name: string; readonly version: string; readonly license?: string } =
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = existsSync(folder)
    ? readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name))
    : undefined;
  const text =
    file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const license = described.license ?? 'see below';
  return { title: `${described.name} ${described.version} (${license})`, text };
}

/**
 * The licences of all packages in a bundle, each text once, under the names of the packages that it covers. ncc's own
 * list leaves out every package that it joined into one module with ours.
 */
export function licenseTexts(modules: readonly PackedModule[]): string {
  const byText = new Map<string, string[]>();
  for (const { title, text } of packageFolders(modules).map(licenseOf)) {
    byText.set(text, [...(byText.get(text) ?? []), title]);
  }
  const parts = [...byText].map(([text, titles]) => ({ titles: titles.sort(), text }));
  parts.sort((a, b) => ((a.titles[0] ?? '') < (b.titles[0] ?? '') ? -1 : 1));
  return `${parts
    .map(({ titles, text }) => `${titles.join('\n')}\n\n${text}`.trim())
    .join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
