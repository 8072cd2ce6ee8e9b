const entity = (text: string): string =>
  [...text].map((character) => `&#${character.codePointAt(0)};`).join('');

/**
 * A user's text inside Markdown: no character of it means anything, and no address becomes a link. Line ends become
 * spaces. Ids and digests stay as they are, so that a page can be searched for them.
 */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[#\\`*_[\]|~$@]/g, entity)
    .replace(/:(?=\/\/|[\w+-]+:)/g, entity)
    .replace(/(?<=\bwww)\./gi, entity)
    .replace(/^[-+=]/, entity)
    .replace(/^(\d+)([.)])/, (_, digits: string, mark: string) => digits + entity(mark));
}

/** A user's text as code: in `<code>`, which also works inside of a table. */
export function code(text: string): string {
  return `<code>${plain(text)}</code>`;
}

/** A table. Cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
