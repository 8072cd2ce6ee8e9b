import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderReport } from './render.ts';
import type { Report } from './report.ts';

/** Writes `report.json` and `report.html` into a folder, which is made if need be. Gives the path of the page. */
export function writeReport(report: Report, folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  const page = join(folder, 'report.html');
  writeFileSync(page, renderReport(report));
  return page;
}
