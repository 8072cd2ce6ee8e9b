import type { LintFinding } from './finding.ts';
import { readDocument, type WorkflowDocument } from './workflow-document.ts';
import { usedFile } from './workflow-files.ts';

interface Interface {
  readonly inputs: readonly string[];
  readonly required: readonly string[];
  readonly outputs: readonly string[];
}

/** What an action.yml or a reusable workflow takes and gives. */
function interfaceOf(document: WorkflowDocument): Interface {
  const root = document.at(['runs']) === undefined ? ['on', 'workflow_call'] : [];
  const inputs = document.keys([...root, 'inputs']);
  return {
    inputs,
    required: inputs.filter(
      (name) =>
        document.at([...root, 'inputs', name, 'required']) === true &&
        document.at([...root, 'inputs', name, 'default']) === undefined,
    ),
    outputs: document.keys([...root, 'outputs']),
  };
}

interface User {
  readonly path: readonly (string | number)[];
  /** How its outputs are read: `steps.x.outputs.` or `needs.x.outputs.`; null where it has no name. */
  readonly outputs: string | null;
}

function users(workflow: WorkflowDocument): User[] {
  return workflow.keys(['jobs']).flatMap((id) => {
    const steps = Array.from({ length: workflow.length(['jobs', id, 'steps']) }, (_, index): User => {
      const path = ['jobs', id, 'steps', index];
      const name = workflow.text([...path, 'id']);
      return { path, outputs: name === null ? null : `steps.${name}.outputs.` };
    });
    return [{ path: ['jobs', id], outputs: `needs.${id}.outputs.` }, ...steps];
  });
}

/** The names that an expression anywhere below `path` reads behind `prefix`. */
function readNames(
  workflow: WorkflowDocument,
  path: readonly (string | number)[],
  prefix: string,
): Set<string> {
  const text = JSON.stringify(workflow.at(path) ?? '');
  return new Set(
    text
      .split(prefix)
      .slice(1)
      .map((rest) => /^[\w-]+/.exec(rest)?.[0] ?? ''),
  );
}

/**
 * Whether every `uses` of our own actions and workflows fits what they declare: the file exists, each key of `with` is
 * an input, each required input is given, each output that is read exists.
 */
export function interfaceFindings(root: string, workflow: WorkflowDocument): LintFinding[] {
  return users(workflow).flatMap(({ path, outputs }) => {
    const uses = workflow.text([...path, 'uses']);
    const file = uses === null ? null : usedFile(root, uses);
    if (uses === null || file === null) return [];
    if (file.startsWith('missing')) {
      return [workflow.finding([...path, 'uses'], `"${uses}" names no file of this repository.`)];
    }
    const declared = interfaceOf(readDocument(root, file));
    const given = workflow.keys([...path, 'with']);
    const read =
      outputs === null ? [] : readNames(workflow, path.length === 2 ? ['jobs'] : path.slice(0, 2), outputs);
    return [
      ...given
        .filter((name) => !declared.inputs.includes(name))
        .map((name) => workflow.finding([...path, 'with', name], `"${name}" is no input of ${file}.`)),
      ...declared.required
        .filter((name) => !given.includes(name))
        .map((name) =>
          workflow.finding([...path, 'uses'], `"${name}" is a required input of ${file} and not given.`),
        ),
      ...[...read]
        .filter((name) => !declared.outputs.includes(name))
        .map((name) =>
          workflow.finding([...path, 'uses'], `"${outputs}${name}" is read, and ${file} has no such output.`),
        ),
    ];
  });
}
