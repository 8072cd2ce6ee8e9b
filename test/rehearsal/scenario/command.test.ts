import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './house.ts';

const run = promisify(execFile);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(ROOT, '.cache/report-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as a person does; a failure's output is part of the answer. */
async function rehearse(...words: string[]): Promise<{ code: number; text: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [
      join(ROOT, 'packages/rehearsal/src/cli.ts'),
      ...words,
    ]);
    return { code: 0, text: stdout + stderr };
  } catch (thrown) {
    if (!(thrown instanceof Error) || !('code' in thrown) || !('stdout' in thrown) || !('stderr' in thrown))
      throw thrown;
    return { code: Number(thrown.code), text: `${thrown.stdout}${thrown.stderr}` };
  }
}

describe('npm run rehearse', () => {
  it('names the scenarios', async () => {
    const { code, text } = await rehearse('--list');
    expect(code).toBe(0);
    for (const name of [
      'good-release',
      'runner-killed',
      'queued-behind-rollback',
      'cannot-observe',
      'github-down',
    ]) {
      expect(text).toContain(name);
    }
  });
  it('names the nearest scenario for one that is not there', async () => {
    expect(await rehearse('good-relase')).toEqual({
      code: 1,
      text: expect.stringContaining('Did you mean "good-release"?'),
    });
  });
  it('names the speeds that a scenario has', async () => {
    const { code, text } = await rehearse('deploy-hangs', '--speed', 'real');
    expect(code).toBe(1);
    expect(text).toContain('--speed driven');
  });
  it('writes report.json, report.html and the log, and prints where the picture is', async () => {
    const { code, text } = await rehearse('image-missing', '--speed', 'driven', '--report', folder);
    expect(text).toContain(join(folder, 'report.html'));
    expect(code).toBe(0);
    const report: unknown = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    expect(report).toMatchObject({
      scenario: 'image-missing',
      passed: true,
      targets: [
        { platform: 'ecs', name: 'api', budgetHeld: true, liveEqualsSnapshot: true, t2: expect.any(Number) },
      ],
      events: expect.any(Array),
      findings: expect.arrayContaining([
        expect.objectContaining({ target: 'api', class: 'policy', rule: 'scale-out-active' }),
      ]),
    });
    expect(existsSync(join(folder, 'log.txt'))).toBe(true);
  });
});
