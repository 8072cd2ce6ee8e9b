import { type ActionDeclaration, inputRows } from '@thea/action';
import { buildFailure } from './house.ts';

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The table of inputs, as the README shows it. */
export function inputTable(declaration: ActionDeclaration): string {
  const rows = inputRows(declaration).map((row) => [
    `\`${row.name}\``,
    row.kind,
    row.fallback === 'required' ? '**required**' : row.fallback === '' ? '' : `\`${row.fallback}\``,
    row.description,
  ]);
  return table(['Input', 'Type', 'Default', 'Description'], rows);
}

/** The table of outputs, as the README shows it. */
export function outputTable(declaration: ActionDeclaration): string {
  const rows = Object.entries(declaration.outputs).map(([name, text]) => [`\`${name}\``, text]);
  return table(['Output', 'Description'], rows);
}

function fill(readme: string, marker: string, content: string, name: string): string {
  const [open, close] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`];
  const start = readme.indexOf(open);
  const end = readme.indexOf(close, start);
  if (start < 0 || end < 0) {
    throw buildFailure(
      `actions/${name}/README.md has no place for its ${marker}.`,
      `Write the two lines ${open} and ${close} where the table belongs.`,
    );
  }
  return `${readme.slice(0, start + open.length)}\n${content}\n${readme.slice(end)}`;
}

/** The README with both tables as the declaration gives them; everything else stays. Fails where a marker is missing. */
export function fillReadme(readme: string, declaration: ActionDeclaration): string {
  const withInputs = fill(readme, 'inputs', inputTable(declaration), declaration.name);
  return fill(withInputs, 'outputs', outputTable(declaration), declaration.name);
}
