import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDeadline, systemClock } from '@thea/action';
import { commandOutput } from '@thea/platforms/command-output';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

let workspace: string;
beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'thea-command-'));
});
afterAll(() => rmSync(workspace, { recursive: true }));

const PATH = process.env['PATH'];
const run = (
  command: string,
  within?: number,
  environment: NodeJS.ProcessEnv = { PATH },
): Promise<string> => {
  const deadline = startDeadline(systemClock(), 60_000, 'The test');
  return commandOutput(command, 'render', { deadline, environment, workspace }, within);
};

test('it runs in the workspace, and is not told what this step was given', async () => {
  writeFileSync(join(workspace, 'here.yaml'), 'kind: ConfigMap\n');
  expect(await run('cat here.yaml; echo said beside >&2')).toBe('kind: ConfigMap\n');
  const told = { PATH, KEPT: 'yes', INPUT_IMAGE: 'planted', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'planted' };
  const seen = await run('env', undefined, told);
  expect(seen).toContain('KEPT=yes');
  expect(seen).not.toContain('planted');
});

test.each([
  ['ends badly', 'echo chart not found >&2; exit 3', 'ended with exit code 3 and said "chart not found"'],
  ['ends badly before a pipe', 'false | cat', 'ended with exit code 1'],
  ['is not there', 'there-is-no-such-program build .', 'ended with exit code 127'],
  ['writes nothing', 'true', 'wrote nothing'],
  ['writes without end', 'yes', 'wrote more than 16 MiB'],
  ['is ended', 'kill -9 $$', 'was ended by SIGKILL'],
])('a command that %s is one sentence', async (_what, command, says) => {
  await expect(run(command)).rejects.toMatchObject({
    kind: 'input',
    input: 'render',
    message: expect.stringContaining(says),
  });
});

test('a command that hangs is ended with all that it started', async () => {
  const marks = join(workspace, 'pid');
  const hanging = run(`(echo "$BASHPID" > ${marks}; exec sleep 600) & wait`, 300);
  await expect(hanging).rejects.toThrow('did not end within 0.3 s');
  if (!existsSync(marks)) return;
  const pid = Number(readFileSync(marks, 'utf8'));
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 60_000 });
});
