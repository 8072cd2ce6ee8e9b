import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// Lets node import the JSON of GitHub's packages; before them.
import '@thea/rehearsal/github/language/library';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LintFinding } from './finding.ts';

const { validate } = await import('@actions/languageservice');

// The service keeps what it has parsed by address, and would not look at another file of the same name.
let asked = 0;

/** What GitHub's own language service says of a workflow or an action.yml; `file` is relative to `root`. */
export async function languageServiceFindings(root: string, file: string): Promise<LintFinding[]> {
  const text = readFileSync(join(root, file), 'utf8');
  asked += 1;
  const diagnostics = await validate(TextDocument.create(`file:///${asked}/${file}`, 'yaml', 1, text));
  return diagnostics.map(({ range, message }) => ({
    path: file,
    line: range.start.line + 1,
    column: range.start.character + 1,
    message: typeof message === 'string' ? message : message.value,
  }));
}
