import type { ActionDeclaration, InputDeclaration } from './declaration.ts';

/** One row of the table of inputs, in words for a person. */
export interface InputRow {
  readonly name: string;
  readonly kind: string;
  readonly fallback: string;
  readonly description: string;
}

function kindOf(input: InputDeclaration): string {
  if (input.choices) return input.choices.join(' | ');
  if (input.file) return input.type === 'json' ? 'JSON file' : 'file';
  return input.type === 'json' ? 'JSON' : input.type;
}

function descriptionOf(input: InputDeclaration): string {
  const bounds = [
    input.minimum === undefined ? '' : `at least ${input.minimum}`,
    input.maximum === undefined ? '' : `at most ${input.maximum}`,
  ].filter((text) => text !== '');
  return [
    input.description,
    input.patternHint ? `Looks like ${input.patternHint}.` : '',
    bounds.length > 0 ? `${bounds.join(', ').replace(/^a/, 'A')}.` : '',
    input.secret ? 'Secret.' : '',
    input.deprecated ? `Deprecated: ${input.deprecated}` : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

/** The inputs as rows, in the order of the declaration: for `--help` and the README. */
export function inputRows(declaration: ActionDeclaration): readonly InputRow[] {
  return Object.entries(declaration.inputs).map(([name, input]) => ({
    name,
    kind: kindOf(input),
    fallback: input.required ? 'required' : (input.default ?? (input.type === 'boolean' ? 'false' : '')),
    description: descriptionOf(input),
  }));
}

/** What `--help` prints. */
export function helpText(declaration: ActionDeclaration): string {
  const rows = inputRows(declaration);
  const width = Math.max(...rows.map((row) => row.name.length)) + 4;
  const inputs = rows.flatMap((row) => {
    const fallback =
      row.fallback === 'required' ? ', required' : row.fallback === '' ? '' : `, default ${row.fallback}`;
    return [
      `  ${`--${row.name}`.padEnd(width)}${row.kind}${fallback}`,
      `  ${''.padEnd(width)}${row.description}`,
    ];
  });
  const outputs = Object.entries(declaration.outputs).map(([name, text]) => `  ${name.padEnd(width)}${text}`);
  return [
    `${declaration.title}: ${declaration.description}`,
    '',
    'Inputs, each as --name value, --name=value or the variable INPUT_NAME:',
    ...inputs,
    '',
    'Outputs:',
    ...outputs,
    '',
  ].join('\n');
}
