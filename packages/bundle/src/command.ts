import { messageOf } from '@thea/action';

/**
 * Runs a command of the house: prints what it says; a sentence that it returns, or throws, is a finding and ends it
 * with exit code 1.
 */
export async function runCommand(done: string, work: () => Promise<readonly string[]>): Promise<void> {
  let findings: readonly string[];
  try {
    findings = await work();
  } catch (thrown) {
    findings = [messageOf(thrown)];
  }
  for (const finding of findings) process.stderr.write(`${finding}\n`);
  if (findings.length === 0) process.stdout.write(`${done}\n`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
