import type { ActionDeclaration, InputDeclaration } from './declaration.ts';
import type { GivenInputs } from './given-inputs.ts';
import { readJsonInput, resolveFile } from './input-file.ts';
import { checkText, refuse } from './input-text.ts';
import { type InputValue, parseValue } from './input-value.ts';
import type { InputsOf } from './inputs-of.ts';

function parseOne(name: string, declaration: InputDeclaration, text: string, workspace: string): InputValue {
  const checked = checkText(name, declaration, text);
  if (!declaration.file) return parseValue(name, declaration, checked);
  const path = resolveFile(name, checked, workspace, declaration.missingFile);
  return declaration.type === 'json' ? readJsonInput(name, path, workspace) : path;
}

function whatToGive(declaration: InputDeclaration): string {
  if (declaration.choices) return `Give one of: ${declaration.choices.join(', ')}.`;
  if (declaration.patternHint) return `Give ${declaration.patternHint}.`;
  return declaration.description;
}

/**
 * Parses and checks every input before anything else happens. Reads nothing but the files that inputs name.
 * `warn` gets one sentence for each deprecated input that is given. Throws `Failure('input')` for the first that is
 * off, in the order of the declaration.
 */
export function parseInputs<D extends ActionDeclaration>(
  declaration: D,
  given: GivenInputs,
  workspace: string,
  warn: (message: string) => void,
): InputsOf<D> {
  const parsed: { [name: string]: InputValue | undefined } = {};
  for (const [name, input] of Object.entries(declaration.inputs)) {
    const text = given.get(name);
    if (text !== undefined) {
      parsed[name] = parseOne(name, input, text, workspace);
      if (input.deprecated) warn(`Input "${name}" is deprecated. ${input.deprecated}`);
    } else if (input.required) {
      refuse(name, 'is required and is empty.', whatToGive(input));
    } else if (input.default !== undefined && !input.default.includes('${{')) {
      parsed[name] = parseOne(name, input, input.default, workspace);
    } else if (input.type === 'boolean') {
      parsed[name] = false;
    } else {
      parsed[name] = input.type === 'lines' ? [] : undefined;
    }
  }
  // The loop above is what makes this type true: one value for each declared input, by its declared type.
  return parsed as InputsOf<D>;
}
