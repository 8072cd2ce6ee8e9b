import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { broken, ROOT, rehearse } from './house.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A copy of workflows, actions and bundles in which one line of the rollback's bundle says something else. */
function mutated(line: string, instead: string): string {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.cache/mutant-'));
  folders.push(folder);
  for (const part of ['.github', 'actions', 'dist']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  const bundle = join(folder, 'dist/rollback');
  const found = readdirSync(bundle)
    .filter((name) => name.endsWith('.js'))
    .filter((name) => readFileSync(join(bundle, name), 'utf8').includes(line));
  expect(found, `one file of the bundle holds: ${line}`).toHaveLength(1);
  const path = join(bundle, found[0] ?? '');
  writeFileSync(path, readFileSync(path, 'utf8').replace(line, instead));
  return folder;
}

describe('a rollback with one line changed does not pass', () => {
  it.each([
    ['the rollout is not stopped', 'crashes-at-start', 'kind: "stop",', 'kind: "nothing",'],
    [
      'the service is not updated',
      'adopt-existing-service',
      'kind: "update",\n\t\tgoal: head.goal\n',
      'kind: "nothing"\n',
    ],
    ['the record is not withdrawn', 'plan-refuses', 'withdrawn: reached ? {', 'withdrawn: false ? {'],
  ])('%s', async (_what, scenario, line, instead) => {
    const report = await rehearse(scenario, 'driven', mutated(line, instead));
    expect(broken(report)).not.toEqual([]);
    expect(report.passed).toBe(false);
  });
});
