import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPLACEMENTS } from './replacements.ts';

function packageFolders(paths: readonly string[]): readonly string[] {
  const folders = paths.flatMap((path) => {
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
 * The licences of all packages that `paths` lie in, each text once, under the names of the packages that it covers.
 * ncc's own list would not know the packages whose modules were joined before.
 */
export function licenseTexts(paths: readonly string[]): string {
  const byText = new Map<string, string[]>();
  for (const { title, text } of packageFolders(paths).map(licenseOf)) {
    byText.set(text, [...(byText.get(text) ?? []), title]);
  }
  const parts = [...byText].map(([text, titles]) => ({ titles: titles.sort(), text }));
  parts.sort((a, b) => ((a.titles[0] ?? '') < (b.titles[0] ?? '') ? -1 : 1));
  return `${parts
    .map(({ titles, text }) => `${titles.join('\n')}\n\n${text}`.trim())
    .join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
