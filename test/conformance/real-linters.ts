import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LintFinding } from '../lint/finding.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, '.cache/conformance/bin');

function run(tool: string, argv: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(join(BIN, tool), argv, { cwd: ROOT, encoding: 'utf8' });
  // Both tools end with 1 or more for findings; a signal or a missing file has no status.
  if (error !== undefined || status === null) {
    throw new Error(`${tool} did not run: ${error?.message ?? stderr}. Run: bash test/conformance/set-up.sh`);
  }
  if (stdout === '' && status !== 0) throw new Error(`${tool} ended with ${status}: ${stderr}`);
  return stdout;
}

/** What actionlint says of workflows, without shellcheck and pyflakes, which may or may not be on a machine. */
export function actionlintFindings(files: readonly string[]): LintFinding[] {
  const found: readonly { filepath: string; line: number; column: number; message: string; kind: string }[] =
    JSON.parse(run('actionlint', ['-format', '{{json .}}', '-shellcheck=', '-pyflakes=', ...files]));
  return found.map(({ filepath, line, column, message, kind }) => ({
    path: filepath,
    line,
    column,
    message: `${kind}: ${message}`,
  }));
}

interface ZizmorLocation {
  readonly symbolic: {
    readonly key: { readonly Local?: { readonly verbatim_path: string } };
    readonly kind: string;
  };
  readonly concrete: {
    readonly location: { readonly start_point: { readonly row: number; readonly column: number } };
  };
}

/** What zizmor says at its strictest that is not guesswork, of workflows and actions. */
export function zizmorFindings(files: readonly string[]): LintFinding[] {
  const found: readonly { ident: string; desc: string; locations: readonly ZizmorLocation[] }[] = JSON.parse(
    run('zizmor', ['--offline', '--no-progress', '--persona', 'pedantic', '--format', 'json-v1', ...files]),
  );
  return found.map(({ ident, desc, locations }) => {
    const primary = locations.find(({ symbolic }) => symbolic.kind === 'Primary') ?? locations[0];
    return {
      path: primary?.symbolic.key.Local?.verbatim_path ?? '',
      line: (primary?.concrete.location.start_point.row ?? 0) + 1,
      column: (primary?.concrete.location.start_point.column ?? 0) + 1,
      message: `${ident}: ${desc}`,
    };
  });
}
