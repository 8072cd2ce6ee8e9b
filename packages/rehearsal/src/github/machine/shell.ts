import { Unsupported } from '../run/unsupported.ts';

// ScriptHandlerHelpers.cs, _defaultArguments; without `shell:` the runner uses bash -e.
const SHELLS: { readonly [name: string]: string } = {
  '': 'bash -e {0}',
  bash: 'bash --noprofile --norc -e -o pipefail {0}',
  sh: 'sh -e {0}',
  python: 'python {0}',
};

/** The command line of a step's shell for the script in `file`; `shell` is what the workflow names, or empty. */
export function shellCommand(
  shell: string,
  file: string,
): { readonly file: string; readonly arguments: string[] } {
  const template = SHELLS[shell] ?? shell;
  if (!template.includes('{0}')) {
    throw new Unsupported(
      `The shell "${shell}" is not on this machine.`,
      'Use "bash", "sh", or a command with {0} in it.',
    );
  }
  const [program = '', ...rest] = template.split(/\s+/).map((part) => part.replaceAll('{0}', file));
  return { file: program, arguments: rest };
}
