import { execFile } from 'node:child_process';
import { type ActionContext, Failure, type Json, parseJsonFile, parseJsonText } from '@thea/action';
import { type Claim, sbomClaim } from '@thea/signature';
import type { declaration } from './declaration.ts';

type Context = ActionContext<typeof declaration>;

const LIMIT_BYTES = 16 * 1024 * 1024;

// What a program said last stands at the end of the message of its failure.
function lastLine(message: string | undefined): string | undefined {
  return message
    ?.split('\n')
    .findLast((line) => line.trim() !== '')
    ?.trim()
    .replace(/\.$/, '');
}

/** What the program `syft` finds in an OCI layout. Throws `Failure('input')` where it is not there or fails. */
function askSyft(layout: string, signal: AbortSignal): Promise<Json> {
  return new Promise((resolve, reject) => {
    const words = ['scan', `oci-dir:${layout}`, '--output', 'spdx-json', '--quiet'];
    execFile('syft', words, { signal, maxBuffer: LIMIT_BYTES }, (error, stdout) => {
      const parsed = error === null ? parseJsonText(stdout) : null;
      if (parsed?.ok) resolve(parsed.value);
      else {
        reject(
          signal.aborted
            ? signal.reason
            : new Failure('input', {
                input: 'sbom',
                message: `syft made no SBOM: ${lastLine(error?.message) ?? 'its answer is no JSON'}.`,
                remedy: 'Install syft before this step, or give "sbom" the path of a file that is there.',
                cause: error,
              }),
        );
      }
    });
  });
}

/**
 * The software bill of materials that is to be signed, of the layout that it is asked for; null where none is wanted. One
 * that is given is read now, so that a wrong file stops the step before the build.
 * @throws Failure('input') naming `sbom`.
 */
export function openBill(context: Context): (layout: string) => Promise<Claim | null> {
  const { inputs, workspace, deadline } = context;
  if (inputs.sbom === undefined) return async () => null;
  if (inputs.sbom === 'syft') return async (layout) => sbomClaim(await askSyft(layout, deadline.signal));
  const given = sbomClaim(parseJsonFile(inputs.sbom, workspace).value);
  return async () => given;
}
